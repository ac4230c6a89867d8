// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@link FuzzTest} with 200,000 documents a codec; {@code -Dturnup.seed=N} begins with another batch. */
@Tag("scale")
class FuzzScaleTest {
    private static final int INPUTS = 200_000;
    private static final long FIRST = 1_000;

    @ParameterizedTest(name = "{0}, 200,000 inputs")
    @EnumSource
    void brokenDocumentsAreRefusedByNameOrSurvive(Target target) {
        String seed = System.getProperty("turnup.seed", "");

        int taken = Fuzzing.run(target, seed.isEmpty() ? FIRST : Long.parseLong(seed), INPUTS / Fuzzing.BATCH);

        assertThat(taken).isBetween(INPUTS / 100, INPUTS - INPUTS / 10);
    }
}

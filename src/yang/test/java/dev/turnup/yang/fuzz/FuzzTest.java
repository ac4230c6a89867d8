// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * 2,000 broken documents a codec; {@code -Dturnup.seed=N} repeats one batch. Whatever is refused is refused by name, and
 * whatever is taken is the same after it was written and read again.
 */
class FuzzTest {
    private static final int BATCHES = 4;

    @ParameterizedTest(name = "{0}, seeds from 0 on")
    @EnumSource
    void brokenDocumentsAreRefusedByNameOrSurvive(Target target) {
        String seed = System.getProperty("turnup.seed", "");

        int taken = seed.isEmpty() ? Fuzzing.run(target, 0, BATCHES) : Fuzzing.run(target, Long.parseLong(seed), 1);

        assertThat(taken).as("inputs taken: of none nothing was learnt").isPositive();
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.fidelity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.compiler.published.Difference;
import dev.turnup.yang.compare.DeliberateDifferences;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The differences between readers that have a reason: {@code yang-fidelity.txt} among the test resources. */
record Explained(List<String> lines) {

    static Explained read() {
        try (InputStream in = Objects.requireNonNull(Explained.class.getResourceAsStream("/yang-fidelity.txt"))) {
            return new Explained(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fails for each difference without a reason, and for each reason without a difference. */
    void assertNone(String reader, Reading.Compared compared) {
        String models = reader + "/" + compared.models();
        DeliberateDifferences deliberate = DeliberateDifferences.of(
                lines.stream().filter(line -> line.startsWith(models + " ")).toList());
        List<Difference> differences = compared.differences().stream()
                .map(d -> new Difference(models, d.path(), d.property(), d.restated(), d.published()))
                .toList();
        List<Difference> left = Difference.without(differences, deliberate);
        assertThat(compared.nodes()).as("nodes compared").isPositive();
        assertThat(left)
                .withFailMessage(() -> left.size() + " facts of " + models + " differ, the first of them:\n"
                        + Difference.table(left.subList(0, Math.min(40, left.size())), "Turnup", reader))
                .isEmpty();
        assertThat(Difference.unused(deliberate, differences))
                .as("reasons that fit no difference")
                .isEmpty();
    }
}

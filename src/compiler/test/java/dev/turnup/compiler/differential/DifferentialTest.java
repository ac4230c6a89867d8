// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.differential;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.compiler.differential.Reasons.Reason;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Turnup and libyang judge documents alike, and find the fault at the same node. Other documents are tried with {@code
 * -Dturnup.seed=N}, other numbers of them with {@code -Dturnup.documents=N}.
 */
class DifferentialTest {
    private static final long DEFAULT_SEED = 1;
    private static final long SEED = Long.getLong("turnup.seed", DEFAULT_SEED);
    private static final int SHOWN = 12;

    private final Reasons reasons = Reasons.read();

    @TempDir
    Path scratch;

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"types", "rules", "xpath", "net", "every", "restated", "ietf"})
    void some_documents_are_judged_alike(String name) {
        Yanglint.need();
        Campaign campaign = Campaign.of(ModelSet.of(name, scratch), SEED, 45);
        System.out.println(campaign);

        assertExplained(campaign.disagreements());
    }

    @Test
    @Tag("scale")
    void thousands_of_documents_of_all_modules_are_judged_alike() {
        Yanglint.need();
        int each = Integer.getInteger("turnup.documents", 800);
        List<Disagreement> disagreements = new ArrayList<>();
        int documents = 0;
        int valid = 0;
        for (String name : ModelSet.NAMES) {
            Campaign campaign = Campaign.of(ModelSet.of(name, scratch.resolve(name)), SEED, each);
            System.out.println(campaign);
            documents += campaign.documents();
            valid += campaign.valid();
            disagreements.addAll(campaign.disagreements());
        }

        System.out.printf(
                "all       %d documents, %d %% of them valid; %d judged otherwise, for %d reasons%n",
                documents,
                100 * valid / documents,
                disagreements.size(),
                reasons.all().size());
        assertThat(valid * 3).as("a third is valid").isGreaterThan(documents);
        assertExplained(disagreements);
        if (SEED == DEFAULT_SEED && documents >= 5000) {
            List<Reason> unused = reasons.unused(disagreements);
            assertThat(unused).as("reasons that fit no disagreement").isEmpty();
        }
    }

    private void assertExplained(List<Disagreement> disagreements) {
        List<Disagreement> left = disagreements.stream()
                .filter(disagreement -> reasons.of(disagreement).isEmpty())
                .toList();
        assertThat(left)
                .withFailMessage(() -> left.size() + " documents are judged otherwise, the first of them:\n"
                        + String.join(
                                "\n",
                                left.stream()
                                        .limit(SHOWN)
                                        .map(Disagreement::toString)
                                        .toList()))
                .isEmpty();
    }
}

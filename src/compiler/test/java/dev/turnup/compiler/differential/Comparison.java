// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.differential;

import dev.turnup.compiler.differential.Judgement.Finding;
import java.util.Optional;

/**
 * Compares two judgements. Yanglint stops at the first fault and Turnup names all, so the paths agree where yanglint's is
 * among Turnup's.
 */
final class Comparison {
    private Comparison() {}

    /** What they disagree in; empty where they agree. */
    static Optional<Disagreement> of(String models, Document document, Judgement turnup, Judgement yanglint) {
        if (yanglint.valid()) {
            return turnup.findings().stream()
                    .findFirst()
                    .map(first -> new Disagreement(
                            models,
                            Place.of(first.path()).names(),
                            "only-turnup:" + kind(first.text()),
                            document,
                            turnup,
                            yanglint));
        }
        Finding said = yanglint.findings().getFirst();
        // Of text that cannot be read there are no nodes to name.
        boolean unread = !turnup.valid()
                && (said.path().isEmpty()
                        || turnup.findings().stream().allMatch(f -> f.path().isEmpty()));
        boolean agreed = turnup.findings().stream().anyMatch(f -> Place.agree(said, Place.of(f.path())));
        return unread || agreed
                ? Optional.empty()
                : Optional.of(new Disagreement(
                        models,
                        Place.of(said.path()).names(),
                        "only-yanglint:" + Place.kind(said.text()),
                        document,
                        turnup,
                        yanglint));
    }

    /** The rule; of a value that has white space around it, that too. */
    private static String kind(String said) {
        String rule = said.split(" ", 2)[0];
        String value = said.substring(said.indexOf('(') + 1, Math.max(said.lastIndexOf(')'), said.indexOf('(') + 1));
        return value.equals(value.strip()) ? rule : "white-space-around-" + rule;
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.differential;

/**
 * One document that Turnup and yanglint judge otherwise.
 *
 * @param models the modules it is of
 * @param place the schema path of the node, names alone
 * @param kind who finds a fault there that the other does not, and which
 */
record Disagreement(String models, String place, String kind, Document document, Judgement turnup, Judgement yanglint) {

    /** What to look at: who says what of which text. */
    @Override
    public String toString() {
        return """
                %s %s %s
                  of seed %d, fault: %s
                  turnup    %s
                  yanglint  %s
                %s""".formatted(
                        models,
                        place,
                        kind,
                        document.seed(),
                        document.whole() ? "none" : document.fault(),
                        turnup,
                        yanglint,
                        document.text());
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.check;

import dev.turnup.xml.Location;
import dev.turnup.yang.data.InstancePath;
import java.util.Optional;

/**
 * One rule that one node breaks. Nothing in it shows the value of a secret leaf: such values, also as keys within the
 * path, read {@code (secret)}.
 *
 * @param dataPath the node; for a node that is missing, the path where it should be
 * @param declared where the rule is stated: file and line of the YANG statement
 * @param rule the rule, such as {@code range 1..4094} or {@code must . <= ../../global/max-pool}
 * @param actual what is there instead
 * @param hint what to do, such as {@code use at most 4094}
 * @param errorTag the error-tag of RFC 6241, appendix A, that a server reports (RFC 7950, sections 8.3 and 15)
 * @param errorAppTag the error-app-tag: the statement's own, or that of RFC 7950, section 15
 * @param document where the node stands in the user's own document, where that is known
 */
public record Violation(
        InstancePath dataPath,
        Location declared,
        String rule,
        String actual,
        String hint,
        String errorTag,
        Optional<String> errorAppTag,
        Optional<Location> document) {

    /** The same violation, found at a place of the user's document. */
    public Violation at(Location place) {
        return new Violation(dataPath, declared, rule, actual, hint, errorTag, errorAppTag, Optional.of(place));
    }

    /** The facts, aligned, one a line. */
    @Override
    public String toString() {
        String at = document.map(place -> "\n  at        " + place).orElse("");
        Location line = new Location(declared.source(), declared.line(), 0);
        return "%s%n  rule      %-20s %s%n  actual    %s%n  hint      %s"
                        .formatted(dataPath, rule, line, actual, hint)
                        .replace("\r\n", "\n")
                + at;
    }
}

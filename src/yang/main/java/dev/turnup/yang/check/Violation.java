// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.check;

import dev.turnup.xml.Location;
import dev.turnup.yang.data.InstancePath;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One rule that one node breaks. Nothing in it shows the value of a secret leaf: such values, also as keys within the
 * path, read {@code (secret)}.
 *
 * @param dataPath the node; for a node that is missing, the path where it should be
 * @param schemaPath the statement that defines the node, choices and cases among the steps, each step's module named where it
 *     changes: {@code /Cisco-IOS-XE-native:native/boot/...}; empty where no schema node is the cause
 * @param declared where the rule is stated: file and line of the YANG statement
 * @param rule the rule, such as {@code range 1..4094} or {@code must . <= ../../global/max-pool}
 * @param actual what is there instead
 * @param hint what to do, such as {@code use at most 4094}
 * @param errorTag the error-tag of RFC 6241, appendix A, that a server reports (RFC 7950, sections 8.3 and 15)
 * @param errorAppTag the error-app-tag: the statement's own, or that of RFC 7950, section 15
 * @param errorMessage the module's own error-message, where it has one
 * @param document where the node stands in the user's own document, where that is known
 */
public record Violation(
        InstancePath dataPath,
        String schemaPath,
        Location declared,
        String rule,
        String actual,
        String hint,
        String errorTag,
        Optional<String> errorAppTag,
        Optional<String> errorMessage,
        Optional<Location> document) {

    /** Of a rule that is no statement of a schema. */
    public Violation(
            InstancePath dataPath,
            Location declared,
            String rule,
            String actual,
            String hint,
            String errorTag,
            Optional<String> errorAppTag,
            Optional<Location> document) {
        this(dataPath, "", declared, rule, actual, hint, errorTag, errorAppTag, Optional.empty(), document);
    }

    /** The same violation, found at a place of the user's document. */
    public Violation at(Location place) {
        return new Violation(
                dataPath,
                schemaPath,
                declared,
                rule,
                actual,
                hint,
                errorTag,
                errorAppTag,
                errorMessage,
                Optional.of(place));
    }

    /** The same violation, found where the document has its node or, where that is missing, the nearest node above it. */
    public Violation in(Map<InstancePath, Location> locations) {
        List<InstancePath.Step> steps = dataPath.steps();
        for (int length = steps.size(); length > 0; length--) {
            Location place = locations.get(new InstancePath(steps.subList(0, length)));
            if (place != null) {
                return at(place);
            }
        }
        return this;
    }

    /** The facts, aligned, one a line. */
    @Override
    public String toString() {
        Location line = new Location(declared.source(), declared.line(), 0);
        return dataPath + "\n  rule      %-20s %s".formatted(rule, line) + "\n  actual    " + actual + "\n  hint      "
                + hint + document.map(place -> "\n  at        " + place).orElse("");
    }
}

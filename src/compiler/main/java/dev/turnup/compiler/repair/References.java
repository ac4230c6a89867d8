// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.repair;

import dev.turnup.compiler.statement.Cursor;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Names of types, groupings, identities, features and prefixes that lead nowhere. */
final class References implements Rule {
    private static final Set<String> BUILT_IN = Set.of(
            "binary",
            "bits",
            "boolean",
            "decimal64",
            "empty",
            "enumeration",
            "identityref",
            "instance-identifier",
            "int8",
            "int16",
            "int32",
            "int64",
            "leafref",
            "string",
            "uint8",
            "uint16",
            "uint32",
            "uint64",
            "union");
    private static final Set<String> OPERATORS = Set.of("and", "or", "not");
    private static final Pattern NO_NAME = Pattern.compile("[\\s()]+");

    @Override
    public void judge(Cursor at, Names names, Remedies remedies) {
        Cursor above = at.above();
        if (above == null) {
            return;
        }
        switch (at.keyword()) {
            case "type" -> {
                if (!BUILT_IN.contains(at.text())) {
                    names.lost(at, "typedef", at.text()).ifPresent(fault -> remedies.anyText(at, fault));
                }
            }
            case "uses" ->
                names.lost(at, "grouping", at.text())
                        .ifPresent(fault -> remedies.drop(
                                at, fault, "left out; the nodes of the grouping are absent from " + above, ""));
            case "base" ->
                names.lost(at, "identity", at.text()).ifPresent(fault -> {
                    if (above.keyword().equals("type")) {
                        remedies.anyText(above, fault);
                    } else {
                        remedies.drop(at, fault, "that " + above + " is derived from it");
                    }
                });
            case "if-feature" ->
                feature(at, names).ifPresent(fault -> remedies.drop(at, fault, "whether " + above + " is supported"));
            case "augment", "deviation", "refine" ->
                prefix(at, names)
                        .ifPresent(
                                fault -> remedies.drop(at, fault, "left out; " + at + " adds and changes nothing", ""));
            default -> {}
        }
    }

    /** The features that an if-feature names. */
    static Stream<String> features(String expression) {
        return NO_NAME.splitAsStream(expression).filter(name -> !name.isEmpty() && !OPERATORS.contains(name));
    }

    private static Optional<String> feature(Cursor at, Names names) {
        return features(at.text())
                .flatMap(name -> names.lost(at, "feature", name).stream())
                .findFirst();
    }

    private static Optional<String> prefix(Cursor at, Names names) {
        for (String step : at.text().split("/", -1)) {
            int colon = step.indexOf(':');
            if (colon > 0
                    && !names.prefixes(at).containsKey(step.substring(0, colon).strip())) {
                return Optional.of("no import declares the prefix of " + step.strip());
            }
        }
        return Optional.empty();
    }
}

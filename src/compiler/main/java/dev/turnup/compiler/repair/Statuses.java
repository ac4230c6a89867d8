// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.repair;

import dev.turnup.compiler.statement.Cursor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Definitions that are current and refer to one of their module that is deprecated or obsolete, or are deprecated and refer
 * to one that is obsolete (RFC 7950, section 7.21.2). All of a file count as one fault.
 */
final class Statuses implements Rule {
    private static final Map<String, String> REFERENCES =
            Map.of("type", "typedef", "uses", "grouping", "base", "identity", "if-feature", "feature");
    private static final List<String> WORSE = List.of("current", "deprecated", "obsolete");

    @Override
    public void judge(Cursor at, Names names, Remedies remedies) {
        if (at.above() != null) {
            return;
        }
        List<Cursor> wrong = new ArrayList<>();
        at.walk(c -> {
            if (refersToWorse(c, names)) {
                wrong.add(c);
            }
        });
        if (!wrong.isEmpty()) {
            Cursor first = wrong.getFirst();
            String more = wrong.size() == 1 ? "" : ", and so in " + (wrong.size() - 1) + " more places";
            remedies.note(
                    first,
                    "what is " + WORSE.get(status(first)) + " refers to what is "
                            + definition(first, names)
                                    .map(d -> WORSE.get(status(d)))
                                    .orElse("obsolete") + ", "
                            + first + more,
                    "taken as it is");
        }
    }

    private static boolean refersToWorse(Cursor use, Names names) {
        return definition(use, names)
                .filter(d -> Names.owner(d.module()).equals(Names.owner(use.module())))
                .filter(d -> status(d) > status(use))
                .isPresent();
    }

    private static Optional<Cursor> definition(Cursor use, Names names) {
        return Optional.ofNullable(REFERENCES.get(use.keyword()))
                .flatMap(keyword -> names.definition(use, keyword, use.text()));
    }

    /** The worst of its own and of those that it stands in. */
    private static int status(Cursor at) {
        int worst = 0;
        for (@Nullable Cursor c = at; c != null; c = c.above()) {
            worst = Math.max(worst, WORSE.indexOf(c.first("status").orElse("current")));
        }
        return worst;
    }
}

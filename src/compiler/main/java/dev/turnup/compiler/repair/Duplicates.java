// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.repair;

import dev.turnup.compiler.statement.Cursor;
import java.util.Optional;
import java.util.Set;

/** Definitions that a module has twice at its top (RFC 7950, section 6.2.1); its submodules count as parts of it. */
final class Duplicates implements Rule {
    private static final Set<String> UNIQUE = Set.of("typedef", "grouping", "identity", "feature", "extension");

    @Override
    @SuppressWarnings("ReferenceEquality") // two equal statements are two definitions
    public void judge(Cursor at, Names names, Remedies remedies) {
        Cursor above = at.above();
        if (above == null || above.above() != null || !UNIQUE.contains(at.keyword())) {
            return;
        }
        Optional<Cursor> first = names.definition(above, at.keyword(), at.text());
        first.filter(c -> c.statement() != at.statement())
                .ifPresent(c -> remedies.drop(at, at + " is defined already, at " + c.at(), "left out", ""));
    }
}

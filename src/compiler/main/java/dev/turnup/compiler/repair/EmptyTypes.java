// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.repair;

import dev.turnup.compiler.statement.Cursor;
import java.util.Optional;

/** Defaults of the type empty, which has no values to choose from (RFC 7950, section 9.11). */
final class EmptyTypes implements Rule {

    @Override
    public void judge(Cursor at, Names names, Remedies remedies) {
        Cursor above = at.above();
        if (above == null || !at.keyword().equals("default")) {
            return;
        }
        Optional<String> type =
                above.all("type").findFirst().map(above::below).flatMap(t -> Restrictions.builtIn(t, names));
        if (type.equals(Optional.of("empty"))) {
            remedies.drop(at, "a type empty has no default", "");
        }
    }
}

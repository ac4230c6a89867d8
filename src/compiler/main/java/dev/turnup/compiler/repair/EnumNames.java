// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.repair;

import dev.turnup.compiler.statement.Cursor;
import dev.turnup.compiler.statement.TreeEdit;

/** Names of enums that begin or end with white space, or are empty (RFC 7950, section 9.6.4). */
final class EnumNames implements Rule {

    @Override
    public void judge(Cursor at, Names names, Remedies remedies) {
        if (!at.keyword().equals("enum")) {
            return;
        }
        String name = at.text().strip();
        if (name.isEmpty()) {
            remedies.drop(at, "an enum has no name", "");
        } else if (!name.equals(at.text())) {
            remedies.replace(
                    at,
                    TreeEdit.with(at.statement(), name),
                    "'" + at.text() + "' begins or ends with white space",
                    "read as '" + name + "'",
                    "");
        }
    }
}

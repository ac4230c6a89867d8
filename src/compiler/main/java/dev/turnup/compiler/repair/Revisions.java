// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.repair;

import dev.turnup.compiler.statement.Cursor;
import java.util.regex.Pattern;

/** Revisions that are no dates (RFC 7950, section 7.1.9). */
final class Revisions implements Rule {
    private static final Pattern DATE = Pattern.compile("\\d{4}-[01]\\d-[0-3]\\d");

    @Override
    public void judge(Cursor at, Names names, Remedies remedies) {
        boolean dated = at.keyword().equals("revision") || at.keyword().equals("revision-date");
        if (dated && !DATE.matcher(at.text()).matches()) {
            remedies.drop(at, "'" + at.text() + "' is no date as in 2026-01-31", "");
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.repair;

import dev.turnup.compiler.statement.Cursor;
import dev.turnup.compiler.statement.TreeEdit;
import java.text.ParseException;
import org.opendaylight.yangtools.yang.ir.IRArgument;
import org.opendaylight.yangtools.yang.ir.StringEscaping;

/**
 * In YANG 1.1 a backslash in double quotes begins one of four escapes, and a string without quotes holds no quotes (RFC 7950,
 * section 6.1.3). In YANG 1 other backslashes and quotes stood for themselves, which is what such a string means.
 */
final class Escapes implements Rule {

    @Override
    public void judge(Cursor at, Names names, Remedies remedies) {
        IRArgument argument = at.statement().argument();
        if (argument == null
                || !Cursor.top(at.module()).first("yang-version").orElse("1").equals("1.1")) {
            return;
        }
        try {
            argument.asString(StringEscaping.RFC7950);
        } catch (ParseException e) {
            remedies.replace(
                    at,
                    TreeEdit.with(at.statement(), at.text()),
                    "the string has an escape or a quote that YANG 1.1 does not know",
                    "read as it stands, as YANG 1 does",
                    "");
        }
    }
}

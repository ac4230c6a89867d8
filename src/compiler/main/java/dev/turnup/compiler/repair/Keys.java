// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.repair;

import dev.turnup.compiler.statement.Cursor;
import dev.turnup.compiler.statement.TreeEdit;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Keys that name a leaf twice (RFC 7950, section 7.8.2). */
final class Keys implements Rule {

    @Override
    public void judge(Cursor at, Names names, Remedies remedies) {
        if (!at.keyword().equals("key")) {
            return;
        }
        List<String> leaves = Arrays.asList(at.text().strip().split("\\s+", -1));
        Set<String> once = new LinkedHashSet<>(leaves);
        if (once.size() < leaves.size()) {
            String key = String.join(" ", once);
            remedies.replace(
                    at,
                    TreeEdit.with(at.statement(), key),
                    "'" + at.text() + "' names a leaf twice",
                    "read as key '" + key + "'",
                    "");
        }
    }
}

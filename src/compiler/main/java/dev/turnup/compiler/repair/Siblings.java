// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.repair;

import dev.turnup.compiler.statement.Cursor;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.opendaylight.yangtools.yang.ir.IRStatement;

/** Data nodes of one name beneath one data node; those of all cases of a choice stand beneath it together (RFC 7950, section 6.2.1). */
final class Siblings implements Rule {
    private static final Set<String> PARENTS =
            Set.of("module", "container", "list", "grouping", "augment", "input", "output", "notification");
    private static final Set<String> DATA = Set.of("container", "list", "leaf", "leaf-list", "anydata", "anyxml");
    private static final Set<String> THROUGH = Set.of("choice", "case");

    @Override
    public void judge(Cursor at, Names names, Remedies remedies) {
        if (PARENTS.contains(at.keyword())) {
            judge(at, new HashMap<>(), remedies);
        }
    }

    private static void judge(Cursor at, Map<String, Cursor> taken, Remedies remedies) {
        for (IRStatement sub : at.statement().statements()) {
            Cursor child = at.below(sub);
            if (DATA.contains(child.keyword())) {
                Cursor first = taken.putIfAbsent(child.text(), child);
                if (first != null) {
                    remedies.drop(child, "there is " + first + " already, at " + first.at(), "left out", "");
                }
            } else if (THROUGH.contains(child.keyword())) {
                judge(child, taken, remedies);
            }
        }
    }
}

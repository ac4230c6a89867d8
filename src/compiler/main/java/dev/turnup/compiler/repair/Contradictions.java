// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.repair;

import dev.turnup.compiler.statement.Cursor;
import dev.turnup.compiler.statement.ModuleTree;
import java.util.Set;
import org.opendaylight.yangtools.yang.ir.IRStatement;

/** Defaults of what must be stated (RFC 7950, sections 7.6.4, 7.7.2 and 7.9.3), and defaults that are no case. */
final class Contradictions implements Rule {
    private static final Set<String> CASES =
            Set.of("case", "container", "leaf", "leaf-list", "list", "choice", "anydata", "anyxml");

    @Override
    public void judge(Cursor at, Names names, Remedies remedies) {
        Cursor above = at.above();
        if (above == null || !at.keyword().equals("default")) {
            return;
        }
        switch (above.keyword()) {
            case "leaf", "choice" -> {
                if (above.first("mandatory").orElse("").equals("true")) {
                    remedies.drop(at, "what is mandatory has no default", "");
                } else if (above.keyword().equals("choice") && !hasCase(above, at.text())) {
                    remedies.drop(at, "there is no case " + at.text(), "");
                }
            }
            case "leaf-list" -> {
                if (!above.first("min-elements").orElse("0").equals("0")) {
                    remedies.drop(at, "what must have entries has no default", "");
                }
            }
            default -> {}
        }
    }

    private static boolean hasCase(Cursor choice, String name) {
        String local = name.substring(name.indexOf(':') + 1);
        for (IRStatement sub : choice.statement().statements()) {
            if (CASES.contains(sub.keyword().asStringDeclaration())
                    && ModuleTree.text(sub).equals(local)) {
                return true;
            }
        }
        return false;
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.repair;

import dev.turnup.compiler.source.CompilerException;
import dev.turnup.compiler.statement.Cursor;
import dev.turnup.compiler.statement.ModuleTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.opendaylight.yangtools.yang.ir.IRStatement;

/**
 * Finds imports and includes that lead back to where they stand (RFC 7950, section 5.1). None of them is more at fault than
 * the others, so they are not forgiven.
 */
final class Circles {
    private final Map<String, ModuleTree> trees = new HashMap<>();
    private final Set<String> done = new HashSet<>();
    private final List<String> way = new ArrayList<>();

    private Circles(List<ModuleTree> modules) {
        modules.forEach(m -> trees.put(m.name(), m));
    }

    static void refuse(List<ModuleTree> modules) {
        Circles circles = new Circles(modules);
        modules.forEach(m -> circles.follow(m, "import"));
        circles.done.clear();
        modules.forEach(m -> circles.follow(m, "include"));
    }

    private void follow(ModuleTree module, String keyword) {
        if (!done.add(module.name())) {
            return;
        }
        way.add(module.name());
        Cursor top = Cursor.top(module);
        for (IRStatement need : top.all(keyword).toList()) {
            String name = ModuleTree.text(need);
            int begin = way.indexOf(name);
            if (begin >= 0) {
                throw new CompilerException(
                        module.at(need),
                        keyword + "s in a circle: " + String.join(" -> ", way.subList(begin, way.size())) + " -> "
                                + name);
            }
            ModuleTree needed = trees.get(name);
            if (needed != null) {
                follow(needed, keyword);
            }
        }
        way.removeLast();
    }
}

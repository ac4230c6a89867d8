// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.repair;

import dev.turnup.compiler.statement.Cursor;
import dev.turnup.compiler.statement.ModuleTree;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opendaylight.yangtools.yang.ir.IRStatement;

/**
 * Deviations that delete what their target does not state (RFC 7950, section 7.20.3.2). Only a target that can be followed from
 * the top of its module without augments and refines is judged; of others nothing is certain.
 */
final class Deviations implements Rule {
    private static final Set<String> DELETED = Set.of("units", "must", "unique", "default");
    private static final Set<String> NODES = Set.of(
            "container",
            "list",
            "leaf",
            "leaf-list",
            "choice",
            "case",
            "anydata",
            "anyxml",
            "rpc",
            "action",
            "input",
            "output",
            "notification");
    private static final int DEEPEST = 100;

    @Override
    public void judge(Cursor at, Names names, Remedies remedies) {
        Cursor deviate = at.above();
        if (deviate == null || !deviate.keyword().equals("deviate")) {
            return;
        }
        Cursor deviation = deviate.above();
        boolean deletes = deviate.text().equals("delete") && DELETED.contains(at.keyword());
        if (deviation == null || !deletes) {
            return;
        }
        Optional<Cursor> target = target(deviation, names);
        if (target.isEmpty() || hasSaid(target.get(), at) || mayHaveBeenAdded(deviation, at)) {
            return;
        }
        remedies.drop(at, target.get() + " has no " + at + " to delete", "");
    }

    private static boolean hasSaid(Cursor target, Cursor property) {
        return target.all(property.keyword()).anyMatch(s -> ModuleTree.text(s).equals(property.text()));
    }

    /** By another deviation of the same module. */
    private static boolean mayHaveBeenAdded(Cursor deviation, Cursor property) {
        return Cursor.top(deviation.module())
                .all("deviation")
                .filter(d -> ModuleTree.text(d).strip().equals(deviation.text().strip()))
                .flatMap(d -> d.statements().stream())
                .filter(d -> !ModuleTree.text(d).equals("delete"))
                .flatMap(d -> d.statements().stream())
                .anyMatch(s -> s.keyword().asStringDeclaration().equals(property.keyword()));
    }

    private static Optional<Cursor> target(Cursor deviation, Names names) {
        @Nullable Cursor at = null;
        for (String step : deviation.text().strip().split("/", -1)) {
            if (step.isEmpty()) {
                continue;
            }
            String local = step.substring(step.indexOf(':') + 1);
            String prefix = step.substring(0, Math.max(0, step.indexOf(':')));
            Optional<Cursor> next = at == null
                    ? Optional.ofNullable(names.prefixes(deviation).get(prefix))
                            .flatMap(names::module)
                            .map(Cursor::top)
                            .flatMap(top -> child(top, local, names, 0))
                    : child(at, local, names, 0);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            at = next.get();
        }
        return Optional.ofNullable(at);
    }

    /** The node of that name among the substatements, or in a grouping that is used there unrefined. */
    private static Optional<Cursor> child(Cursor parent, String name, Names names, int depth) {
        for (IRStatement sub : parent.statement().statements()) {
            Cursor child = parent.below(sub);
            if (NODES.contains(child.keyword()) && child.text().equals(name)) {
                return Optional.of(child);
            }
        }
        List<Cursor> uses = parent.all("uses").<Cursor>map(parent::below).toList();
        if (depth > DEEPEST
                || uses.stream().anyMatch(u -> u.all("refine").findAny().isPresent())) {
            return Optional.empty();
        }
        return uses.stream()
                .flatMap(u -> names.definition(u, "grouping", u.text()).stream())
                .flatMap(grouping -> child(grouping, name, names, depth + 1).stream())
                .findFirst();
    }
}

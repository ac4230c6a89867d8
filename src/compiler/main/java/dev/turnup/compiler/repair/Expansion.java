// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.repair;

import dev.turnup.compiler.source.CompilerException;
import dev.turnup.compiler.statement.Cursor;
import dev.turnup.compiler.statement.ModuleTree;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opendaylight.yangtools.yang.ir.IRStatement;

/**
 * Refuses groupings that, used by each other, become more than can be built: a few lines that double each other are enough.
 * Runs once no circle is left.
 */
final class Expansion {
    /** The native model of IOS XE has some 700,000, 25 deep. */
    private static final long MOST_NODES = 20_000_000;

    private static final int DEEPEST = 300;

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

    /** What a statement becomes: how many nodes, and how deep. */
    private record Size(long nodes, int depth) {}

    private final Names names;
    private final IdentityHashMap<IRStatement, Size> groupings = new IdentityHashMap<>();
    private final Set<IRStatement> open = Collections.newSetFromMap(new IdentityHashMap<>());
    private long total;

    private Expansion(Names names) {
        this.names = names;
    }

    /** @throws CompilerException with the statement that is too much */
    static void refuse(List<ModuleTree> modules) {
        Expansion expansion = new Expansion(new Names(modules));
        for (ModuleTree module : modules) {
            Cursor top = Cursor.top(module);
            for (IRStatement sub : module.root().statements()) {
                Cursor at = top.below(sub);
                expansion.total += expansion.size(at, 0).nodes();
                expansion.check(at, new Size(expansion.total, 0));
            }
        }
    }

    private Size size(Cursor at, int above) {
        boolean node = NODES.contains(at.keyword());
        if (at.keyword().equals("uses")) {
            Optional<Cursor> grouping = names.definition(at, "grouping", at.text());
            Size brought = grouping.map(g -> grouping(g, above)).orElse(new Size(0, 0));
            Size more = inside(at, above);
            return check(at, new Size(brought.nodes() + more.nodes(), Math.max(brought.depth(), more.depth())));
        }
        if (at.keyword().equals("grouping")) {
            // It is built where it stands too, used or not.
            check(at, grouping(at, above));
            return new Size(0, 0);
        }
        Size inside = inside(at, above + 1);
        return node ? check(at, new Size(inside.nodes() + 1, inside.depth() + 1)) : inside;
    }

    private Size grouping(Cursor grouping, int above) {
        Size known = groupings.get(grouping.statement());
        if (known == null) {
            if (above > DEEPEST || !open.add(grouping.statement())) {
                throw new CompilerException(
                        grouping.at(), "by their uses, nodes lie more than " + DEEPEST + " deep here");
            }
            known = inside(grouping, above + 1);
            open.remove(grouping.statement());
            groupings.put(grouping.statement(), known);
        }
        return known;
    }

    private Size inside(Cursor at, int above) {
        long nodes = 0;
        int depth = 0;
        for (IRStatement sub : at.statement().statements()) {
            Size size = size(at.below(sub), above);
            nodes += size.nodes();
            depth = Math.max(depth, size.depth());
        }
        return new Size(nodes, depth);
    }

    private Size check(Cursor at, Size size) {
        if (size.nodes() > MOST_NODES) {
            throw new CompilerException(
                    at.at(), "with their groupings these modules have more than %,d nodes".formatted(MOST_NODES));
        }
        if (size.depth() > DEEPEST) {
            throw new CompilerException(at.at(), "by their uses, nodes lie more than " + DEEPEST + " deep here");
        }
        return size;
    }
}

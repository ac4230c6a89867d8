// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.release;

import dev.turnup.compiler.statement.ModuleTree;
import dev.turnup.yang.schema.Release;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.opendaylight.yangtools.yang.ir.IRStatement;

/** Finds the releases from which on modules say something else than before. */
public final class Epochs {
    private final SortedSet<Release> from = new TreeSet<>();

    private Epochs() {}

    /**
     * The first release of each span within which modules say the same, oldest first; the first span is that before every
     * mark. Empty where nothing is marked.
     *
     * @throws dev.turnup.compiler.source.CompilerException where a mark names no release
     */
    public static SortedSet<Release> of(List<ModuleTree> modules) {
        Epochs epochs = new Epochs();
        for (ModuleTree module : modules) {
            epochs.add(Marks.in(module), module.root());
        }
        if (!epochs.from.isEmpty()) {
            epochs.from.add(Release.EARLIEST);
        }
        return epochs.from;
    }

    private void add(Marks marks, IRStatement statement) {
        for (IRStatement child : statement.statements()) {
            switch (marks.name(child).orElse("")) {
                case "since", "deprecated", "obsolete" -> from.add(marks.release(child));
                case "until" -> from.add(marks.release(child).next());
                default -> add(marks, child);
            }
        }
    }
}

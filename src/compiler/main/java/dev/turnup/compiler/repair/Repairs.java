// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.repair;

import dev.turnup.compiler.errata.Errata;
import dev.turnup.compiler.statement.Cursor;
import dev.turnup.compiler.statement.ModuleTree;
import dev.turnup.compiler.statement.TreeEdit;
import java.util.List;
import org.opendaylight.yangtools.yang.ir.IRStatement;

/** Runs the rules over modules until nothing is at fault any more. */
public final class Repairs {
    /** What one repair takes away, another statement may have needed; such chains are short. */
    private static final int MOST_ROUNDS = 20;

    private final List<Rule> rules = List.of(
            new Escapes(),
            new Imports(),
            new Revisions(),
            new Keywords(),
            new Duplicates(),
            new Siblings(),
            new Keys(),
            new Patterns(),
            new Expressions(),
            new References(),
            new Restrictions(),
            new EnumNames(),
            new Numbering(),
            new EmptyTypes(),
            new Deviations(),
            new Statuses(),
            new Contradictions());
    private final Errata errata;

    private Repairs(Errata errata) {
        this.errata = errata;
    }

    /**
     * The modules without the faults that the rules know.
     *
     * @param errata gets every fault
     * @return trees in the same order, the same object for a module without faults
     * @throws dev.turnup.compiler.source.CompilerException where imports or includes go in a circle, groupings grow
     *     beyond what can be built, or the errata are strict and something is at fault
     */
    public static List<ModuleTree> of(List<ModuleTree> modules, Errata errata) {
        Circles.refuse(modules);
        Repairs repairs = new Repairs(errata);
        List<ModuleTree> before = modules;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            List<ModuleTree> after = repairs.round(before);
            errata.settle();
            if (after.equals(before)) {
                break;
            }
            before = after;
        }
        Expansion.refuse(before);
        return before;
    }

    private List<ModuleTree> round(List<ModuleTree> modules) {
        Names names = new Names(modules);
        Remedies remedies = new Remedies(errata, new TreeEdit());
        modules.forEach(module -> judge(Cursor.top(module), names, remedies));
        new Definitions(modules, names).cut(remedies);
        return modules.stream().map(remedies.edit()::applied).toList();
    }

    private void judge(Cursor at, Names names, Remedies remedies) {
        for (Rule rule : rules) {
            rule.judge(at, names, remedies);
            if (remedies.edit().changes(at.statement())) {
                return;
            }
        }
        for (IRStatement child : at.statement().statements()) {
            judge(at.below(child), names, remedies);
            if (remedies.edit().changes(at.statement())) {
                return;
            }
        }
    }
}

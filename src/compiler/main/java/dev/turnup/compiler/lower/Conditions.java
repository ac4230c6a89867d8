// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.lower;

import dev.turnup.compiler.parse.ParsedModel;
import dev.turnup.compiler.source.CompilerException;
import dev.turnup.yang.schema.When;
import java.util.ArrayList;
import java.util.List;
import org.opendaylight.yangtools.yang.common.QName;
import org.opendaylight.yangtools.yang.common.QNameModule;
import org.opendaylight.yangtools.yang.model.api.UsesNode;
import org.opendaylight.yangtools.yang.model.api.meta.EffectiveStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.AugmentEffectiveStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.GroupingEffectiveStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.RefineEffectiveStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.SchemaTreeEffectiveStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.UsesEffectiveStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.WhenEffectiveStatement;

/**
 * What the uses and augment statements beside a node add to it: their {@code when}, judged at the parent (RFC 7950,
 * section 7.21.5), and their marks. yangtools leaves both at the uses or augment.
 */
final class Conditions {
    /** What one node gets. */
    record Brought(List<When> whens, Marks marks) {
        static final Brought NOTHING = new Brought(List.of(), Marks.NONE);

        private Brought and(List<When> more, Marks outer) {
            List<When> all = new ArrayList<>(more);
            whens.stream().filter(w -> !all.contains(w)).forEach(all::add);
            return new Brought(List.copyOf(all), marks.orElse(outer));
        }
    }

    private final ParsedModel model;
    private final Expressions expressions;

    Conditions(ParsedModel model, Expressions expressions) {
        this.model = model;
        this.expressions = expressions;
    }

    /**
     * What a child gets from the uses and augments among its parent's substatements.
     *
     * @param home the module of nodes that a uses statement directly beneath the parent brings
     */
    Brought of(SchemaTreeEffectiveStatement<?> child, EffectiveStatement<?, ?> parent, QNameModule home) {
        Brought brought = Brought.NOTHING;
        for (EffectiveStatement<?, ?> sub : parent.effectiveSubstatements()) {
            if (sub instanceof AugmentEffectiveStatement augment && declares(augment, child.argument())) {
                Brought inner = of(child, augment, child.argument().getModule());
                brought = merged(brought, inner).and(whens(augment, child), Marks.of(augment));
            } else if (sub instanceof UsesEffectiveStatement uses
                    && child.argument().getModule().equals(home)) {
                brought = merged(brought, fromUses(child, uses));
            }
        }
        return brought;
    }

    private Brought fromUses(SchemaTreeEffectiveStatement<?> child, UsesEffectiveStatement uses) {
        if (!(uses instanceof UsesNode node)
                || !(node.getSourceGrouping() instanceof GroupingEffectiveStatement grouping)) {
            throw new IllegalStateException("no grouping at " + model.at(uses));
        }
        refuseMarksOnRefine(uses);
        String name = child.argument().getLocalName();
        QNameModule groupingHome = grouping.argument().getModule();
        if (!declares(grouping, QName.create(groupingHome, name))) {
            return Brought.NOTHING;
        }
        Brought brought = Brought.NOTHING;
        for (EffectiveStatement<?, ?> sub : grouping.effectiveSubstatements()) {
            if (sub instanceof UsesEffectiveStatement inner) {
                brought = merged(brought, fromUses(child, inner));
            }
        }
        return brought.and(whens(uses, child), Marks.of(uses));
    }

    private void refuseMarksOnRefine(UsesEffectiveStatement uses) {
        for (EffectiveStatement<?, ?> sub : uses.effectiveSubstatements()) {
            if (sub instanceof RefineEffectiveStatement && !Marks.of(sub).equals(Marks.NONE)) {
                throw CompilerException.notSupportedYet(model.at(sub), "an extension of turnup-extensions in a refine");
            }
        }
    }

    private static Brought merged(Brought one, Brought other) {
        return one.and(other.whens(), other.marks());
    }

    private static boolean declares(EffectiveStatement<?, ?> statement, QName name) {
        return statement.effectiveSubstatements().stream()
                .anyMatch(s -> s instanceof SchemaTreeEffectiveStatement<?> node
                        && node.argument().equals(name));
    }

    private List<When> whens(EffectiveStatement<?, ?> statement, SchemaTreeEffectiveStatement<?> child) {
        String namespace = child.argument().getNamespace().toString();
        return statement
                .streamEffectiveSubstatements(WhenEffectiveStatement.class)
                .map(when -> expressions.when(when, true, namespace))
                .toList();
    }
}

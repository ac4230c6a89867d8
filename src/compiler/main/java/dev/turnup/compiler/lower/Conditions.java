// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.lower;

import dev.turnup.compiler.parse.ParsedModel;
import dev.turnup.yang.schema.When;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
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
 * What the uses and augment statements beside a node add to it: their {@code when}, their marks and status, and the marks in
 * their refine statements. yangtools leaves all of it at the uses or augment.
 */
final class Conditions {
    private final ParsedModel model;
    private final Expressions expressions;
    private final IdentityHashMap<UsesEffectiveStatement, Map<String, Map<String, Added>>> known =
            new IdentityHashMap<>();

    Conditions(ParsedModel model, Expressions expressions) {
        this.model = model;
        this.expressions = expressions;
    }

    /**
     * What the children of a statement get from the uses and augments among its substatements; children that get nothing
     * are not among them.
     *
     * @param home the module of nodes that a uses statement directly beneath the parent brings
     */
    Map<QName, Added> of(EffectiveStatement<?, ?> parent, QNameModule home) {
        Map<QName, Added> brought = new HashMap<>();
        for (EffectiveStatement<?, ?> sub : parent.effectiveSubstatements()) {
            if (sub instanceof AugmentEffectiveStatement augment) {
                fromAugment(augment).forEach((name, added) -> brought.merge(name, added, Added::and));
            } else if (sub instanceof UsesEffectiveStatement uses) {
                fromUses(uses, home.namespace().toString())
                        .forEach((name, added) -> brought.merge(QName.create(home, name), added, Added::and));
            }
        }
        return brought;
    }

    private Map<QName, Added> fromAugment(AugmentEffectiveStatement augment) {
        Map<QName, Added> brought = new HashMap<>();
        Marks marks = Marks.ofBringer(augment);
        for (EffectiveStatement<?, ?> sub : augment.effectiveSubstatements()) {
            if (sub instanceof SchemaTreeEffectiveStatement<?> child) {
                QName name = child.argument();
                Added inner = of(augment, name.getModule()).getOrDefault(name, Added.NOTHING);
                List<When> whens = whens(augment, name.getNamespace().toString());
                brought.put(name, inner.within(whens, marks));
            }
        }
        brought.values().removeIf(Added.NOTHING::equals);
        return brought;
    }

    private Map<String, Added> fromUses(UsesEffectiveStatement uses, String namespace) {
        Map<String, Map<String, Added>> byNamespace = known.computeIfAbsent(uses, u -> new HashMap<>());
        Map<String, Added> found = byNamespace.get(namespace);
        if (found == null) {
            found = readUses(uses, namespace);
            byNamespace.put(namespace, found);
        }
        return found;
    }

    private Map<String, Added> readUses(UsesEffectiveStatement uses, String namespace) {
        if (!(uses instanceof UsesNode node)
                || !(node.getSourceGrouping() instanceof GroupingEffectiveStatement grouping)) {
            throw new IllegalStateException("no grouping at " + model.at(uses));
        }
        Map<String, Added> brought = new HashMap<>();
        for (EffectiveStatement<?, ?> sub : grouping.effectiveSubstatements()) {
            if (sub instanceof SchemaTreeEffectiveStatement<?> child) {
                brought.putIfAbsent(child.argument().getLocalName(), Added.NOTHING);
            } else if (sub instanceof UsesEffectiveStatement inner) {
                fromUses(inner, namespace).forEach((name, added) -> brought.merge(name, added, Added::and));
            }
        }
        List<When> whens = whens(uses, namespace);
        Marks marks = Marks.ofBringer(uses);
        brought.replaceAll((name, added) -> added.within(whens, marks));
        for (EffectiveStatement<?, ?> sub : uses.effectiveSubstatements()) {
            if (sub instanceof RefineEffectiveStatement refine) {
                refine(refine, brought);
            }
        }
        brought.values().removeIf(Added.NOTHING::equals);
        return brought;
    }

    private static void refine(RefineEffectiveStatement refine, Map<String, Added> brought) {
        Marks marks = Marks.of(refine);
        if (!marks.equals(Marks.NONE)) {
            List<String> path = refine.argument().getNodeIdentifiers().stream()
                    .map(QName::getLocalName)
                    .toList();
            Map<List<String>, Marks> refined = Map.of(path.subList(1, path.size()), marks);
            brought.computeIfPresent(path.getFirst(), (name, added) -> added.refining(refined));
        }
    }

    private List<When> whens(EffectiveStatement<?, ?> statement, String namespace) {
        List<When> whens = new ArrayList<>();
        for (EffectiveStatement<?, ?> sub : statement.effectiveSubstatements()) {
            if (sub instanceof WhenEffectiveStatement when) {
                whens.add(expressions.when(when, true, namespace));
            }
        }
        return List.copyOf(whens);
    }
}

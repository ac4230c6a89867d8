// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.data;

import dev.turnup.xml.XmlName;
import dev.turnup.yang.data.DataNode.Inner;
import dev.turnup.yang.schema.ChildIndex;
import dev.turnup.yang.schema.Declaration;
import dev.turnup.yang.schema.SchemaNode.Case;
import dev.turnup.yang.schema.SchemaNode.Choice;
import dev.turnup.yang.schema.SchemaNode.DataDefinition;
import dev.turnup.yang.schema.When;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which children of a node choices and whens let exist (RFC 7950, sections 7.6.1, 7.9.3 and 7.21.5). */
public final class Existence {
    private final DataCursor node;
    private final Set<XmlName> deciding = new HashSet<>();

    Existence(DataCursor node) {
        this.node = node;
    }

    /**
     * Whether a child that is not stated would be in use: its cases are taken, by data or by default, and its whens hold.
     * Where whens turn in a circle, a node that waits for itself is not in use.
     */
    public boolean wants(ChildIndex.Child child) {
        if (child.choices().isEmpty() && child.node().declaration().whens().isEmpty()) {
            return true;
        }
        if (!deciding.add(child.node().name())) {
            node.memo().suspend();
            return false;
        }
        node.memo().begin();
        try {
            return child.choices().stream().allMatch(branch -> takes(branch.choice(), branch.taken()))
                    && child.node().declaration().whens().stream()
                            .allMatch(when -> holds(when, about(when, child.node())));
        } finally {
            deciding.remove(child.node().name());
            node.memo().end();
        }
    }

    private static Optional<DataDefinition> about(When when, DataDefinition child) {
        return when.onParent() ? Optional.empty() : Optional.of(child);
    }

    /** Whether a case is in effect: it has data, or none has and it is the default, and its whens hold. */
    public boolean takes(Choice choice, Case one) {
        List<Case> withData = casesWithData(choice);
        boolean taken = withData.isEmpty()
                ? choice.defaultCase().filter(one.name()::equals).isPresent()
                : withData.stream().anyMatch(c -> c.name().equals(one.name()));
        return taken && whensHold(choice.declaration()) && whensHold(one.declaration());
    }

    /** The cases of a choice that have data; valid data has at most one. */
    public List<Case> casesWithData(Choice choice) {
        if (!(node.node() instanceof Inner inner)) {
            return List.of();
        }
        Set<XmlName> names = new HashSet<>();
        for (DataNode child : inner.children().values()) {
            inner.schema()
                    .index()
                    .find(child.name())
                    .filter(node::shows)
                    .ifPresent(found -> found.choices().stream()
                            .filter(branch -> branch.choice().equals(choice))
                            .forEach(branch -> names.add(branch.taken().name())));
        }
        return choice.cases().stream().filter(c -> names.contains(c.name())).toList();
    }

    /** Whether the whens of a choice or case beneath this node hold. */
    public boolean whensHold(Declaration choiceOrCase) {
        return choiceOrCase.whens().stream().allMatch(when -> holds(when, Optional.empty()));
    }

    /**
     * Whether a when holds. While it is asked a dummy without value and children stands for all instances of the child that it
     * is about; of what a choice, case, uses or augment brings no instance is there (RFC 7950, section 7.21.5).
     *
     * @param child the child of this node that has the when; none where it is asked of this node itself
     */
    public boolean holds(When when, Optional<DataDefinition> child) {
        Alterations.Alteration alteration = node.alterations().of(when, node.schema(), child);
        if (!alteration.isRead(node)) {
            return when.expression().test(child.map(node::dummy).orElse(node));
        }
        node.memo().begin();
        try {
            return node.altered(alteration.children())
                    .map(other -> child.map(one -> other.cursors(one.name()).getFirst())
                            .orElse(other))
                    .filter(when.expression()::test)
                    .isPresent();
        } finally {
            node.memo().end();
        }
    }

    /** The node whose children this is about. */
    @Override
    public String toString() {
        return "the children of " + node;
    }
}

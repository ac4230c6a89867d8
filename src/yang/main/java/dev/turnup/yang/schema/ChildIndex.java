// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.schema;

import dev.turnup.xml.XmlName;
import dev.turnup.yang.schema.SchemaNode.Case;
import dev.turnup.yang.schema.SchemaNode.Choice;
import dev.turnup.yang.schema.SchemaNode.DataDefinition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The data nodes beneath a parent by name, choices and cases looked through, in order of declaration. Immutable; the
 * index of a schema from a file is made when it is first asked.
 */
public final class ChildIndex {

    /**
     * A data node beneath a parent.
     *
     * @param node the data node
     * @param ordinal its place among all data nodes of the parent, from 0
     * @param choices the choices passed on the way down, outermost first, each with the case taken
     */
    public record Child(DataDefinition node, int ordinal, List<Branch> choices) {}

    /** A choice and one of its cases. */
    public record Branch(Choice choice, Case taken) {}

    private final List<SchemaNode> children;
    private volatile @Nullable Entries made;

    private ChildIndex(List<SchemaNode> children) {
        this.children = children;
    }

    /**
     * The index of children, made at once.
     *
     * @throws IllegalArgumentException where two have one name
     */
    static ChildIndex of(List<SchemaNode> children) {
        ChildIndex index = new ChildIndex(children);
        index.entries();
        return index;
    }

    /** The index of children that were in an index before, made when it is first asked. */
    static ChildIndex later(List<SchemaNode> children) {
        return new ChildIndex(children);
    }

    private Entries entries() {
        Entries known = made;
        if (known == null) {
            known = new Entries(children);
            made = known;
        }
        return known;
    }

    /** The data node of that name. */
    public Optional<Child> find(XmlName name) {
        return Optional.ofNullable(entries().byName.get(name));
    }

    /** The data nodes of that local name, whatever their namespace: more than one where augments collide. */
    public List<Child> findLocal(String localName) {
        return List.copyOf(entries().byLocalName.getOrDefault(localName, List.of()));
    }

    /** All data nodes in order of declaration. */
    public Collection<Child> all() {
        return Collections.unmodifiableCollection(entries().byName.values());
    }

    /** The index follows from the children, so all indexes are equal where the children are compared too. */
    @Override
    public boolean equals(Object other) {
        return other instanceof ChildIndex;
    }

    @Override
    public int hashCode() {
        return ChildIndex.class.hashCode();
    }

    @Override
    public String toString() {
        return entries().byName.keySet().toString();
    }

    private static final class Entries {
        private final Map<XmlName, Child> byName = new LinkedHashMap<>();
        private final Map<String, List<Child>> byLocalName = new HashMap<>();

        Entries(List<SchemaNode> children) {
            add(children, List.of());
        }

        private void add(List<SchemaNode> children, List<Branch> branches) {
            for (SchemaNode child : children) {
                switch (child) {
                    case Choice choice -> choice.cases().forEach(c -> add(c.children(), with(branches, choice, c)));
                    case Case c -> throw new IllegalArgumentException("a case outside a choice: " + c.name());
                    case DataDefinition node -> add(node, branches);
                }
            }
        }

        private void add(DataDefinition node, List<Branch> branches) {
            Child entry = new Child(node, byName.size(), branches);
            if (byName.put(node.name(), entry) != null) {
                throw new IllegalArgumentException("two nodes of one name: " + node.name());
            }
            byLocalName
                    .computeIfAbsent(node.name().local(), n -> new ArrayList<>(1))
                    .add(entry);
        }

        private static List<Branch> with(List<Branch> branches, Choice choice, Case taken) {
            List<Branch> deeper = new ArrayList<>(branches);
            deeper.add(new Branch(choice, taken));
            return List.copyOf(deeper);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.schema;

import dev.turnup.xml.XmlName;
import dev.turnup.yang.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * A schema node: a statement of RFC 7950 that defines data, with its substatements. It does not know its parent, so one
 * object serves every place that has the same shape.
 */
public sealed interface SchemaNode {

    /** What every schema node has. */
    Declaration declaration();

    /** The node's name in its module's namespace. */
    default XmlName name() {
        return declaration().name();
    }

    /** A node that stands in a data tree, unlike a choice or a case. */
    sealed interface DataDefinition extends SchemaNode permits Container, ListNode, Leaf, LeafList, AnyData {}

    /** A node with children. */
    sealed interface Parent extends SchemaNode permits Container, ListNode, Case {
        /** Child statements that define data, in order of declaration; choices are among them. */
        List<SchemaNode> children();

        /** The actions (section 7.15) beneath a container or list; a case has none of its own. */
        default List<Operation> actions() {
            return List.of();
        }

        /** The notifications (section 7.16) beneath a container or list; a case has none of its own. */
        default List<Notification> notifications() {
            return List.of();
        }

        /** The children that can stand directly beneath this node in a data tree: choices and cases are looked through. */
        ChildIndex index();
    }

    /** A container (RFC 7950, section 7.5). With {@code presence}, being there means something in itself. */
    record Container(
            Declaration declaration,
            boolean presence,
            List<SchemaNode> children,
            List<Operation> actions,
            List<Notification> notifications,
            ChildIndex index)
            implements DataDefinition, Parent {
        /** Without actions and notifications. */
        public Container(Declaration declaration, boolean presence, List<SchemaNode> children) {
            this(declaration, presence, children, List.of(), List.of());
        }

        public Container(
                Declaration declaration,
                boolean presence,
                List<SchemaNode> children,
                List<Operation> actions,
                List<Notification> notifications) {
            this(
                    declaration,
                    presence,
                    List.copyOf(children),
                    List.copyOf(actions),
                    List.copyOf(notifications),
                    ChildIndex.of(children));
        }
    }

    /**
     * A list (section 7.8).
     *
     * @param keys names of the key leafs, in order; empty for a keyless list of state data
     * @param orderedByUser whether the order of entries is data
     * @param minElements 0 where not stated
     * @param maxElements {@link Integer#MAX_VALUE} where unbounded
     * @param unique each a set of descendant leaf paths whose values, taken together, differ between entries
     */
    record ListNode(
            Declaration declaration,
            List<XmlName> keys,
            boolean orderedByUser,
            int minElements,
            int maxElements,
            List<List<List<XmlName>>> unique,
            List<SchemaNode> children,
            List<Operation> actions,
            List<Notification> notifications,
            ChildIndex index)
            implements DataDefinition, Parent {
        /** Without actions and notifications. */
        public ListNode(
                Declaration declaration,
                List<XmlName> keys,
                boolean orderedByUser,
                int minElements,
                int maxElements,
                List<List<List<XmlName>>> unique,
                List<SchemaNode> children) {
            this(declaration, keys, orderedByUser, minElements, maxElements, unique, children, List.of(), List.of());
        }

        public ListNode(
                Declaration declaration,
                List<XmlName> keys,
                boolean orderedByUser,
                int minElements,
                int maxElements,
                List<List<List<XmlName>>> unique,
                List<SchemaNode> children,
                List<Operation> actions,
                List<Notification> notifications) {
            this(
                    declaration,
                    List.copyOf(keys),
                    orderedByUser,
                    minElements,
                    maxElements,
                    List.copyOf(unique),
                    List.copyOf(children),
                    List.copyOf(actions),
                    List.copyOf(notifications),
                    ChildIndex.of(children));
        }
    }

    /** A leaf (section 7.6). */
    record Leaf(
            Declaration declaration, Type type, Optional<Value> defaultValue, boolean mandatory, Optional<String> units)
            implements DataDefinition {}

    /** A leaf-list (section 7.7). */
    record LeafList(
            Declaration declaration,
            Type type,
            List<Value> defaults,
            boolean orderedByUser,
            int minElements,
            int maxElements,
            Optional<String> units)
            implements DataDefinition {
        public LeafList {
            defaults = List.copyOf(defaults);
        }
    }

    /** An anydata or anyxml node (sections 7.10 and 7.11). */
    record AnyData(Declaration declaration, AnyKind kind, boolean mandatory) implements DataDefinition {}

    /** Which of the two statements an {@link AnyData} is. */
    enum AnyKind {
        /** Data that YANG could model (section 7.10). */
        ANYDATA,
        /** Any XML (section 7.11). */
        ANYXML
    }

    /** A choice (section 7.9): at most one of its cases has nodes in a data tree. */
    record Choice(Declaration declaration, boolean mandatory, Optional<XmlName> defaultCase, List<Case> cases)
            implements SchemaNode {
        public Choice {
            cases = LaterList.copyOf(cases);
        }
    }

    /** A case of a choice, stated or implied by the shorthand of section 7.9.2. */
    record Case(Declaration declaration, List<SchemaNode> children, ChildIndex index) implements Parent {
        public Case(Declaration declaration, List<SchemaNode> children) {
            this(declaration, List.copyOf(children), ChildIndex.of(children));
        }
    }
}

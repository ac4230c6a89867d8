// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.bean;

import dev.turnup.xml.XmlName;
import dev.turnup.yang.schema.ChildIndex;
import dev.turnup.yang.schema.SchemaNode;
import dev.turnup.yang.schema.SchemaNode.DataDefinition;
import dev.turnup.yang.schema.Type;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Numbers shapes: two have one number, and one class, where a bean of the one could stand for a bean of the other.
 *
 * <p>What makes them differ is what a class is made of: the children's names, namespaces, kinds, order, types as far as Java
 * tells them apart, presence and choices; the keys of a list; and the own name of a list, whose entries are things of their
 * own, of a top-level node, and of a large container. A small container is no more than what it holds: all that hold the same are one shape,
 * whatever they are called. Where and in which words the models declare something, its restrictions, status and conditions
 * make no difference.
 */
final class ShapeIndex {
    /** A container of as many children is small: an address and its mask, a threshold with its action. */
    private static final int SMALL = 4;

    /**
     * What the class of a container or list is made of; a small container has no name, and its namespace only.
     *
     * @param message the number of what is sent or told, which shares its class with nothing; -1 for data
     */
    private record Content(boolean list, int message, XmlName name, List<XmlName> keys, List<Child> children) {}

    /** A child: a leaf by what {@link #type} makes of its type, a container or list by its number. */
    private record Child(Kind kind, XmlName name, List<XmlName> choices, Object what) {}

    private enum Kind {
        CONTAINER,
        PRESENCE_CONTAINER,
        LIST,
        LEAF,
        LEAF_LIST,
        ANY_DATA
    }

    private final Set<DataDefinition> topLevel = Collections.newSetFromMap(new IdentityHashMap<>());
    private final IdentityHashMap<DataDefinition, Integer> messages = new IdentityHashMap<>();
    private final Map<Content, Integer> numbers = new HashMap<>();
    private final IdentityHashMap<DataDefinition, Integer> whole = new IdentityHashMap<>();
    private final IdentityHashMap<Part, Integer> parts = new IdentityHashMap<>();
    private final IdentityHashMap<Type, Object> types = new IdentityHashMap<>();

    ShapeIndex(Collection<DataDefinition> topLevel, Collection<Message> messages) {
        this.topLevel.addAll(topLevel);
        messages.forEach(message -> this.messages.put(message.node(), this.messages.size()));
    }

    /** The number of a shape, from 0. */
    int of(Shape shape) {
        return of(shape, 0);
    }

    private int of(Shape shape, int depth) {
        Limits.checkDepth(shape, depth);
        Integer known = shape.part().whole() ? whole.get(shape.node()) : parts.get(shape.part());
        if (known != null) {
            return known;
        }
        List<Child> children =
                shape.children().stream().map(c -> child(shape, c, depth + 1)).toList();
        int message = messages.getOrDefault(shape.node(), -1);
        boolean small = shape.node() instanceof SchemaNode.Container
                && children.size() <= SMALL
                && message < 0
                && !topLevel.contains(shape.node());
        XmlName own = shape.node().name();
        XmlName name = small ? new XmlName(own.namespace(), "") : own;
        boolean list = shape.node() instanceof SchemaNode.ListNode;
        int number =
                numbers.computeIfAbsent(new Content(list, message, name, shape.keys(), children), c -> numbers.size());
        if (shape.part().whole()) {
            whole.put(shape.node(), number);
        } else {
            parts.put(shape.part(), number);
        }
        return number;
    }

    private Child child(Shape parent, ChildIndex.Child child, int depth) {
        List<XmlName> choices = child.choices().stream()
                .flatMap(b -> List.of(b.choice().name(), b.taken().name()).stream())
                .toList();
        return switch (child.node()) {
            case SchemaNode.Container c ->
                new Child(
                        c.presence() ? Kind.PRESENCE_CONTAINER : Kind.CONTAINER,
                        c.name(),
                        choices,
                        of(parent.child(c), depth));
            case SchemaNode.ListNode l -> new Child(Kind.LIST, l.name(), choices, of(parent.child(l), depth));
            case SchemaNode.Leaf l -> new Child(Kind.LEAF, l.name(), choices, type(l.type()));
            case SchemaNode.LeafList l -> new Child(Kind.LEAF_LIST, l.name(), choices, type(l.type()));
            case SchemaNode.AnyData a -> new Child(Kind.ANY_DATA, a.name(), choices, a.kind());
        };
    }

    /** As much of a type as can show in Java: restrictions are checked by the schema, not by classes. */
    private Object type(Type type) {
        Object known = types.get(type);
        if (known == null) {
            known = described(type);
            types.put(type, known);
        }
        return known;
    }

    private Object described(Type type) {
        return switch (type) {
            case Type.IntegerType t ->
                switch (t.kind()) {
                    case INT8, INT16, INT32, UINT8, UINT16 -> "int";
                    case UINT32, INT64 -> "long";
                    case UINT64 -> "uint64";
                };
            case Type.Decimal64 t -> "decimal64";
            case Type.StringType t -> "string";
            case Type.BooleanType t -> "boolean";
            case Type.EmptyType t -> "empty";
            case Type.BinaryType t -> "binary";
            case Type.InstanceIdentifier t -> "instance-identifier";
            case Type.EnumerationType t ->
                List.of(
                        "enumeration",
                        t.values().stream().map(Type.EnumValue::name).toList());
            case Type.BitsType t ->
                List.of("bits", t.bits().stream().map(Type.Bit::name).toList());
            case Type.Identityref t -> List.of("identityref", t.bases());
            case Type.Leafref t -> type(t.target());
            case Type.Union t ->
                List.of("union", t.members().stream().map(this::type).toList());
        };
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.bean;

import dev.turnup.compiler.bean.JavaType.Scalar;
import dev.turnup.compiler.bean.Property.ContainerProperty;
import dev.turnup.compiler.bean.Property.LeafListProperty;
import dev.turnup.compiler.bean.Property.LeafProperty;
import dev.turnup.compiler.bean.Property.ListProperty;
import dev.turnup.compiler.bean.Selection.Part;
import dev.turnup.compiler.source.CompilerException;
import dev.turnup.xml.XmlName;
import dev.turnup.yang.schema.ChildIndex;
import dev.turnup.yang.schema.Schema;
import dev.turnup.yang.schema.SchemaNode;
import dev.turnup.yang.schema.SchemaNode.DataDefinition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the shapes of a selection and settles what everything in their classes is called. */
public final class BeanLowering {
    /** A shape is a node with all below it, or the selected part of that. */
    private record Shape(DataDefinition node, Part part) {}

    /** Where a shape was met first. */
    private record Met(List<String> steps, List<String> paths) {}

    private final Map<Shape, Met> shapes = new LinkedHashMap<>();
    private final Map<Shape, String> names = new HashMap<>();
    private final NameScope classNames;

    private BeanLowering(Set<String> reserved) {
        this.classNames = new NameScope(reserved);
    }

    /**
     * The classes of a selection.
     *
     * @param reserved class names that something else in the package has
     * @throws CompilerException where a path of the selection is unknown, or Java cannot hold what is selected yet
     */
    public static BeanModel lower(Schema schema, Selection selection, Set<String> reserved) {
        BeanLowering lowering = new BeanLowering(reserved);
        Part root = selection.of(schema);
        List<Shape> roots = new ArrayList<>();
        for (DataDefinition node : children(schema.root(), root)) {
            if (!(node instanceof SchemaNode.Container)) {
                throw CompilerException.notSupportedYet(
                        node.declaration().declared(),
                        "a binding of a top-level node that is no container: "
                                + node.name().local());
            }
            Shape shape = new Shape(node, root.of(node));
            lowering.meet(shape, List.of());
            roots.add(shape);
        }
        lowering.nameClasses();
        return new BeanModel(
                lowering.shapes.entrySet().stream()
                        .map(e -> lowering.bean(e.getKey(), e.getValue()))
                        .toList(),
                roots.stream().map(lowering::name).toList());
    }

    private void meet(Shape shape, List<String> above) {
        List<String> steps = new ArrayList<>(above);
        steps.add(shape.node().name().local());
        String path = "/" + String.join("/", steps);
        Met known = shapes.get(shape);
        if (known != null) {
            known.paths().add(path);
            return;
        }
        shapes.put(shape, new Met(steps, new ArrayList<>(List.of(path))));
        for (DataDefinition child : children((SchemaNode.Parent) shape.node(), shape.part())) {
            if (child instanceof SchemaNode.Parent) {
                meet(new Shape(child, shape.part().of(child)), steps);
            }
        }
    }

    /** The shallowest shape of a name has it alone; deeper ones take as many names of their parents as they need. */
    private void nameClasses() {
        List<Map.Entry<Shape, Met>> byDepth = new ArrayList<>(shapes.entrySet());
        byDepth.sort(Comparator.comparingInt(e -> e.getValue().steps().size()));
        for (Map.Entry<Shape, Met> entry : byDepth) {
            List<String> wanted = new ArrayList<>();
            String longer = "";
            for (String step : entry.getValue().steps().reversed()) {
                longer = longer.isEmpty() ? step : step + "-" + longer;
                wanted.add(JavaNames.type(longer));
            }
            names.put(entry.getKey(), classNames.claim(wanted));
        }
    }

    private String name(Shape shape) {
        return names.getOrDefault(shape, "");
    }

    private Bean bean(Shape shape, Met met) {
        NameScope members = new NameScope(Set.of());
        TypeChoice types = new TypeChoice(classNames);
        List<XmlName> keys = shape.node() instanceof SchemaNode.ListNode list ? list.keys() : List.of();
        List<Property> properties = new ArrayList<>();
        for (DataDefinition child : children((SchemaNode.Parent) shape.node(), shape.part())) {
            String local = child.name().local();
            String member = members.claim(members(child, shape.node()));
            properties.add(
                    switch (child) {
                        case SchemaNode.Container node ->
                            new ContainerProperty(
                                    member,
                                    node,
                                    name(new Shape(node, shape.part().of(node))));
                        case SchemaNode.ListNode node ->
                            new ListProperty(
                                    member,
                                    node,
                                    name(new Shape(node, shape.part().of(node))));
                        case SchemaNode.Leaf node -> leaf(member, node, types, keys.contains(node.name()));
                        case SchemaNode.LeafList node -> leafList(member, node, types);
                        case SchemaNode.AnyData node ->
                            throw CompilerException.notSupportedYet(
                                    node.declaration().declared(), "a binding of anydata or anyxml: " + local);
                    });
        }
        return new Bean(name(shape), shape.node(), met.paths(), properties);
    }

    /** A child that another module brought has that module's name before its own, where its own is taken. */
    private static List<String> members(DataDefinition child, DataDefinition parent) {
        String local = child.name().local();
        if (child.name().namespace().equals(parent.name().namespace())) {
            return List.of(JavaNames.member(local));
        }
        return List.of(
                JavaNames.member(local), JavaNames.member(child.declaration().module() + "-" + local));
    }

    private static LeafProperty leaf(String member, SchemaNode.Leaf node, TypeChoice types, boolean key) {
        JavaType type = types.of(node.type(), node.declaration());
        if (key && (type == Scalar.EMPTY || type == Scalar.BINARY || type instanceof JavaType.BitsType)) {
            throw CompilerException.notSupportedYet(
                    node.declaration().declared(), "a binding of a list whose key is of type empty, binary or bits");
        }
        return new LeafProperty(member, node, type, key);
    }

    private static LeafListProperty leafList(String member, SchemaNode.LeafList node, TypeChoice types) {
        JavaType type = types.of(node.type(), node.declaration());
        if (type == Scalar.EMPTY || type == Scalar.BINARY || type instanceof JavaType.BitsType) {
            throw CompilerException.notSupportedYet(
                    node.declaration().declared(), "a binding of a leaf-list of empty, binary or bits: " + member);
        }
        return new LeafListProperty(member, node, type);
    }

    /** The selected configuration beneath a node, choices looked through: keys first, then as declared. */
    private static List<DataDefinition> children(SchemaNode.Parent parent, Part part) {
        List<XmlName> keys = parent instanceof SchemaNode.ListNode list ? list.keys() : List.of();
        List<DataDefinition> children = new ArrayList<>();
        keys.forEach(key -> parent.index().find(key).map(ChildIndex.Child::node).ifPresent(children::add));
        parent.index().all().stream()
                .map(ChildIndex.Child::node)
                .filter(child -> !keys.contains(child.name()))
                .filter(child -> child.declaration().config() && part.has(child))
                .forEach(children::add);
        return children;
    }
}

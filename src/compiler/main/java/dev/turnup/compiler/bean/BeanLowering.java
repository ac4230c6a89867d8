// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.bean;

import dev.turnup.compiler.bean.JavaType.Scalar;
import dev.turnup.compiler.bean.Property.ContainerProperty;
import dev.turnup.compiler.bean.Property.LeafListProperty;
import dev.turnup.compiler.bean.Property.LeafProperty;
import dev.turnup.compiler.bean.Property.ListProperty;
import dev.turnup.yang.schema.Schema;
import dev.turnup.yang.schema.SchemaNode;
import dev.turnup.yang.schema.SchemaNode.DataDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds the shapes of a selection and settles what everything in their classes is called. */
public final class BeanLowering {
    /** The class where typed paths begin; types of top-level leafs are within it. */
    public static final String PATHS = "Paths";

    private final ShapeWalk walk;
    private final ClassNames names;
    private final IdentityClasses identities;

    private BeanLowering(ShapeWalk walk, ClassNames names) {
        this.walk = walk;
        this.names = names;
        this.identities = new IdentityClasses(names.scope());
    }

    /**
     * The classes of a selection.
     *
     * @param reserved class names that something else in the package has
     * @throws dev.turnup.compiler.source.CompilerException where a path of the selection is unknown, or Java cannot hold what is selected yet
     */
    public static BeanModel lower(Schema schema, Selection selection, Set<String> reserved) {
        Shape root = new Shape(schema.root(), selection.of(schema), selection.state());
        List<Shape> tops = root.children().stream()
                .filter(child -> child.node() instanceof SchemaNode.Parent)
                .map(child -> root.child(child.node()))
                .toList();
        List<Message> messages = selection.messages(schema);
        ShapeWalk walk = new ShapeWalk(tops.stream().map(Shape::node).toList(), messages);
        tops.forEach(walk::from);
        messages.forEach(walk::from);
        BeanLowering lowering = new BeanLowering(walk, ClassNames.of(walk.met(), reserved));
        List<Bean> beans = walk.met().stream().map(lowering::bean).toList();
        Bean top = new Bean(
                PATHS,
                Bean.Role.DATA,
                new Variants(List.of(schema.root())),
                new Bean.Places(List.of("/"), false),
                lowering.properties(
                        root,
                        root.children().stream()
                                .map(child -> new Variants(List.of(child.node())))
                                .toList()));
        List<String> roots = tops.stream()
                .map(shape -> lowering.names.of(walk.number(shape)))
                .distinct()
                .toList();
        return new BeanModel(beans, lowering.identities.all(), top, roots);
    }

    private String className(Shape parent, DataDefinition child) {
        return names.of(walk.number(parent.child(child)));
    }

    private Bean bean(ShapeWalk.Met met) {
        Shape shape = met.shapes().getFirst();
        return new Bean(
                names.of(met.number()), met.role(), met.variants(), met.places(), properties(shape, met.children()));
    }

    private List<Property> properties(Shape shape, List<Variants> children) {
        NameScope members = new NameScope(Set.of());
        TypeChoice types = new TypeChoice(names.scope(), identities);
        Limits.check(shape, children.size());
        List<Property> properties = new ArrayList<>();
        for (Variants variants : children) {
            DataDefinition child = variants.first();
            String member = members.claim(members(child, shape.node()));
            properties.add(
                    switch (child) {
                        case SchemaNode.Container node ->
                            new ContainerProperty(member, node, variants, className(shape, node));
                        case SchemaNode.ListNode node ->
                            new ListProperty(member, node, variants, className(shape, node));
                        case SchemaNode.Leaf node ->
                            leaf(member, node, variants, types, shape.keys().contains(node.name()));
                        case SchemaNode.LeafList node -> leafList(member, node, variants, types);
                        case SchemaNode.AnyData node -> new Property.AnyProperty(member, node, variants);
                    });
        }
        return properties;
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

    private static LeafProperty leaf(
            String member, SchemaNode.Leaf node, Variants variants, TypeChoice types, boolean key) {
        JavaType type = key ? types.ofKey(node.type(), node.declaration()) : types.of(node.type(), node.declaration());
        return new LeafProperty(member, node, variants, type, key);
    }

    /** JAXB has no list of lists: several sets of bits are their texts. */
    private static LeafListProperty leafList(
            String member, SchemaNode.LeafList node, Variants variants, TypeChoice types) {
        JavaType type = types.of(node.type(), node.declaration());
        boolean sets = type instanceof JavaType.BitsType;
        return new LeafListProperty(member, node, variants, sets ? Scalar.STRING : type);
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang;

import dev.turnup.xml.XmlName;
import dev.turnup.yang.data.DataNode;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.schema.Schema;
import dev.turnup.yang.schema.SchemaNode;
import dev.turnup.yang.schema.Type;
import dev.turnup.yang.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Canonical trees at random, and trees that resemble another, from few values so that they meet. */
public final class RandomTrees {
    /** Elements that no schema knows: text, attributes, prefixes in texts, children of known and of no namespace. */
    private static final List<String> UNKNOWN = List.of(
            "<%s xmlns=\"urn:unknown\">%d</%1$s>",
            "<%s xmlns=\"urn:unknown\" a=\"%d\"/>",
            "<%s xmlns=\"urn:unknown\" xmlns:p=\"urn:p\">p:x%d</%1$s>",
            "<%s xmlns=\"urn:unknown\"><b>x</b><b>y</b><c xmlns=\"urn:test\"><d xmlns=\"\">%d</d></c></%1$s>",
            "<%s xmlns=\"urn:unknown\" xmlns:ns0=\"urn:q\" ns0:a=\"%d\"><b xml:lang=\"en\"> two\nlines </b></%1$s>");

    private final Random random;
    private final boolean opaque;

    private RandomTrees(Random random, boolean opaque) {
        this.random = random;
        this.opaque = opaque;
    }

    /** A tree. */
    public static DataTree tree(Schema schema, Random random) {
        return like(DataTree.empty(schema), random, false);
    }

    /** A tree that has most of another's nodes; with {@code opaque}, also some that the schema does not know. */
    public static DataTree like(DataTree model, Random random, boolean opaque) {
        Schema schema = model.schema();
        List<DataNode> children = new RandomTrees(random, opaque)
                .children(schema.root(), schema.root().children(), Optional.of(model.root()));
        return new DataTree(schema, new DataNode.Container(schema.root(), children));
    }

    /** A tree that differs from another in one place or few, and shares all else with it. */
    public static DataTree edited(DataTree model, Random random) {
        return new DataTree(model.schema(), (DataNode.Container)
                new RandomTrees(random, false).edited((DataNode.Inner) model.root()));
    }

    private DataNode.Inner edited(DataNode.Inner node) {
        List<SchemaNode.DataDefinition> definitions = node.schema().index().all().stream()
                .map(child -> child.node())
                .filter(child -> !(node.schema() instanceof SchemaNode.ListNode list
                        && list.keys().contains(child.name())))
                .toList();
        if (definitions.isEmpty()) {
            return node;
        }
        SchemaNode.DataDefinition changed = definitions.get(random.nextInt(definitions.size()));
        Optional<DataNode> old = node.child(changed.name());
        Optional<DataNode> now =
                old.isPresent() && random.nextInt(3) > 0 ? Optional.of(within(old.get())) : node(changed, old);
        List<DataNode> children = new ArrayList<>(node.children().values());
        children.removeIf(child -> child.name().equals(changed.name()));
        now.ifPresent(children::add);
        return node.withChildren(children);
    }

    private DataNode within(DataNode node) {
        return switch (node) {
            case DataNode.Container container -> (DataNode) edited((DataNode.Inner) container);
            case DataNode.ListData list -> {
                List<DataNode.Entry> entries = List.copyOf(list.entries().values());
                yield list.with((DataNode.Entry) edited((DataNode.Inner) entries.get(random.nextInt(entries.size()))));
            }
            case DataNode.Leaf leaf ->
                new DataNode.Leaf(leaf.schema(), value(leaf.schema().type()));
            case DataNode.LeafList other -> other;
            case DataNode.AnyData other -> other;
            case DataNode.Opaque other -> other;
            case DataNode.Entry never -> throw new IllegalStateException("an entry outside its list");
        };
    }

    private List<DataNode> children(
            SchemaNode.Parent parent, List<SchemaNode> schemas, Optional<DataNode.Inner> model) {
        List<DataNode> nodes = known(parent, schemas, model);
        unknown().ifPresent(nodes::add);
        return nodes;
    }

    private Optional<DataNode> unknown() {
        if (!opaque || random.nextInt(4) > 0) {
            return Optional.empty();
        }
        XmlName name = new XmlName("urn:unknown", "u" + random.nextInt(2));
        Set<String> elements = new LinkedHashSet<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            elements.add(UNKNOWN.get(random.nextInt(UNKNOWN.size())).formatted(name.local(), random.nextInt(3)));
        }
        return Optional.of(new DataNode.Opaque(name, List.copyOf(elements)));
    }

    private List<DataNode> known(SchemaNode.Parent parent, List<SchemaNode> schemas, Optional<DataNode.Inner> model) {
        List<DataNode> nodes = new ArrayList<>();
        for (SchemaNode schema : schemas) {
            switch (schema) {
                case SchemaNode.Choice choice -> {
                    SchemaNode.Case taken =
                            choice.cases().get(random.nextInt(choice.cases().size()));
                    nodes.addAll(known(parent, taken.children(), model));
                }
                case SchemaNode.Case c -> throw new IllegalStateException("a case outside a choice");
                case SchemaNode.DataDefinition node -> {
                    boolean key = parent instanceof SchemaNode.ListNode list
                            && list.keys().contains(node.name());
                    if (!key) {
                        node(node, model.flatMap(m -> m.child(node.name()))).ifPresent(nodes::add);
                    }
                }
            }
        }
        return nodes;
    }

    private Optional<DataNode> node(SchemaNode.DataDefinition schema, Optional<DataNode> model) {
        int die = random.nextInt(10);
        if (model.isPresent() ? die == 0 : die < 4) {
            return Optional.empty();
        }
        if (model.isPresent() && die < 5) {
            return model;
        }
        return Optional.ofNullable(
                switch (schema) {
                    case SchemaNode.Container c -> {
                        List<DataNode> children = children(c, c.children(), model.map(m -> (DataNode.Inner) m));
                        yield children.isEmpty() && !c.presence() ? null : new DataNode.Container(c, children);
                    }
                    case SchemaNode.ListNode list -> list(list, model.map(m -> (DataNode.ListData) m));
                    case SchemaNode.Leaf leaf -> new DataNode.Leaf(leaf, value(leaf.type()));
                    case SchemaNode.LeafList list -> leafList(list, model.map(m -> (DataNode.LeafList) m));
                    case SchemaNode.AnyData any ->
                        new DataNode.AnyData(
                                any,
                                "<%s xmlns=\"%s\"><x>%d</x></%1$s>"
                                        .formatted(
                                                any.name().local(), any.name().namespace(), random.nextInt(3)));
                });
    }

    private @Nullable DataNode list(SchemaNode.ListNode schema, Optional<DataNode.ListData> model) {
        if (schema.keys().isEmpty()) {
            List<DataNode.Entry> entries = new ArrayList<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                entries.add(new DataNode.Entry(schema, children(schema, schema.children(), Optional.empty())));
            }
            return entries.isEmpty() ? null : new DataNode.ListData(schema, entries);
        }
        Map<DataNode.Key, DataNode.Entry> entries = new LinkedHashMap<>();
        model.ifPresent(m -> m.entries().values().forEach(e -> {
            if (random.nextInt(5) > 0) {
                List<DataNode> children = new ArrayList<>(children(schema, schema.children(), Optional.of(e)));
                schema.keys().forEach(k -> children.add(e.children().get(k)));
                entries.put(e.key(), random.nextBoolean() ? e : new DataNode.Entry(schema, children));
            }
        }));
        for (int i = random.nextInt(model.isPresent() ? 3 : 6); i > 0; i--) {
            List<DataNode> children = new ArrayList<>(children(schema, schema.children(), Optional.empty()));
            for (XmlName key : schema.keys()) {
                SchemaNode.Leaf leaf =
                        (SchemaNode.Leaf) schema.index().find(key).orElseThrow().node();
                children.add(new DataNode.Leaf(leaf, value(leaf.type())));
            }
            DataNode.Entry entry = new DataNode.Entry(schema, children);
            entries.putIfAbsent(entry.key(), entry);
        }
        return entries.isEmpty() ? null : new DataNode.ListData(schema, shuffled(List.copyOf(entries.values())));
    }

    private @Nullable DataNode leafList(SchemaNode.LeafList schema, Optional<DataNode.LeafList> model) {
        Set<Value> values = new LinkedHashSet<>();
        model.ifPresent(
                m -> m.values().stream().filter(v -> random.nextInt(4) > 0).forEach(values::add));
        for (int i = random.nextInt(4); i > 0; i--) {
            values.add(value(schema.type()));
        }
        return values.isEmpty() ? null : new DataNode.LeafList(schema, shuffled(List.copyOf(values)));
    }

    /** The same order, one item elsewhere, or any order. */
    private <T> List<T> shuffled(List<T> items) {
        List<T> order = new ArrayList<>(items);
        switch (random.nextInt(3)) {
            case 0 -> Collections.shuffle(order, random);
            case 1 -> order.add(random.nextInt(order.size()), order.remove(random.nextInt(order.size())));
            default -> {}
        }
        return order;
    }

    private Value value(Type type) {
        return RandomValues.common(type, random);
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.data;

import dev.turnup.xml.XmlName;
import dev.turnup.yang.data.DataNode.Inner;
import dev.turnup.yang.data.DataNode.Key;
import dev.turnup.yang.data.InstancePath.KeyValue;
import dev.turnup.yang.data.InstancePath.Step;
import dev.turnup.yang.schema.ChildIndex;
import dev.turnup.yang.schema.NamespaceLookup;
import dev.turnup.yang.schema.Schema;
import dev.turnup.yang.schema.SchemaNode;
import dev.turnup.yang.schema.SchemaNode.DataDefinition;
import dev.turnup.yang.schema.Type;
import dev.turnup.yang.value.Value;
import dev.turnup.yang.xpath.XPathNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A node of the accessible tree (RFC 7950, section 6.4.1): the data that was stated, and with it the defaults in use and
 * the non-presence containers that exist because their parent does. Opaque nodes are not part of it.
 *
 * <p>Cursors are made from one {@link #root} on; within those, each instance has one cursor. They remember what they found
 * and so are not safe for several threads.
 */
public final class DataCursor implements XPathNode {
    private final DataTree tree;
    private final @Nullable DataCursor parent;
    private final @Nullable Step step;
    private final DataDefinition schema;
    private final DataNode node;
    private final @Nullable Value value;
    private final boolean stated;
    private final Existence existence;
    private final Map<XmlName, List<DataCursor>> byName = new HashMap<>();
    private final Map<XmlName, Map<Key, DataCursor>> byKey = new HashMap<>();
    private @Nullable List<DataCursor> all;

    private DataCursor(
            DataTree tree,
            @Nullable DataCursor parent,
            @Nullable Step step,
            DataDefinition schema,
            DataNode node,
            @Nullable Value value,
            boolean stated) {
        this.tree = tree;
        this.parent = parent;
        this.step = step;
        this.schema = schema;
        this.node = node;
        this.value = value;
        this.stated = stated;
        this.existence = new Existence(this);
    }

    /** The root of a tree. */
    public static DataCursor root(DataTree tree) {
        return new DataCursor(tree, null, null, tree.schema().root(), tree.root(), null, true);
    }

    /** Where this node is. */
    public InstancePath path() {
        List<Step> steps = new ArrayList<>();
        for (DataCursor at = this; at != null && at.step != null; at = at.parent) {
            steps.add(at.step);
        }
        return new InstancePath(steps.reversed());
    }

    /** The node's statement. */
    public DataDefinition schema() {
        return schema;
    }

    /** The node itself; for one value of a leaf-list, all of that leaf-list. */
    public DataNode node() {
        return node;
    }

    /** Whether the tree states the node, rather than implying it. */
    public boolean stated() {
        return stated;
    }

    /** Which children exist, are implied or are asked for. */
    public Existence existence() {
        return existence;
    }

    /** The cursor at a path beneath this one; empty where nothing is there or the last step is a whole list. */
    public Optional<DataCursor> find(InstancePath beneath) {
        DataCursor at = this;
        for (Step next : beneath.steps()) {
            List<DataCursor> found = at.cursors(next.name());
            Optional<DataCursor> child = next.keys().isEmpty()
                    ? found.stream()
                            .filter(c -> !(c.schema instanceof SchemaNode.ListNode))
                            .findFirst()
                    : found.stream().filter(c -> next.equals(c.step)).findFirst();
            if (child.isEmpty()) {
                return child;
            }
            at = child.get();
        }
        return Optional.of(at);
    }

    /** All children in document order. */
    public List<DataCursor> cursors() {
        List<DataCursor> known = all;
        if (known == null) {
            known = new ArrayList<>();
            for (XmlName child : namesInOrder()) {
                known.addAll(cursors(child));
            }
            known = List.copyOf(known);
            all = known;
        }
        return known;
    }

    /** The children of one name: a list's entries, a leaf-list's values, or at most one. */
    public List<DataCursor> cursors(XmlName child) {
        List<DataCursor> known = byName.get(child);
        if (known == null) {
            Optional<ChildIndex.Child> definition = definition(child);
            Optional<List<DataCursor>> made = definition.map(this::make);
            known = made.orElse(List.of());
            byName.put(child, known);
        }
        return known;
    }

    private Optional<ChildIndex.Child> definition(XmlName child) {
        return schema instanceof SchemaNode.Parent inner ? inner.index().find(child) : Optional.empty();
    }

    private List<XmlName> namesInOrder() {
        if (!(schema instanceof SchemaNode.Parent inner)) {
            return List.of();
        }
        List<XmlName> names = new ArrayList<>(schema instanceof SchemaNode.ListNode list ? list.keys() : List.of());
        for (ChildIndex.Child child : inner.index().all()) {
            if (!names.contains(child.node().name())) {
                names.add(child.node().name());
            }
        }
        return names;
    }

    private List<DataCursor> make(ChildIndex.Child child) {
        DataDefinition definition = child.node();
        Optional<DataNode> data = node instanceof Inner inner ? inner.child(definition.name()) : Optional.empty();
        return data.isEmpty() || data.get() instanceof DataNode.Opaque
                ? implied(child)
                : expanded(definition, data.get(), true);
    }

    private List<DataCursor> implied(ChildIndex.Child child) {
        Optional<DataNode> byDefault = switch (child.node()) {
            case SchemaNode.Leaf leaf -> leaf.defaultValue().map(v -> new DataNode.Leaf(leaf, v));
            case SchemaNode.LeafList list ->
                list.defaults().isEmpty()
                        ? Optional.empty()
                        : Optional.of(new DataNode.LeafList(list, list.defaults()));
            case SchemaNode.Container container ->
                container.presence() ? Optional.empty() : Optional.of(new DataNode.Container(container, List.of()));
            case SchemaNode.ListNode none -> Optional.empty();
            case SchemaNode.AnyData none -> Optional.empty();
        };
        return byDefault.isPresent() && existence.wants(child)
                ? expanded(child.node(), byDefault.get(), false)
                : List.of();
    }

    /** A node that is not there, to be the context of its own when. */
    DataCursor dummy(DataDefinition definition) {
        DataNode nothing = switch (definition) {
            case SchemaNode.Leaf leaf -> new DataNode.Leaf(leaf, new Value.Empty());
            case SchemaNode.LeafList list -> new DataNode.LeafList(list, List.of());
            case SchemaNode.Container container -> new DataNode.Container(container, List.of());
            case SchemaNode.ListNode list -> new DataNode.ListData(list, List.of());
            case SchemaNode.AnyData any -> new DataNode.AnyData(any, "");
        };
        return child(new Step(definition.name()), definition, nothing, null, false);
    }

    private List<DataCursor> expanded(DataDefinition definition, DataNode data, boolean isStated) {
        Step plain = new Step(data.name());
        return switch (data) {
            case DataNode.Container container -> List.of(child(plain, definition, container, null, isStated));
            case DataNode.Leaf leaf -> List.of(child(plain, definition, leaf, leaf.value(), isStated));
            case DataNode.AnyData any -> List.of(child(plain, definition, any, null, isStated));
            case DataNode.LeafList list ->
                list.values().stream()
                        .map(v -> child(
                                new Step(data.name(), List.of(KeyValue.of(definition, XmlName.local("."), v))),
                                definition,
                                list,
                                v,
                                isStated))
                        .toList();
            case DataNode.ListData list -> {
                Map<Key, DataCursor> entries = new LinkedHashMap<>();
                list.entries()
                        .forEach((key, entry) ->
                                entries.put(key, child(step(list, key), definition, entry, null, isStated)));
                byKey.put(list.name(), entries);
                yield List.copyOf(entries.values());
            }
            case DataNode.Entry entry -> throw new IllegalStateException("an entry outside its list: " + entry);
            case DataNode.Opaque opaque -> List.of();
        };
    }

    private DataCursor child(Step to, DataDefinition definition, DataNode data, @Nullable Value of, boolean isStated) {
        return new DataCursor(tree, this, to, definition, data, of, isStated);
    }

    private static Step step(DataNode.ListData list, Key key) {
        List<XmlName> names = list.schema().keys();
        List<KeyValue> keys = new ArrayList<>();
        for (int i = 0; i < key.values().size(); i++) {
            XmlName name = names.isEmpty() ? XmlName.local("position()") : names.get(i);
            keys.add(KeyValue.of(list.schema(), name, key.values().get(i)));
        }
        return new Step(list.name(), keys);
    }

    @Override
    public XmlName name() {
        return schema.name();
    }

    @Override
    public Optional<XPathNode> parent() {
        return Optional.ofNullable(parent);
    }

    /** The parent as a cursor; empty for the root. */
    public Optional<DataCursor> above() {
        return Optional.ofNullable(parent);
    }

    @Override
    public List<XPathNode> children() {
        return List.copyOf(cursors());
    }

    @Override
    public List<XPathNode> children(XmlName name) {
        return List.copyOf(cursors(name));
    }

    @Override
    public List<XPathNode> childrenWithKey(XmlName list, XmlName key, String wanted) {
        List<DataCursor> entries = cursors(list);
        Map<Key, DataCursor> index = byKey.get(list);
        Optional<Value> keyValue = index == null
                ? Optional.empty()
                : definition(list).flatMap(child -> Values.onlyKey(child.node(), key, wanted));
        if (index != null && keyValue.isPresent()) {
            return Optional.<XPathNode>ofNullable(index.get(new Key(List.of(keyValue.get())))).stream()
                    .toList();
        }
        return entries.stream()
                .filter(e ->
                        e.cursors(key).stream().anyMatch(k -> k.stringValue().equals(wanted)))
                .<XPathNode>map(e -> e)
                .toList();
    }

    @Override
    public String stringValue() {
        return value != null
                ? value.canonical()
                : cursors().stream().map(DataCursor::stringValue).collect(Collectors.joining());
    }

    @Override
    public Optional<Value> value() {
        return Optional.ofNullable(value);
    }

    /** The types that take the value: the type itself or, of a union, each member that does, in order. */
    public List<Type> types() {
        return value == null
                ? List.of()
                : Values.type(schema)
                        .map(type -> Values.taking(type, value, byModule()))
                        .orElse(List.of());
    }

    private Optional<Type> type() {
        return types().stream().findFirst();
    }

    @Override
    public List<XPathNode> deref() {
        return type().map(this::deref).orElse(List.of());
    }

    /** The nodes that the value refers to when taken as a leafref or instance-identifier; none for other types. */
    public List<XPathNode> deref(Type type) {
        if (type instanceof Type.Leafref leafref) {
            String wanted = stringValue();
            return leafref.path().select(this).stream()
                    .filter(target -> target.stringValue().equals(wanted))
                    .toList();
        }
        return type instanceof Type.InstanceIdentifier && value instanceof Value.InstanceId id
                ? instance(id)
                : List.of();
    }

    private List<XPathNode> instance(Value.InstanceId id) {
        try {
            return List.copyOf(root().find(InstancePath.parse(tree.schema(), id.path())).stream()
                    .toList());
        } catch (IllegalArgumentException e) {
            // A path that the schema does not have has no instance either.
            return List.of();
        }
    }

    @Override
    public boolean derivedFrom(XmlName identity, boolean orSelf) {
        if (!(value instanceof Value.Identity is)) {
            return false;
        }
        if (is.name().equals(identity)) {
            return orSelf;
        }
        return type().map(Values::target)
                .filter(Type.Identityref.class::isInstance)
                .map(type -> ((Type.Identityref) type).allowed().get(is.name()))
                .filter(allowed -> allowed.ancestors().contains(identity))
                .isPresent();
    }

    @Override
    public OptionalInt enumValue() {
        return type().map(Values::target)
                .map(t -> Values.number(t, stringValue()))
                .orElse(OptionalInt.empty());
    }

    private DataCursor root() {
        DataCursor at = this;
        while (at.parent != null) {
            at = at.parent;
        }
        return at;
    }

    private NamespaceLookup byModule() {
        return prefix -> tree.schema().module(prefix).map(Schema.Module::namespace);
    }

    /** The path. */
    @Override
    public String toString() {
        return path().toString();
    }
}

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
import dev.turnup.yang.xpath.Memo;
import dev.turnup.yang.xpath.XPathNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
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
    private static final int UNKNOWN = -1;

    private final View view;
    private final @Nullable DataCursor parent;
    private final DataDefinition schema;
    private final DataNode node;
    private final @Nullable Value value;
    private final boolean stated;
    private int place;
    private @Nullable Existence existence;
    private @Nullable Map<XmlName, List<DataCursor>> byName;
    private @Nullable Map<XmlName, Map<Key, DataCursor>> entries;
    private @Nullable List<DataCursor> all;
    private @Nullable Map<XmlName, Optional<DataDefinition>> instead;

    private DataCursor(
            View view,
            @Nullable DataCursor parent,
            int place,
            DataDefinition schema,
            DataNode node,
            @Nullable Value value,
            boolean stated) {
        this.view = view;
        this.parent = parent;
        this.place = place;
        this.schema = schema;
        this.node = node;
        this.value = value;
        this.stated = stated;
    }

    /**
     * What the cursors of one tree share.
     *
     * @param configuration whether state is hidden
     * @param alterations what whens read of the nodes that they are about
     * @param outer the view that this one alters for the time of a when
     */
    private record View(
            DataTree tree,
            boolean configuration,
            Memo memo,
            Map<XmlName, Map<SchemaNode, Boolean>> holders,
            Alterations alterations,
            @Nullable View outer) {
        /** Whens within whens within whens: further in, one waits for itself. */
        private static final int DEEPEST = 8;

        View altered() {
            return new View(tree, configuration, new Memo(), holders, alterations, this);
        }

        boolean isDeepest() {
            int depth = 0;
            for (View at = outer; at != null; at = at.outer) {
                depth++;
            }
            return depth >= DEEPEST;
        }
    }

    /** The root of a tree as state and what is no data sees it: with all there is (RFC 7950, section 6.4.1). */
    public static DataCursor root(DataTree tree) {
        return root(tree, false);
    }

    /** The root of a tree as configuration sees it: without state (RFC 7950, section 6.4.1). */
    public static DataCursor configuration(DataTree tree) {
        return root(tree, true);
    }

    private static DataCursor root(DataTree tree, boolean configuration) {
        View view = new View(tree, configuration, new Memo(), new HashMap<>(), new Alterations(), null);
        return new DataCursor(view, null, 0, tree.schema().root(), tree.root(), null, true);
    }

    /** Where this node is. */
    public InstancePath path() {
        List<Step> steps = new ArrayList<>();
        for (DataCursor at = this; at != null && at.parent != null; at = at.parent) {
            steps.add(at.step());
        }
        return new InstancePath(steps.reversed());
    }

    private Step step() {
        if (node instanceof DataNode.Entry entry) {
            // Positions in paths count from 1 (RFC 7950, section 9.13), places in a tree from 0.
            return step(
                    entry.schema(),
                    entry.schema().keys().isEmpty() ? new Key(List.of(new Value.Int(place() + 1L))) : entry.key());
        }
        return node instanceof DataNode.LeafList && value != null
                ? new Step(node.name(), List.of(KeyValue.of(schema, XmlName.local("."), value)))
                : new Step(node.name());
    }

    /** The key of an entry; of a keyless list, its place. */
    private Key key(DataNode.Entry entry) {
        return entry.schema().keys().isEmpty() ? new Key(List.of(new Value.Int(place()))) : entry.key();
    }

    /** The tree that the node is in. */
    public DataTree tree() {
        return view.tree();
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
        Existence known = existence;
        if (known == null) {
            known = new Existence(this);
            existence = known;
        }
        return known;
    }

    /** The cursor at a path beneath this one; empty where nothing is there or the last step is a whole list. */
    public Optional<DataCursor> find(InstancePath beneath) {
        DataCursor at = this;
        for (Step next : beneath.steps()) {
            Optional<DataCursor> child = at.child(next);
            if (child.isEmpty()) {
                return child;
            }
            at = child.get();
        }
        return Optional.of(at);
    }

    private Optional<DataCursor> child(Step next) {
        Optional<DataNode> data = node instanceof Inner inner ? inner.child(next.name()) : Optional.empty();
        if (data.isPresent()
                && data.get() instanceof DataNode.ListData list
                && !list.schema().keys().isEmpty()) {
            return next.keys().isEmpty() ? Optional.empty() : entry(list, next.key());
        }
        List<DataCursor> found = cursors(next.name());
        return next.keys().isEmpty()
                ? found.stream()
                        .filter(c -> !(c.schema instanceof SchemaNode.ListNode))
                        .findFirst()
                : found.stream().filter(c -> next.equals(c.step())).findFirst();
    }

    /** The cursor of one entry of a list beneath this node, without those of the others. */
    public Optional<DataCursor> entry(DataNode.ListData list, Key key) {
        if (byName != null && byName.containsKey(list.name())) {
            return Optional.ofNullable(made(list).get(key));
        }
        DataNode.Entry entry = list.entry(key).orElse(null);
        return entry == null
                ? Optional.empty()
                : Optional.of(made(list).computeIfAbsent(key, k -> child(UNKNOWN, list.schema(), entry, null, true)));
    }

    private Map<Key, DataCursor> made(DataNode.ListData list) {
        if (entries == null) {
            entries = new HashMap<>();
        }
        return entries.computeIfAbsent(list.name(), n -> new HashMap<>());
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
            all = view.memo().isSuspended() ? null : known;
        }
        return known;
    }

    /** The children of one name: a list's entries, a leaf-list's values, or at most one. */
    public List<DataCursor> cursors(XmlName child) {
        Map<XmlName, List<DataCursor>> names = byName;
        if (names == null) {
            names = new HashMap<>();
            byName = names;
        }
        List<DataCursor> known = names.get(child);
        if (known == null) {
            Optional<ChildIndex.Child> definition = definition(child);
            known = definition.isPresent() ? make(definition.get()) : List.of();
            if (!view.memo().isSuspended()) {
                names.put(child, known);
            }
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
        if (view.configuration() && !definition.declaration().config()) {
            return List.of();
        }
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
        return byDefault.isPresent() && existence().wants(child)
                ? expanded(child.node(), byDefault.get(), false)
                : List.of();
    }

    /**
     * A node of that name without value and without children, to be the context of its own when (RFC 7950, section 7.21.5);
     * nothing but its parent knows of it.
     */
    DataCursor dummy(DataDefinition definition) {
        SchemaNode.Container nothing = new SchemaNode.Container(definition.declaration(), true, List.of());
        return child(0, nothing, new DataNode.Container(nothing, List.of()), null, false);
    }

    Alterations alterations() {
        return view.alterations();
    }

    /**
     * This node in a tree that is the same but for some of its children: in place of all instances of each of these names is
     * one dummy, or nothing. Empty where a when waits for itself.
     */
    Optional<DataCursor> altered(Map<XmlName, Optional<DataDefinition>> children) {
        if (view.isDeepest()) {
            for (View at = view; at != null; at = at.outer()) {
                at.memo().suspend();
            }
            return Optional.empty();
        }
        DataCursor copy = copy(view.altered());
        copy.replace(children);
        return Optional.of(copy);
    }

    /** This node, and with it those above, in another view; what is replaced there is replaced there too. */
    private DataCursor copy(View other) {
        DataCursor above = parent == null ? null : parent.copy(other);
        DataCursor copy = new DataCursor(other, above, place, schema, node, value, stated);
        if (instead != null) {
            copy.replace(instead);
        }
        if (above != null) {
            above.adopt(copy);
        }
        return copy;
    }

    private void adopt(DataCursor child) {
        if (child.node instanceof DataNode.Entry entry
                && node instanceof Inner inner
                && inner.child(entry.name()).orElse(null) instanceof DataNode.ListData list) {
            made(list).put(child.key(entry), child);
        } else {
            put(child.name(), List.of(child));
        }
    }

    private void replace(Map<XmlName, Optional<DataDefinition>> children) {
        Map<XmlName, Optional<DataDefinition>> all = new HashMap<>(instead == null ? Map.of() : instead);
        all.putAll(children);
        instead = all;
        children.forEach((child, definition) ->
                put(child, definition.map(this::dummy).map(List::of).orElse(List.of())));
    }

    private void put(XmlName child, List<DataCursor> instances) {
        if (byName == null) {
            byName = new HashMap<>();
        }
        byName.put(child, instances);
    }

    /** Whether instances of a child that are stated are seen here: state may be hidden, or a when may be asked without them. */
    boolean shows(ChildIndex.Child child) {
        return (!view.configuration() || child.node().declaration().config())
                && (instead == null || !instead.containsKey(child.node().name()));
    }

    private List<DataCursor> expanded(DataDefinition definition, DataNode data, boolean isStated) {
        return switch (data) {
            case DataNode.Container container -> List.of(child(0, definition, container, null, isStated));
            case DataNode.Leaf leaf -> List.of(child(0, definition, leaf, leaf.value(), isStated));
            case DataNode.AnyData any -> List.of(child(0, definition, any, null, isStated));
            case DataNode.LeafList list -> {
                List<DataCursor> values = new ArrayList<>(list.values().size());
                for (Value one : list.values()) {
                    values.add(child(values.size(), definition, list, one, isStated));
                }
                yield Collections.unmodifiableList(values);
            }
            case DataNode.ListData list -> entries(list);
            case DataNode.Entry entry -> throw new IllegalStateException("an entry outside its list: " + entry);
            case DataNode.Opaque opaque -> List.of();
        };
    }

    private List<DataCursor> entries(DataNode.ListData list) {
        Map<Key, DataCursor> before = made(list);
        Map<Key, DataCursor> made = HashMap.newHashMap(list.entries().size());
        List<DataCursor> cursors = new ArrayList<>(list.entries().size());
        list.entries().forEach((key, entry) -> {
            DataCursor known = before.get(key);
            DataCursor cursor = known == null ? child(UNKNOWN, list.schema(), entry, null, true) : known;
            cursor.place = cursors.size();
            cursors.add(cursor);
            made.put(key, cursor);
        });
        before.putAll(made);
        return Collections.unmodifiableList(cursors);
    }

    private DataCursor child(int at, DataDefinition definition, DataNode data, @Nullable Value of, boolean isStated) {
        return new DataCursor(view, this, at, definition, data, of, isStated);
    }

    @Override
    public int place() {
        if (place == UNKNOWN && parent != null) {
            // All entries are told their places.
            parent.cursors(schema.name());
        }
        return place;
    }

    @Override
    public Memo memo() {
        return view.memo();
    }

    private static Step step(SchemaNode.ListNode list, Key key) {
        List<XmlName> names = list.keys();
        List<KeyValue> keys = new ArrayList<>();
        for (int i = 0; i < key.values().size(); i++) {
            XmlName name = names.isEmpty() ? InstancePath.POSITION : names.get(i);
            keys.add(KeyValue.of(list, name, key.values().get(i)));
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
        return Collections.unmodifiableList(cursors());
    }

    @Override
    public List<XPathNode> children(XmlName name) {
        return Collections.unmodifiableList(cursors(name));
    }

    @Override
    public List<XPathNode> descendants(XmlName name) {
        List<XPathNode> found = new ArrayList<>();
        collect(name, found);
        return found;
    }

    private void collect(XmlName name, List<XPathNode> into) {
        Map<SchemaNode, Boolean> holders = view.holders().computeIfAbsent(name, n -> new IdentityHashMap<>());
        if (!holds(schema, name, holders)) {
            return;
        }
        for (DataCursor child : cursors()) {
            if (child.name().equals(name)) {
                into.add(child);
            }
            child.collect(name, into);
        }
    }

    /** Whether a node of that name can stand beneath a node of a schema: most of a large tree need not be looked at. */
    private static boolean holds(SchemaNode schema, XmlName name, Map<SchemaNode, Boolean> holders) {
        if (!(schema instanceof SchemaNode.Parent inner)) {
            return false;
        }
        Boolean known = holders.get(schema);
        if (known == null) {
            known = inner.index().find(name).isPresent()
                    || inner.index().all().stream().anyMatch(child -> holds(child.node(), name, holders));
            holders.put(schema, known);
        }
        return known;
    }

    @Override
    public Optional<List<XPathNode>> withKeys(XmlName list, List<XmlName> keys, List<String> values) {
        Optional<DataNode> data = node instanceof Inner inner ? inner.child(list) : Optional.empty();
        if (data.isEmpty() || !(data.get() instanceof DataNode.ListData entriesOf)) {
            return Optional.empty();
        }
        return Values.key(entriesOf.schema(), keys, values)
                .map(texts -> texts.key()
                        .flatMap(key -> entry(entriesOf, key))
                        .<List<XPathNode>>map(List::of)
                        .orElse(List.of()));
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
            return leafref.path().select(this, stringValue());
        }
        return type instanceof Type.InstanceIdentifier && value instanceof Value.InstanceId id
                ? instance(id)
                : List.of();
    }

    private List<XPathNode> instance(Value.InstanceId id) {
        try {
            return List.copyOf(root().find(InstancePath.parse(view.tree().schema(), id.path())).stream()
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
        return prefix -> view.tree().schema().module(prefix).map(Schema.Module::namespace);
    }

    /** The path. */
    @Override
    public String toString() {
        return path().toString();
    }
}

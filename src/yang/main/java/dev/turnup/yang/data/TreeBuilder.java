// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.data;

import dev.turnup.xml.XmlName;
import dev.turnup.yang.data.InstancePath.Step;
import dev.turnup.yang.schema.ChildIndex;
import dev.turnup.yang.schema.Schema;
import dev.turnup.yang.schema.SchemaNode;
import dev.turnup.yang.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Puts a tree together in the order of a document, in which nodes of one name may stand apart. What comes twice becomes
 * one, the later value winning; containers that mean nothing in themselves and hold nothing are left out. Not safe for
 * several threads.
 *
 * <pre>{@code
 * TreeBuilder tree = new TreeBuilder(schema);
 * tree.down(nativeChild);
 * tree.add(hostnameChild, new DataNode.Leaf(hostname, new Value.Text("edge-1")));
 * tree.up();
 * tree.tree();
 * }</pre>
 */
public final class TreeBuilder {
    private final Schema schema;
    private final Stage root;
    private final Consumer<InstancePath> again;
    private final Consumer<Step> againHere;
    private Stage at;

    /** A builder that makes one of what comes twice, and says nothing. */
    public TreeBuilder(Schema schema) {
        this(schema, path -> {});
    }

    /** @param again told of each node, each entry and each value of a leaf-list that came before, once for each time more */
    public TreeBuilder(Schema schema, Consumer<InstancePath> again) {
        this.schema = schema;
        this.again = again;
        this.againHere = step -> again.accept(path().then(step));
        this.root = new Stage(null);
        this.at = root;
        root.begin(schema.root(), null);
    }

    /** Begins a container, or an entry of a list. */
    public void down(ChildIndex.Child child) {
        at = at.below();
        at.begin((SchemaNode.Parent) child.node(), child);
    }

    /**
     * Ends what {@link #down} began.
     *
     * @return false where it is an entry that lacks a key, and is left out
     */
    public boolean up() {
        Stage done = at;
        Stage above = Objects.requireNonNull(done.above, "up from the root");
        ChildIndex.Child child = Objects.requireNonNull(done.child, "a stage without its node");
        Object packed = done.pack(againHere);
        at = above;
        if (child.node() instanceof SchemaNode.ListNode list) {
            boolean complete = Keys.areIn(list, packed);
            if (complete) {
                above.add(child, new DataNode.Entry(list, packed));
            }
            return complete;
        }
        SchemaNode.Container container = (SchemaNode.Container) child.node();
        if (container.presence() || Children.size(packed) > 0) {
            put(child, new DataNode.Container(container, packed));
        }
        return true;
    }

    /** Adds a leaf, or anydata, to what is open. */
    public void add(ChildIndex.Child child, DataNode node) {
        put(child, node);
    }

    private void put(ChildIndex.Child child, DataNode node) {
        if (at.put(child, node)) {
            again.accept(path().then(node.name()));
        }
    }

    /** Adds a value of a leaf-list to what is open. */
    public void add(ChildIndex.Child child, Value value) {
        at.add(child, value);
    }

    /** Adds an element that the schema does not know to what is open. */
    public void add(XmlName name, String element) {
        at.opaque(name, element);
    }

    /** Where the builder stands; entries with those of their keys that are known. */
    public InstancePath path() {
        InstancePath path = InstancePath.ROOT;
        for (Stage stage = root; stage != at; stage = stage.below()) {
            path = path.then(stage.below().step());
        }
        return path;
    }

    /** The tree; everything begun must have ended. */
    public DataTree tree() {
        if (at != root) {
            throw new IllegalStateException("not ended: " + path());
        }
        return new DataTree(
                schema,
                new DataNode.Container(schema.root(), root.pack(step -> again.accept(InstancePath.ROOT.then(step)))));
    }

    /** Two nodes of one name made one, the later value winning. */
    static DataNode merged(@Nullable DataNode before, DataNode after) {
        return switch (after) {
            case DataNode.Container container when before instanceof DataNode.Container was -> inner(was, container);
            case DataNode.Entry entry when before instanceof DataNode.Entry was -> inner(was, entry);
            case DataNode.ListData list
            when before instanceof DataNode.ListData was -> {
                DataNode.ListData all = was;
                for (DataNode.Entry entry : list.entries().values()) {
                    all = all.with(
                            (DataNode.Entry) merged(all.entry(entry.key()).orElse(null), entry));
                }
                yield all;
            }
            case DataNode.LeafList list
            when before instanceof DataNode.LeafList was ->
                new DataNode.LeafList(
                        list.schema(), Stage.unique(list.schema(), Stage.joined(was.values(), list.values())));
            case DataNode.Opaque opaque
            when before instanceof DataNode.Opaque was ->
                new DataNode.Opaque(opaque.name(), Stage.joined(was.elements(), opaque.elements()));
            case DataNode other -> other;
        };
    }

    private static DataNode inner(DataNode.Inner before, DataNode.Inner after) {
        Map<XmlName, DataNode> children = new LinkedHashMap<>(before.children());
        after.children().forEach((name, child) -> children.put(name, merged(children.get(name), child)));
        return before.withChildren(List.copyOf(children.values()));
    }
}

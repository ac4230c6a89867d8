// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.check;

import dev.turnup.xml.XmlName;
import dev.turnup.yang.data.DataCursor;
import dev.turnup.yang.data.DataNode;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.schema.Operation;
import dev.turnup.yang.schema.Schema;
import dev.turnup.yang.schema.SchemaNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Checks what is asked of an operation, what it answers, or a notification (RFC 7950, sections 7.14 to 7.16 and 8.3.3). Its
 * expressions see the message, the configuration and the state (section 6.4.1):
 *
 * <pre>{@code
 * MessageValidator dispatch = MessageValidator.input(schema, "/depot:dispatch");
 * Decoded request = XmlCodec.read(dispatch.schema(), xml, ReadMode.VALIDATION);     // <dispatch><bay>7</bay></dispatch>
 * dispatch.validate(request.tree(), running);
 * }</pre>
 *
 * <p>Safe for several threads.
 */
public final class MessageValidator {
    private final Schema data;
    private final MessageSchema message;
    private final Shapes shapes = new Shapes();

    private MessageValidator(Schema data, MessageSchema message) {
        this.data = data;
        this.message = message;
    }

    /**
     * Of the input of an RPC such as {@code /depot:dispatch}, or of an action such as {@code /bay/clean}.
     *
     * @throws IllegalArgumentException where the schema has no such operation
     */
    public static MessageValidator input(Schema schema, String path) {
        return operation(schema, path, true);
    }

    /** Of the output of an RPC or action, within an element of the operation's name; else as {@link #input}. */
    public static MessageValidator output(Schema schema, String path) {
        return operation(schema, path, false);
    }

    private static MessageValidator operation(Schema schema, String path, boolean input) {
        return new MessageValidator(
                schema,
                MessageSchema.of(schema, path, place -> place.operation().map(found -> node(found, input))));
    }

    private static SchemaNode.Container node(Operation operation, boolean input) {
        return MessageSchema.node(operation.declaration(), input ? operation.input() : operation.output());
    }

    /**
     * Of a notification, at the top or of a data node.
     *
     * @throws IllegalArgumentException where the schema has no such notification
     */
    public static MessageValidator notification(Schema schema, String path) {
        return new MessageValidator(
                schema,
                MessageSchema.of(
                        schema,
                        path,
                        place -> place.notification()
                                .map(found -> MessageSchema.node(found.declaration(), found.content()))));
    }

    /** The schema that messages are read with: that of the data, with a node for the message in its place. */
    public Schema schema() {
        return message.schema();
    }

    /**
     * Every violation in a message.
     *
     * @param tree the message, of {@link #schema()}: an action or notification of a data node within those above it, whose
     *     keys say which
     * @param datastore the configuration and state that it is checked against, of the schema that defines the message
     * @throws IllegalArgumentException where a tree is of another schema, or holds no such message
     */
    public List<Violation> validate(DataTree tree, DataTree datastore) {
        if (!tree.schema().equals(message.schema()) || !datastore.schema().equals(data)) {
            throw new IllegalArgumentException("a tree of another schema");
        }
        DataNode.Inner root = merged(message.schema().root(), datastore.root(), tree.root(), 0);
        DataTree whole = new DataTree(message.schema(), (DataNode.Container) root);
        List<DataCursor> messages = new ArrayList<>();
        find(DataCursor.root(whole), tree.root(), 0, messages);
        if (messages.isEmpty()) {
            throw new IllegalArgumentException("no " + message.message().name().local() + " in the tree");
        }
        List<Broken> found = new ArrayList<>();
        Walk walk = new Walk(Scope.STATE, (check, node) -> check.run(node, found::add));
        messages.forEach(node -> walk.visit(node, shapes.of(message.message())));
        found.sort(Broken.ORDER);
        return found.stream().map(Broken::violation).toList();
    }

    private XmlName step(int depth) {
        return isAbove(depth)
                ? message.above().get(depth).name()
                : message.message().name();
    }

    private boolean isAbove(int depth) {
        return depth < message.above().size();
    }

    /** The nodes of the messages, wherever the tree has them. */
    private void find(DataCursor at, DataNode.Inner in, int depth, List<DataCursor> into) {
        Optional<DataNode> next = in.child(step(depth));
        if (next.isEmpty()) {
            return;
        }
        for (DataCursor cursor : at.cursors(step(depth))) {
            if (!isAbove(depth)) {
                into.add(cursor);
            } else if (!(next.get() instanceof DataNode.ListData list)) {
                find(cursor, (DataNode.Inner) next.get(), depth + 1, into);
            } else if (cursor.node() instanceof DataNode.Entry entry) {
                list.entry(entry.key()).ifPresent(one -> find(cursor, one, depth + 1, into));
            }
        }
    }

    /** A node of the datastore with the message in it, of the schema that has both. */
    private DataNode.Inner merged(SchemaNode.Parent schema, DataNode.Inner stored, DataNode.Inner sent, int depth) {
        Map<XmlName, DataNode> children = new LinkedHashMap<>(stored.children());
        sent.children().forEach((name, node) -> {
            boolean further = isAbove(depth) && name.equals(step(depth));
            children.put(
                    name,
                    further ? below(node, Optional.ofNullable(stored.children().get(name)), depth) : node);
        });
        return schema instanceof SchemaNode.ListNode list
                ? new DataNode.Entry(list, children.values())
                : new DataNode.Container((SchemaNode.Container) schema, children.values());
    }

    private DataNode below(DataNode sent, Optional<DataNode> stored, int depth) {
        SchemaNode.Parent schema = (SchemaNode.Parent) message.above().get(depth);
        if (!(sent instanceof DataNode.ListData list) || !(schema instanceof SchemaNode.ListNode of)) {
            DataNode.Inner inner = (DataNode.Inner) sent;
            return merged(schema, (DataNode.Inner) stored.orElse(inner.withChildren(List.of())), inner, depth + 1);
        }
        Map<DataNode.Key, DataNode.Entry> entries = new LinkedHashMap<>();
        stored.ifPresent(node -> ((DataNode.ListData) node)
                .entries()
                .forEach((key, entry) ->
                        entries.put(key, new DataNode.Entry(of, entry.children().values()))));
        list.entries().forEach((key, entry) -> {
            DataNode.Entry before = entries.getOrDefault(key, entry);
            entries.put(key, (DataNode.Entry) merged(of, before, entry, depth + 1));
        });
        return new DataNode.ListData(of, entries.values());
    }

    /** The message that is checked. */
    @Override
    public String toString() {
        return "validator of " + message.message().name().local();
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.edit;

import dev.turnup.xml.XmlName;
import dev.turnup.yang.data.DataNode;
import dev.turnup.yang.data.DataNode.Key;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.data.InstancePath;
import dev.turnup.yang.schema.SchemaNode;
import dev.turnup.yang.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Applies one edit to one tree (RFC 6241, section 7.2; RFC 7950, sections 7.5.8 to 7.10.3), collecting every error. */
final class Application {

    /** What is left to do once the operation has met what is there. */
    private enum Task {
        MERGE,
        REPLACE,
        DROP,
        NOTHING
    }

    private final SchemaNode.Parent root;
    private final List<EditError> errors = new ArrayList<>();

    private Application(SchemaNode.Parent root) {
        this.root = root;
    }

    static EditResult apply(EditConfig edit, DataTree tree, Operation defaultOperation) {
        if (edit.schema() != tree.schema()) {
            throw new IllegalArgumentException("an edit and a tree of two schemas");
        }
        Application application = new Application(tree.schema().root());
        DataNode.Inner root = application.within(tree.root(), edit.nodes(), defaultOperation, InstancePath.ROOT);
        return application.errors.isEmpty()
                ? new EditResult.Applied(new DataTree(tree.schema(), (DataNode.Container) root))
                : new EditResult.Rejected(application.errors);
    }

    private DataNode.Inner within(DataNode.Inner node, List<EditNode> edits, Operation inherited, InstancePath path) {
        Draft draft = new Draft(node);
        for (EditNode edit : edits) {
            Operation operation = edit.operation().orElse(inherited);
            if (!EditNodes.isConfiguration(edit)) {
                refuse(ErrorTag.UNKNOWN_ELEMENT, path.then(edit.name()), "state data cannot be edited", edit);
                continue;
            }
            switch (edit) {
                case EditNode.Container c -> container(draft, c, operation, path.then(c.name()));
                case EditNode.Entry e -> entry(draft, e, operation, path);
                case EditNode.Leaf leaf -> leaf(draft, leaf, operation, path.then(leaf.name()));
                case EditNode.LeafListEntry v -> leafListEntry(draft, v, operation, path);
                case EditNode.AnyData any -> anyData(draft, any, operation, path.then(any.name()));
                case EditNode.Opaque opaque -> opaque(draft, opaque, operation, path.then(opaque.name()));
            }
            if (draft.has(edit.name())) {
                Choices.namesOfOtherCases(node.schema(), edit.name()).forEach(draft::remove);
            }
        }
        return draft.finish();
    }

    private void container(Draft draft, EditNode.Container edit, Operation operation, InstancePath path) {
        Optional<DataNode> there = draft.get(edit.name());
        boolean leads = operation == Operation.NONE && !edit.schema().presence();
        Task task = leads ? Task.MERGE : task(operation, there.isPresent(), edit, path);
        if (task == Task.DROP) {
            draft.remove(edit.name());
        } else if (task != Task.NOTHING) {
            DataNode.Container start = task == Task.MERGE && there.orElse(null) instanceof DataNode.Container c
                    ? c
                    : new DataNode.Container(edit.schema(), List.of());
            DataNode.Inner result = within(start, edit.children(), operation, path);
            if (result.children().isEmpty() && !edit.schema().presence()) {
                draft.remove(edit.name());
            } else {
                draft.put(result);
            }
        }
    }

    private void entry(Draft draft, EditNode.Entry edit, Operation operation, InstancePath parent) {
        Optional<Key> key = edit.key();
        if (key.isEmpty()) {
            for (XmlName name : edit.schema().keys()) {
                if (edit.keyValue(name).isEmpty()) {
                    refuse(
                            ErrorTag.MISSING_ELEMENT,
                            parent.then(edit.name()).then(name),
                            "an entry of " + edit.name().local() + " needs its key " + name.local(),
                            edit);
                }
            }
            return;
        }
        InstancePath path = parent.then(Steps.entry(edit.schema(), key.get()));
        Sequence<DataNode.Entry> entries = draft.entries(edit.schema());
        Optional<DataNode.Entry> there = entries.get(key.get());
        Task task = task(operation, there.isPresent(), edit, path);
        if (task == Task.DROP) {
            entries.remove(key.get());
        } else if (task != Task.NOTHING
                && placeable(edit, edit.insert(), edit.schema().orderedByUser(), path)) {
            DataNode.Entry start =
                    task == Task.MERGE && there.isPresent() ? there.get() : keysAlone(edit.schema(), key.get());
            DataNode.Inner result = within(start, beyondKeys(edit, path), operation, path);
            place(entries, key.get(), (DataNode.Entry) result, edit.insert(), edit, path);
        }
    }

    private static DataNode.Entry keysAlone(SchemaNode.ListNode schema, Key key) {
        List<DataNode> leafs = new ArrayList<>();
        for (int i = 0; i < schema.keys().size(); i++) {
            leafs.add(new DataNode.Leaf(
                    Steps.keyLeaf(schema, schema.keys().get(i)), key.values().get(i)));
        }
        return new DataNode.Entry(schema, leafs);
    }

    private List<EditNode> beyondKeys(EditNode.Entry edit, InstancePath path) {
        List<EditNode> beyond = new ArrayList<>();
        for (EditNode child : edit.children()) {
            if (!edit.schema().keys().contains(child.name())) {
                beyond.add(child);
            } else if (child.operation().filter(Application::takesAway).isPresent()) {
                refuse(
                        ErrorTag.BAD_ATTRIBUTE,
                        path.then(child.name()),
                        "a key goes only with its entry: put the operation on the entry",
                        child);
            }
        }
        return beyond;
    }

    private static boolean takesAway(Operation operation) {
        return operation == Operation.DELETE || operation == Operation.REMOVE;
    }

    private void leaf(Draft draft, EditNode.Leaf edit, Operation operation, InstancePath path) {
        Task task = task(operation, draft.has(edit.name()), edit, path);
        if (task == Task.DROP) {
            draft.remove(edit.name());
        } else if (task != Task.NOTHING && operation != Operation.NONE) {
            Optional<Value> value = edit.value();
            if (value.isPresent()) {
                draft.put(new DataNode.Leaf(edit.schema(), value.get()));
            } else {
                refuse(ErrorTag.INVALID_VALUE, path, "a leaf needs a value here", edit);
            }
        }
    }

    private void leafListEntry(Draft draft, EditNode.LeafListEntry edit, Operation operation, InstancePath parent) {
        InstancePath path = parent.then(Steps.value(edit.schema(), edit.value()));
        Sequence<Value> values = draft.values(edit.schema());
        Key key = new Key(List.of(edit.value()));
        Task task = task(operation, values.get(key).isPresent(), edit, path);
        if (task == Task.DROP) {
            values.remove(key);
        } else if (task != Task.NOTHING
                && placeable(edit, edit.insert(), edit.schema().orderedByUser(), path)) {
            place(values, key, edit.value(), edit.insert(), edit, path);
        }
    }

    private void anyData(Draft draft, EditNode.AnyData edit, Operation operation, InstancePath path) {
        Task task = task(operation, draft.has(edit.name()), edit, path);
        if (task == Task.DROP) {
            draft.remove(edit.name());
        } else if (task != Task.NOTHING && operation != Operation.NONE) {
            draft.put(new DataNode.AnyData(edit.schema(), edit.xml()));
        }
    }

    private void opaque(Draft draft, EditNode.Opaque edit, Operation operation, InstancePath path) {
        List<String> elements = new ArrayList<>(draft.get(edit.name())
                .map(n -> n instanceof DataNode.Opaque o ? o.elements() : List.<String>of())
                .orElse(List.of()));
        int index = elements.lastIndexOf(edit.xml());
        Task task = task(operation, index >= 0, edit, path);
        if (task == Task.DROP && index >= 0) {
            elements.remove(index);
        } else if (task == Task.REPLACE && operation == Operation.REPLACE) {
            elements = List.of(edit.xml());
        } else if (task != Task.NOTHING && task != Task.DROP && index < 0) {
            elements.add(edit.xml());
        }
        if (elements.isEmpty()) {
            draft.remove(edit.name());
        } else {
            draft.put(new DataNode.Opaque(edit.name(), elements));
        }
    }

    private Task task(Operation operation, boolean there, EditNode edit, InstancePath path) {
        return switch (operation) {
            case MERGE -> Task.MERGE;
            case REPLACE -> Task.REPLACE;
            case CREATE -> {
                if (there) {
                    refuse(ErrorTag.DATA_EXISTS, path, "it is there already, so it cannot be created", edit);
                    yield Task.NOTHING;
                }
                yield Task.REPLACE;
            }
            case DELETE -> {
                if (!there) {
                    refuse(ErrorTag.DATA_MISSING, path, "it is not there, so it cannot be deleted", edit);
                }
                yield there ? Task.DROP : Task.NOTHING;
            }
            case REMOVE -> Task.DROP;
            case NONE -> {
                if (!there) {
                    refuse(ErrorTag.DATA_MISSING, path, "it is not there, and nothing says to make it", edit);
                }
                yield there ? Task.MERGE : Task.NOTHING;
            }
        };
    }

    private boolean placeable(EditNode edit, Optional<Insert> insert, boolean orderedByUser, InstancePath path) {
        if (insert.isPresent() && !orderedByUser) {
            refuse(ErrorTag.BAD_ATTRIBUTE, path, "insert has no meaning where the system orders entries", edit);
            return false;
        }
        return true;
    }

    private <T> void place(
            Sequence<T> sequence, Key key, T item, Optional<Insert> insert, EditNode edit, InstancePath path) {
        if (insert.isEmpty()) {
            sequence.put(key, item);
        } else if (!sequence.place(key, item, insert.get())) {
            errors.add(EditError.of(
                            ErrorTag.BAD_ATTRIBUTE,
                            path.masked(root, Shown.MASK),
                            "the entry to insert before or after is not there",
                            edit.location())
                    .withAppTag("missing-instance"));
        }
    }

    private void refuse(ErrorTag tag, InstancePath path, String message, EditNode edit) {
        errors.add(EditError.of(tag, path.masked(root, Shown.MASK), message, edit.location()));
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe;

import dev.turnup.yang.data.DataNode;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.data.InstancePath;
import dev.turnup.yang.edit.Change;
import dev.turnup.yang.edit.Diff;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** IOS keeps some values in a form of its own: what is read is then not what was sent, though it is what was asked for. */
@SuppressWarnings("ReferenceEquality") // what is left as it is, is the same object
final class OwnForm {
    private static final String DESCRIPTION = "description";
    private static final String ENCRYPTION = "encryption";

    private OwnForm() {}

    /** A tree whose descriptions end where their text does: IOS drops the blanks after it, and holds both for equal. */
    static DataTree of(DataTree tree) {
        DataNode.Inner root = trimmed(tree.root());
        return root == tree.root() ? tree : new DataTree(tree.schema(), (DataNode.Container) root);
    }

    private static DataNode.Inner trimmed(DataNode.Inner node) {
        List<DataNode> children = new ArrayList<>(node.children().size());
        boolean changed = false;
        for (DataNode child : node.children().values()) {
            DataNode now = switch (child) {
                case DataNode.Leaf leaf -> trimmed(leaf);
                case DataNode.Inner inner -> (DataNode) trimmed(inner);
                case DataNode.ListData list -> trimmed(list);
                case DataNode.LeafList values -> values;
                case DataNode.AnyData data -> data;
                case DataNode.Opaque unknown -> unknown;
            };
            changed |= now != child;
            children.add(now);
        }
        return changed ? node.withChildren(children) : node;
    }

    private static DataNode.ListData trimmed(DataNode.ListData list) {
        DataNode.ListData now = list;
        for (DataNode.Entry entry : list.entries().values()) {
            DataNode.Entry trimmed = (DataNode.Entry) trimmed((DataNode.Inner) entry);
            now = trimmed == entry ? now : now.with(trimmed);
        }
        return now;
    }

    private static DataNode.Leaf trimmed(DataNode.Leaf leaf) {
        if (!leaf.name().local().equals(DESCRIPTION)) {
            return leaf;
        }
        String text = leaf.value().canonical();
        String shorter = text.stripTrailing();
        return shorter.length() == text.length() || shorter.isEmpty()
                ? leaf
                : new DataNode.Leaf(leaf.schema(), leaf.schema().type().parse(shorter, prefix -> Optional.empty()));
    }

    /**
     * Why running holds other values than it was given, one sentence each; what is secret is not shown.
     *
     * @param difference from what was planned to what runs
     */
    static List<String> explained(Diff difference) {
        List<Change> changes = difference.changes();
        return changes.stream()
                .flatMap(change -> explained(change, changes).stream())
                .distinct()
                .toList();
    }

    private static Optional<String> explained(Change change, List<Change> all) {
        return switch (change) {
            case Change.Added(InstancePath path, DataNode node) ->
                node instanceof DataNode.Leaf type && isEncryption(type)
                        ? Optional.of(encrypted(path, type))
                        : node instanceof DataNode.Entry entry ? renamed(path, entry, all) : Optional.empty();
            case Change.Changed(InstancePath path, DataNode.Leaf old, DataNode.Leaf now) ->
                isEncryption(now)
                        ? Optional.of(encrypted(path, now))
                                .filter(sentence -> text(old).equals("0"))
                        : named(path, old, now);
            case Change.Changed other -> Optional.empty();
            case Change.Removed removed -> Optional.empty();
            case Change.Moved moved -> Optional.empty();
        };
    }

    private static String encrypted(InstancePath path, DataNode.Leaf type) {
        return above(path) + ": the router keeps as type " + text(type)
                + " what it is given in plain text; state type and value as it shows them";
    }

    private static Optional<String> named(InstancePath path, DataNode.Leaf old, DataNode.Leaf now) {
        return !now.schema().declaration().secret() && isNumber(old) != isNumber(now)
                ? Optional.of(path + ": the router shows " + text(old) + " as " + text(now) + "; state it so")
                : Optional.empty();
    }

    /** An entry whose key was encrypted stands in place of the one that was sent. */
    private static Optional<String> renamed(InstancePath path, DataNode.Entry entry, List<Change> all) {
        return encryption(entry)
                .filter(type -> all.stream()
                        .anyMatch(other -> other instanceof Change.Removed(InstancePath at, DataNode.Entry plain)
                                && above(at).equals(above(path))
                                && plain.name().equals(entry.name())
                                && encryption(plain)
                                        .map(OwnForm::text)
                                        .orElse("0")
                                        .equals("0")))
                .map(type -> encrypted(path, type));
    }

    private static Optional<DataNode.Leaf> encryption(DataNode.Entry entry) {
        return entry.children().values().stream()
                .filter(DataNode.Leaf.class::isInstance)
                .map(DataNode.Leaf.class::cast)
                .filter(OwnForm::isEncryption)
                .findFirst();
    }

    private static boolean isEncryption(DataNode.Leaf leaf) {
        return leaf.name().local().equals(ENCRYPTION);
    }

    private static boolean isNumber(DataNode.Leaf leaf) {
        return text(leaf).matches("[0-9]+");
    }

    private static String text(DataNode.Leaf leaf) {
        return leaf.value().canonical();
    }

    private static InstancePath above(InstancePath path) {
        return new InstancePath(path.steps().subList(0, path.steps().size() - 1));
    }
}

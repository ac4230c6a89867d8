// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.edit;

import dev.turnup.yang.data.DataNode;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.data.InstancePath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A diff as people read it: {@code + ~ - >} in the first column, common parents written once, one line a leaf, secrets
 * masked, and the count line at the end.
 */
public final class ChangeTree {

    /** What a line says. */
    public enum Mark {
        /** A parent of changed nodes. */
        CONTEXT(' '),
        ADD('+'),
        CHANGE('~'),
        DELETE('-'),
        MOVE('>');

        private final char symbol;

        Mark(char symbol) {
            this.symbol = symbol;
        }

        /** The line's first character. */
        public char symbol() {
            return symbol;
        }
    }

    /** Gives a line its look, such as a colour. */
    @FunctionalInterface
    public interface Style {
        /** Lines as they are. */
        Style PLAIN = (mark, line) -> line;

        /**
         * The line as it is to be printed.
         *
         * @param mark what it says
         * @param line its text, the mark's symbol first, without a line break
         */
        String line(Mark mark, String line);
    }

    private final DataTree after;
    private final Style style;
    private final StringBuilder out = new StringBuilder();

    private ChangeTree(DataTree after, Style style) {
        this.after = after;
        this.style = style;
    }

    /** The changes and the count line of a plan, without colours. */
    public static String plain(Diff diff) {
        return print(diff, Style.PLAIN);
    }

    /** The changes and the count line of a plan; each line ends with a line break. */
    public static String print(Diff diff, Style style) {
        return print(diff, style, diff.counts().planned());
    }

    /** As {@link #print}, of a difference that is there, and not what is planned. */
    public static String made(Diff diff, Style style) {
        return print(diff, style, diff.counts().toString());
    }

    private static String print(Diff diff, Style style, String counts) {
        List<Change> changes = diff.changes();
        if (changes.isEmpty()) {
            return "No changes.\n";
        }
        ChangeTree tree = new ChangeTree(diff.after(), style);
        Branch root = new Branch("");
        for (Change change : changes) {
            Branch at = root;
            List<InstancePath.Step> steps = change.path().steps();
            List<InstancePath.Step> shown = tree.masked(change.path()).steps();
            for (int i = 0; i < steps.size(); i++) {
                String label = label(shown.get(i));
                at = at.children.computeIfAbsent(steps.get(i), s -> new Branch(label));
            }
            at.changes.add(change);
        }
        root.children.values().forEach(branch -> tree.branch("/" + branch.label, branch, 0));
        return tree.out.append('\n').append(counts).append('\n').toString();
    }

    private static final class Branch {
        final String label;
        final Map<InstancePath.Step, Branch> children = new LinkedHashMap<>();
        final List<Change> changes = new ArrayList<>();

        Branch(String label) {
            this.label = label;
        }
    }

    private InstancePath masked(InstancePath path) {
        return path.masked(after.schema().root(), Shown.MASK);
    }

    /** The key of another entry of the list that a path leads into. */
    private String shown(InstancePath path, DataNode.Key key) {
        return Shown.of(masked(path.sibling(key)).steps().getLast().key());
    }

    private void branch(String label, Branch branch, int level) {
        if (branch.changes.isEmpty() && branch.children.size() == 1) {
            Branch only = branch.children.values().iterator().next();
            branch(label + "/" + only.label, only, level);
            return;
        }
        if (branch.changes.isEmpty()) {
            line(Mark.CONTEXT, level, label);
        }
        branch.changes.forEach(change -> change(label, change, level));
        branch.children.values().forEach(child -> branch(child.label, child, level + 1));
    }

    private void change(String label, Change change, int level) {
        switch (change) {
            case Change.Added added -> subtree(Mark.ADD, label, added.subtree(), level, place(added.path()));
            case Change.Removed removed -> subtree(Mark.DELETE, label, removed.subtree(), level, "");
            case Change.Changed changed ->
                line(Mark.CHANGE, level, label + "  " + Shown.of(changed.old()) + " -> " + Shown.of(changed.now()));
            case Change.Moved moved ->
                line(
                        Mark.MOVE,
                        level,
                        label + value(moved.path()) + "  "
                                + moved.after()
                                        .map(k -> "after " + shown(moved.path(), k))
                                        .orElse("first"));
        }
    }

    /** Of a value of a leaf-list the value, which its label leaves out. */
    private String value(InstancePath path) {
        InstancePath.Step last = masked(path).steps().getLast();
        return isValue(last) ? "  " + Shown.of(last.key()) : "";
    }

    /** Where a new entry, or value, stands, when the user orders the list and it is not the only one. */
    private String place(InstancePath path) {
        InstancePath.Step last = path.steps().getLast();
        InstancePath whole = new InstancePath(
                        path.steps().subList(0, path.steps().size() - 1))
                .then(new InstancePath.Step(last.name()));
        List<DataNode.Key> keys = last.keys().isEmpty() ? List.of() : orderedKeys(after.find(whole));
        if (keys.size() < 2) {
            return "";
        }
        int at = keys.indexOf(last.key());
        return at == 0 ? "  (first)" : "  (after " + shown(path, keys.get(at - 1)) + ")";
    }

    /** The keys of what the user orders, in order; none of anything else. */
    private static List<DataNode.Key> orderedKeys(Optional<DataNode> node) {
        if (node.orElse(null) instanceof DataNode.ListData list && list.schema().orderedByUser()) {
            return List.copyOf(list.entries().sequencedKeySet());
        }
        return node.orElse(null) instanceof DataNode.LeafList list
                        && list.schema().orderedByUser()
                ? list.values().stream()
                        .map(value -> new DataNode.Key(List.of(value)))
                        .toList()
                : List.of();
    }

    private void subtree(Mark mark, String label, DataNode node, int level, String place) {
        switch (node) {
            case DataNode.Inner inner -> {
                line(mark, level, label + place);
                leafs(mark, "", inner, level + 1);
            }
            case DataNode.ListData list -> throw new IllegalStateException("a change of a whole list");
            case DataNode.Leaf leaf -> one(mark, label, leaf, level, place);
            case DataNode.LeafList list -> one(mark, label, list, level, place);
            case DataNode.AnyData any -> one(mark, label, any, level, place);
            case DataNode.Opaque opaque -> one(mark, label, opaque, level, place);
        }
    }

    private void one(Mark mark, String label, DataNode node, int level, String place) {
        line(mark, level, (label + "  " + Shown.of(node)).stripTrailing() + place);
    }

    /** One line a leaf, with its path from the node that came or went; what holds no leaf gets a line of its own. */
    private void leafs(Mark mark, String prefix, DataNode.Inner node, int level) {
        for (DataNode child : node.children().values()) {
            String label = prefix + child.name().local();
            switch (child) {
                case DataNode.Container c ->
                    inner(mark, label, c, level, c.schema().presence());
                case DataNode.ListData list ->
                    list.entries()
                            .values()
                            .forEach(e -> inner(
                                    mark, prefix + label(node, Steps.entry(list.schema(), e.key())), e, level, true));
                case DataNode.Leaf leaf -> {
                    if (!(node instanceof DataNode.Entry e && e.schema().keys().contains(leaf.name()))) {
                        subtree(mark, label, leaf, level, "");
                    }
                }
                case DataNode.LeafList list ->
                    list.values()
                            .forEach(v ->
                                    subtree(mark, label, new DataNode.LeafList(list.schema(), List.of(v)), level, ""));
                case DataNode.AnyData any -> subtree(mark, label, any, level, "");
                case DataNode.Opaque opaque -> subtree(mark, label, opaque, level, "");
                case DataNode.Entry entry -> throw new IllegalStateException("an entry outside its list");
            }
        }
    }

    private void inner(Mark mark, String label, DataNode.Inner node, int level, boolean meansSomething) {
        int before = out.length();
        leafs(mark, label + "/", node, level);
        if (meansSomething && out.length() == before) {
            line(mark, level, label);
        }
    }

    private void line(Mark mark, int level, String text) {
        out.append(style.line(mark, mark.symbol() + " " + "  ".repeat(level) + text))
                .append('\n');
    }

    private static String label(DataNode.Inner parent, InstancePath.Step step) {
        InstancePath beneath = new InstancePath(List.of(step));
        return label(beneath.masked(parent.schema(), Shown.MASK).steps().getFirst());
    }

    /** A value of a leaf-list shows as the value itself, which follows. */
    private static String label(InstancePath.Step step) {
        return isValue(step) ? step.name().local() : step.toString();
    }

    private static boolean isValue(InstancePath.Step step) {
        return step.keys().size() == 1 && step.keys().getFirst().name().local().equals(".");
    }
}

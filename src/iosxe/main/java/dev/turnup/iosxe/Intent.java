// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe;

import dev.turnup.yang.binding.Beans;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.data.InstancePath;
import dev.turnup.yang.edit.EditConfig;
import dev.turnup.yang.edit.EditResult;
import dev.turnup.yang.edit.Operation;
import dev.turnup.yang.schema.Schema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What should be there, what should not, and what should be there and nothing else. Immutable; says nothing about how a
 * router comes to hold it.
 *
 * <pre>{@code
 * Intent.of(site).removing("/native/call-manager-fallback").exactly("/native/boot/system");
 * }</pre>
 */
public final class Intent {
    private final List<Object> beans;
    private final List<String> exact;
    private final List<String> removed;

    private Intent(List<Object> beans, List<String> exact, List<String> removed) {
        this.beans = List.copyOf(beans);
        this.exact = List.copyOf(exact);
        this.removed = List.copyOf(removed);
    }

    /** What beans state should be there; what they leave open stays as it is. Each is a bean of a top-level node. */
    public static Intent of(Object... beans) {
        return new Intent(Arrays.asList(beans), List.of(), List.of());
    }

    /** What is at the paths should not be there. */
    public static Intent without(String... paths) {
        return of().removing(paths);
    }

    /** This, and what is at the paths should not be there; that it never was is as well. */
    public Intent removing(String... paths) {
        return new Intent(beans, exact, joined(removed, Arrays.asList(paths)));
    }

    /**
     * This, and at the paths should be nothing but what the beans state there. A path leads to a container, a leaf or a
     * list entry; for a whole list name the container around it.
     */
    public Intent exactly(String... paths) {
        return new Intent(beans, joined(exact, Arrays.asList(paths)), removed);
    }

    /** Both this and another. */
    public Intent and(Intent other) {
        return new Intent(joined(beans, other.beans), joined(exact, other.exact), joined(removed, other.removed));
    }

    /**
     * The edit that says the same.
     *
     * @throws IllegalArgumentException where a path is none of the schema or leads to a whole list, or where something is
     *     both stated and removed
     */
    public EditConfig edit(Schema schema, Beans bridge) {
        EditConfig edit = EditConfig.merging(stated(schema, bridge));
        for (String path : exact) {
            edit = Marks.exactly(edit, InstancePath.parse(schema, path));
        }
        for (String path : removed) {
            edit = Marks.removing(edit, InstancePath.parse(schema, path));
        }
        return edit;
    }

    private DataTree stated(Schema schema, Beans bridge) {
        DataTree tree = DataTree.empty(schema);
        for (Object bean : beans) {
            tree = merged(tree, bridge.edit(bean));
        }
        return tree;
    }

    private static DataTree merged(DataTree tree, EditConfig more) {
        return switch (more.applyTo(tree, Operation.MERGE)) {
            case EditResult.Applied applied -> applied.tree();
            case EditResult.Rejected rejected ->
                throw new IllegalArgumentException(
                        rejected.errors().stream().map(Object::toString).collect(Collectors.joining("\n")));
        };
    }

    private static <T> List<T> joined(List<T> some, List<? extends T> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        exact.forEach(path -> parts.add("exactly " + path));
        removed.forEach(path -> parts.add("without " + path));
        return beans.size() + " beans" + (parts.isEmpty() ? "" : ", " + String.join(", ", parts));
    }
}

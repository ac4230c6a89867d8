// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe;

import dev.turnup.yang.binding.Bean;
import dev.turnup.yang.binding.BeanPath;
import dev.turnup.yang.binding.Beans;
import dev.turnup.yang.binding.DataPath;
import dev.turnup.yang.binding.LeafPath;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.data.InstancePath;
import dev.turnup.yang.edit.EditConfig;
import dev.turnup.yang.edit.EditResult;
import dev.turnup.yang.edit.Operation;
import dev.turnup.yang.schema.Schema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What should be there, what should not, and what should be there and nothing else. Immutable; says nothing about how a
 * router comes to hold it.
 *
 * <pre>{@code
 * Intent.of(site).removing("/native/call-manager-fallback").exactly(Paths.native_().boot().system());
 * Intent.at(Paths.native_().interface_().gigabitEthernet("0/0/1").description(), "trunk");
 * }</pre>
 */
public final class Intent {
    /** A statement, of a bean of a top-level node or at a path. */
    @FunctionalInterface
    private interface Statement {
        EditConfig edit(Beans bridge);
    }

    /** A place, as a text or a typed path. */
    private record Place(String text, Function<Schema, InstancePath> path) {
        static List<Place> of(String... paths) {
            return Arrays.stream(paths)
                    .map(text -> new Place(text, schema -> InstancePath.parse(schema, text)))
                    .toList();
        }

        static List<Place> of(DataPath<?>... paths) {
            return Arrays.stream(paths)
                    .map(path -> new Place(path.toString(), path.toInstancePath()::in))
                    .toList();
        }
    }

    private final List<Statement> statements;
    private final List<Place> exact;
    private final List<Place> removed;

    private Intent(List<Statement> statements, List<Place> exact, List<Place> removed) {
        this.statements = List.copyOf(statements);
        this.exact = List.copyOf(exact);
        this.removed = List.copyOf(removed);
    }

    /** What beans state should be there; what they leave open stays as it is. Each is a bean of a top-level node. */
    public static Intent of(Object... beans) {
        List<Statement> statements = Arrays.stream(beans)
                .<Statement>map(bean -> bridge -> bridge.edit(bean))
                .toList();
        return new Intent(statements, List.of(), List.of());
    }

    /** What a bean states should be there at a path; what it leaves open stays as it is. */
    public static <T extends Bean> Intent at(BeanPath<T> path, T bean) {
        return new Intent(List.of(bridge -> bridge.edit(path, bean)), List.of(), List.of());
    }

    /** A leaf should have that value, or a leaf-list that value among its values. */
    public static <T> Intent at(LeafPath<T> path, T value) {
        return new Intent(List.of(bridge -> bridge.edit(path, value)), List.of(), List.of());
    }

    /** What is at the paths should not be there. */
    public static Intent without(String... paths) {
        return of().removing(paths);
    }

    /** What is at the paths should not be there. */
    public static Intent without(DataPath<?>... paths) {
        return of().removing(paths);
    }

    /** This, and what is at the paths should not be there; that it never was is as well. */
    public Intent removing(String... paths) {
        return new Intent(statements, exact, joined(removed, Place.of(paths)));
    }

    /** This, and what is at the paths should not be there; that it never was is as well. */
    public Intent removing(DataPath<?>... paths) {
        return new Intent(statements, exact, joined(removed, Place.of(paths)));
    }

    /**
     * This, and at the paths should be nothing but what the beans state there. A path leads to a container, a leaf or a
     * list entry; for a whole list name the container around it.
     */
    public Intent exactly(String... paths) {
        return new Intent(statements, joined(exact, Place.of(paths)), removed);
    }

    /** This, and at the paths should be nothing but what the beans state there; as {@link #exactly(String...)}. */
    public Intent exactly(DataPath<?>... paths) {
        return new Intent(statements, joined(exact, Place.of(paths)), removed);
    }

    /** Both this and another. */
    public Intent and(Intent other) {
        return new Intent(
                joined(statements, other.statements), joined(exact, other.exact), joined(removed, other.removed));
    }

    /**
     * The edit that says the same.
     *
     * @throws IllegalArgumentException where a path is none of the schema or leads to a whole list, or where something is
     *     both stated and removed
     */
    public EditConfig edit(Schema schema, Beans bridge) {
        EditConfig edit = EditConfig.merging(stated(schema, bridge));
        for (Place place : exact) {
            edit = Marks.exactly(edit, place.path().apply(schema));
        }
        for (Place place : removed) {
            edit = Marks.removing(edit, place.path().apply(schema));
        }
        return edit;
    }

    private DataTree stated(Schema schema, Beans bridge) {
        DataTree tree = DataTree.empty(schema);
        for (Statement statement : statements) {
            tree = merged(tree, statement.edit(bridge));
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
        exact.forEach(place -> parts.add("exactly " + place.text()));
        removed.forEach(place -> parts.add("without " + place.text()));
        return statements.size() + " statements" + (parts.isEmpty() ? "" : ", " + String.join(", ", parts));
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.bean;

import dev.turnup.yang.schema.ChildIndex;
import dev.turnup.yang.schema.SchemaNode;
import dev.turnup.yang.schema.SchemaNode.DataDefinition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Walks a selection, depth first, and gathers what has one shape. What is beneath one node is walked once. */
final class ShapeWalk {
    /** As many paths as Javadoc lists. */
    private static final int PATHS = 3;

    /** The places of one shape. */
    static final class Met {
        private final int number;
        private final Bean.Role role;
        private final List<String> steps;
        private final List<String> paths = new ArrayList<>();
        private final List<Shape> shapes = new ArrayList<>();
        private final Set<DataDefinition> nodes = Collections.newSetFromMap(new IdentityHashMap<>());
        private boolean more;

        private Met(int number, Bean.Role role, List<String> steps) {
            this.number = number;
            this.role = role;
            this.steps = List.copyOf(steps);
        }

        int number() {
            return number;
        }

        Bean.Role role() {
            return role;
        }

        /** The names from the top to the first place. */
        List<String> steps() {
            return steps;
        }

        /** The nodes that have the shape, without repetition; the one met first is first. */
        List<Shape> shapes() {
            return shapes;
        }

        Variants variants() {
            return new Variants(shapes.stream().map(Shape::node).toList());
        }

        Bean.Places places() {
            return new Bean.Places(paths, more);
        }

        /** The children, in the order that all the shapes have. */
        List<Variants> children() {
            List<List<ChildIndex.Child>> all =
                    shapes.stream().map(Shape::children).toList();
            List<Variants> children = new ArrayList<>();
            for (int i = 0; i < all.getFirst().size(); i++) {
                Set<DataDefinition> distinct = Collections.newSetFromMap(new IdentityHashMap<>());
                List<DataDefinition> nodes = new ArrayList<>();
                for (List<ChildIndex.Child> each : all) {
                    if (distinct.add(each.get(i).node())) {
                        nodes.add(each.get(i).node());
                    }
                }
                children.add(new Variants(nodes));
            }
            return children;
        }
    }

    private final ShapeIndex index;
    private final Map<Integer, Met> met = new LinkedHashMap<>();

    ShapeWalk(Collection<DataDefinition> topLevel, Collection<Message> messages) {
        this.index = new ShapeIndex(topLevel, messages);
    }

    /** All shapes, in order of first occurrence. */
    Collection<Met> met() {
        return Collections.unmodifiableCollection(met.values());
    }

    /** The number of a shape. */
    int number(Shape shape) {
        return index.of(shape);
    }

    /** Walks a top-level node and all below it. */
    void from(Shape top) {
        String name = top.node().name().local();
        walk(top, Bean.Role.DATA, List.of(name), "/" + name);
    }

    /** Walks what is sent or told and all below it: everything in it counts, state or not. */
    void from(Message message) {
        walk(new Shape(message.node(), Part.WHOLE, true), message.role(), List.of(message.name()), message.place());
    }

    private void walk(Shape shape, Bean.Role role, List<String> steps, String path) {
        int number = index.of(shape);
        Met place = met.computeIfAbsent(number, n -> new Met(n, role, steps));
        if (place.paths.size() < PATHS) {
            place.paths.add(path);
        } else {
            place.more = true;
        }
        if (!place.nodes.add(shape.node())) {
            return;
        }
        place.shapes.add(shape);
        for (ChildIndex.Child child : shape.children()) {
            if (child.node() instanceof SchemaNode.Parent) {
                String name = child.node().name().local();
                List<String> deeper = new ArrayList<>(steps);
                deeper.add(name);
                walk(shape.child(child.node()), Bean.Role.DATA, deeper, path + "/" + name);
            }
        }
    }
}

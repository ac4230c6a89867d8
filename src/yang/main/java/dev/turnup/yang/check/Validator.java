// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.check;

import dev.turnup.yang.data.DataCursor;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.schema.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Checks data against a schema: every rule, every node of the accessible tree, everything found at once. What is to be
 * checked of each shape it finds out when it first meets one, so keep it. Safe for several threads.
 */
public final class Validator {
    private final Schema schema;
    private final Shapes shapes;

    private Validator(Schema schema) {
        this.schema = schema;
        this.shapes = new Shapes();
    }

    /** A validator of trees of this schema. */
    public static Validator of(Schema schema) {
        return new Validator(schema);
    }

    /**
     * Every violation, the most specific kinds first, those of one kind in document order; empty where the tree is valid.
     * Nodes that the schema does not know are not checked; state is checked where it is stated.
     *
     * @throws IllegalArgumentException where the tree belongs to another schema
     */
    public List<Violation> validate(DataTree tree) {
        return found(tree).stream().map(Broken::violation).toList();
    }

    private List<Broken> found(DataTree tree) {
        require(tree);
        List<Broken> found = new ArrayList<>();
        if (walk(tree, Scope.CONFIGURATION, found).passedOver()) {
            walk(tree, Scope.STATE, found);
        }
        found.sort(Broken.ORDER);
        return found;
    }

    private Walk walk(DataTree tree, Scope scope, List<Broken> found) {
        Walk walk = new Walk(scope, (check, node) -> check.run(node, found::add));
        walk.visit(scope.root(tree), shapes.of(schema.root()));
        return walk;
    }

    private void require(DataTree tree) {
        if (!tree.schema().equals(schema)) {
            throw new IllegalArgumentException("a tree of another schema: " + tree.schema() + ", not " + schema);
        }
    }

    /**
     * The violations of {@code after} that {@code before} does not have already: what was wrong on a device before does not
     * block a change that leaves it as it was. A violation whose actual value or rule has changed is new. Only what the
     * difference between the trees can have affected is checked, so that after an edit, whose result shares all that it
     * leaves alone, this takes a small part of the time that checking the whole takes; the answer is the same.
     *
     * @throws IllegalArgumentException where a tree belongs to another schema
     */
    public List<Violation> validate(DataTree before, DataTree after) {
        require(before);
        require(after);
        List<Broken> found = new ArrayList<>();
        compare(before, after, Scope.CONFIGURATION, found);
        compare(before, after, Scope.STATE, found);
        found.sort(Broken.ORDER);
        return found.stream().map(Broken::violation).toList();
    }

    private void compare(DataTree before, DataTree after, Scope scope, List<Broken> found) {
        DataCursor old = scope.root(before);
        DataCursor root = scope.root(after);
        Affected affected = new Affected(shapes, scope, old);
        new Delta(affected, scope).compare(before.root(), after.root(), root, shapes.of(schema.root()));
        affected.settle();
        for (Affected.Run run : affected.runs()) {
            List<Broken> here = new ArrayList<>();
            run.check().run(run.node(), here::add);
            if (!here.isEmpty()) {
                Set<Broken.Identity> known = identities(run, old);
                here.stream()
                        .filter(broken -> !known.contains(broken.identity()))
                        .forEach(found::add);
            }
        }
    }

    /** What a check found at the same node of the older tree. */
    private static Set<Broken.Identity> identities(Affected.Run run, DataCursor old) {
        Set<Broken.Identity> known = new HashSet<>();
        old.find(run.node().path())
                .filter(Affected::isLookedAt)
                .ifPresent(node -> run.check().run(node, broken -> known.add(broken.identity())));
        return known;
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.codec;

import dev.turnup.xml.Location;
import dev.turnup.xml.XmlName;
import dev.turnup.yang.data.InstancePath;
import dev.turnup.yang.data.InstancePath.KeyValue;
import dev.turnup.yang.data.InstancePath.Step;
import dev.turnup.yang.edit.EditError;
import dev.turnup.yang.edit.EditNode;
import dev.turnup.yang.edit.ErrorTag;
import dev.turnup.yang.edit.Operation;
import dev.turnup.yang.schema.ChildIndex;
import dev.turnup.yang.schema.Schema;
import dev.turnup.yang.schema.SchemaNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a document must not do whatever its format: state a node twice, leave a key out, state nodes of two cases, state
 * state data, or, where it is a tree, have operations. On the way it notes where each node is stated.
 */
final class DocumentRules {
    /** A case in use, and the first node of it. */
    private record Taken(XmlName taken, XmlName by) {}

    private final Findings findings;
    private final boolean operations;
    private final boolean state;
    private final Map<InstancePath, Location> locations = new HashMap<>();

    private DocumentRules(Findings findings, boolean operations, boolean state) {
        this.findings = findings;
        this.operations = operations;
        this.state = state;
    }

    /** Checks nodes; {@code operations} says whether the document is an edit, {@code state} whether it may hold state. */
    static DocumentRules of(Schema schema, List<EditNode> nodes, Findings findings, boolean operations, boolean state) {
        DocumentRules rules = new DocumentRules(findings, operations, state);
        rules.siblings(schema.root(), nodes, InstancePath.ROOT, Operation.MERGE);
        return rules;
    }

    Map<InstancePath, Location> locations() {
        return locations;
    }

    private void siblings(SchemaNode.Parent parent, List<EditNode> nodes, InstancePath path, Operation inherited) {
        Set<Step> seen = new HashSet<>();
        IdentityHashMap<SchemaNode.Choice, Taken> taken = new IdentityHashMap<>();
        for (EditNode node : nodes) {
            Step step = step(node);
            InstancePath at = path.then(step);
            Operation operation = node.operation().orElse(inherited);
            node.location().ifPresent(l -> locations.putIfAbsent(at, l));
            if (!seen.add(step) && !mayRepeat(node)) {
                problem(ErrorTag.BAD_ELEMENT, at, node, "stated twice");
            }
            if (node.operation().isPresent() && !operations) {
                problem(ErrorTag.UNKNOWN_ATTRIBUTE, at, node, "an operation where a tree is stated, not an edit");
            }
            if (operation != Operation.DELETE && operation != Operation.REMOVE) {
                cases(parent, node, at, taken);
            }
            below(node, at, operation);
        }
    }

    /** Entries without keys, state (RFC 7950, section 7.7), and what nobody knows. */
    private static boolean mayRepeat(EditNode node) {
        return (node instanceof EditNode.Entry e && e.schema().keys().isEmpty())
                || (node instanceof EditNode.LeafListEntry v
                        && !v.schema().declaration().config())
                || node instanceof EditNode.Opaque;
    }

    private void below(EditNode node, InstancePath at, Operation operation) {
        boolean config = switch (node) {
            case EditNode.Container c -> c.schema().declaration().config();
            case EditNode.Entry e -> e.schema().declaration().config();
            case EditNode.Leaf leaf -> leaf.schema().declaration().config();
            case EditNode.LeafListEntry v -> v.schema().declaration().config();
            case EditNode.AnyData any -> any.schema().declaration().config();
            case EditNode.Opaque opaque -> true;
        };
        if (!config && !state) {
            problem(ErrorTag.UNKNOWN_ELEMENT, at, node, "this is state of the device, not configuration");
            return;
        }
        if (node instanceof EditNode.Entry entry && entry.key().isEmpty()) {
            for (XmlName key : entry.schema().keys()) {
                if (entry.children().stream().noneMatch(c -> c.name().equals(key))) {
                    problem(ErrorTag.MISSING_ELEMENT, at.then(key), node, "the key " + key.local() + " is missing");
                }
            }
        }
        if (node instanceof EditNode.Inner inner) {
            siblings(inner.schema(), inner.children(), at, operation);
        }
    }

    private void cases(
            SchemaNode.Parent parent, EditNode node, InstancePath at, IdentityHashMap<SchemaNode.Choice, Taken> taken) {
        Optional<ChildIndex.Child> child = parent.index().find(node.name());
        for (ChildIndex.Branch branch : child.map(ChildIndex.Child::choices).orElse(List.of())) {
            Taken other =
                    taken.putIfAbsent(branch.choice(), new Taken(branch.taken().name(), node.name()));
            if (other != null && !other.taken().equals(branch.taken().name())) {
                String message = "%s and %s exclude each other (choice %s)"
                        .formatted(
                                node.name().local(),
                                other.by().local(),
                                branch.choice().name().local());
                problem(ErrorTag.BAD_ELEMENT, at, node, message);
                return;
            }
        }
    }

    private static Step step(EditNode node) {
        return switch (node) {
            case EditNode.Inner inner -> Trail.step(inner.schema(), inner.children());
            case EditNode.LeafListEntry v ->
                new Step(v.name(), List.of(KeyValue.of(v.schema(), v.name().sibling("."), v.value())));
            case EditNode.Leaf leaf -> new Step(leaf.name());
            case EditNode.AnyData any -> new Step(any.name());
            case EditNode.Opaque opaque -> new Step(opaque.name(), List.of());
        };
    }

    private void problem(ErrorTag tag, InstancePath path, EditNode node, String message) {
        findings.problem(EditError.of(tag, path, message, node.location()));
    }
}

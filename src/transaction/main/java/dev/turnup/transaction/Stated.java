// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import dev.turnup.yang.check.Validator;
import dev.turnup.yang.check.Violation;
import dev.turnup.yang.data.DataNode;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.edit.EditConfig;
import dev.turnup.yang.edit.EditNode;
import dev.turnup.yang.edit.EditResult;
import dev.turnup.yang.edit.Operation;
import dev.turnup.yang.value.Value;
import java.util.List;
import java.util.Optional;

/** What a change states, taken for itself: what can be judged before the device is asked anything. */
final class Stated {
    private Stated() {}

    /** The tree that the change makes of nothing; what it takes away is left out. */
    static EditResult alone(EditConfig change) {
        return new EditConfig(change.schema(), kept(change.nodes()))
                .applyTo(DataTree.empty(change.schema()), Operation.MERGE);
    }

    /** The violations of the values alone; whether all is there that must be is known only with the device's own tree. */
    static List<Violation> valueViolations(DataTree stated, Validator validator) {
        return validator.validate(stated).stream()
                .filter(violation -> stated.find(violation.dataPath())
                        .filter(Stated::holdsInvalid)
                        .isPresent())
                .toList();
    }

    private static boolean holdsInvalid(DataNode node) {
        return switch (node) {
            case DataNode.Leaf leaf -> leaf.value() instanceof Value.Invalid;
            case DataNode.LeafList list -> list.values().stream().anyMatch(Value.Invalid.class::isInstance);
            case DataNode.Container other -> false;
            case DataNode.Entry other -> false;
            case DataNode.ListData other -> false;
            case DataNode.AnyData other -> false;
            case DataNode.Opaque other -> false;
        };
    }

    private static List<EditNode> kept(List<EditNode> nodes) {
        return nodes.stream().flatMap(node -> kept(node).stream()).toList();
    }

    private static Optional<EditNode> kept(EditNode node) {
        boolean goes = node.operation()
                .filter(o -> o == Operation.DELETE || o == Operation.REMOVE)
                .isPresent();
        if (goes) {
            return Optional.empty();
        }
        Optional<Operation> merge = Optional.empty();
        return Optional.of(
                switch (node) {
                    case EditNode.Container c ->
                        new EditNode.Container(c.schema(), merge, kept(c.children()), c.location());
                    case EditNode.Entry e ->
                        new EditNode.Entry(e.schema(), merge, Optional.empty(), kept(e.children()), e.location());
                    case EditNode.Leaf leaf -> new EditNode.Leaf(leaf.schema(), merge, leaf.value(), leaf.location());
                    case EditNode.LeafListEntry v ->
                        new EditNode.LeafListEntry(v.schema(), merge, Optional.empty(), v.value(), v.location());
                    case EditNode.AnyData any -> new EditNode.AnyData(any.schema(), merge, any.xml(), any.location());
                    case EditNode.Opaque opaque ->
                        new EditNode.Opaque(opaque.name(), merge, opaque.xml(), opaque.location());
                });
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconfd;

import dev.turnup.yang.data.DataNode;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.edit.EditConfig;
import dev.turnup.yang.edit.EditNode;
import dev.turnup.yang.edit.Operation;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Edits at random: a tree with operations strewn over it, right and wrong ones, without the shapes that netconfd is known to
 * get wrong: those are counted.
 */
final class RandomEdits {

    /** What netconfd 2.13 gets wrong, and so is not asked of it. */
    enum Avoided {
        /** What is taken away from something that is not there is made with it (RFC 6241, section 7.2: delete, remove). */
        TAKEN_FROM_NOTHING,
        /** A node that is to be created within what is replaced exists, says netconfd, although it has gone. */
        MADE_WITHIN_REPLACED,
        /** An entry that the user orders is a duplicate of itself where it has an operation of its own. */
        ENTRY_IN_ORDER,
        /** A value of a leaf-list is a duplicate of itself where it is to be replaced, or where the default is none. */
        VALUE_AGAIN
    }

    private final Random random;
    private final Map<Avoided, Integer> avoided;

    private RandomEdits(Random random, Map<Avoided, Integer> avoided) {
        this.random = random;
        this.avoided = avoided;
    }

    static Map<Avoided, Integer> nothingAvoided() {
        return new EnumMap<>(Avoided.class);
    }

    /**
     * An edit of what is in a tree.
     *
     * @param held what the datastore holds
     * @param above the default operation
     */
    static EditConfig over(
            DataTree tree, DataTree held, Operation above, Random random, Map<Avoided, Integer> avoided) {
        RandomEdits edits = new RandomEdits(random, avoided);
        List<EditNode> nodes = new ArrayList<>();
        for (EditNode node : EditConfig.merging(tree).nodes()) {
            nodes.add(edits.strewn(node, Optional.of(held.root()), above, false));
        }
        return new EditConfig(tree.schema(), nodes);
    }

    /**
     * Gives a node an operation, or not.
     *
     * @param parent what the datastore holds where the node is
     * @param within whether an operation stands above: each at most once on a way down, as clients write them
     */
    private EditNode strewn(EditNode node, Optional<? extends DataNode.Inner> parent, Operation above, boolean within) {
        Optional<DataNode> there = parent.flatMap(p -> there(node, p));
        Optional<Operation> own = within || random.nextInt(6) > 0
                ? Optional.empty()
                : Optional.of(operation()).filter(op -> isAsked(op, node, parent.isPresent(), there, above));
        Operation inForce = own.orElse(above);
        boolean gone = own.isPresent() && (inForce == Operation.DELETE || inForce == Operation.REMOVE);
        boolean below = within || own.isPresent();
        return switch (node) {
            case EditNode.Container c ->
                new EditNode.Container(
                        c.schema(),
                        own,
                        gone ? List.of() : strewn(c.children(), inner(there), inForce, below),
                        Optional.empty());
            case EditNode.Entry e -> {
                List<EditNode> children = new ArrayList<>(e.children().stream()
                        .filter(child -> e.schema().keys().contains(child.name()))
                        .toList());
                if (!gone) {
                    children.addAll(strewn(
                            e.children().stream()
                                    .filter(child -> !e.schema().keys().contains(child.name()))
                                    .toList(),
                            inner(there),
                            inForce,
                            below));
                }
                yield new EditNode.Entry(e.schema(), own, Optional.empty(), children, Optional.empty());
            }
            case EditNode.Leaf leaf -> new EditNode.Leaf(leaf.schema(), own, leaf.value(), Optional.empty());
            case EditNode.LeafListEntry value ->
                new EditNode.LeafListEntry(value.schema(), own, Optional.empty(), value.value(), Optional.empty());
            case EditNode.AnyData any -> any;
            case EditNode.Opaque opaque -> opaque;
        };
    }

    private List<EditNode> strewn(
            List<EditNode> nodes, Optional<DataNode.Inner> parent, Operation above, boolean within) {
        List<EditNode> strewn = new ArrayList<>();
        for (EditNode node : nodes) {
            EditNode one = strewn(node, parent, above, within);
            boolean leadsNowhere = above == Operation.NONE
                    && one instanceof EditNode.LeafListEntry value
                    && value.operation().isEmpty();
            if (!leadsNowhere || avoid(Avoided.VALUE_AGAIN)) {
                strewn.add(one);
            }
        }
        return strewn;
    }

    private boolean isAsked(
            Operation operation, EditNode node, boolean parentThere, Optional<DataNode> there, Operation above) {
        boolean takes = operation == Operation.DELETE || operation == Operation.REMOVE;
        if (takes && (!parentThere || above == Operation.REPLACE)) {
            return avoid(Avoided.TAKEN_FROM_NOTHING);
        }
        if (operation == Operation.CREATE && above == Operation.REPLACE) {
            return avoid(Avoided.MADE_WITHIN_REPLACED);
        }
        if (takes || there.isEmpty()) {
            return true;
        }
        return switch (node) {
            case EditNode.Entry entry -> !entry.schema().orderedByUser() || avoid(Avoided.ENTRY_IN_ORDER);
            case EditNode.LeafListEntry value -> avoid(Avoided.VALUE_AGAIN);
            case EditNode.Container c -> true;
            case EditNode.Leaf leaf -> true;
            case EditNode.AnyData any -> true;
            case EditNode.Opaque opaque -> true;
        };
    }

    private boolean avoid(Avoided what) {
        avoided.merge(what, 1, Integer::sum);
        return false;
    }

    private static Optional<DataNode.Inner> inner(Optional<DataNode> node) {
        return node.filter(DataNode.Inner.class::isInstance).map(DataNode.Inner.class::cast);
    }

    private static Optional<DataNode> there(EditNode node, DataNode.Inner parent) {
        Optional<DataNode> named = parent.child(node.name());
        return switch (node) {
            case EditNode.Entry entry ->
                named.filter(DataNode.ListData.class::isInstance)
                        .map(DataNode.ListData.class::cast)
                        .flatMap(list -> Optional.ofNullable(
                                list.entries().get(entry.key().orElseThrow())));
            case EditNode.LeafListEntry value ->
                named.filter(n ->
                        n instanceof DataNode.LeafList list && list.values().contains(value.value()));
            case EditNode.Container c -> named;
            case EditNode.Leaf leaf -> named;
            case EditNode.AnyData any -> named;
            case EditNode.Opaque opaque -> named;
        };
    }

    private Operation operation() {
        return switch (random.nextInt(5)) {
            case 0 -> Operation.CREATE;
            case 1 -> Operation.DELETE;
            case 2 -> Operation.REMOVE;
            case 3 -> Operation.REPLACE;
            default -> Operation.MERGE;
        };
    }
}

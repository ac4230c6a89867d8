// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.check;

import dev.turnup.yang.data.DataCursor;
import dev.turnup.yang.schema.ChildIndex;
import dev.turnup.yang.schema.SchemaNode.Case;
import dev.turnup.yang.schema.SchemaNode.Choice;
import dev.turnup.yang.xpath.Reach;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What is mandatory is there (RFC 7950, sections 7.6.5, 7.10.3 and 15.6). It is asked of every node that exists, non-presence
 * containers included; what stands in a case is mandatory only where that case is taken.
 */
record Mandatory(ChildIndex.Child child) implements Check {
    @Override
    public Kind kind() {
        return Kind.MANDATORY;
    }

    @Override
    public List<Reach> reads() {
        return Wanting.reads(child);
    }

    @Override
    public void run(DataCursor node, Consumer<Broken> found) {
        if (node.cursors(child.node().name()).isEmpty() && node.existence().wants(child)) {
            found.accept(new Broken(
                    Kind.MANDATORY,
                    node,
                    Optional.of(child.node().name()),
                    new Broken.Says(
                            child.node().declaration().declared(),
                            "mandatory",
                            "nothing",
                            "state " + child.node().name().local(),
                            "data-missing",
                            ""),
                    List.of()));
        }
    }

    /**
     * A mandatory choice has a case (sections 7.9.4 and 15.6).
     *
     * @param within the choices and cases that it stands in, outermost first
     */
    record OfChoice(Choice choice, List<ChildIndex.Branch> within) implements Check {
        @Override
        public Kind kind() {
            return Kind.MANDATORY;
        }

        @Override
        public List<Reach> reads() {
            List<Reach> reads = new ArrayList<>(Wanting.cases(choice));
            reads.addAll(Wanting.onParent(choice.declaration()));
            within.forEach(branch -> {
                reads.addAll(Wanting.cases(branch.choice()));
                reads.addAll(Wanting.onParent(branch.choice().declaration()));
                reads.addAll(Wanting.onParent(branch.taken().declaration()));
            });
            return reads;
        }

        @Override
        public void run(DataCursor node, Consumer<Broken> found) {
            boolean missing = node.existence().casesWithData(choice).isEmpty()
                    && within.stream().allMatch(b -> node.existence().takes(b.choice(), b.taken()))
                    && node.existence().whensHold(choice.declaration());
            if (!missing) {
                return;
            }
            List<String> cases = choice.cases().stream()
                    .map(Case::name)
                    .map(name -> name.local())
                    .toList();
            found.accept(new Broken(
                    Kind.MANDATORY,
                    node,
                    Optional.empty(),
                    new Broken.Says(
                            choice.declaration().declared(),
                            "mandatory choice " + choice.name().local(),
                            "nothing",
                            "state one of " + Facts.listed(cases),
                            "data-missing",
                            "missing-choice"),
                    List.of()));
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.check;

import dev.turnup.yang.schema.ChildIndex;
import dev.turnup.yang.schema.Declaration;
import dev.turnup.yang.schema.SchemaNode;
import dev.turnup.yang.xpath.Reach;
import java.util.ArrayList;
import java.util.List;

/** What decides whether a child that is not stated is wanted or in use: its whens, and its choices. */
final class Wanting {
    private Wanting() {}

    /** What its parent reads to know; the child itself among it. */
    static List<Reach> reads(ChildIndex.Child child) {
        List<Reach> reads = new ArrayList<>();
        reads.add(Reach.down(child.node().name()));
        child.choices().forEach(branch -> {
            reads.addAll(cases(branch.choice()));
            reads.addAll(onParent(branch.choice().declaration()));
            reads.addAll(onParent(branch.taken().declaration()));
        });
        child.node()
                .declaration()
                .whens()
                .forEach(when -> when.expression()
                        .reaches()
                        .forEach(reach -> reads.add(
                                when.onParent()
                                        ? reach
                                        : reach.fromAbove(child.node().name()))));
        return reads;
    }

    /** The conditions of a choice or case, which are asked of the parent. */
    static List<Reach> onParent(Declaration choiceOrCase) {
        return choiceOrCase.whens().stream()
                .flatMap(when -> when.expression().reaches().stream())
                .toList();
    }

    /** The nodes of all cases of a choice, whose presence decides which case is taken. */
    static List<Reach> cases(SchemaNode.Choice choice) {
        return choice.cases().stream()
                .flatMap(one -> one.index().all().stream())
                .map(child -> Reach.down(child.node().name()))
                .toList();
    }

    /** Whether anything but the parent decides. */
    static boolean depends(ChildIndex.Child child) {
        return !child.choices().isEmpty() || !child.node().declaration().whens().isEmpty();
    }
}

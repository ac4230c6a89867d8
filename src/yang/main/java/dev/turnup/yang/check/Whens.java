// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.check;

import dev.turnup.yang.data.DataCursor;
import dev.turnup.yang.schema.ChildIndex;
import dev.turnup.yang.schema.When;
import dev.turnup.yang.xpath.Reach;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What is stated may exist: its whens, and those of the choices and cases it stands in, hold (RFC 7950, section 7.21.5).
 *
 * @param when the condition
 * @param onParent whether it is asked of the node above
 */
record Whens(When when, boolean onParent) implements Check {

    /** Those of a child of any parent: of the choices and cases first. */
    static List<Check> of(ChildIndex.Child child) {
        List<Check> whens = new ArrayList<>();
        for (ChildIndex.Branch branch : child.choices()) {
            branch.choice().declaration().whens().forEach(when -> whens.add(new Whens(when, true)));
            branch.taken().declaration().whens().forEach(when -> whens.add(new Whens(when, true)));
        }
        child.node().declaration().whens().forEach(when -> whens.add(new Whens(when, when.onParent())));
        return whens;
    }

    @Override
    public Kind kind() {
        return Kind.WHEN;
    }

    @Override
    public List<Reach> reads() {
        List<Reach> reaches = when.expression().reaches();
        return onParent ? reaches.stream().map(Reach::fromBelow).toList() : reaches;
    }

    @Override
    public void run(DataCursor node, Consumer<Broken> found) {
        if (!node.stated() || node.above().isEmpty()) {
            return;
        }
        if (!node.above().get().existence().holds(when, onParent ? Optional.empty() : Optional.of(node.schema()))) {
            found.accept(Broken.at(
                    Kind.WHEN,
                    node,
                    new Broken.Says(
                            when.declared(),
                            "when " + Facts.oneLine(when.expression()),
                            Facts.shown(node, "stated"),
                            "leave it out, or make the condition true",
                            "unknown-element",
                            "")));
        }
    }
}

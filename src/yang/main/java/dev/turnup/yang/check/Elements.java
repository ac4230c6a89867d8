// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.check;

import dev.turnup.yang.data.DataCursor;
import dev.turnup.yang.data.DataNode;
import dev.turnup.yang.schema.ChildIndex;
import dev.turnup.yang.xpath.Reach;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A list has as many entries as it must, and no more than it may (RFC 7950, sections 7.7.5, 7.7.6, 15.2 and 15.3). */
record Elements(ChildIndex.Child child, int min, int max) implements Check {
    @Override
    public Kind kind() {
        return Kind.ELEMENTS;
    }

    @Override
    public List<Reach> reads() {
        return min == 0 ? List.of(Reach.down(child.node().name())) : Wanting.reads(child);
    }

    @Override
    public void run(DataCursor node, Consumer<Broken> found) {
        int count = count(node);
        if (count > max) {
            found.accept(broken(node, "max-elements " + max, count, "remove " + (count - max), "too-many-elements"));
        } else if (count < min && (count > 0 || node.existence().wants(child))) {
            found.accept(broken(node, "min-elements " + min, count, "add " + (min - count), "too-few-elements"));
        }
    }

    private int count(DataCursor node) {
        Optional<DataNode> data = node.node() instanceof DataNode.Inner inner
                ? inner.child(child.node().name())
                : Optional.empty();
        return data.isPresent() && data.get() instanceof DataNode.ListData list
                ? list.entries().size()
                : node.cursors(child.node().name()).size();
    }

    private Broken broken(DataCursor parent, String rule, int count, String hint, String appTag) {
        return new Broken(
                Kind.ELEMENTS,
                parent,
                Optional.of(child.node().name()),
                new Broken.Says(
                        child.node().declaration().declared(),
                        rule,
                        count == 1 ? "1 element" : count + " elements",
                        hint,
                        "operation-failed",
                        appTag),
                count);
    }
}

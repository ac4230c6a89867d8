// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.check;

import dev.turnup.yang.data.DataCursor;
import dev.turnup.yang.schema.Declaration;
import dev.turnup.yang.schema.Must;
import dev.turnup.yang.value.Value;
import dev.turnup.yang.xpath.Reach;
import java.util.List;
import java.util.function.Consumer;

/**
 * The musts of every node that exists hold, defaults in use included (RFC 7950, sections 7.5.3 and 15.4); those of state
 * where it is stated.
 */
record Musts(Must must) implements Check {
    static List<Musts> of(Declaration declaration) {
        return declaration.musts().stream().map(Musts::new).toList();
    }

    @Override
    public Kind kind() {
        return Kind.MUST;
    }

    @Override
    public List<Reach> reads() {
        return must.expression().reaches();
    }

    @Override
    public void run(DataCursor node, Consumer<Broken> found) {
        // Of a value that is none nothing more can be said than that.
        if (node.value().orElse(null) instanceof Value.Invalid
                || must.expression().test(node)) {
            return;
        }
        found.accept(Broken.at(
                Kind.MUST,
                node,
                new Broken.Says(
                        must.declared(),
                        "must " + Facts.oneLine(must.expression()),
                        Facts.shown(node, "the condition is false"),
                        must.message().map(Facts::oneLine).orElse("change it, or what the condition asks for"),
                        "operation-failed",
                        must.appTag().orElse("must-violation"),
                        must.message().map(Facts::oneLine))));
    }
}

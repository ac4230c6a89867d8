// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.check;

import dev.turnup.yang.data.DataCursor;
import dev.turnup.yang.value.Value;
import dev.turnup.yang.xpath.Reach;
import java.util.List;
import java.util.function.Consumer;

/** A value is of its type (RFC 7950, sections 8.3.1 and 9): types refuse texts when they read them, and this tells. */
enum Types implements Check {
    CHECK;

    @Override
    public Kind kind() {
        return Kind.TYPE;
    }

    @Override
    public List<Reach> reads() {
        return List.of();
    }

    @Override
    public void run(DataCursor node, Consumer<Broken> found) {
        if (!(node.value().orElse(null) instanceof Value.Invalid invalid)) {
            return;
        }
        // A hint such as "did you mean" would tell much of a secret.
        String own = Facts.secret(node.schema()) ? "use a value that the rule allows" : invalid.hint();
        String hint = invalid.errorMessage()
                .map(message -> Facts.oneLine(message) + " (" + own + ")")
                .orElse(own);
        found.accept(Broken.at(
                Kind.TYPE,
                node,
                new Broken.Says(
                        node.schema().declaration().declared(),
                        invalid.rule(),
                        Facts.shown(node, ""),
                        hint,
                        "invalid-value",
                        invalid.errorAppTag().orElse(""),
                        invalid.errorMessage().map(Facts::oneLine))));
    }
}

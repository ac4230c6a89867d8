// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.codec;

import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.edit.EditNode;
import dev.turnup.yang.schema.Schema;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Reads what JSON and YAML hold as a tree or an edit; a malformed text is one problem. */
final class StructuredReading {
    private StructuredReading() {}

    static Decoded tree(Schema schema, ReadMode mode, Supplier<StructuredTokens> text) {
        try {
            Findings findings = new Findings(schema);
            if (mode == ReadMode.DEVICE) {
                DataTree tree = new StructuredTreeReader(schema, text.get(), findings).read();
                return new Decoded(tree, findings.problems(), findings.warnings(), Map.of());
            }
            List<EditNode> nodes = decoded(schema, mode, text.get(), findings);
            return Assembly.tree(schema, nodes, mode, findings);
        } catch (MalformedDocument e) {
            return new Decoded(DataTree.empty(schema), List.of(e.problem()), List.of(), Map.of());
        }
    }

    static DecodedEdit edit(Schema schema, Supplier<StructuredTokens> text) {
        try {
            Findings findings = new Findings(schema);
            List<EditNode> nodes = decoded(schema, ReadMode.DOCUMENT, text.get(), findings);
            return Assembly.edit(schema, nodes, findings);
        } catch (MalformedDocument e) {
            return Documents.unreadable(schema, e.problem());
        }
    }

    private static List<EditNode> decoded(Schema schema, ReadMode mode, StructuredTokens text, Findings findings) {
        return new StructuredDecoder(schema, mode, text instanceof JsonTokens, findings).topLevel(text.whole());
    }
}

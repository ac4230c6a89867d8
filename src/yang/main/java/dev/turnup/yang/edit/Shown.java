// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.edit;

import dev.turnup.yang.data.DataNode;
import dev.turnup.yang.data.DataNode.Key;
import dev.turnup.yang.value.Value;
import java.util.stream.Collectors;

/** The content of a node on one line, secrets masked. */
final class Shown {
    static final String MASK = "********";

    private Shown() {}

    static String of(DataNode node) {
        return switch (node) {
            case DataNode.Leaf leaf -> of(leaf.schema().declaration().secret(), leaf.value());
            case DataNode.LeafList list ->
                list.values().stream()
                        .map(v -> of(list.schema().declaration().secret(), v))
                        .collect(Collectors.joining(" "));
            case DataNode.AnyData any -> "(any data)";
            case DataNode.Opaque opaque ->
                "(not in the schema, " + opaque.elements().size()
                        + (opaque.elements().size() == 1 ? " element)" : " elements)");
            case DataNode.Inner inner -> "";
            case DataNode.ListData list -> list.entries().size() + " entries";
        };
    }

    static String of(Key key) {
        return key.values().stream().map(v -> of(false, v)).collect(Collectors.joining(" "));
    }

    private static String of(boolean secret, Value value) {
        if (secret) {
            return MASK;
        }
        String text = value.canonical();
        boolean plain = !text.isEmpty()
                && text.chars().noneMatch(c -> c <= ' ' || c == '"' || c == '\\' || (c >= 127 && c < 160));
        return plain || value instanceof Value.Empty ? text : quoted(text);
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.chars().forEach(c -> {
            switch (c) {
                case '"', '\\' -> out.append('\\').append((char) c);
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    // A control character must not reach a terminal.
                    if (c < ' ' || (c >= 127 && c < 160)) {
                        out.append("\\u%04X".formatted(c));
                    } else {
                        out.append((char) c);
                    }
                }
            }
        });
        return out.append('"').toString();
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.codec;

import dev.turnup.yang.data.DataNode.Key;
import dev.turnup.yang.edit.Insert;
import dev.turnup.yang.schema.NamespaceLookup;
import dev.turnup.yang.schema.SchemaNode;
import java.util.List;
import java.util.Optional;

/** Reads the place of an entry from the attributes that state it, in any format. */
final class Inserts {
    private Inserts() {}

    /**
     * The place.
     *
     * @param insert {@code first}, {@code last}, {@code before} or {@code after}
     * @param key for a list, the keys of the entry beside which to insert
     * @param value for a leaf-list, the value beside which to insert
     * @return empty where the attributes do not fit together
     */
    static Optional<Insert> read(
            SchemaNode.DataDefinition node,
            String insert,
            Optional<String> key,
            Optional<String> value,
            NamespaceLookup prefixes) {
        Optional<Key> anchor = switch (node) {
            case SchemaNode.ListNode list -> key.flatMap(text -> Predicates.read(list, text, prefixes));
            case SchemaNode.LeafList list ->
                value.map(text -> new Key(List.of(list.type().parse(text, prefixes))));
            case SchemaNode.Container other -> Optional.empty();
            case SchemaNode.Leaf other -> Optional.empty();
            case SchemaNode.AnyData other -> Optional.empty();
        };
        return switch (insert) {
            case "first" -> Optional.of(new Insert.First());
            case "last" -> Optional.of(new Insert.Last());
            case "before" -> anchor.map(Insert.Before::new);
            case "after" -> anchor.map(Insert.After::new);
            default -> Optional.empty();
        };
    }

    /** The attribute's value. */
    static String text(Insert insert) {
        return switch (insert) {
            case Insert.First first -> "first";
            case Insert.Last last -> "last";
            case Insert.Before before -> "before";
            case Insert.After after -> "after";
        };
    }

    /** The key of the entry beside which to insert. */
    static Optional<Key> anchor(Insert insert) {
        return switch (insert) {
            case Insert.First first -> Optional.empty();
            case Insert.Last last -> Optional.empty();
            case Insert.Before before -> Optional.of(before.key());
            case Insert.After after -> Optional.of(after.key());
        };
    }
}

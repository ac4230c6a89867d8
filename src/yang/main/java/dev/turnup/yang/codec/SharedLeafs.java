// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.codec;

import dev.turnup.yang.data.DataNode;
import dev.turnup.yang.schema.NamespaceLookup;
import dev.turnup.yang.schema.SchemaNode;
import dev.turnup.yang.schema.Type;
import dev.turnup.yang.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Makes leafs of texts, one object for all that are equal and not too far apart: in a configuration the same masks, names
 * and switches come again and again. It remembers no more than so many, whatever a document holds.
 */
final class SharedLeafs {
    private static final int SLOTS = 4096;
    /** Longer texts are seldom twice the same. */
    private static final int LONGEST = 64;

    private record Known(SchemaNode.Leaf schema, String text, DataNode.Leaf leaf) {}

    private final NamespaceLookup prefixes;
    private final @Nullable Known[] slots = new @Nullable Known[SLOTS];

    SharedLeafs(NamespaceLookup prefixes) {
        this.prefixes = prefixes;
    }

    @SuppressWarnings("ReferenceEquality")
    DataNode.Leaf leaf(SchemaNode.Leaf schema, String text) {
        if (text.length() > LONGEST || !isPlain(schema.type())) {
            return new DataNode.Leaf(schema, value(schema.type(), text));
        }
        int hash = 31 * schema.name().local().hashCode() + text.hashCode();
        int slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
        Known known = slots[slot];
        if (known != null && known.schema == schema && known.text.equals(text)) {
            return known.leaf;
        }
        DataNode.Leaf leaf = new DataNode.Leaf(schema, value(schema.type(), text));
        slots[slot] = new Known(schema, text, leaf);
        return leaf;
    }

    /** Of some types a text means what its prefixes mean where it stands. */
    private static boolean isPlain(Type type) {
        return switch (type) {
            case Type.IntegerType plain -> true;
            case Type.Decimal64 plain -> true;
            case Type.StringType plain -> true;
            case Type.BooleanType plain -> true;
            case Type.EnumerationType plain -> true;
            case Type.BitsType plain -> true;
            case Type.BinaryType plain -> true;
            case Type.EmptyType plain -> true;
            case Type.Leafref leafref -> isPlain(leafref.target());
            case Type.Identityref prefixed -> false;
            case Type.InstanceIdentifier prefixed -> false;
            case Type.Union union -> union.members().stream().allMatch(SharedLeafs::isPlain);
        };
    }

    Value value(Type type, String text) {
        return XmlValues.parsed(type, text, prefixes);
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.codec;

import dev.turnup.xml.XmlReader;
import dev.turnup.yang.data.DataNode;
import dev.turnup.yang.schema.NamespaceLookup;
import dev.turnup.yang.schema.SchemaNode;
import dev.turnup.yang.schema.Type;
import dev.turnup.yang.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes leafs of texts, one object for all that are equal and not too far apart: in a configuration the same masks, names
 * and switches come again and again. It remembers no more than so many, whatever a document holds.
 */
final class SharedLeafs {
    private static final int SLOTS = 4096;
    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    private final NamespaceLookup prefixes;
    private final DataNode.@Nullable Leaf[] leafs = new DataNode.@Nullable Leaf[SLOTS];
    // What tells one from another, side by side: a look at the leafs and their texts, wherever they are, takes its
    // time.
    private final SchemaNode.@Nullable Leaf[] schemas = new SchemaNode.@Nullable Leaf[SLOTS];
    private final long[] beginnings = new long[SLOTS];
    private final long[] ends = new long[SLOTS];
    private final String[] texts = new String[SLOTS];
    // Of the text at hand; longer ones are seldom twice the same.
    private final long[] bits = new long[2];
    private String last = "";

    SharedLeafs(NamespaceLookup prefixes) {
        this.prefixes = prefixes;
    }

    /** The leaf of the text on which a reader stands. */
    @SuppressWarnings("ReferenceEquality")
    DataNode.Leaf leaf(SchemaNode.Leaf schema, XmlReader xml) {
        if (!xml.textBits(bits)) {
            last = xml.ownText();
            return leaf(schema, last);
        }
        long beginning = bits[0];
        long end = bits[1];
        long hash = (beginning * 31 + end * FACTOR + System.identityHashCode(schema)) * FACTOR;
        int slot = (int) (hash >>> 40) & (SLOTS - 1);
        DataNode.Leaf known = leafs[slot];
        if (known != null && schemas[slot] == schema && beginnings[slot] == beginning && ends[slot] == end) {
            last = texts[slot];
            return known;
        }
        last = xml.ownText();
        DataNode.Leaf leaf = leaf(schema, last);
        if (isPlain(schema.type())) {
            leafs[slot] = leaf;
            schemas[slot] = schema;
            beginnings[slot] = beginning;
            ends[slot] = end;
            texts[slot] = last;
        }
        return leaf;
    }

    /** The text of the leaf that a reader was asked for last. */
    String lastText() {
        return last;
    }

    DataNode.Leaf leaf(SchemaNode.Leaf schema, String text) {
        return new DataNode.Leaf(schema, value(schema.type(), text));
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
            case Type.Union union -> arePlain(union.members());
        };
    }

    private static boolean arePlain(List<Type> types) {
        for (Type type : types) {
            if (!isPlain(type)) {
                return false;
            }
        }
        return true;
    }

    Value value(Type type, String text) {
        return XmlValues.fromDevice(type, text, prefixes);
    }
}

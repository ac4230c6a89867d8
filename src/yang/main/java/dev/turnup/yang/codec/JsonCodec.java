// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.codec;

import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.edit.EditConfig;
import dev.turnup.yang.schema.Schema;

/** Trees and edits as JSON (RFC 7951; RFC 7952 for the operations of edits): {@code "@name": {"ietf-netconf:operation": "remove"}}. */
public final class JsonCodec {
    private JsonCodec() {}

    /** Reads a tree that a user states; malformed JSON is a problem in the result. */
    public static Decoded read(Schema schema, byte[] bytes, String source) {
        return read(schema, bytes, source, ReadMode.DOCUMENT);
    }

    /** Reads a tree; malformed JSON is a problem in the result, with its line and column. */
    public static Decoded read(Schema schema, byte[] bytes, String source, ReadMode mode) {
        return StructuredReading.tree(schema, mode, () -> JsonText.read(bytes, source));
    }

    /** Reads an edit; malformed JSON is a problem in the result. */
    public static DecodedEdit readEdit(Schema schema, byte[] bytes, String source) {
        return StructuredReading.edit(schema, () -> JsonText.read(bytes, source));
    }

    /** The tree as text, indented, with a line break at the end. */
    public static String write(DataTree tree, Secrets secrets) {
        return JsonText.write(new StructuredEncoder(tree.schema(), secrets).tree(tree));
    }

    /** The edit as text, indented, with a line break at the end. */
    public static String writeEdit(EditConfig edit, Secrets secrets) {
        return JsonText.write(new StructuredEncoder(edit.schema(), secrets).edit(edit));
    }
}

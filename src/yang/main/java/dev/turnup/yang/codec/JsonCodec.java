// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.codec;

import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.edit.EditConfig;
import dev.turnup.yang.schema.Schema;
import java.io.InputStream;

/** Trees and edits as JSON (RFC 7951; RFC 7952 for the operations of edits): {@code "@name": {"ietf-netconf:operation": "remove"}}. */
public final class JsonCodec {
    private JsonCodec() {}

    /** Reads a tree that a user states; malformed JSON is a problem in the result. */
    public static Decoded read(Schema schema, byte[] bytes, String source) {
        return read(schema, bytes, source, ReadMode.DOCUMENT);
    }

    /** Reads a tree; malformed JSON is a problem in the result, with its line and column. */
    public static Decoded read(Schema schema, byte[] bytes, String source, ReadMode mode) {
        return StructuredReading.tree(schema, mode, () -> JsonTokens.of(bytes, source));
    }

    /**
     * Reads a stream to its end straight into a tree, as {@link ReadMode#DEVICE} says, however large it is: of the text only
     * what is being read is held. Malformed JSON is a problem in the result.
     *
     * @param in stays the caller's to close; where it fails, the failure is an {@link java.io.UncheckedIOException}
     */
    public static Decoded read(Schema schema, InputStream in, String source) {
        return StructuredReading.tree(schema, ReadMode.DEVICE, () -> JsonTokens.of(in, source));
    }

    /** Reads an edit; malformed JSON is a problem in the result. */
    public static DecodedEdit readEdit(Schema schema, byte[] bytes, String source) {
        return StructuredReading.edit(schema, () -> JsonTokens.of(bytes, source));
    }

    /** The tree as text, indented, with a line break at the end. */
    public static String write(DataTree tree, Secrets secrets) {
        return JsonText.write(new StructuredEncoder(tree.schema(), secrets).tree(tree));
    }

    /** As {@link #write(DataTree, Secrets)}, to a target, a few lines at a time: of a large list one entry is held. */
    public static void writeTo(DataTree tree, Secrets secrets, Appendable target) {
        JsonText.write(new StructuredEncoder(tree.schema(), secrets).tree(tree), new Lines(target));
    }

    /** As {@link #writeTo}, all on one line and without its break, to stand within other JSON. */
    public static void writeLine(DataTree tree, Secrets secrets, Appendable target) {
        JsonText.write(new StructuredEncoder(tree.schema(), secrets).tree(tree), new Lines(target, true));
    }

    /** The edit as text, indented, with a line break at the end. */
    public static String writeEdit(EditConfig edit, Secrets secrets) {
        return JsonText.write(new StructuredEncoder(edit.schema(), secrets).edit(edit));
    }
}

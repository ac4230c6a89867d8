// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.codec;

import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.edit.EditConfig;
import dev.turnup.yang.schema.Schema;

/** Trees and edits as YAML. */
public final class YamlCodec {
    private YamlCodec() {}

    /** Reads a tree; malformed YAML is a problem in the result. */
    public static Decoded read(Schema schema, byte[] bytes, String source) {
        throw new UnsupportedOperationException("not supported yet: " + schema + bytes.length + source);
    }

    /** Reads an edit; malformed YAML is a problem in the result. */
    public static DecodedEdit readEdit(Schema schema, byte[] bytes, String source) {
        throw new UnsupportedOperationException("not supported yet: " + schema + bytes.length + source);
    }

    /** The tree as text, indented, with a line break at the end. */
    public static String write(DataTree tree, Secrets secrets) {
        throw new UnsupportedOperationException("not supported yet: " + tree.digest() + secrets);
    }

    /** The edit as text, indented, with a line break at the end. */
    public static String writeEdit(EditConfig edit, Secrets secrets) {
        throw new UnsupportedOperationException("not supported yet: " + edit + secrets);
    }
}

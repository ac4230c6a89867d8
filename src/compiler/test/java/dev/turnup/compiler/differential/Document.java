// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.differential;

import dev.turnup.yang.schema.Schema;

/**
 * A document that two judge.
 *
 * @param seed what it was made of
 * @param text the text, of an XML document its top-level elements one after the other
 * @param fault what was put into a valid one; empty where nothing was
 */
record Document(long seed, Format format, String text, String fault) {
    enum Format {
        XML,
        JSON
    }

    static Document of(Schema schema, Element root, Format format, long seed, String fault) {
        // XML has no document without an element.
        boolean xml = format == Format.XML && !root.children().isEmpty();
        return xml
                ? new Document(seed, Format.XML, XmlText.of(schema, root), fault)
                : new Document(seed, Format.JSON, JsonText.of(schema, root), fault);
    }

    /** Whether it is as it was made, with no fault put in. */
    boolean whole() {
        return fault.isEmpty();
    }

    String extension() {
        return format == Format.XML ? ".xml" : ".json";
    }
}

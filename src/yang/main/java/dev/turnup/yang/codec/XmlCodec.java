// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.codec;

import dev.turnup.xml.XmlReader;
import dev.turnup.xml.XmlWriter;
import dev.turnup.yang.data.DataNode;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.edit.EditConfig;
import dev.turnup.yang.edit.EditNode;
import dev.turnup.yang.schema.Schema;
import java.util.List;
import java.util.Map;

/** Trees and edits as XML (RFC 7950, and RFC 6241 for the operations). */
public final class XmlCodec {
    private XmlCodec() {}

    /**
     * Reads a tree.
     *
     * @param xml before, or on, the element that holds the top-level nodes, such as {@code <data>} or {@code <config>},
     *     or a top-level node itself; afterwards on that element's end
     * @throws dev.turnup.xml.XmlException where the XML is malformed
     */
    public static Decoded read(Schema schema, XmlReader xml, ReadMode mode) {
        Findings findings = new Findings(schema);
        if (mode == ReadMode.DEVICE) {
            DataTree tree = new XmlTreeReader(schema, xml, findings).read();
            return new Decoded(tree, findings.problems(), findings.warnings(), Map.of());
        }
        List<EditNode> nodes = new XmlEditReader(schema, xml, mode, findings).topLevel();
        return Assembly.tree(schema, nodes, mode, findings);
    }

    /**
     * Reads an edit: nodes may have the attributes {@code operation} of NETCONF (RFC 6241, section 7.2) and {@code
     * insert}, {@code key} and {@code value} of YANG (RFC 7950, sections 7.7.9 and 7.8.6).
     *
     * @param xml as for {@link #read}
     * @throws dev.turnup.xml.XmlException where the XML is malformed
     */
    public static DecodedEdit readEdit(Schema schema, XmlReader xml) {
        return readEdit(schema, xml, ReadMode.DOCUMENT);
    }

    /**
     * Reads an edit that was written by {@link #writeEdit}: what the schema does not know is kept as opaque nodes, with their
     * operations.
     *
     * @param xml as for {@link #read}
     * @throws dev.turnup.xml.XmlException where the XML is malformed
     */
    public static DecodedEdit readKeptEdit(Schema schema, XmlReader xml) {
        return readEdit(schema, xml, ReadMode.VALIDATION);
    }

    private static DecodedEdit readEdit(Schema schema, XmlReader xml, ReadMode mode) {
        Findings findings = new Findings(schema);
        List<EditNode> nodes = new XmlEditReader(schema, xml, mode, findings).topLevel();
        return Assembly.edit(schema, nodes, findings);
    }

    /**
     * One element with all in it, as XML that is always alike: no white space between elements, attributes in order of name,
     * no prefix declared but those that texts use.
     *
     * @param xml on the element's start; afterwards on its end
     */
    public static String keep(XmlReader xml) {
        return Fragment.read(xml).toString();
    }

    /** Writes the top-level nodes of a tree, one element each, into what is open. */
    public static void writeTo(DataTree tree, XmlWriter xml) {
        writeTo(tree, xml, Secrets.SHOWN);
    }

    /** Writes the top-level nodes of a tree, one element each, into what is open. */
    public static void writeTo(DataTree tree, XmlWriter xml, Secrets secrets) {
        XmlNodeWriter writer = new XmlNodeWriter(tree.schema(), xml, secrets);
        tree.root().children().values().forEach(writer::data);
    }

    /** Writes one node: a list or leaf-list as one element an entry. */
    public static void writeTo(Schema schema, DataNode node, XmlWriter xml, Secrets secrets) {
        new XmlNodeWriter(schema, xml, secrets).data(node);
    }

    /** Writes the top-level nodes of an edit with their operations into what is open. */
    public static void writeEdit(EditConfig edit, XmlWriter xml) {
        writeEdit(edit, xml, Secrets.SHOWN);
    }

    /** Writes the top-level nodes of an edit with their operations into what is open. */
    public static void writeEdit(EditConfig edit, XmlWriter xml, Secrets secrets) {
        XmlNodeWriter writer = new XmlNodeWriter(edit.schema(), xml, secrets);
        edit.nodes().forEach(writer::topLevel);
    }
}

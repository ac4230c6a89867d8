// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.line;

import dev.turnup.xml.XmlName;
import dev.turnup.xml.XmlReader;
import dev.turnup.xml.XmlWriter;
import dev.turnup.yang.data.DataNode;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Lines that no model knows, as a tree keeps them: opaque elements of the container or entry in whose mode they stand,
 * one a line, with the lines in its own mode indented beneath it.
 */
final class KeptLines {
    static final XmlName NAME = new XmlName("urn:turnup:lines", "line");

    private KeptLines() {}

    /** The element that keeps a line. */
    static String element(ConfigLine line) {
        return XmlWriter.compact()
                .element(NAME, line.indented("").collect(Collectors.joining("\n")))
                .toString();
    }

    /** The lines that a node keeps. */
    static List<ConfigLine> of(DataNode.Inner node) {
        return node.child(NAME).stream()
                .filter(DataNode.Opaque.class::isInstance)
                .flatMap(kept -> ((DataNode.Opaque) kept).elements().stream())
                .flatMap(element -> ConfigText.lines(text(element)).stream())
                .toList();
    }

    private static String text(String element) {
        try (XmlReader xml = XmlReader.of(element, "kept line")) {
            xml.nextTag();
            return xml.readText();
        }
    }
}

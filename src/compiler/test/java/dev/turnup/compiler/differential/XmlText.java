// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.differential;

import dev.turnup.yang.schema.Schema;
import dev.turnup.yang.schema.SchemaNode;

/** Writes a document as XML, one start tag a line, and notes the lines. */
final class XmlText {
    private final Schema schema;
    private final StringBuilder out = new StringBuilder();
    private int line = 1;

    private XmlText(Schema schema) {
        this.schema = schema;
    }

    /** The top-level nodes, one after the other; the first is on line 1. */
    static String of(Schema schema, Element root) {
        XmlText text = new XmlText(schema);
        String prefixes = text.prefixes();
        for (Element child : root.children()) {
            text.element(child, "", prefixes);
        }
        text.out.append(root.markup());
        return text.out.toString();
    }

    /** Each module's name is declared as a prefix, so that values can use it. */
    private String prefixes() {
        StringBuilder declared = new StringBuilder();
        for (Schema.Module module : schema.modules()) {
            declared.append(" xmlns:")
                    .append(module.name())
                    .append("=\"")
                    .append(module.namespace())
                    .append('"');
        }
        return declared.toString();
    }

    private void element(Element element, String inherited, String prefixes) {
        element.line(line);
        String local = element.name().local();
        write("<" + local);
        if (!element.name().namespace().equals(inherited)) {
            write(" xmlns=\"" + element.name().namespace() + "\"");
        }
        write(prefixes + element.attributes() + ">" + element.markup());
        element.value()
                .ifPresent(value ->
                        write(element.schema() instanceof SchemaNode.AnyData ? value.xml() : escaped(value.xml())));
        if (!element.children().isEmpty()) {
            write("\n");
            element.children().forEach(child -> element(child, element.name().namespace(), ""));
        }
        write("</" + local + ">\n");
    }

    private void write(String text) {
        out.append(text);
        line += (int) text.chars().filter(c -> c == '\n').count();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}

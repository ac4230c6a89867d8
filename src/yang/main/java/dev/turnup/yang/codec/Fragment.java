// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.codec;

import dev.turnup.xml.XmlName;
import dev.turnup.xml.XmlReader;
import dev.turnup.xml.XmlWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One element that is kept as XML, written always alike: no white space between elements, attributes in order of name, no
 * prefix declared but those that its texts use. So two readings of equal content are equal.
 *
 * @param prefixes prefixes that the element's text or attributes may use, each with its namespace
 * @param text the text; empty where there are children
 */
record Fragment(
        XmlName name,
        SortedMap<XmlName, String> attributes,
        SortedMap<String, String> prefixes,
        List<Fragment> children,
        String text) {
    private static final Pattern PREFIX = Pattern.compile("([\\p{L}_][\\p{L}\\p{N}_.-]*):(?!/)");

    /** On an element's start: reads the element, leaving the cursor on its end. */
    static Fragment read(XmlReader xml) {
        XmlName name = xml.name();
        SortedMap<XmlName, String> attributes = new TreeMap<>(xml.attributes());
        attributes
                .keySet()
                .removeIf(a -> a.equals(Attributes.OPERATION) || a.namespace().equals(Attributes.YANG));
        SortedMap<String, String> prefixes = new TreeMap<>();
        attributes.values().forEach(value -> addPrefixes(value, xml, prefixes));
        List<Fragment> children = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        while (xml.next() != XmlReader.Event.END) {
            switch (xml.event()) {
                case START -> children.add(read(xml));
                case TEXT -> text.append(xml.text());
                case BEGIN, END, EOF -> throw new IllegalStateException("within " + name);
            }
        }
        // Mixed content is none of YANG's; text beside elements is the white space of a pretty printer.
        String content = children.isEmpty() ? text.toString() : "";
        addPrefixes(content, xml, prefixes);
        return new Fragment(name, attributes, prefixes, grouped(children), content);
    }

    /** Elements of one name together, where the first of them stood: entries may come among others (RFC 7950, section 7.8.5). */
    private static List<Fragment> grouped(List<Fragment> children) {
        if (children.size() < 3) {
            return children;
        }
        Map<XmlName, List<Fragment>> byName = new LinkedHashMap<>();
        children.forEach(child ->
                byName.computeIfAbsent(child.name(), n -> new ArrayList<>(1)).add(child));
        return byName.size() == children.size()
                ? children
                : byName.values().stream().flatMap(List::stream).toList();
    }

    /** Reads an element that is kept as XML. */
    static Fragment of(String element) {
        XmlReader reader = XmlReader.of(element, "kept element");
        reader.nextTag();
        return read(reader);
    }

    private static void addPrefixes(String text, XmlReader xml, Map<String, String> prefixes) {
        Matcher matcher = PREFIX.matcher(text);
        while (matcher.find()) {
            String prefix = matcher.group(1);
            // XML itself binds these two, and lets nobody declare them.
            if (!prefix.equals("xml") && !prefix.equals("xmlns")) {
                xml.namespace(prefix).ifPresent(uri -> prefixes.put(prefix, uri));
            }
        }
    }

    /** The same elements with a mask for every text and attribute. */
    Fragment masked() {
        SortedMap<XmlName, String> hidden = new TreeMap<>(attributes);
        hidden.replaceAll((attribute, value) -> value.isEmpty() ? "" : Secrets.MASK);
        return new Fragment(
                name,
                hidden,
                new TreeMap<>(),
                children.stream().map(Fragment::masked).toList(),
                text.isEmpty() ? "" : Secrets.MASK);
    }

    void writeTo(XmlWriter xml) {
        xml.start(name);
        writeContent(xml);
    }

    /** Writes what follows the start tag, and the end. */
    void writeContent(XmlWriter xml) {
        prefixes.forEach(xml::namespace);
        attributes.forEach(xml::attribute);
        children.forEach(child -> child.writeTo(xml));
        xml.text(text).end();
    }

    @Override
    public String toString() {
        XmlWriter xml = XmlWriter.compact();
        writeTo(xml);
        return xml.toString();
    }
}

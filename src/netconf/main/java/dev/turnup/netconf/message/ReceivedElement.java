// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.message;

import dev.turnup.xml.XmlException;
import dev.turnup.xml.XmlName;
import dev.turnup.xml.XmlReader;
import dev.turnup.xml.XmlWriter;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An element of an answer, read whole: for state and notifications, which are small; a configuration is read with {@link
 * RpcReply.Data#reader}. What is not there is empty or, where it must be there, a {@link MessageException}.
 *
 * @param name its name
 * @param prefixes the namespaces in scope, which its text may use; the empty prefix stands for the default namespace
 * @param attributes its attributes
 * @param text its text; without what only lays elements out
 * @param children the elements in it
 */
public record ReceivedElement(
        XmlName name,
        Map<String, String> prefixes,
        Map<XmlName, String> attributes,
        String text,
        List<ReceivedElement> children) {

    /** On a start tag: reads the element, leaving the cursor on its end tag. */
    public static ReceivedElement read(XmlReader xml) {
        return read(xml, Map.of());
    }

    private static ReceivedElement read(XmlReader xml, Map<String, String> outer) {
        XmlName name = xml.name();
        Map<String, String> prefixes = prefixes(xml, outer);
        Map<XmlName, String> attributes = xml.attributes();
        StringBuilder text = new StringBuilder();
        List<ReceivedElement> children = new ArrayList<>();
        while (true) {
            switch (xml.next()) {
                case START -> children.add(read(xml, prefixes));
                case TEXT -> text.append(xml.text());
                case END -> {
                    boolean layout = !children.isEmpty() && text.toString().isBlank();
                    return new ReceivedElement(
                            name,
                            prefixes,
                            attributes.isEmpty() ? Map.of() : attributes,
                            layout ? "" : text.toString(),
                            List.copyOf(children));
                }
                case BEGIN, EOF -> throw new XmlException(xml.location(), name.local() + " does not end");
            }
        }
    }

    /** What is in scope; the map of the element around, mostly, since few elements declare anything. */
    private static Map<String, String> prefixes(XmlReader xml, Map<String, String> outer) {
        Map<String, String> all = xml.namespaces();
        Optional<String> usual = xml.namespace("");
        if (usual.isPresent()) {
            if (usual.get().equals(outer.get(""))
                    && outer.size() == all.size() + 1
                    && outer.entrySet().containsAll(all.entrySet())) {
                return outer;
            }
            all = new LinkedHashMap<>(all);
            all.put("", usual.get());
        }
        return all;
    }

    /**
     * What stands within a reply, as the children of an element without meaning.
     *
     * @throws MessageException where the reply is not well-formed
     */
    public static ReceivedElement output(RpcReply.Data data, String operation) {
        return of(data.content(), operation);
    }

    /**
     * The element of that name in a reply's {@code <data>}; empty where it holds none.
     *
     * @throws MessageException where the reply is not well-formed
     */
    public static Optional<ReceivedElement> inData(RpcReply.Data data, XmlName top) {
        return output(data, top.local()).children().stream()
                .filter(element -> element.name.local().equals("data"))
                .flatMap(element -> element.child(top).stream())
                .findFirst();
    }

    /** Some content, as the children of an element without meaning; {@code source} names it in messages. */
    public static ReceivedElement of(XmlContent content, String source) {
        try (XmlReader xml = content.reader(source)) {
            return read(xml);
        } catch (XmlException e) {
            throw new MessageException(e);
        }
    }

    /** Each element of that name in it. */
    public List<ReceivedElement> children(XmlName named) {
        return children.stream().filter(child -> child.name.equals(named)).toList();
    }

    /** Each element of that name and the same namespace in it. */
    public List<ReceivedElement> children(String local) {
        return children(name.sibling(local));
    }

    /** The first element of that name in it. */
    public Optional<ReceivedElement> child(XmlName named) {
        return children.stream().filter(child -> child.name.equals(named)).findFirst();
    }

    /** The first element of that name and the same namespace in it. */
    public Optional<ReceivedElement> child(String local) {
        return child(name.sibling(local));
    }

    /** The text of the first element of that name and the same namespace in it, without white space around. */
    public Optional<String> leaf(String local) {
        return child(local).map(child -> child.text.strip());
    }

    /** As {@link #leaf}, of one that must be there. */
    public String requiredLeaf(String local) {
        return leaf(local).orElseThrow(() -> new MessageException(name.local() + " has no " + local));
    }

    /** The text of each element of that name and the same namespace in it, without white space around. */
    public List<String> leafList(String local) {
        return children(local).stream().map(child -> child.text.strip()).toList();
    }

    /** The number in the first element of that name, which must be there. */
    public long requiredNumber(XmlName named) {
        return child(named)
                .orElseThrow(() -> new MessageException(name.local() + " has no " + named.local()))
                .number();
    }

    /** As {@link #requiredNumber(XmlName)}, of the same namespace. */
    public long requiredNumber(String local) {
        return requiredNumber(name.sibling(local));
    }

    /** What stands in it, to be sent on: the elements, or the text where there are none. */
    public XmlContent content() {
        return out -> {
            if (children.isEmpty()) {
                out.text(text);
            }
            children.forEach(child -> child.writeTo(out));
        };
    }

    private void writeTo(XmlWriter out) {
        out.start(name);
        prefixes.forEach((prefix, uri) -> {
            if (!prefix.isEmpty()) {
                out.namespace(prefix, uri);
            }
        });
        attributes.forEach(out::attribute);
        content().writeTo(out);
        out.end();
    }

    /** The namespaces in scope that have a prefix: what an XPath in its text may use. */
    public Map<String, String> boundPrefixes() {
        Map<String, String> bound = new LinkedHashMap<>(prefixes);
        bound.remove("");
        return Map.copyOf(bound);
    }

    /** Its text as a whole number. */
    public long number() {
        try {
            return Long.parseLong(text.strip());
        } catch (NumberFormatException e) {
            throw new MessageException(name.local() + " is not a whole number: '" + shown() + "'");
        }
    }

    /** Its text as a date-and-time (RFC 6991, section 3). */
    public Instant time() {
        try {
            return OffsetDateTime.parse(text.strip()).toInstant();
        } catch (DateTimeParseException e) {
            throw new MessageException(name.local() + " is no date-and-time: '" + shown() + "'");
        }
    }

    /** Its text as an identityref: a prefix that is not bound is passed over. */
    public XmlName identity() {
        String given = text.strip();
        int colon = given.indexOf(':');
        String prefix = colon < 0 ? "" : given.substring(0, colon);
        return new XmlName(prefixes.getOrDefault(prefix, ""), given.substring(colon + 1));
    }

    private String shown() {
        String given = text.strip();
        return given.length() > 40 ? given.substring(0, 40) + "..." : given;
    }

    /** The name and the number of children only, since content may hold secrets. */
    @Override
    public String toString() {
        return name.local() + " with " + children.size() + " children";
    }
}

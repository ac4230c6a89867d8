// SPDX-License-Identifier: Apache-2.0
package dev.turnup.xml;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * A cursor over one XML document: comments, processing instructions and the document's prologue are passed over, and
 * adjoining texts and CDATA sections arrive as one {@link Event#TEXT}.
 *
 * <p>A document with a DOCTYPE is refused; so is one beyond its {@link XmlLimits}. Both, and anything malformed, throw
 * {@link XmlException}. Not safe for several threads.
 */
public final class XmlReader implements AutoCloseable {

    /** What the cursor stands on. */
    public enum Event {
        /** Before the first element. */
        BEGIN,
        /** An element's start tag. */
        START,
        /** An element's end tag (also of {@code <a/>}). */
        END,
        /** Text between tags; text of white space alone is delivered too. */
        TEXT,
        /** After the last element. */
        EOF
    }

    /** What an element declares, if it declares prefixes; most do not. Nobody may ever ask what is in scope then. */
    private static final class Scope {
        final int depth;
        private final @Nullable Scope outer;
        private final List<String> declared = new ArrayList<>(2);
        private @Nullable Map<String, String> prefixes;

        Scope(int depth, @Nullable Scope outer) {
            this.depth = depth;
            this.outer = outer;
        }

        void declare(String prefix, String uri) {
            declared.add(prefix);
            declared.add(uri);
        }

        Map<String, String> prefixes() {
            Map<String, String> known = prefixes;
            if (known == null) {
                Map<String, String> all = new LinkedHashMap<>(outer == null ? Map.of() : outer.prefixes());
                for (int i = 0; i < declared.size(); i += 2) {
                    all.put(declared.get(i), declared.get(i + 1));
                }
                known = Collections.unmodifiableMap(all);
                prefixes = known;
            }
            return known;
        }
    }

    // To make one takes longer than to read a small message; it also remembers, within bounds, the names that it read.
    private static final XMLInputFactory USUAL = factory(XmlLimits.CONFIGURATION);

    private final XMLStreamReader stax;
    private final String source;
    private final Deque<Scope> scopes = new ArrayDeque<>();
    private final SharedTexts shared = new SharedTexts();
    private Event event = Event.BEGIN;
    // Of the element whose start the cursor stands on.
    private @Nullable XmlName name;
    private String local = "";
    private int depth;
    private boolean broken;
    // How deep the innermost element is that declares prefixes.
    private int scope;

    private XmlReader(XMLStreamReader stax, String source) {
        this.stax = stax;
        this.source = source;
    }

    /** Reads text; {@code source} names it in messages. */
    public static XmlReader of(String text, String source) {
        return of(text.getBytes(StandardCharsets.UTF_8), source);
    }

    /** Reads bytes; {@code source} names them in messages. */
    public static XmlReader of(byte[] bytes, String source) {
        return of(new ByteArrayInputStream(bytes), source, XmlLimits.CONFIGURATION);
    }

    /** Reads a stream, which stays the caller's to close; {@code source} names it in messages. */
    public static XmlReader of(InputStream in, String source, XmlLimits limits) {
        try {
            XMLInputFactory factory = limits.equals(XmlLimits.CONFIGURATION) ? USUAL : factory(limits);
            return new XmlReader(factory.createXMLStreamReader(in), source);
        } catch (XMLStreamException e) {
            throw broken(e, e.getLocation() == null ? new Location(source, 1, 1) : at(e.getLocation(), source));
        }
    }

    private static XMLInputFactory factory(XmlLimits limits) {
        WstxInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        // Lazily parsed text that is malformed would throw the library's own unchecked exception when it is asked for.
        factory.getConfig().doParseLazily(false);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, limits.depth());
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, limits.attributes());
        factory.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, limits.text());
        return factory;
    }

    /** Moves to the next event and returns it; stays on {@link Event#EOF}. */
    public Event next() {
        event = advance();
        return event;
    }

    private Event advance() {
        if (scope > depth) {
            closeScope();
        }
        if (event == Event.EOF) {
            return Event.EOF;
        }
        try {
            while (true) {
                switch (stax.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        depth++;
                        begin();
                        return Event.START;
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        return Event.END;
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                        if (depth > 0) {
                            return Event.TEXT;
                        }
                    }
                    case XMLStreamConstants.END_DOCUMENT -> {
                        return Event.EOF;
                    }
                    case XMLStreamConstants.DTD -> throw new XmlException(location(), "a DOCTYPE is not allowed here");
                    case XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new XmlException(location(), "an entity that is not defined");
                    default -> {
                        // comments and processing instructions carry no data
                    }
                }
            }
        } catch (XMLStreamException e) {
            broken = true;
            // Of bytes that are no text the exception does not say where they are, but the cursor does.
            throw broken(e, e.getLocation() == null ? location() : at(e.getLocation(), source));
        }
    }

    private void closeScope() {
        scopes.pop();
        scope = scopes.isEmpty() ? 0 : scopes.getFirst().depth;
    }

    private void begin() {
        name = null;
        local = stax.getLocalName();
        refuseLong(local);
        if (stax.getAttributeCount() > 0) {
            refuseLongAttributes();
        }
        if (stax.getNamespaceCount() > 0) {
            openScope();
        }
    }

    private XmlName elementName() {
        String namespace = parsedNamespace();
        String parsed = stax.getLocalName();
        XmlName known = shared.known(namespace, parsed);
        return known == null ? shared.add(namespace, parsed) : known;
    }

    private void refuseLongAttributes() {
        int count = stax.getAttributeCount();
        for (int i = 0; i < count; i++) {
            refuseLong(stax.getAttributeLocalName(i));
        }
    }

    private void refuseLong(String name) {
        if (name.length() > XmlLimits.NAME) {
            throw new XmlException(location(), "a name of " + name.length() + " characters");
        }
    }

    private void openScope() {
        int count = stax.getNamespaceCount();
        Scope inner = null;
        for (int i = 0; i < count; i++) {
            String prefix = stax.getNamespacePrefix(i);
            if (prefix != null && !prefix.isEmpty()) {
                if (inner == null) {
                    inner = new Scope(depth, scopes.peek());
                }
                inner.declare(prefix, stax.getNamespaceURI(i));
            }
        }
        if (inner != null) {
            scopes.push(inner);
            scope = depth;
        }
    }

    /** What the cursor stands on now. */
    public Event event() {
        return event;
    }

    /** How many elements are open: on a start tag its own is, on an end tag it is no more. */
    public int depth() {
        return depth;
    }

    /** Whether the document has shown that it is not well-formed: then nothing more can be had of it. */
    public boolean isBroken() {
        return broken;
    }

    /** Moves to the next start or end tag, passing over text of white space; other text is an {@link XmlException}. */
    public Event nextTag() {
        while (next() == Event.TEXT) {
            if (!stax.isWhiteSpace()) {
                throw new XmlException(location(), "text where only elements may stand");
            }
        }
        return event;
    }

    /** The element's name; only on {@link Event#START} and {@link Event#END}. Equal names are mostly one object. */
    public XmlName name() {
        if (event != Event.START) {
            return elementName();
        }
        XmlName known = name;
        if (known == null) {
            known = elementName();
            name = known;
        }
        return known;
    }

    /** The element's local name as the parser keeps it, one object for equal names; only on {@link Event#START}. */
    public String parsedLocal() {
        return local;
    }

    /** The element's namespace as the parser keeps it, one object while a declaration holds; only on {@link Event#START}. */
    public String parsedNamespace() {
        String uri = stax.getNamespaceURI();
        return uri == null ? "" : uri;
    }

    /** Whether the text is white space alone; only on {@link Event#TEXT}. */
    public boolean isWhiteSpace() {
        return stax.isWhiteSpace();
    }

    /** The text; only on {@link Event#TEXT}. Equal short texts are mostly one object. */
    public String text() {
        return shared.text(stax);
    }

    /** The text as a string of its own, for texts that are not expected again; only on {@link Event#TEXT}. */
    public String ownText() {
        return stax.getText();
    }

    /**
     * The text as numbers, where it is of ASCII and fits in: eight characters a number, the last in the lowest byte, fewer in
     * the last one that is used, 0 in those beyond. Two texts are equal where their numbers are, since XML has no character
     * zero. Only on {@link Event#TEXT}.
     *
     * @return false where the text does not fit, or has other characters
     */
    public boolean textBits(long[] into) {
        int length = stax.getTextLength();
        if (length > into.length * Long.BYTES) {
            return false;
        }
        char[] text = stax.getTextCharacters();
        int at = stax.getTextStart();
        int end = at + length;
        int all = 0;
        for (int i = 0; i < into.length; i++) {
            long bits = 0;
            for (int next = Math.min(end, at + Long.BYTES); at < next; at++) {
                bits = bits << Byte.SIZE | text[at];
                all |= text[at];
            }
            into[i] = bits;
        }
        return all < 128;
    }

    /** An attribute's value; only on {@link Event#START}. */
    public Optional<String> attribute(XmlName name) {
        String namespace = name.namespace().isEmpty() ? null : name.namespace();
        for (int i = 0; i < stax.getAttributeCount(); i++) {
            String ns = stax.getAttributeNamespace(i);
            if (stax.getAttributeLocalName(i).equals(name.local())
                    && (namespace == null ? ns == null || ns.isEmpty() : namespace.equals(ns))) {
                return Optional.of(stax.getAttributeValue(i));
            }
        }
        return Optional.empty();
    }

    /** All attributes in document order; only on {@link Event#START}. */
    public Map<XmlName, String> attributes() {
        Map<XmlName, String> all = new LinkedHashMap<>();
        for (int i = 0; i < stax.getAttributeCount(); i++) {
            String ns = stax.getAttributeNamespace(i);
            all.put(new XmlName(ns == null ? "" : ns, stax.getAttributeLocalName(i)), stax.getAttributeValue(i));
        }
        return all;
    }

    /** The namespace that a prefix stands for here; the empty prefix asks for the default namespace. */
    public Optional<String> namespace(String prefix) {
        return Optional.ofNullable(stax.getNamespaceContext().getNamespaceURI(prefix))
                .filter(uri -> !uri.isEmpty());
    }

    /** The prefixes in scope here and the namespaces they stand for, without the default namespace. */
    public Map<String, String> namespaces() {
        return scopes.isEmpty() ? Map.of() : scopes.getFirst().prefixes();
    }

    /** On {@link Event#START}: the element's whole text, leaving the cursor on its {@link Event#END}. */
    public String readText() {
        XmlName element = name();
        StringBuilder text = new StringBuilder();
        while (true) {
            switch (next()) {
                case TEXT -> text.append(stax.getText());
                case END -> {
                    return text.toString();
                }
                case START ->
                    throw new XmlException(location(), element.local() + " holds text, not the element " + name());
                case BEGIN, EOF -> throw new XmlException(location(), element.local() + " does not end");
            }
        }
    }

    /** On {@link Event#START}: passes over the element, leaving the cursor on its {@link Event#END}. */
    public void skip() {
        int outside = depth - 1;
        while (depth > outside) {
            next();
        }
    }

    /**
     * On {@link Event#START}: copies the element to {@code out}, leaving the cursor on its {@link Event#END}. Prefixes
     * that outer elements declare are declared again on the copy, since text such as an XPath may use them.
     */
    public void copyTo(XmlWriter out) {
        int outside = depth - 1;
        while (true) {
            switch (event) {
                case START -> {
                    out.start(name());
                    if (depth == outside + 1 || stax.getNamespaceCount() > 0) {
                        namespaces().forEach(out::namespace);
                    }
                    attributes().forEach(out::attribute);
                }
                case END -> {
                    out.end();
                    if (depth == outside) {
                        return;
                    }
                }
                case TEXT -> out.text(stax.getText());
                case BEGIN, EOF -> throw new XmlException(location(), "the document ends within an element");
            }
            next();
        }
    }

    /** Where the cursor stands. */
    public Location location() {
        return at(stax.getLocation(), source);
    }

    @Override
    public void close() {
        try {
            stax.close();
        } catch (XMLStreamException e) {
            throw broken(e, e.getLocation() == null ? new Location(source, 1, 1) : at(e.getLocation(), source));
        }
    }

    private static XmlException broken(XMLStreamException e, Location where) {
        String text = e.getMessage() == null ? "not well-formed XML" : e.getMessage();
        int end = text.indexOf("\n at [row");
        String problem = end < 0 ? text : text.substring(0, end);
        // The name of an entity is part of a text, and that may be a secret with an & in it.
        return new XmlException(where, "not well-formed XML: " + problem.replaceAll("entity \"[^\"]*\"", "entity"));
    }

    private static Location at(javax.xml.stream.Location at, String source) {
        return new Location(source, Math.max(1, at.getLineNumber()), Math.max(1, at.getColumnNumber()));
    }
}

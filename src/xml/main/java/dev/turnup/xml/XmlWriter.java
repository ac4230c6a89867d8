// SPDX-License-Identifier: Apache-2.0
package dev.turnup.xml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import javax.xml.XMLConstants;
import org.jspecify.annotations.Nullable;

/**
 * Writes one XML document or fragment as text. Each element gets its namespace as the default namespace where it
 * differs from its parent's, so that the output is what people write by hand; attributes in a namespace need their
 * prefix declared with {@link #namespace}. What XML 1.0 cannot carry (a control character) throws {@link
 * IllegalArgumentException} rather than produce a document that no peer can read.
 *
 * <p>Not safe for several threads.
 */
public final class XmlWriter {
    private static final String INDENT = "  ";

    /** So many names are remembered as checked. */
    private static final int NAMES = 256;

    private static final class Open {
        final XmlName name;
        Map<String, String> prefixes = Map.of();
        boolean hasChildren;
        boolean hasText;

        Open(XmlName name) {
            this.name = name;
        }

        void bind(String prefix, String uri) {
            if (prefixes.isEmpty()) {
                prefixes = new HashMap<>();
            }
            prefixes.put(prefix, uri);
        }
    }

    /** What a target is given at once, at least. */
    private static final int MUCH = 1 << 13;

    /** Before so many elements, to remember their names is not worth its while. */
    private static final int FEW = 32;

    private final StringBuilder out = new StringBuilder(256);
    private final @Nullable Appendable target;
    private final boolean pretty;
    private boolean begun;
    private final Deque<Open> open = new ArrayDeque<>();
    private @Nullable XmlName[] checkedNames = {};
    private int elements;
    private boolean tagOpen;

    private XmlWriter(boolean pretty, @Nullable Appendable target) {
        this.pretty = pretty;
        this.target = target;
    }

    /** Writes without white space between elements: what goes to a device. */
    public static XmlWriter compact() {
        return new XmlWriter(false, null);
    }

    /** Writes one element a line, two spaces a level: what people read. */
    public static XmlWriter pretty() {
        return new XmlWriter(true, null);
    }

    /**
     * As {@link #pretty()}, to a target, some elements at a time: of a large document little is held. {@link #finish} gives it
     * the rest.
     */
    public static XmlWriter prettyTo(Appendable target) {
        return new XmlWriter(true, target);
    }

    /** Opens an element. */
    public XmlWriter start(XmlName name) {
        Open parent = open.peek();
        closeTag();
        if (parent != null) {
            parent.hasChildren = true;
        }
        if (pretty && (parent == null || !parent.hasText)) {
            newLine(open.size());
        }
        begun = true;
        check(name);
        out.append('<').append(name.local());
        String inherited = parent == null ? "" : parent.name.namespace();
        if (!name.namespace().equals(inherited)) {
            out.append(" xmlns=\"");
            escape(name.namespace(), true);
            out.append('"');
        }
        open.push(new Open(name));
        tagOpen = true;
        return this;
    }

    /** Declares a prefix on the element just opened; a prefix already bound to the same namespace is not repeated. */
    public XmlWriter namespace(String prefix, String uri) {
        requireTagOpen("namespace");
        if (uri.equals(bound(prefix))) {
            return this;
        }
        out.append(" xmlns:").append(checked(prefix)).append("=\"");
        escape(uri, true);
        out.append('"');
        current().bind(prefix, uri);
        return this;
    }

    /** Writes an attribute of the element just opened. */
    public XmlWriter attribute(XmlName name, String value) {
        requireTagOpen("attribute");
        out.append(' ');
        if (!name.namespace().isEmpty()) {
            out.append(prefixOf(name.namespace())).append(':');
        }
        out.append(checked(name.local())).append("=\"");
        escape(value, true);
        out.append('"');
        return this;
    }

    /** Writes text into the open element. */
    public XmlWriter text(String text) {
        if (text.isEmpty()) {
            return this;
        }
        Open element = current();
        if (pretty && element.hasChildren && text.isBlank()) {
            return this;
        }
        closeTag();
        element.hasText = true;
        escape(text, false);
        return this;
    }

    /** Closes the open element. */
    public XmlWriter end() {
        Open element = open.pop();
        if (tagOpen) {
            out.append("/>");
            tagOpen = false;
        } else {
            if (pretty && element.hasChildren && !element.hasText) {
                newLine(open.size());
            }
            out.append("</").append(element.name.local()).append('>');
        }
        if (out.length() > MUCH) {
            drain();
        }
        return this;
    }

    /**
     * Gives the target what it has not got yet; every element must be closed.
     *
     * @throws UncheckedIOException where the target fails
     */
    public void finish() {
        requireClosed();
        drain();
    }

    private void drain() {
        if (target != null) {
            try {
                target.append(out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            out.setLength(0);
        }
    }

    /** {@code <name>text</name>}. */
    public XmlWriter element(XmlName name, String text) {
        return start(name).text(text).end();
    }

    /** {@code <name/>}. */
    public XmlWriter empty(XmlName name) {
        return start(name).end();
    }

    /** What has been written, and of what goes to a target what it has not got yet; every element must be closed. */
    @Override
    public String toString() {
        requireClosed();
        return out.toString();
    }

    private void requireClosed() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("the element " + current().name + " is still open");
        }
    }

    private Open current() {
        Open element = open.peek();
        if (element == null) {
            throw new IllegalStateException("no element is open");
        }
        return element;
    }

    private void requireTagOpen(String what) {
        if (!tagOpen) {
            throw new IllegalStateException(what + " after the start tag was closed");
        }
    }

    private void closeTag() {
        if (tagOpen) {
            out.append('>');
            tagOpen = false;
        }
    }

    private void newLine(int level) {
        if (begun) {
            out.append('\n');
        }
        out.repeat(INDENT, level);
    }

    private String prefixOf(String uri) {
        if (uri.equals(XMLConstants.XML_NS_URI)) {
            return XMLConstants.XML_NS_PREFIX; // bound by the XML recommendation itself; no other prefix may be
        }
        for (Open element : open) {
            for (Map.Entry<String, String> e : element.prefixes.entrySet()) {
                if (e.getValue().equals(uri) && uri.equals(bound(e.getKey()))) {
                    return e.getKey();
                }
            }
        }
        int n = 0;
        while (bound("ns" + n) != null) {
            n++;
        }
        // The attribute's own declaration: written before it, since the tag is still open.
        String prefix = "ns" + n;
        out.append("xmlns:").append(prefix).append("=\"");
        escape(uri, true);
        out.append("\" ");
        current().bind(prefix, uri);
        return prefix;
    }

    private @Nullable String bound(String prefix) {
        for (Open element : open) {
            String uri = element.prefixes.get(prefix);
            if (uri != null) {
                return uri;
            }
        }
        return null;
    }

    /** A schema's names are the same objects over and over. */
    @SuppressWarnings("ReferenceEquality")
    private void check(XmlName name) {
        if (elements < FEW) {
            elements++;
            require(name.local());
            return;
        }
        if (checkedNames.length == 0) {
            checkedNames = new @Nullable XmlName[NAMES];
        }
        int slot = System.identityHashCode(name) & (NAMES - 1);
        if (checkedNames[slot] != name) {
            require(name.local());
            checkedNames[slot] = name;
        }
    }

    private static String checked(String name) {
        require(name);
        return name;
    }

    private static void require(String name) {
        if (name.isEmpty() || !isNameStart(name.charAt(0))) {
            throw new IllegalArgumentException("not an XML name: '" + name + "'");
        }
        for (int i = 1; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!isNameStart(c) && c != '-' && c != '.' && !(c >= '0' && c <= '9') && c != 0xB7) {
                throw new IllegalArgumentException("not an XML name: '" + name + "'");
            }
        }
    }

    private static boolean isNameStart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || (c >= 0xC0 && c != 0xD7 && c != 0xF7);
    }

    private void escape(String text, boolean attribute) {
        int done = 0;
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (isPlain(c)) {
                continue;
            }
            String written = switch (c) {
                case '<' -> "&lt;";
                case '>' -> "&gt;";
                case '&' -> "&amp;";
                case '"' -> attribute ? "&quot;" : "\"";
                case '\t' -> attribute ? "&#9;" : "\t";
                case '\n' -> attribute ? "&#10;" : "\n";
                case '\r' -> "&#13;";
                default -> {
                    if (c < 0x20 || c == 0xFFFE || c == 0xFFFF || isLoneSurrogate(text, i)) {
                        throw new IllegalArgumentException(
                                "XML 1.0 cannot carry the character U+%04X at index %d".formatted((int) c, i));
                    }
                    yield "";
                }
            };
            if (!written.isEmpty()) {
                out.append(text, done, i).append(written);
                done = i + 1;
            }
        }
        out.append(text, done, length);
    }

    /** What is written as it is, wherever it stands: all but a few of the characters there are. */
    private static boolean isPlain(char c) {
        return c >= ' ' && c < Character.MIN_SURROGATE && c != '<' && c != '>' && c != '&' && c != '"';
    }

    private static boolean isLoneSurrogate(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }
}

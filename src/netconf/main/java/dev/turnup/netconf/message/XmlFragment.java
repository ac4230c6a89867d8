// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.message;

import dev.turnup.xml.XmlName;
import dev.turnup.xml.XmlReader;
import dev.turnup.xml.XmlWriter;

/** Content that is already text; its own {@code toString} tells only the size, since content may hold secrets. */
record XmlFragment(String xml) implements XmlContent {
    static final XmlFragment EMPTY = new XmlFragment("");
    static final XmlName HOLDER = XmlName.local("content");
    private static final String OPEN = "<content>";
    private static final String CLOSE = "</content>";

    static XmlFragment parse(String text) {
        XmlWriter out = XmlWriter.compact();
        try (XmlReader xml = wrapped(text, "fragment")) {
            xml.copyTo(out);
            xml.nextTag();
        }
        return new XmlFragment(unwrap(out.toString()));
    }

    /** On a start tag: what the element holds, leaving the cursor on its end tag. */
    static XmlFragment within(XmlReader xml) {
        XmlWriter out = XmlWriter.compact().start(HOLDER);
        copyChildren(xml, out);
        return new XmlFragment(unwrap(out.end().toString()));
    }

    static XmlReader wrapped(String text, String source) {
        XmlReader xml = XmlReader.of(OPEN + text + CLOSE, source);
        xml.nextTag();
        return xml;
    }

    static String unwrap(String content) {
        if (content.startsWith(OPEN)) {
            return content.substring(OPEN.length(), content.length() - CLOSE.length());
        }
        if (content.equals("<content/>")) {
            return "";
        }
        throw new IllegalStateException("content must not add to the start tag of the element that holds it");
    }

    @Override
    public void writeTo(XmlWriter out) {
        if (xml.isEmpty()) {
            return;
        }
        try (XmlReader in = wrapped(xml, "fragment")) {
            copyChildren(in, out);
        }
    }

    /** On a start tag: copies what the element holds, leaving the cursor on its end tag. */
    static void copyChildren(XmlReader in, XmlWriter out) {
        XmlReader.Event event;
        while ((event = in.next()) != XmlReader.Event.END) {
            if (event == XmlReader.Event.START) {
                in.copyTo(out);
            } else {
                out.text(in.text());
            }
        }
    }

    @Override
    public String toXml() {
        return xml;
    }

    @Override
    public String toString() {
        return "XML of " + xml.length() + " characters";
    }
}

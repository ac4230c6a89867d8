// SPDX-License-Identifier: Apache-2.0
package dev.turnup.exchange;

import dev.turnup.xml.XmlName;
import dev.turnup.xml.XmlReader;
import java.util.TreeMap;

/** A message as it means, whatever its prefixes, quotes and white space; what an error says to people is left out. */
final class Canonical {
    private static final String NETCONF = "urn:ietf:params:xml:ns:netconf:base:1.0";
    private static final XmlName MESSAGE = new XmlName(NETCONF, "error-message");

    private Canonical() {}

    static String of(String xml, String source) {
        StringBuilder text = new StringBuilder();
        try (XmlReader in = XmlReader.of(xml, source)) {
            in.nextTag();
            element(in, text, 0);
        }
        return text.toString();
    }

    private static void element(XmlReader in, StringBuilder text, int depth) {
        if (in.name().equals(MESSAGE)) {
            in.skip();
            return;
        }
        TreeMap<String, String> attributes = new TreeMap<>();
        in.attributes().forEach((name, value) -> attributes.put(name.toString(), value));
        text.append("  ".repeat(depth)).append(in.name()).append(attributes).append('\n');
        StringBuilder content = new StringBuilder();
        XmlReader.Event event;
        while ((event = in.next()) != XmlReader.Event.END) {
            if (event == XmlReader.Event.START) {
                element(in, text, depth + 1);
            } else {
                content.append(in.text());
            }
        }
        String words = content.toString().strip().replace('"', '\'');
        if (!words.isEmpty()) {
            text.append("  ".repeat(depth + 1)).append(words).append('\n');
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.message;

import dev.turnup.xml.XmlName;
import dev.turnup.xml.XmlWriter;

/** Writes the parameters that several operations share. */
final class Parameters {
    private Parameters() {}

    /** {@code <source>} or {@code <target>}. */
    static void source(XmlWriter out, String element, ConfigSource source) {
        out.start(Nc.name(element));
        switch (source) {
            case Datastore datastore -> out.empty(Nc.name(datastore.toString()));
            case ConfigSource.Url url -> out.element(Nc.name("url"), url.url());
            case ConfigSource.Inline inline -> {
                out.start(Nc.name("config"));
                inline.config().writeTo(out);
                out.end();
            }
        }
        out.end();
    }

    static void filter(XmlWriter out, Filter filter) {
        out.start(Nc.name("filter"));
        switch (filter) {
            case Filter.Subtree subtree -> {
                out.attribute(XmlName.local("type"), "subtree");
                subtree.elements().writeTo(out);
            }
            case Filter.XPath xpath -> {
                xpath.prefixes().forEach(out::namespace);
                out.attribute(XmlName.local("type"), "xpath");
                out.attribute(XmlName.local("select"), xpath.select());
            }
        }
        out.end();
    }
}

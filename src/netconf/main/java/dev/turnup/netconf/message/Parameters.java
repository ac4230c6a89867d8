// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.message;

import dev.turnup.xml.XmlName;
import dev.turnup.xml.XmlWriter;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Writes the parameters that several operations share. */
final class Parameters {
    private static final Map<String, String> PREFIXES =
            Map.of(Nc.DATASTORES, "ds", Nc.ORIGIN, "or", Nc.SUBSCRIBED, "sn");

    private Parameters() {}

    /** {@code <source>} or {@code <target>}. */
    static void source(XmlWriter out, String element, ConfigSource source) {
        out.start(Nc.name(element));
        switch (source) {
            case Datastore datastore -> out.empty(Nc.name(datastore.toString()));
            case ConfigSource.Url url -> out.element(Nc.name("url"), url.url());
            case ConfigSource.Inline inline -> config(out, Nc.name("config"), inline);
        }
        out.end();
    }

    /** {@code <config>} or {@code <url>}, in the namespace of {@code operation}. */
    static void content(XmlWriter out, XmlName operation, EditContent content) {
        switch (content) {
            case ConfigSource.Inline inline -> config(out, operation.sibling("config"), inline);
            case ConfigSource.Url url -> out.element(operation.sibling("url"), url.url());
        }
    }

    private static void config(XmlWriter out, XmlName element, ConfigSource.Inline inline) {
        out.start(element);
        inline.config().writeTo(out);
        out.end();
    }

    /** {@code <filter>} as RFC 6241 has it, in the namespace of {@code operation}. */
    static void filter(XmlWriter out, XmlName operation, Optional<Filter> filter) {
        if (filter.isEmpty()) {
            return;
        }
        out.start(operation.sibling("filter"));
        switch (filter.get()) {
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

    /** A filter as YANG modules have it since: an element of its own for each kind. */
    static void filter(XmlWriter out, XmlName subtreeFilter, XmlName xpathFilter, Filter filter) {
        switch (filter) {
            case Filter.Subtree subtree -> {
                out.start(subtreeFilter);
                subtree.elements().writeTo(out);
                out.end();
            }
            case Filter.XPath xpath -> {
                out.start(xpathFilter);
                xpath.prefixes().forEach(out::namespace);
                out.text(xpath.select()).end();
            }
        }
    }

    static void withDefaults(XmlWriter out, Optional<WithDefaults> mode) {
        mode.ifPresent(m -> out.element(new XmlName(Nc.WITH_DEFAULTS, "with-defaults"), m.toString()));
    }

    /** An identityref (RFC 7950, section 9.10). */
    static void identity(XmlWriter out, XmlName element, XmlName identity) {
        String prefix = PREFIXES.getOrDefault(identity.namespace(), "id");
        out.start(element)
                .namespace(prefix, identity.namespace())
                .text(prefix + ":" + identity.local())
                .end();
    }

    static void number(XmlWriter out, XmlName element, long number) {
        out.element(element, Long.toString(number));
    }

    /** A date-and-time, in UTC (RFC 6991, section 3). */
    static void time(XmlWriter out, XmlName element, Optional<Instant> time) {
        time.ifPresent(t -> out.element(element, t.toString()));
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.message;

import java.util.Map;
import java.util.Objects;

/** Selects a part of a datastore (RFC 6241, sections 6 and 8.9). */
public sealed interface Filter {

    /** A filter that names elements. */
    static Filter subtree(XmlContent elements) {
        return new Subtree(elements);
    }

    /**
     * Selects by example; every device can.
     *
     * @param elements what stands within the {@code <filter>} element
     */
    record Subtree(XmlContent elements) implements Filter {
        public Subtree {
            Objects.requireNonNull(elements, "elements");
        }
    }

    /**
     * Selects by an XPath expression; needs the {@code :xpath} capability.
     *
     * @param select the expression
     * @param prefixes the namespaces that its prefixes stand for
     */
    record XPath(String select, Map<String, String> prefixes) implements Filter {
        public XPath {
            Objects.requireNonNull(select, "select");
            prefixes = Map.copyOf(prefixes);
        }
    }
}

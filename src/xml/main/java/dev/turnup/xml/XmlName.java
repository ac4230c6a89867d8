// SPDX-License-Identifier: Apache-2.0
package dev.turnup.xml;

import java.util.Comparator;
import java.util.Objects;

/**
 * An expanded name: a namespace and a local name (Namespaces in XML 1.0, section 2.1). YANG node names are such names
 * too, the namespace being that of the module that defines the node (RFC 7950, section 5.3).
 *
 * @param namespace the namespace URI; empty for none
 * @param local the local name, without prefix
 */
public record XmlName(String namespace, String local) implements Comparable<XmlName> {
    private static final Comparator<XmlName> ORDER =
            Comparator.comparing(XmlName::namespace).thenComparing(XmlName::local);

    public XmlName {
        Objects.requireNonNull(namespace, "namespace");
        Objects.requireNonNull(local, "local");
    }

    /** A name in no namespace. */
    public static XmlName local(String local) {
        return new XmlName("", local);
    }

    /** The name with the same namespace and another local part. */
    public XmlName sibling(String otherLocal) {
        return new XmlName(namespace, otherLocal);
    }

    @Override
    public int compareTo(XmlName other) {
        return ORDER.compare(this, other);
    }

    /** Clark notation: {@code {namespace}local}, or the local name alone where there is no namespace. */
    @Override
    public String toString() {
        return namespace.isEmpty() ? local : "{" + namespace + "}" + local;
    }
}

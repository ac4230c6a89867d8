// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.codec;

import dev.turnup.xml.XmlName;
import dev.turnup.yang.schema.NamespaceLookup;
import dev.turnup.yang.schema.Schema;
import java.util.Optional;

/** Names as JSON and YAML write them: {@code module:name} where the module is not the parent's (RFC 7951, section 4). */
final class QualifiedNames {
    private final Schema schema;

    QualifiedNames(Schema schema) {
        this.schema = schema;
    }

    /** The name to write beneath a parent of a namespace. A namespace of no known module stands for itself. */
    String write(XmlName name, String parentNamespace) {
        if (name.namespace().equals(parentNamespace)) {
            return name.local();
        }
        String module =
                schema.moduleOf(name.namespace()).map(Schema.Module::name).orElse(name.namespace());
        return module + ":" + name.local();
    }

    /** The name that a text stands for beneath a parent of a namespace. */
    XmlName read(String text, String parentNamespace) {
        int colon = text.lastIndexOf(':');
        if (colon < 0) {
            return new XmlName(parentNamespace, text);
        }
        String module = text.substring(0, colon);
        String namespace = schema.module(module).map(Schema.Module::namespace).orElse(module);
        return new XmlName(namespace, text.substring(colon + 1));
    }

    /** What prefixes in values stand for: modules, and without one the module of the leaf. */
    NamespaceLookup within(XmlName leaf) {
        return prefix -> prefix.isEmpty()
                ? Optional.of(leaf.namespace())
                : schema.module(prefix).map(Schema.Module::namespace);
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.xpath;

import dev.turnup.xml.XmlName;
import java.util.Map;
import java.util.Optional;

/**
 * What names in an expression stand for (RFC 7950, section 6.4.1).
 *
 * @param prefixes the prefixes, each with its namespace
 * @param defaultNamespace the namespace of names without prefix
 */
record Names(Map<String, String> prefixes, String defaultNamespace) {

    /** The expanded name; empty where its prefix is not known. */
    Optional<XmlName> expanded(String qualified) {
        int colon = qualified.indexOf(':');
        return colon < 0
                ? Optional.of(new XmlName(defaultNamespace, qualified))
                : Optional.ofNullable(prefixes.get(qualified.substring(0, colon)))
                        .map(namespace -> new XmlName(namespace, qualified.substring(colon + 1)));
    }
}

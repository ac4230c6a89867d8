// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.schema;

import dev.turnup.yang.value.Value;

/** Turns text into values, one method a built-in type (RFC 7950, section 9). */
final class TypeParser {
    private TypeParser() {}

    static Value parse(Type type, String text, NamespaceLookup prefixes) {
        throw new UnsupportedOperationException("not supported yet: " + type + " of " + text + prefixes);
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.schema;

import java.util.Optional;

/** What a prefix in a value stands for: XML asks the document's declarations, JSON takes module names. */
@FunctionalInterface
public interface NamespaceLookup {

    /**
     * The namespace of a prefix; the empty prefix asks for the namespace of an unprefixed name.
     *
     * @return empty where the prefix is not declared
     */
    Optional<String> namespace(String prefix);

    /**
     * The name of the module that a prefix stands for, which canonical instance-identifiers carry. JSON's prefixes are
     * module names already, so the prefix itself is the answer unless a lookup of XML prefixes knows better.
     */
    default Optional<String> module(String prefix) {
        return namespace(prefix).map(known -> prefix);
    }
}

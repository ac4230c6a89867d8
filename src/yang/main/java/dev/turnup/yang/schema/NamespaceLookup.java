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
}

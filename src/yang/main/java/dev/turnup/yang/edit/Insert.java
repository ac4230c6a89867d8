// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.edit;

import dev.turnup.yang.data.DataNode.Key;

/** Where an entry goes in a list or leaf-list that the user orders (RFC 7950, sections 7.7.9 and 7.8.6). */
public sealed interface Insert {

    /** Before all others. */
    record First() implements Insert {}

    /** After all others. */
    record Last() implements Insert {}

    /** Right before the entry with a key; for a leaf-list the key is the value alone. */
    record Before(Key key) implements Insert {}

    /** Right after the entry with a key; for a leaf-list the key is the value alone. */
    record After(Key key) implements Insert {}
}

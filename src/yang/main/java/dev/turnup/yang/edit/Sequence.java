// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.edit;

import dev.turnup.yang.data.DataNode.Key;
import java.util.Optional;

/** Entries of a list, or values of a leaf-list, by key and in order, while an edit changes them. */
sealed interface Sequence<T> permits EntrySequence, ValueSequence {

    /** The item of a key. */
    Optional<T> get(Key key);

    boolean isEmpty();

    boolean isChanged();

    /** Sets the item where it is; a new one goes to the end. */
    void put(Key key, T item);

    void remove(Key key);

    /** Sets the item at a place; false where the anchor is not there. */
    boolean place(Key key, T item, Insert insert);
}

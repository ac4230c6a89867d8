// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.schema;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A list that is made when its items are first asked for, and is immutable to all who see it: of a large schema a program
 * reaches a small part. Safe for several threads: two may make it at once, and then of the same items.
 */
final class LaterList<E> extends AbstractList<E> implements RandomAccess {
    private final int size;
    private final Supplier<List<E>> source;
    private volatile @Nullable List<E> items;

    LaterList(int size, Supplier<List<E>> source) {
        this.size = size;
        this.source = source;
    }

    /** The list itself where it is one of these, else an immutable copy. */
    static <E> List<E> copyOf(List<E> list) {
        return list instanceof LaterList<E> later ? later : List.copyOf(list);
    }

    private List<E> items() {
        List<E> known = items;
        if (known == null) {
            known = source.get();
            items = known;
        }
        return known;
    }

    @Override
    public E get(int index) {
        return items().get(index);
    }

    @Override
    public int size() {
        return size;
    }
}

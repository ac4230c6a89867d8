// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.data;

import dev.turnup.yang.data.DataNode.AnyData;
import dev.turnup.yang.data.DataNode.Entry;
import dev.turnup.yang.data.DataNode.Inner;
import dev.turnup.yang.data.DataNode.Leaf;
import dev.turnup.yang.data.DataNode.LeafList;
import dev.turnup.yang.data.DataNode.ListData;
import dev.turnup.yang.data.DataNode.Opaque;
import dev.turnup.yang.value.Digest;
import dev.turnup.yang.value.Value;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether two nodes have equal content: at once where they are one object or both have kept their digests; else small
 * nodes are compared as they are and long lists by digest, which they keep.
 */
final class Equality {
    private Equality() {}

    @SuppressWarnings("ReferenceEquality") // first, and most often enough
    static boolean same(DataNode one, @Nullable Object other) {
        if (one == other) {
            return true;
        }
        if (!(other instanceof DataNode that) || one.getClass() != that.getClass()) {
            return false;
        }
        Digest left = Digests.kept(one);
        Digest right = Digests.kept(that);
        if (left != null && right != null) {
            return left.equals(right);
        }
        return one.name().equals(that.name())
                && switch (one) {
                    case Inner inner -> children(Children.of(inner), Children.of((Inner) that));
                    case ListData list -> entries(list, (ListData) that);
                    case Leaf leaf -> value(leaf.value(), ((Leaf) that).value());
                    case LeafList list ->
                        values(
                                list.values(),
                                ((LeafList) that).values(),
                                list.schema().orderedByUser());
                    case AnyData any -> any.xml().equals(((AnyData) that).xml());
                    case Opaque opaque -> opaque.elements().equals(((Opaque) that).elements());
                };
    }

    private static boolean children(Object one, Object other) {
        int size = Children.size(one);
        if (size != Children.size(other)) {
            return false;
        }
        for (int i = 0; i < size; i++) {
            DataNode child = Children.at(one, i);
            if (!same(child, Children.find(other, child.name()))) {
                return false;
            }
        }
        return true;
    }

    private static boolean entries(ListData one, ListData other) {
        int size = one.entries.size();
        if (size != other.entries.size()) {
            return false;
        }
        if (size > FewEntries.MOST || one.schema().keys().isEmpty()) {
            return one.digest().equals(other.digest());
        }
        Iterator<Entry> others = other.entries.iterator();
        for (Entry entry : one.entries) {
            Entry next = others.next();
            Entry that = one.schema().orderedByUser() || Keys.same(entry, next) ? next : other.entries.get(entry.key());
            if (!same(entry, that)) {
                return false;
            }
        }
        return true;
    }

    private static boolean values(List<Value> one, List<Value> other, boolean ordered) {
        return one.equals(other)
                || (!ordered && one.size() == other.size() && new HashSet<>(one).equals(new HashSet<>(other)));
    }

    /** By canonical text, as in digests: of which kind the value is says the type, and not that of every release. */
    private static boolean value(Value one, Value other) {
        return one.equals(other)
                || (one instanceof Value.Invalid == other instanceof Value.Invalid
                        && one.canonical().equals(other.canonical()));
    }
}

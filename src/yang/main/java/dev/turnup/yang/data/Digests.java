// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.data;

import dev.turnup.yang.data.DataNode.Inner;
import dev.turnup.yang.data.DataNode.Leaf;
import dev.turnup.yang.data.DataNode.LeafList;
import dev.turnup.yang.data.DataNode.ListData;
import dev.turnup.yang.data.DataNode.Opaque;
import dev.turnup.yang.value.Digest;
import dev.turnup.yang.value.Value;
import java.util.stream.Stream;

/** What goes into the digest of each kind of node. */
final class Digests {
    private Digests() {}

    static Digest ofInner(String kind, Inner node) {
        return digest(
                kind,
                node,
                node.children().values().stream()
                        .map(child -> child.digest().hex())
                        .sorted());
    }

    static Digest ofList(ListData list) {
        Stream<String> entries =
                list.entries().values().stream().map(e -> e.digest().hex());
        return digest("list", list, list.schema().orderedByUser() ? entries : entries.sorted());
    }

    static Digest ofLeaf(Leaf leaf) {
        return digest("leaf", leaf, Stream.of(tagged(leaf.value())));
    }

    static Digest ofLeafList(LeafList list) {
        Stream<String> values = list.values().stream().map(Digests::tagged);
        return digest("leaf-list", list, list.schema().orderedByUser() ? values : values.sorted());
    }

    static Digest ofOpaque(Opaque node) {
        return digest("opaque", node, node.elements().stream());
    }

    static boolean same(DataNode node, Object other) {
        return other instanceof DataNode that
                && node.getClass() == that.getClass()
                && node.digest().equals(that.digest());
    }

    private static Digest digest(String kind, DataNode node, Stream<String> parts) {
        return Digest.of(Stream.concat(
                        Stream.of(kind, node.name().namespace(), node.name().local()), parts)
                .toArray(String[]::new));
    }

    /** A refused text is another value than the same text of the type. */
    private static String tagged(Value value) {
        return (value instanceof Value.Invalid ? "!" : "=") + value.canonical();
    }
}

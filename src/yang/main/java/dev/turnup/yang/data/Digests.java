// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.data;

import dev.turnup.xml.XmlName;
import dev.turnup.yang.data.DataNode.AnyData;
import dev.turnup.yang.data.DataNode.Container;
import dev.turnup.yang.data.DataNode.Entry;
import dev.turnup.yang.data.DataNode.Inner;
import dev.turnup.yang.data.DataNode.Leaf;
import dev.turnup.yang.data.DataNode.LeafList;
import dev.turnup.yang.data.DataNode.ListData;
import dev.turnup.yang.data.DataNode.Opaque;
import dev.turnup.yang.value.Digest;
import dev.turnup.yang.value.Value;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes digests, SHA-256 throughout: what stands for a configuration must not be open to a forged one.
 *
 * <p>A node's digest is that of its name and of its children by name, leafs with their values and all else as digests. The
 * entries of a list follow their order where the user orders them, chunk by chunk; else the trie of their keys, whose
 * shape no order changes. A digest is kept in its node only where making it again would be dear, so that those of small
 * nodes cost no memory.
 */
final class Digests {
    /** What digesting so many nodes yields is kept. */
    private static final int DEAR = 64;

    /** So many entries are worth all processors. */
    private static final int MANY = 10_000;

    private static final Comparator<Value> VALUES =
            Comparator.comparing(Value::canonical).thenComparing(Digests::isRefused);

    private final MessageDigest sha = Digest.sha();
    private ByteBuffer buffer = ByteBuffer.allocate(4096);
    /** How many nodes would be digested again for what was digested last. */
    private int cost;

    private Digests() {}

    static Digest of(DataNode node) {
        Digest kept = kept(node);
        return kept == null ? new Digests().digest(node) : kept;
    }

    static @Nullable Digest kept(DataNode node) {
        return switch (node) {
            case Container container -> container.digest;
            case Entry entry -> entry.digest;
            case ListData list -> list.digest;
            case Leaf leaf -> null;
            case LeafList list -> null;
            case AnyData any -> null;
            case Opaque opaque -> null;
        };
    }

    private Digest digest(DataNode node) {
        Digest kept = kept(node);
        if (kept != null) {
            cost++;
            return kept;
        }
        int before = cost;
        cost = 1;
        int start = buffer.position();
        switch (node) {
            case Container container -> inner('c', container);
            case Entry entry -> inner('e', entry);
            case ListData list -> list(list);
            case Leaf leaf -> child("", leaf);
            case LeafList list -> child("", list);
            case AnyData any -> child("", any);
            case Opaque opaque -> child("", opaque);
        }
        Digest made = take(start);
        if (cost >= DEAR) {
            keep(node, made);
            cost = 1;
        }
        cost += before;
        return made;
    }

    private static void keep(DataNode node, Digest digest) {
        switch (node) {
            case Container container -> container.digest = digest;
            case Entry entry -> entry.digest = digest;
            case ListData list -> list.digest = digest;
            case Leaf leaf -> {}
            case LeafList list -> {}
            case AnyData any -> {}
            case Opaque opaque -> {}
        }
    }

    private void inner(char kind, Inner node) {
        XmlName name = node.name();
        put(kind);
        text(name.namespace());
        text(name.local());
        for (DataNode child : byName(Children.of(node))) {
            child(name.namespace(), child);
        }
    }

    /** By name and not in the order of the schema, which a newer release of a module may change. */
    private static DataNode[] byName(Object packed) {
        DataNode[] children = new DataNode[Children.size(packed)];
        for (int i = 0; i < children.length; i++) {
            children[i] = Children.at(packed, i);
        }
        if (children.length > 1) {
            Arrays.sort(children, Comparator.comparing(DataNode::name));
        }
        return children;
    }

    private void child(String namespace, DataNode child) {
        cost++;
        XmlName name = child.name();
        boolean same = name.namespace().equals(namespace);
        put(same ? '.' : ':');
        if (!same) {
            text(name.namespace());
        }
        text(name.local());
        switch (child) {
            case Leaf leaf -> {
                put('=');
                value(leaf.value());
            }
            case LeafList list -> {
                put('[');
                number(list.values().size());
                if (list.schema().orderedByUser()) {
                    list.values().forEach(this::value);
                } else {
                    list.values().stream().sorted(VALUES).forEach(this::value);
                }
            }
            case AnyData any -> {
                put('x');
                text(any.xml());
            }
            case Opaque opaque -> {
                put('?');
                number(opaque.elements().size());
                opaque.elements().forEach(this::text);
            }
            case Inner inner -> {
                put('{');
                digested(inner);
            }
            case ListData list -> {
                put('(');
                digested(list);
            }
        }
    }

    private void digested(DataNode node) {
        Digest digest = digest(node);
        room(Digest.LENGTH);
        digest.writeTo(buffer);
    }

    private void list(ListData list) {
        Entries entries = list.entries;
        put('l');
        text(list.name().namespace());
        text(list.name().local());
        number(entries.size());
        if (list.schema().orderedByUser()) {
            entries.chunks().forEach(this::chunk);
        } else if (entries instanceof ManyEntries many && !list.schema().keys().isEmpty()) {
            trie(many.index());
        } else {
            entries.chunks().stream()
                    .flatMap(chunk -> Arrays.stream(chunk.entries))
                    .map(this::digest)
                    .sorted()
                    .toList()
                    .forEach(this::put);
        }
    }

    private void chunk(Chunk chunk) {
        Digest made = chunk.digest;
        if (made == null) {
            int before = cost;
            int start = buffer.position();
            for (Entry entry : chunk.entries) {
                digested(entry);
            }
            made = take(start);
            if (cost - before >= DEAR) {
                chunk.digest = made;
            }
        }
        cost++;
        put(made);
    }

    private void trie(KeyTrie trie) {
        Digest made = trie.known();
        if (made == null) {
            made = switch (trie) {
                case KeyTrie.Bucket bucket -> bucket(bucket.entries);
                case KeyTrie.Branch branch -> {
                    together(branch);
                    int start = buffer.position();
                    for (KeyTrie below : branch.below) {
                        trie(below);
                    }
                    yield take(start);
                }
            };
            trie.keep(made);
        }
        cost++;
        put(made);
    }

    /** Makes the digests below a large branch side by side, where more than one is to be made; each is kept. */
    private static void together(KeyTrie.Branch branch) {
        if (branch.size() < MANY) {
            return;
        }
        List<KeyTrie> open = Arrays.stream(branch.below)
                .filter(below -> below.known() == null)
                .toList();
        if (open.size() > 1) {
            open.parallelStream().forEach(below -> new Digests().trie(below));
        }
    }

    private Digest bucket(Entry[] entries) {
        Digest[] digests = new Digest[entries.length];
        for (int i = 0; i < digests.length; i++) {
            digests[i] = digest(entries[i]);
        }
        Arrays.sort(digests);
        int start = buffer.position();
        for (Digest digest : digests) {
            put(digest);
        }
        return take(start);
    }

    /** The digest of what was written from a place on, which is taken back. */
    private Digest take(int start) {
        sha.update(buffer.array(), start, buffer.position() - start);
        buffer.position(start);
        return Digest.take(sha);
    }

    private void put(Digest digest) {
        room(Digest.LENGTH);
        digest.writeTo(buffer);
    }

    private void put(char tag) {
        room(1);
        buffer.put((byte) tag);
    }

    private void number(int number) {
        room(Integer.BYTES);
        buffer.putInt(number);
    }

    /** A refused text is another value than the same text of the type. */
    private void value(Value value) {
        put(isRefused(value) ? '!' : '=');
        text(value.canonical());
    }

    private static boolean isRefused(Value value) {
        return value instanceof Value.Invalid;
    }

    /** Framed by its length, so that no two lists of texts are alike. */
    private void text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        room(bytes.length);
        buffer.put(bytes);
    }

    private void room(int bytes) {
        if (buffer.remaining() < bytes) {
            ByteBuffer larger =
                    ByteBuffer.allocate(Math.addExact(buffer.position(), Math.max(buffer.capacity(), bytes)));
            buffer = larger.put(buffer.flip());
        }
    }
}

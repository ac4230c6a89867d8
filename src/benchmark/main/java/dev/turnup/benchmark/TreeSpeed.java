// SPDX-License-Identifier: Apache-2.0
package dev.turnup.benchmark;

import dev.turnup.compiler.YangCompiler;
import dev.turnup.compiler.folder.Roots;
import dev.turnup.compiler.folder.YangFolder;
import dev.turnup.compiler.source.CompilerOptions;
import dev.turnup.xml.XmlReader;
import dev.turnup.xml.XmlWriter;
import dev.turnup.yang.codec.Decoded;
import dev.turnup.yang.codec.ReadMode;
import dev.turnup.yang.codec.XmlCodec;
import dev.turnup.yang.data.DataNode;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.schema.Schema;
import dev.turnup.yang.value.Digest;
import dev.turnup.yang.value.Value;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/**
 * Reads, writes and digests a running configuration of 5 MB as a tree, each beside the floor of the same bytes; then shows
 * what one, ten and a hundred thousand list entries cost.
 *
 * <pre>{@code
 * mvn -q -pl :turnup-benchmark -am -DskipTests -Pmeasure-tree -Dmodels=path/to/17.12.1 verify
 * }</pre>
 */
public final class TreeSpeed {
    private static final int CHARACTERS = 5_000_000;
    private static final long SEED = 17_12_1;
    private static final int TIMES = 11;

    private TreeSpeed() {}

    /**
     * Measures and prints.
     *
     * @param args {@code --models DIR}
     */
    public static void main(String[] args) {
        if (args.length != 2 || !args[0].equals("--models")) {
            throw new IllegalArgumentException("usage: TreeSpeed --models DIR, got " + Arrays.toString(args));
        }
        Schema schema = YangCompiler.compile(
                        YangFolder.scan(Path.of(args[1])), Roots.DEFAULT, CompilerOptions.FORGIVING)
                .schema();
        document(schema, DeviceConfiguration.ofLength(CHARACTERS, SEED).getBytes(StandardCharsets.UTF_8));
        System.out.print(Growth.table(schema, SEED));
    }

    private static void document(Schema schema, byte[] document) {
        List<BareXml.Step> steps = BareXml.steps(document);
        DataTree tree = tree(schema, document);
        print("%.1f MB, %d elements, %d nodes", document.length / 1e6, BareXml.scan(document), nodes(tree.root()));
        Race reading = Race.of(TIMES, () -> BareXml.scan(document), () -> tree(schema, document));
        print("XML to tree: %s", reading.speeds("bare scan", "tree", document.length));
        Race writing =
                Race.of(TIMES, () -> BareXml.write(steps), () -> text(tree).length());
        print("tree to XML: %s", writing.speeds("bare writer", "tree", document.length));
        Race digesting = Race.of(
                TIMES,
                () -> Digest.of(new String(document, StandardCharsets.ISO_8859_1)),
                // Twice the reading, once with the digest: what is left is the digest.
                () -> tree(schema, document).digest());
        print(
                "digest of all: %.1f ms beyond reading; SHA-256 of the text %.1f ms",
                digesting.ours() - reading.ours(), digesting.floor());
        DataTree other = tree(schema, document);
        boolean equal = tree.digest().equals(other.digest());
        double compared = Race.of(TIMES, () -> 0, () -> many(tree, other)).ours() * 1e6 / MANY;
        print("equality of two equal trees (%s) with digests: %.0f ns", equal, compared);
        heap(schema, document);
    }

    private static final int MANY = 100_000;

    private static int many(DataTree tree, DataTree other) {
        int equal = 0;
        for (int i = 0; i < MANY; i++) {
            equal += tree.digest().equals(other.digest()) && tree.equals(other) ? 1 : 0;
        }
        return equal;
    }

    private static void heap(Schema schema, byte[] document) {
        ToLongFunction<DataTree> plain = tree -> nodes(tree.root());
        double bare = Race.held(() -> tree(schema, document), plain) / (double) document.length;
        double digested = Race.held(
                        () -> {
                            DataTree tree = tree(schema, document);
                            tree.digest();
                            return tree;
                        },
                        plain)
                / (double) document.length;
        print("heap of the tree: %.2f x the text, %.2f x with its digests", bare, digested);
    }

    /** The tree of a document, all of which the schema knows and takes. */
    static DataTree tree(Schema schema, byte[] document) {
        try (XmlReader xml = XmlReader.of(document, "running")) {
            Decoded decoded = XmlCodec.read(schema, xml, ReadMode.DEVICE);
            if (!decoded.warnings().isEmpty() || !decoded.problems().isEmpty()) {
                throw new IllegalStateException(decoded.warnings() + " " + decoded.problems());
            }
            return decoded.tree();
        }
    }

    static String text(DataTree tree) {
        XmlWriter xml = XmlWriter.compact();
        XmlCodec.writeTo(tree, xml);
        return xml.toString();
    }

    /** How many nodes there are; none may have a value that its type refuses. */
    static long nodes(DataNode node) {
        return switch (node) {
            case DataNode.Inner inner ->
                1
                        + inner.children().values().stream()
                                .mapToLong(TreeSpeed::nodes)
                                .sum();
            case DataNode.ListData list ->
                list.entries().values().stream().mapToLong(TreeSpeed::nodes).sum();
            case DataNode.Leaf leaf -> {
                if (leaf.value() instanceof Value.Invalid invalid) {
                    throw new IllegalStateException(leaf.name() + ": " + invalid);
                }
                yield 1;
            }
            case DataNode.LeafList list -> list.values().size();
            case DataNode.AnyData any -> 1;
            case DataNode.Opaque opaque -> throw new IllegalStateException("unknown: " + opaque.name());
        };
    }

    @SuppressWarnings("AnnotateFormatMethod")
    private static void print(String format, Object... parts) {
        System.out.println(String.format(Locale.ROOT, format, parts));
    }
}

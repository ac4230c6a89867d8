// SPDX-License-Identifier: Apache-2.0
package dev.turnup.benchmark;

import dev.turnup.compiler.errata.Errata;
import dev.turnup.compiler.folder.Roots;
import dev.turnup.compiler.folder.YangFolder;
import dev.turnup.compiler.parse.ModelParser;
import dev.turnup.compiler.source.CompilerOptions;
import dev.turnup.compiler.source.YangSource;
import dev.turnup.compiler.statement.ModuleTree;
import dev.turnup.yang.schema.Schema;
import dev.turnup.yang.schema.SchemaFile;
import dev.turnup.yang.schema.SchemaNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** The process that loads: first cold, then again and again; prints its {@link Figures} as one line. */
public final class Loading {
    private static final int COLLECTIONS = 4;

    private Loading() {}

    /**
     * Loads and prints.
     *
     * @param args {@code schema FILE TIMES}, {@code reached FILE TIMES} or {@code yangtools DIR TIMES}: what to load, and how
     *     often after the first; {@code reached} is the schema with every node asked for, which no program does
     */
    public static void main(String[] args) {
        if (args.length != 3) {
            throw new IllegalArgumentException(
                    "usage: Loading schema|reached|yangtools PATH TIMES, got " + Arrays.toString(args));
        }
        Path path = Path.of(args[1]);
        Supplier<?> load = switch (args[0]) {
            case "schema" -> () -> SchemaFile.read(bytes(path), path.toString());
            case "reached" -> () -> reached(SchemaFile.read(bytes(path), path.toString()));
            case "yangtools" -> yangtools(path);
            default -> throw new IllegalArgumentException("schema, reached or yangtools, not " + args[0]);
        };
        System.out.println(figures(load, Integer.parseInt(args[2])));
    }

    /** yangtools' model of the texts, which are looked up beforehand: the search is no part of the measurement. */
    private static Supplier<?> yangtools(Path folder) {
        List<YangSource> sources = YangFolder.scan(folder)
                .closure(Roots.DEFAULT, Errata.forgiving())
                .sources();
        return () -> ModelParser.parse(
                sources.stream().map(ModuleTree::parse).toList(), CompilerOptions.STRICT, Errata.strict());
    }

    private static Schema reached(Schema schema) {
        reach(schema.root(), Collections.newSetFromMap(new IdentityHashMap<>()));
        return schema;
    }

    private static void reach(SchemaNode node, Set<SchemaNode> seen) {
        if (seen.add(node)) {
            switch (node) {
                case SchemaNode.Parent parent -> {
                    parent.children().forEach(child -> reach(child, seen));
                    parent.index().all();
                }
                case SchemaNode.Choice choice -> choice.cases().forEach(one -> reach(one, seen));
                case SchemaNode.Leaf leaf -> {}
                case SchemaNode.LeafList leaves -> {}
                case SchemaNode.AnyData any -> {}
            }
        }
    }

    private static Figures figures(Supplier<?> load, int times) {
        long before = heap();
        long start = System.nanoTime();
        Object model = load.get();
        double cold = millis(start);
        long held = heap() - before;
        double[] warm = new double[times];
        for (int i = 0; i < times; i++) {
            start = System.nanoTime();
            model = load.get();
            warm[i] = millis(start);
        }
        if (model == null) {
            throw new IllegalStateException("nothing was loaded");
        }
        return new Figures(cold, times == 0 ? cold : Figures.median(warm), held);
    }

    private static double millis(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    /** What is alive, in KiB. */
    private static long heap() {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1024;
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

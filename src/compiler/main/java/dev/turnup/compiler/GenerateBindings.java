// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler;

import dev.turnup.compiler.bean.Selection;
import dev.turnup.compiler.emit.BindingGenerator;
import dev.turnup.compiler.emit.BindingNames;
import dev.turnup.compiler.emit.GeneratedFile;
import dev.turnup.compiler.source.CompilerException;
import dev.turnup.compiler.source.CompilerOptions;
import dev.turnup.compiler.source.YangSource;
import dev.turnup.yang.schema.Schema;
import dev.turnup.yang.schema.SchemaFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What the build runs: a folder of YANG in, Java sources and the schema's file out. */
public final class GenerateBindings {
    private static final String USAGE = "usage: GenerateBindings YANG-FOLDER SELECTION-FILE PACKAGE INDEX-CLASS "
            + "JAVA-FOLDER RESOURCE-FOLDER, got ";

    private GenerateBindings() {}

    /**
     * Generates.
     *
     * @param args the folder of YANG modules, the file of selected paths, the package, the index class, the folder for
     *     sources and the folder for resources
     * @throws IllegalArgumentException where there are not six
     * @throws CompilerException where the models are wrong or say what cannot be expressed yet
     */
    public static void main(String[] args) {
        if (args.length != 6) {
            throw new IllegalArgumentException(USAGE + Arrays.toString(args));
        }
        BindingNames names = new BindingNames(args[2], args[3]);
        generate(Path.of(args[0]), Path.of(args[1]), names, Path.of(args[4]), Path.of(args[5]));
    }

    /**
     * Generates; files that are already as they should be are left alone, so that what depends on them is not built again,
     * and sources that are no longer generated are deleted.
     */
    public static void generate(Path yang, Path selection, BindingNames names, Path java, Path resources) {
        Schema schema = YangCompiler.compile(YangSource.in(yang), CompilerOptions.STRICT)
                .schema();
        try {
            String file = String.valueOf(selection.getFileName());
            Iterator<GeneratedFile> sources = BindingGenerator.generate(
                            schema, Selection.read(Files.readString(selection), file), names)
                    .iterator();
            Set<Path> current = new HashSet<>();
            while (sources.hasNext()) {
                GeneratedFile source = sources.next();
                Path path = java.resolve(source.path());
                write(path, source.text().getBytes(StandardCharsets.UTF_8));
                current.add(path);
            }
            deleteOthers(java, current);
            String folder = names.packageName().replace('.', '/');
            write(resources.resolve(folder).resolve(names.schemaFile()), SchemaFile.write(schema));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path path, byte[] bytes) throws IOException {
        if (Files.exists(path) && Arrays.equals(Files.readAllBytes(path), bytes)) {
            return;
        }
        Path folder = path.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.write(path, bytes);
    }

    private static void deleteOthers(Path java, Set<Path> current) throws IOException {
        List<Path> old = new ArrayList<>();
        try (Stream<Path> files = Files.walk(java)) {
            files.filter(f -> Files.isRegularFile(f) && !current.contains(f)).forEach(old::add);
        }
        for (Path path : old) {
            Files.delete(path);
        }
    }
}

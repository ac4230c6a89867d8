// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler;

import dev.turnup.compiler.bean.Selection;
import dev.turnup.compiler.emit.BindingGenerator;
import dev.turnup.compiler.emit.BindingNames;
import dev.turnup.compiler.source.CompilerException;
import dev.turnup.compiler.source.CompilerOptions;
import dev.turnup.compiler.source.YangSource;
import dev.turnup.xml.Location;
import dev.turnup.yang.schema.Schema;
import dev.turnup.yang.schema.SchemaFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** What the build runs: a folder of YANG in, Java sources and the schema's file out. */
public final class GenerateBindings {
    private static final String USAGE = "usage: GenerateBindings YANG-FOLDER LENDER SELECTION-FILE PACKAGE INDEX-CLASS "
            + "JAVA-FOLDER RESOURCE-FOLDER [LICENCE], got ";

    private GenerateBindings() {}

    /**
     * Generates.
     *
     * @param args the folder of YANG modules, the folder that lends what they import, the file of selected paths, the
     *     package, the index class, the folder for sources and the folder for resources, and the SPDX identifier of the
     *     licence that the sources are under, if any
     * @throws IllegalArgumentException where there are fewer than seven or more than eight
     * @throws CompilerException where the models are wrong or say what cannot be expressed yet
     */
    public static void main(String[] args) {
        if (args.length != 7 && args.length != 8) {
            throw new IllegalArgumentException(USAGE + Arrays.toString(args));
        }
        BindingNames names = new BindingNames(args[3], args[4]);
        BindingNames licensed = args.length == 8 ? names.licensed(args[7]) : names;
        List<YangSource> sources = YangSource.in(Path.of(args[0]), Path.of(args[1]));
        generate(sources, Path.of(args[2]), licensed, Path.of(args[5]), Path.of(args[6]));
    }

    /**
     * Generates from modules, as {@link #generate(Schema, Selection, BindingNames, Path, Path)} does.
     *
     * @param sources the modules, with all that they import; faults in them are not forgiven
     * @param selection the file of selected paths
     */
    public static void generate(
            List<YangSource> sources, Path selection, BindingNames names, Path java, Path resources) {
        Schema schema = YangCompiler.compile(sources, CompilerOptions.STRICT).schema();
        generate(schema, read(selection), names, java, resources);
    }

    /**
     * Generates: all files or, where something is wrong, none. Files that are already as they should be are left alone, so that
     * what depends on them is not built again; classes of the package that an earlier generation left are deleted; files that
     * were not generated are neither replaced nor deleted.
     *
     * @param java the folder for sources
     * @param resources the folder for the schema's file, which may be the same
     * @throws CompilerException where the selection leads nowhere, a file in the way was not generated, or a folder cannot be
     *     written
     */
    public static void generate(Schema schema, Selection selection, BindingNames names, Path java, Path resources) {
        try (OutputFolder sources = OutputFolder.of(java, GenerateBindings::isGenerated);
                OutputFolder schemas = OutputFolder.of(resources, GenerateBindings::isSchema)) {
            BindingGenerator.generate(schema, selection, names)
                    .forEachOrdered(file -> sources.add(file.path(), file.text().getBytes(StandardCharsets.UTF_8)));
            schemas.add(names.folder() + names.schemaFile(), SchemaFile.write(schema));
            sources.check();
            schemas.check();
            sources.finish();
            schemas.finish();
            sources.deleteStrays();
        }
    }

    private static Selection read(Path file) {
        try {
            return Selection.read(Files.readString(file), String.valueOf(file.getFileName()));
        } catch (IOException e) {
            throw new CompilerException(Location.of(file.toString()), "cannot be read: " + e, e);
        }
    }

    private static boolean isGenerated(Path file) {
        return file.toString().endsWith(".java")
                && BindingGenerator.isGenerated(
                        new String(beginning(file, BindingGenerator.FIRST_LINES), StandardCharsets.UTF_8));
    }

    private static boolean isSchema(Path file) {
        byte[] magic = "TURNUPSC".getBytes(StandardCharsets.UTF_8);
        return file.toString().endsWith(".schema") && Arrays.equals(beginning(file, magic.length), magic);
    }

    private static byte[] beginning(Path file, int length) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(length);
        } catch (IOException e) {
            return new byte[0];
        }
    }
}

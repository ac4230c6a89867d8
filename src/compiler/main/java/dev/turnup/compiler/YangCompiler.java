// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler;

import dev.turnup.compiler.errata.Errata;
import dev.turnup.compiler.folder.Roots;
import dev.turnup.compiler.folder.YangClosure;
import dev.turnup.compiler.folder.YangFolder;
import dev.turnup.compiler.lower.SchemaLowering;
import dev.turnup.compiler.parse.ModelParser;
import dev.turnup.compiler.parse.ParsedModel;
import dev.turnup.compiler.release.Epochs;
import dev.turnup.compiler.release.ReleaseCut;
import dev.turnup.compiler.repair.Repairs;
import dev.turnup.compiler.source.CompilerException;
import dev.turnup.compiler.source.CompilerOptions;
import dev.turnup.compiler.source.YangSource;
import dev.turnup.compiler.statement.ModuleTree;
import dev.turnup.xml.Location;
import dev.turnup.yang.schema.Release;
import dev.turnup.yang.schema.Schema;
import dev.turnup.yang.schema.SchemaFile;
import java.util.ArrayList;
import java.util.List;

/** Compiles YANG modules to a schema. */
public final class YangCompiler {
    private YangCompiler() {}

    /**
     * The schema of a folder's modules.
     *
     * @param folder what there is
     * @param roots what is wanted of it, with all that it imports and includes
     * @throws CompilerException where what is wanted is not there, or is wrong beyond what the options forgive
     */
    public static Compiled compile(YangFolder folder, Roots roots, CompilerOptions options) {
        Errata errata = errata(options);
        YangClosure closure = folder.closure(roots, errata);
        return compile(closure.roots(), closure.sources(), options, errata);
    }

    /**
     * The schema of modules, with everything that they import and include among them.
     *
     * @throws CompilerException where a module is wrong beyond what the options forgive, is missing, or says what Turnup
     *     cannot express yet
     */
    public static Compiled compile(List<YangSource> sources, CompilerOptions options) {
        return compile(List.of(), sources, options, errata(options));
    }

    private static Errata errata(CompilerOptions options) {
        return options.strict() ? Errata.strict() : Errata.forgiving();
    }

    private static Compiled compile(
            List<String> roots, List<YangSource> sources, CompilerOptions options, Errata errata) {
        try {
            return compiled(roots, sources, options, errata);
        } catch (StackOverflowError e) {
            throw new CompilerException(
                    Location.of("YANG modules"),
                    "the groupings, types or imports of these modules go through more stages than can be followed",
                    e);
        }
    }

    private static Compiled compiled(
            List<String> roots, List<YangSource> sources, CompilerOptions options, Errata errata) {
        List<ModuleTree> modules =
                Repairs.of(sources.stream().map(ModuleTree::parse).toList(), errata);
        Schema schema = lower(modules, options, errata);
        return new Compiled(
                interned(schema.withEpochs(epochs(modules, options, errata))),
                errata.all(),
                roots,
                sources.stream().map(YangSource::file).toList());
    }

    private static Schema lower(List<ModuleTree> modules, CompilerOptions options, Errata errata) {
        ParsedModel model = ModelParser.parse(modules, options, errata);
        Schema schema = SchemaLowering.lower(model, options, errata);
        errata.settle();
        return schema;
    }

    /** Modules that note releases are compiled again for each span of releases that have the same. */
    private static List<Schema.Epoch> epochs(List<ModuleTree> modules, CompilerOptions options, Errata errata) {
        List<Schema.Epoch> epochs = new ArrayList<>();
        for (Release from : Epochs.of(modules)) {
            try {
                epochs.add(new Schema.Epoch(from, lower(ReleaseCut.of(modules, from), options, errata)));
            } catch (CompilerException e) {
                throw new CompilerException(e.at(), e.problem() + " (as the modules are in " + from + ")", e);
            }
        }
        return epochs;
    }

    /** Written and read back, equal shapes are one object. */
    private static Schema interned(Schema schema) {
        return SchemaFile.read(SchemaFile.write(schema), "the compiled schema");
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler;

import dev.turnup.compiler.errata.Errata;
import dev.turnup.compiler.lower.SchemaLowering;
import dev.turnup.compiler.parse.ModelParser;
import dev.turnup.compiler.parse.ParsedModel;
import dev.turnup.compiler.source.CompilerException;
import dev.turnup.compiler.source.CompilerOptions;
import dev.turnup.compiler.source.YangSource;
import dev.turnup.compiler.statement.ModuleTree;
import dev.turnup.yang.schema.Schema;
import dev.turnup.yang.schema.SchemaFile;
import java.util.List;

/** Compiles YANG modules to a schema. */
public final class YangCompiler {
    private YangCompiler() {}

    /**
     * The schema of modules, with everything that they import and include among them.
     *
     * @throws CompilerException where a module is wrong beyond what the options forgive, is missing, or says what Turnup
     *     cannot express yet
     */
    public static Compiled compile(List<YangSource> sources, CompilerOptions options) {
        Errata errata = options.strict() ? Errata.strict() : Errata.forgiving();
        List<ModuleTree> modules = sources.stream().map(ModuleTree::parse).toList();
        ParsedModel model = ModelParser.parse(modules, options);
        return new Compiled(interned(SchemaLowering.lower(model, options)), errata.all());
    }

    /** Written and read back, equal shapes are one object. */
    private static Schema interned(Schema schema) {
        return SchemaFile.read(SchemaFile.write(schema), "the compiled schema");
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.parse;

import dev.turnup.xml.Location;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opendaylight.yangtools.yang.model.api.EffectiveModelContext;
import org.opendaylight.yangtools.yang.model.api.meta.DeclarationInFile;
import org.opendaylight.yangtools.yang.model.api.meta.DeclarationInText;
import org.opendaylight.yangtools.yang.model.api.meta.DeclarationReference;
import org.opendaylight.yangtools.yang.model.api.meta.DeclaredStatement;
import org.opendaylight.yangtools.yang.model.api.meta.EffectiveStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.BelongsToEffectiveStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.ImportEffectiveStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.ModuleEffectiveStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.PrefixEffectiveStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.SubmoduleEffectiveStatement;

/** yangtools' effective model, with the place of each statement and the meaning of prefixes there. Immutable. */
public final class ParsedModel {
    private final EffectiveModelContext context;
    private final Map<String, Map<String, String>> prefixesByFile = new HashMap<>();

    ParsedModel(EffectiveModelContext context) {
        this.context = context;
        for (ModuleEffectiveStatement module : context.getModuleStatements().values()) {
            addPrefixes(module, namespace(module));
            for (SubmoduleEffectiveStatement submodule : module.submodules()) {
                addPrefixes(submodule, namespace(module));
            }
        }
    }

    private void addPrefixes(EffectiveStatement<?, ?> source, String own) {
        Map<String, String> prefixes = new HashMap<>();
        for (EffectiveStatement<?, ?> sub : source.effectiveSubstatements()) {
            switch (sub) {
                case PrefixEffectiveStatement prefix -> prefixes.put(prefix.argument(), own);
                case BelongsToEffectiveStatement owner -> prefixes.put(prefix(owner), own);
                case ImportEffectiveStatement imported ->
                    prefixes.put(prefix(imported), namespace(imported.importedModule()));
                default -> {}
            }
        }
        prefixesByFile.put(at(source).source(), Map.copyOf(prefixes));
    }

    private static String prefix(EffectiveStatement<?, ?> statement) {
        return statement
                .findFirstEffectiveSubstatementArgument(PrefixEffectiveStatement.class)
                .orElseThrow();
    }

    private static String namespace(ModuleEffectiveStatement module) {
        return module.localQNameModule().namespace().toString();
    }

    /** The effective statements of all modules. */
    public EffectiveModelContext context() {
        return context;
    }

    /** Where a statement is declared: of an implied one, where the first statement in it is. */
    public Location at(EffectiveStatement<?, ?> statement) {
        DeclaredStatement<?> declared = statement.declared();
        if (declared != null) {
            return at(declared);
        }
        for (EffectiveStatement<?, ?> sub : statement.effectiveSubstatements()) {
            if (sub.declared() != null) {
                return at(sub);
            }
        }
        return Location.of("implied");
    }

    /** Where a statement is declared: file and line. */
    public Location at(DeclaredStatement<?> declared) {
        @Nullable
        DeclarationReference reference = declared.declarationReference().orElse(null);
        String file = reference instanceof DeclarationInFile in ? in.fileName() : "implied";
        return reference instanceof DeclarationInText in ? new Location(file, in.startLine(), 0) : Location.of(file);
    }

    /** The prefixes that a file declares, each with its namespace; none for an unknown file. */
    public Map<String, String> prefixes(Location at) {
        return Optional.ofNullable(prefixesByFile.get(at.source())).orElse(Map.of());
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.parse;

import dev.turnup.compiler.errata.Errata;
import dev.turnup.compiler.repair.Repairs;
import dev.turnup.compiler.repair.SetAside;
import dev.turnup.compiler.source.CompilerException;
import dev.turnup.compiler.source.CompilerOptions;
import dev.turnup.compiler.statement.Cursor;
import dev.turnup.compiler.statement.ModuleTree;
import dev.turnup.compiler.statement.YangtoolsProblem;
import dev.turnup.xml.XmlName;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.opendaylight.yangtools.dagger.yang.parser.DaggerDefaultYangParserComponent;
import org.opendaylight.yangtools.yang.common.QName;
import org.opendaylight.yangtools.yang.model.api.EffectiveModelContext;
import org.opendaylight.yangtools.yang.model.api.source.SourceSyntaxException;
import org.opendaylight.yangtools.yang.model.api.stmt.FeatureSet;
import org.opendaylight.yangtools.yang.model.spi.source.YangIRSource;
import org.opendaylight.yangtools.yang.parser.api.YangParser;
import org.opendaylight.yangtools.yang.parser.api.YangParserConfiguration;
import org.opendaylight.yangtools.yang.parser.api.YangParserException;

/** Runs yangtools over the statements of modules. */
public final class ModelParser {
    /** A round takes seconds where the modules are many; what is not settled in these will not be. */
    private static final int MOST_ROUNDS = 40;

    private static final Pattern NOT = Pattern.compile("(^|[\\s(])not[\\s(]");

    private ModelParser() {}

    /**
     * The effective model of modules.
     *
     * @param errata gets what yangtools refuses and is set aside
     * @throws CompilerException where yangtools refuses them for something that is not forgiven, with the first reason that
     *     it gives
     */
    public static ParsedModel parse(List<ModuleTree> modules, CompilerOptions options, Errata errata) {
        List<ModuleTree> sound = modules;
        SetAside aside = new SetAside(errata);
        for (int round = 0; ; round++) {
            try {
                return parsed(sound, options);
            } catch (YangParserException | IOException | SourceSyntaxException | RuntimeException e) {
                if (errata.isStrict()) {
                    throw YangtoolsProblem.explained(e);
                }
                if (round >= MOST_ROUNDS) {
                    throw YangtoolsProblem.explained(e);
                }
                List<ModuleTree> fewer = aside.from(sound, YangtoolsProblem.all(e));
                if (fewer.equals(sound)) {
                    throw YangtoolsProblem.explained(e);
                }
                sound = Repairs.of(fewer, errata);
            }
        }
    }

    private static ParsedModel parsed(List<ModuleTree> modules, CompilerOptions options)
            throws YangParserException, IOException, SourceSyntaxException {
        EffectiveModelContext all = parse(modules, Optional.empty());
        if (options.features().isEmpty() && modules.stream().noneMatch(ModelParser::negates)) {
            return new ParsedModel(all);
        }
        // A feature's full name has its module's revision, which only parsing tells.
        Set<QName> supported = all.getModuleStatements().values().stream()
                .flatMap(module -> module.features().stream())
                .map(feature -> feature.argument())
                .filter(name -> options.supports(new XmlName(name.getNamespace().toString(), name.getLocalName())))
                .collect(Collectors.toSet());
        return new ParsedModel(parse(modules, Optional.of(FeatureSet.of(supported))));
    }

    /**
     * Whether an if-feature says "not" (RFC 7950, section 7.20.2): without being told the features, yangtools takes every
     * if-feature for true.
     */
    private static boolean negates(ModuleTree module) {
        boolean[] found = {false};
        Cursor.top(module)
                .walk(at -> found[0] |= at.keyword().equals("if-feature")
                        && NOT.matcher(at.text()).find());
        return found[0];
    }

    private static EffectiveModelContext parse(List<ModuleTree> modules, Optional<FeatureSet> features)
            throws YangParserException, IOException, SourceSyntaxException {
        YangParser parser = DaggerDefaultYangParserComponent.create()
                .parserFactory()
                .createParser(YangParserConfiguration.builder()
                        .retainDeclarationReferences(true)
                        .build());
        features.ifPresent(parser::setSupportedFeatures);
        for (ModuleTree module : modules) {
            parser.addSource(YangIRSource.of(module.id(), module.root(), module.file()));
        }
        return parser.buildEffectiveModel();
    }
}

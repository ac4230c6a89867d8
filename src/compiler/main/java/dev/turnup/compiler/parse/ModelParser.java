// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.parse;

import dev.turnup.compiler.source.CompilerException;
import dev.turnup.compiler.source.CompilerOptions;
import dev.turnup.compiler.source.YangSource;
import dev.turnup.xml.Location;
import dev.turnup.xml.XmlName;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opendaylight.yangtools.dagger.yang.parser.DaggerDefaultYangParserComponent;
import org.opendaylight.yangtools.yang.common.QName;
import org.opendaylight.yangtools.yang.model.api.EffectiveModelContext;
import org.opendaylight.yangtools.yang.model.api.source.SourceIdentifier;
import org.opendaylight.yangtools.yang.model.api.stmt.FeatureSet;
import org.opendaylight.yangtools.yang.model.spi.source.StringYangTextSource;
import org.opendaylight.yangtools.yang.parser.api.YangParser;
import org.opendaylight.yangtools.yang.parser.api.YangParserConfiguration;
import org.opendaylight.yangtools.yang.parser.api.YangParserException;

/** Runs yangtools over YANG text. */
public final class ModelParser {
    /** yangtools ends its messages with the place, and names the module where it does not know the file. */
    private static final Pattern PLACE = Pattern.compile("(?s)(.*?)\\.? \\[at (.+?):(\\d+):(\\d+)]\\s*");

    private ModelParser() {}

    /**
     * The effective model of modules.
     *
     * @throws CompilerException where yangtools refuses them, with the first reason that it gives
     */
    public static ParsedModel parse(List<YangSource> sources, CompilerOptions options) {
        EffectiveModelContext all = parse(sources, Optional.empty());
        if (options.features().isEmpty()) {
            return new ParsedModel(all);
        }
        // A feature's full name has its module's revision, which only parsing tells.
        Set<QName> supported = all.getModuleStatements().values().stream()
                .flatMap(module -> module.features().stream())
                .map(feature -> feature.argument())
                .filter(name -> options.supports(new XmlName(name.getNamespace().toString(), name.getLocalName())))
                .collect(Collectors.toSet());
        return new ParsedModel(parse(sources, Optional.of(FeatureSet.of(supported))));
    }

    private static EffectiveModelContext parse(List<YangSource> sources, Optional<FeatureSet> features) {
        YangParser parser = DaggerDefaultYangParserComponent.create()
                .parserFactory()
                .createParser(YangParserConfiguration.builder()
                        .retainDeclarationReferences(true)
                        .build());
        features.ifPresent(parser::setSupportedFeatures);
        try {
            for (YangSource source : sources) {
                SourceIdentifier id = SourceIdentifier.ofYangFileName(source.file());
                parser.addSource(new StringYangTextSource(id, source.text(), source.file()));
            }
            return parser.buildEffectiveModel();
        } catch (YangParserException | IOException | RuntimeException e) {
            throw explained(e);
        }
    }

    /** The innermost message that names a place says what is wrong; the others only say that something is. */
    private static CompilerException explained(Exception refused) {
        Optional<CompilerException> best = Optional.empty();
        for (@Nullable Throwable t = refused; t != null; t = t.getCause()) {
            Matcher placed = PLACE.matcher(String.valueOf(t.getMessage()));
            if (placed.matches()) {
                String source = placed.group(2);
                String file = source.endsWith(".yang") ? source : source + ".yang";
                int line = Integer.parseInt(placed.group(3));
                best = Optional.of(
                        new CompilerException(new Location(file, line, 0), oneSentence(placed.group(1)), refused));
            }
        }
        return best.orElseGet(() -> new CompilerException(
                Location.of("YANG modules"), oneSentence(String.valueOf(refused.getMessage())), refused));
    }

    private static String oneSentence(String message) {
        return message.strip().replaceAll("\\s+", " ");
    }
}

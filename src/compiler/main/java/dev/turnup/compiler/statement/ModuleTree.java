// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.statement;

import dev.turnup.compiler.source.CompilerException;
import dev.turnup.compiler.source.YangHeader;
import dev.turnup.compiler.source.YangSource;
import dev.turnup.xml.Location;
import java.io.IOException;
import java.text.ParseException;
import java.util.Comparator;
import java.util.Optional;
import org.opendaylight.yangtools.yang.ir.IRArgument;
import org.opendaylight.yangtools.yang.ir.IRStatement;
import org.opendaylight.yangtools.yang.ir.StringEscaping;
import org.opendaylight.yangtools.yang.model.api.source.SourceIdentifier;
import org.opendaylight.yangtools.yang.model.api.source.SourceSyntaxException;
import org.opendaylight.yangtools.yang.model.spi.source.StringYangTextSource;
import org.opendaylight.yangtools.yang.source.ir.DefaultYangTextToIRSourceTransformer;

/**
 * The statements of one module or submodule (RFC 7950, section 6.3) as they are written; nothing is resolved yet. Immutable.
 *
 * @param file the name of the file, as the source has it
 * @param root the {@code module} or {@code submodule} statement
 */
public record ModuleTree(String file, IRStatement root) {

    /**
     * Reads a text.
     *
     * @throws CompilerException where it is no YANG, with the first line that is not
     */
    public static ModuleTree parse(YangSource source) {
        String name = YangHeader.of(source).name();
        try {
            SourceIdentifier id = new SourceIdentifier(name);
            IRStatement root = new DefaultYangTextToIRSourceTransformer()
                    .transformSource(new StringYangTextSource(id, source.text(), source.file()))
                    .statement();
            return new ModuleTree(source.file(), root);
        } catch (IOException | SourceSyntaxException | RuntimeException e) {
            throw YangtoolsProblem.explained(e);
        }
    }

    /** What yangtools calls it: name and newest revision. */
    public SourceIdentifier id() {
        Optional<String> newest = root.statements().stream()
                .filter(s -> s.keyword().asStringDeclaration().equals("revision"))
                .map(ModuleTree::text)
                .filter(r -> r.matches("\\d{4}-\\d{2}-\\d{2}"))
                .max(Comparator.naturalOrder());
        return newest.map(r -> new SourceIdentifier(name(), r)).orElseGet(() -> new SourceIdentifier(name()));
    }

    /** The module's or submodule's own name. */
    public String name() {
        return text(root);
    }

    /** Where a statement of this file begins. */
    public Location at(IRStatement statement) {
        return new Location(file, statement.startLine(), 0);
    }

    /** The argument of a statement as YANG 1 reads it (RFC 6020, section 6.1.3); empty where it has none. */
    public static String text(IRStatement statement) {
        IRArgument argument = statement.argument();
        try {
            return argument == null ? "" : argument.asString(StringEscaping.RFC6020);
        } catch (ParseException e) {
            throw new IllegalStateException("YANG 1 reads any string", e);
        }
    }
}

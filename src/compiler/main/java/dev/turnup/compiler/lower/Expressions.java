// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.lower;

import dev.turnup.compiler.parse.ParsedModel;
import dev.turnup.compiler.source.CompilerException;
import dev.turnup.xml.Location;
import dev.turnup.yang.schema.Must;
import dev.turnup.yang.schema.When;
import dev.turnup.yang.xpath.XPath;
import dev.turnup.yang.xpath.XPathSyntaxException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.opendaylight.yangtools.yang.model.api.meta.DeclaredStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.ErrorAppTagEffectiveStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.ErrorMessageEffectiveStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.MustEffectiveStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.WhenEffectiveStatement;

/** Parses the expressions of must, when and path with the prefixes of the file they stand in, each once. */
final class Expressions {
    /** Prefixes also stand in literals: {@code derived-from(../type, 'ianaift:ethernetCsmacd')}. */
    private static final Pattern PREFIX = Pattern.compile("([A-Za-z_][A-Za-z0-9_.-]*):(?!:)");

    private record Written(String text, String file, String namespace) {}

    private final ParsedModel model;
    private final Map<Written, XPath> parsed = new HashMap<>();

    Expressions(ParsedModel model) {
        this.model = model;
    }

    /**
     * Parses the argument of a statement.
     *
     * @param namespace the namespace of names without prefix: that of the node (RFC 7950, section 6.4.1)
     */
    XPath parse(DeclaredStatement<?> statement, String namespace) {
        Location at = model.at(statement);
        Written written = new Written(statement.rawArgument(), at.source(), namespace);
        XPath known = parsed.get(written);
        if (known == null) {
            known = parse(written, at);
            parsed.put(written, known);
        }
        return known;
    }

    private XPath parse(Written written, Location at) {
        Map<String, String> known = model.prefixes(at);
        Map<String, String> used = new TreeMap<>();
        PREFIX.matcher(written.text())
                .results()
                .map((MatchResult m) -> m.group(1))
                .filter(known::containsKey)
                .forEach(prefix -> used.put(prefix, known.getOrDefault(prefix, "")));
        try {
            return XPath.parse(written.text(), used, written.namespace());
        } catch (XPathSyntaxException e) {
            throw new CompilerException(at, String.valueOf(e.getMessage()), e);
        }
    }

    When when(WhenEffectiveStatement when, boolean onParent, String namespace) {
        DeclaredStatement<?> declared = when.requireDeclared();
        return new When(parse(declared, namespace), onParent, model.at(declared));
    }

    Must must(MustEffectiveStatement must, String namespace) {
        DeclaredStatement<?> declared = must.requireDeclared();
        return new Must(
                parse(declared, namespace),
                must.findFirstEffectiveSubstatementArgument(ErrorMessageEffectiveStatement.class),
                must.findFirstEffectiveSubstatementArgument(ErrorAppTagEffectiveStatement.class),
                model.at(declared));
    }
}

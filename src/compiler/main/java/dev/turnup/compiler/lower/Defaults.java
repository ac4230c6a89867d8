// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.lower;

import dev.turnup.compiler.errata.Errata;
import dev.turnup.compiler.parse.ParsedModel;
import dev.turnup.compiler.source.CompilerException;
import dev.turnup.xml.Location;
import dev.turnup.yang.schema.Type;
import dev.turnup.yang.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opendaylight.yangtools.yang.model.api.meta.EffectiveStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.DefaultEffectiveStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.TypeEffectiveStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.UnitsEffectiveStatement;

/** Finds defaults and units: a leaf's own, else the nearest typedef's (RFC 7950, sections 7.3.4 and 7.6.1). */
final class Defaults {
    private final ParsedModel model;
    private final Typedefs typedefs;
    private final Errata errata;

    Defaults(ParsedModel model, Typedefs typedefs, Errata errata) {
        this.model = model;
        this.typedefs = typedefs;
        this.errata = errata;
    }

    /** The default values, parsed by the type; a value that the type refuses is a fault of the module. */
    List<Value> of(EffectiveStatement<?, ?> leaf, Type type, String namespace) {
        return nearest(leaf).stream()
                .flatMap(statement -> parse(statement, type, namespace).stream())
                .toList();
    }

    private List<DefaultEffectiveStatement> nearest(EffectiveStatement<?, ?> statement) {
        List<DefaultEffectiveStatement> own = new ArrayList<>();
        for (EffectiveStatement<?, ?> sub : statement.effectiveSubstatements()) {
            if (sub instanceof DefaultEffectiveStatement value) {
                own.add(value);
            }
        }
        return own.isEmpty() ? behind(statement).map(this::nearest).orElse(List.of()) : own;
    }

    /** What stands behind a leaf, typedef or type: its one type, or the typedef that a type restricts. */
    private Optional<EffectiveStatement<?, ?>> behind(EffectiveStatement<?, ?> statement) {
        Optional<TypeEffectiveStatement> type = type(statement);
        return type.isEmpty() && statement instanceof TypeEffectiveStatement restricted
                ? typedefs.behind(restricted).map(typedef -> typedef)
                : type.map(found -> found);
    }

    /** The members of a union have no say. */
    private static Optional<TypeEffectiveStatement> type(EffectiveStatement<?, ?> statement) {
        Optional<TypeEffectiveStatement> found = Optional.empty();
        for (EffectiveStatement<?, ?> sub : statement.effectiveSubstatements()) {
            if (sub instanceof TypeEffectiveStatement type) {
                if (found.isPresent()) {
                    return Optional.empty();
                }
                found = Optional.of(type);
            }
        }
        return found;
    }

    private Optional<Value> parse(DefaultEffectiveStatement statement, Type type, String namespace) {
        Location at = model.at(statement);
        Map<String, String> prefixes = model.prefixes(at);
        Value value = type.parseDefault(
                statement.argument(),
                prefix -> prefix.isEmpty() ? Optional.of(namespace) : Optional.ofNullable(prefixes.get(prefix)));
        if (value instanceof Value.Invalid invalid) {
            errata.forgive(
                    new CompilerException(at, "'" + invalid.text() + "' breaks " + invalid.rule()),
                    "default",
                    "left out",
                    "");
            return Optional.empty();
        }
        return Optional.of(value);
    }

    /** The units of a leaf. */
    Optional<String> units(EffectiveStatement<?, ?> statement) {
        return statement
                .findFirstEffectiveSubstatementArgument(UnitsEffectiveStatement.class)
                .or(() -> behind(statement).flatMap(this::units));
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.lower;

import dev.turnup.compiler.parse.ParsedModel;
import dev.turnup.compiler.source.CompilerException;
import dev.turnup.xml.XmlName;
import dev.turnup.yang.schema.Pattern;
import dev.turnup.yang.schema.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opendaylight.yangtools.yang.model.api.TypeDefinition;
import org.opendaylight.yangtools.yang.model.api.meta.EffectiveStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.PathEffectiveStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.TypeEffectiveStatement;
import org.opendaylight.yangtools.yang.model.api.type.BinaryTypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.BitsTypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.BooleanTypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.DecimalTypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.EmptyTypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.EnumTypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.IdentityrefTypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.InstanceIdentifierTypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.LeafrefTypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.ModifierKind;
import org.opendaylight.yangtools.yang.model.api.type.PatternConstraint;
import org.opendaylight.yangtools.yang.model.api.type.StringTypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.UnionTypeDefinition;

/** Lowers types: typedefs are resolved, and every restriction on the way is kept. */
final class TypeLowering {
    private final ParsedModel model;
    private final Expressions expressions;
    private final Identities identities;
    private final LeafrefTarget targets;

    TypeLowering(ParsedModel model, Expressions expressions) {
        this.model = model;
        this.expressions = expressions;
        this.identities = new Identities(model.context());
        this.targets = new LeafrefTarget(model);
    }

    /** The type of a leaf or leaf-list. */
    Type typeOf(Place leaf) {
        return typeOf(leaf, Set.of());
    }

    private Type typeOf(Place leaf, Set<EffectiveStatement<?, ?>> passed) {
        EffectiveStatement<?, ?> statement = leaf.statement();
        if (statement == null) {
            throw new IllegalArgumentException("the top of the tree has no type");
        }
        TypeEffectiveStatement type = statement
                .findFirstEffectiveSubstatement(TypeEffectiveStatement.class)
                .orElseThrow(() -> new CompilerException(model.at(statement), "no type"));
        return lower(type, leaf, passed);
    }

    private Type lower(TypeEffectiveStatement statement, Place leaf, Set<EffectiveStatement<?, ?>> passed) {
        TypeDefinition<?> type = statement.typeDefinition();
        return switch (type) {
            case StringTypeDefinition t -> new Type.StringType(Ranges.lengths(t), patterns(t));
            case BinaryTypeDefinition t -> new Type.BinaryType(Ranges.lengths(t));
            case BooleanTypeDefinition t -> new Type.BooleanType();
            case EmptyTypeDefinition t -> new Type.EmptyType();
            case DecimalTypeDefinition t -> new Type.Decimal64(t.getFractionDigits(), Ranges.decimals(t));
            case EnumTypeDefinition t ->
                new Type.EnumerationType(t.getValues().stream()
                        .map(v -> new Type.EnumValue(v.getName(), v.getValue(), NodeLowering.status(v.getStatus())))
                        .toList());
            case BitsTypeDefinition t ->
                new Type.BitsType(t.getBits().stream()
                        .map(b -> new Type.Bit(
                                b.getName(), b.getPosition().longValue(), NodeLowering.status(b.getStatus())))
                        .sorted(Comparator.comparingLong(Type.Bit::position))
                        .toList());
            case IdentityrefTypeDefinition t -> identityref(t);
            case InstanceIdentifierTypeDefinition t -> new Type.InstanceIdentifier(t.requireInstance());
            case LeafrefTypeDefinition t -> leafref(t, statement, leaf, passed);
            case UnionTypeDefinition t -> new Type.Union(members(statement, leaf, passed));
            default ->
                Ranges.integer(type)
                        .orElseThrow(() -> CompilerException.notSupportedYet(
                                model.at(statement), "type " + type.getQName().getLocalName()));
        };
    }

    private Type identityref(IdentityrefTypeDefinition type) {
        List<XmlName> bases = type.getIdentities().stream()
                .map(i -> Place.name(i.getQName()))
                .sorted()
                .toList();
        return new Type.Identityref(bases, identities.derivedFrom(bases));
    }

    private Type leafref(
            LeafrefTypeDefinition type,
            TypeEffectiveStatement statement,
            Place leaf,
            Set<EffectiveStatement<?, ?>> passed) {
        PathEffectiveStatement path = path(statement)
                .orElseThrow(() -> new CompilerException(model.at(statement), "a leafref without a path"));
        String namespace = NodeLowering.name(leaf).namespace();
        Place target = targets.follow(path, leaf, namespace);
        Set<EffectiveStatement<?, ?>> further = new HashSet<>(passed);
        if (target.statement() == null || !further.add(target.statement())) {
            throw new CompilerException(model.at(path), "the path of " + leaf.path() + " leads back to itself");
        }
        return new Type.Leafref(
                expressions.parse(path.requireDeclared(), namespace), type.requireInstance(), typeOf(target, further));
    }

    /** The path lies in the type statement itself or in the typedefs behind it. */
    private static Optional<PathEffectiveStatement> path(EffectiveStatement<?, ?> statement) {
        for (EffectiveStatement<?, ?> sub : statement.effectiveSubstatements()) {
            if (sub instanceof PathEffectiveStatement path) {
                return Optional.of(path);
            }
            if (sub instanceof TypeEffectiveStatement) {
                Optional<PathEffectiveStatement> deeper = path(sub);
                if (deeper.isPresent()) {
                    return deeper;
                }
            }
        }
        return Optional.empty();
    }

    /** The members lie behind any number of typedefs, each of which has one type of its own. */
    private List<Type> members(TypeEffectiveStatement union, Place leaf, Set<EffectiveStatement<?, ?>> passed) {
        TypeEffectiveStatement at = union;
        while (!isBuiltIn(at)) {
            at = at.findFirstEffectiveSubstatement(TypeEffectiveStatement.class).orElseThrow();
        }
        return at.streamEffectiveSubstatements(TypeEffectiveStatement.class)
                .map(member -> lower(member, leaf, passed))
                .toList();
    }

    private static boolean isBuiltIn(TypeEffectiveStatement type) {
        return type.argument().getNamespace().toString().equals("urn:ietf:params:xml:ns:yang:1");
    }

    /** A derived type must meet the patterns of its base types too; a type may repeat those of its base. */
    private static List<Pattern> patterns(StringTypeDefinition type) {
        List<Pattern> patterns = new ArrayList<>();
        for (@Nullable StringTypeDefinition t = type; t != null; t = t.getBaseType()) {
            int at = 0;
            for (PatternConstraint p : t.getPatternConstraints()) {
                boolean inverted = p.getModifier().equals(Optional.of(ModifierKind.INVERT_MATCH));
                Pattern pattern = new Pattern(p.getRegularExpressionString(), inverted);
                if (!patterns.contains(pattern)) {
                    patterns.add(at++, pattern);
                }
            }
        }
        return List.copyOf(patterns);
    }
}

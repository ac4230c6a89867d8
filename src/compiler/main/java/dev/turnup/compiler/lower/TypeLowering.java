// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.lower;

import dev.turnup.compiler.errata.Errata;
import dev.turnup.compiler.parse.ParsedModel;
import dev.turnup.compiler.source.CompilerException;
import dev.turnup.xml.XmlName;
import dev.turnup.yang.schema.Pattern;
import dev.turnup.yang.schema.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
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
    private final Errata errata;
    private final Typedefs typedefs;
    private final Expressions expressions;
    private final Identities identities;
    private final LeafrefTarget targets;

    private final IdentityHashMap<TypeDefinition<?>, Type> known = new IdentityHashMap<>();
    private final Map<List<XmlName>, Type> identityrefs = new HashMap<>();
    private final Map<Pattern, Pattern> patterns = new HashMap<>();

    /**
     * The type of a leaf at one place.
     *
     * @param highest the depth of the highest place that its leafrefs pass; {@link Integer#MAX_VALUE} where the type is the
     *     same at any place
     */
    record Placed(Type type, int highest) {}

    TypeLowering(ParsedModel model, Expressions expressions, Typedefs typedefs, Errata errata) {
        this.model = model;
        this.errata = errata;
        this.typedefs = typedefs;
        this.expressions = expressions;
        this.identities = new Identities(model.context());
        this.targets = new LeafrefTarget(model, typedefs);
    }

    /** The type of a leaf or leaf-list. */
    Placed typeOf(Place leaf) {
        return typeOf(leaf, Set.of());
    }

    private Placed typeOf(Place leaf, Set<EffectiveStatement<?, ?>> passed) {
        EffectiveStatement<?, ?> statement = leaf.statement();
        if (statement == null) {
            throw new IllegalArgumentException("the top of the tree has no type");
        }
        TypeEffectiveStatement type = statement
                .findFirstEffectiveSubstatement(TypeEffectiveStatement.class)
                .orElseThrow(() -> new CompilerException(model.at(statement), "no type"));
        return lower(type, leaf, passed);
    }

    private Placed lower(TypeEffectiveStatement statement, Place leaf, Set<EffectiveStatement<?, ?>> passed) {
        TypeDefinition<?> type = statement.typeDefinition();
        Type same = known.get(type);
        if (same != null) {
            return new Placed(same, Integer.MAX_VALUE);
        }
        if (type instanceof LeafrefTypeDefinition) {
            return leafrefOrText(statement, leaf, passed);
        }
        if (type instanceof UnionTypeDefinition) {
            return union(type, statement, leaf, passed);
        }
        Type lowered = lower(type, statement);
        if (!(lowered instanceof Type.InstanceIdentifier)) { // yangtools' definition is the same for both kinds
            known.put(type, lowered);
        }
        return new Placed(lowered, Integer.MAX_VALUE);
    }

    /** The members lie behind any number of typedefs, each of which has one type of its own. */
    private Placed union(
            TypeDefinition<?> type, TypeEffectiveStatement union, Place leaf, Set<EffectiveStatement<?, ?>> passed) {
        TypeEffectiveStatement at = union;
        while (!Typedefs.isBuiltIn(at)) {
            at = at.findFirstEffectiveSubstatement(TypeEffectiveStatement.class).orElseThrow();
        }
        List<Type> members = new ArrayList<>();
        int highest = Integer.MAX_VALUE;
        for (EffectiveStatement<?, ?> sub : at.effectiveSubstatements()) {
            if (sub instanceof TypeEffectiveStatement member) {
                Placed lowered = lower(member, leaf, passed);
                members.add(lowered.type());
                highest = Math.min(highest, lowered.highest());
            }
        }
        Type lowered = new Type.Union(List.copyOf(members));
        if (highest == Integer.MAX_VALUE && members.stream().noneMatch(TypeLowering::refers)) {
            known.put(type, lowered);
        }
        return new Placed(lowered, highest);
    }

    private static boolean refers(Type type) {
        return type instanceof Type.Leafref
                || (type instanceof Type.Union union && union.members().stream().anyMatch(TypeLowering::refers));
    }

    private Placed leafrefOrText(TypeEffectiveStatement statement, Place leaf, Set<EffectiveStatement<?, ?>> passed) {
        try {
            return leafref(statement, leaf, passed);
        } catch (CompilerException e) {
            errata.forgive(e, "path", "taken as a string", "which values the target has");
            // At another place the path may lead somewhere.
            return new Placed(new Type.StringType(List.of(), List.of()), 0);
        }
    }

    private Placed leafref(TypeEffectiveStatement statement, Place leaf, Set<EffectiveStatement<?, ?>> passed) {
        PathEffectiveStatement path = typedefs.path(statement)
                .orElseThrow(() -> new CompilerException(model.at(statement), "a leafref without a path"));
        String namespace = leaf.name().namespace();
        LeafrefTarget.Target target = targets.follow(path, leaf, namespace);
        Set<EffectiveStatement<?, ?>> further = new HashSet<>(passed);
        EffectiveStatement<?, ?> end = target.place().statement();
        if (end == null || !further.add(end)) {
            throw new CompilerException(model.at(path), "the path of " + leaf.path() + " leads back to itself");
        }
        Placed there = typeOf(target.place(), further);
        Type lowered = new Type.Leafref(
                expressions.parse(path.requireDeclared(), namespace),
                typedefs.requireInstance(statement),
                there.type());
        return new Placed(lowered, Math.min(target.highest(), there.highest()));
    }

    private Type lower(TypeDefinition<?> type, TypeEffectiveStatement statement) {
        return switch (type) {
            case StringTypeDefinition t -> new Type.StringType(Ranges.lengths(t), patterns(t), Ranges.lengthError(t));
            case BinaryTypeDefinition t -> new Type.BinaryType(Ranges.lengths(t), Ranges.lengthError(t));
            case BooleanTypeDefinition t -> new Type.BooleanType();
            case EmptyTypeDefinition t -> new Type.EmptyType();
            case DecimalTypeDefinition t ->
                new Type.Decimal64(t.getFractionDigits(), Ranges.decimals(t), Ranges.rangeError(t));
            case EnumTypeDefinition t ->
                new Type.EnumerationType(t.getValues().stream()
                        .map(v -> new Type.EnumValue(v.getName(), v.getValue(), Marks.status(v.getStatus())))
                        .toList());
            case BitsTypeDefinition t ->
                new Type.BitsType(t.getBits().stream()
                        .map(b -> new Type.Bit(b.getName(), b.getPosition().longValue(), Marks.status(b.getStatus())))
                        .sorted(Comparator.comparingLong(Type.Bit::position))
                        .toList());
            case IdentityrefTypeDefinition t -> identityref(t);
            case InstanceIdentifierTypeDefinition t -> new Type.InstanceIdentifier(typedefs.requireInstance(statement));
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
        return identityrefs.computeIfAbsent(bases, b -> new Type.Identityref(b, identities.derivedFrom(b)));
    }

    /** A derived type must meet the patterns of its base types too; a type may repeat those of its base. */
    private List<Pattern> patterns(StringTypeDefinition type) {
        List<Pattern> all = new ArrayList<>();
        for (@Nullable StringTypeDefinition t = type; t != null; t = t.getBaseType()) {
            int at = 0;
            for (PatternConstraint p : t.getPatternConstraints()) {
                boolean inverted = p.getModifier().equals(Optional.of(ModifierKind.INVERT_MATCH));
                Pattern stated = new Pattern(p.getRegularExpressionString(), inverted, Ranges.error(p));
                Pattern pattern = patterns.computeIfAbsent(stated, same -> same);
                if (!all.contains(pattern)) {
                    all.add(at++, pattern);
                }
            }
        }
        return List.copyOf(all);
    }
}

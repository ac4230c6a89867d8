// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.bean;

import dev.turnup.compiler.bean.JavaType.BitsType;
import dev.turnup.compiler.bean.JavaType.Constant;
import dev.turnup.compiler.bean.JavaType.EnumType;
import dev.turnup.compiler.bean.JavaType.Scalar;
import dev.turnup.compiler.bean.JavaType.UnionType;
import dev.turnup.compiler.source.CompilerException;
import dev.turnup.yang.schema.Declaration;
import dev.turnup.yang.schema.Declaration.Status;
import dev.turnup.yang.schema.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Chooses the Java type of a leaf. */
final class TypeChoice {
    private final NameScope nested;
    private final IdentityClasses identities;

    /**
     * For the leafs of one bean.
     *
     * @param classNames the names of all classes of the package
     * @param identities the classes of identities, which grow with what the bean needs
     */
    TypeChoice(NameScope classNames, IdentityClasses identities) {
        this.identities = identities;
        this.nested = NameScope.within(classNames, Set.of("Builder", "Path"));
    }

    JavaType of(Type type, Declaration leaf) {
        return switch (type) {
            case Type.IntegerType t ->
                switch (t.kind()) {
                    case INT8, INT16, INT32, UINT8, UINT16 -> Scalar.INT;
                    case UINT32, INT64 -> Scalar.LONG;
                    case UINT64 -> Scalar.BIG_INTEGER;
                };
            case Type.Decimal64 t -> Scalar.DECIMAL;
            case Type.StringType t -> Scalar.STRING;
            case Type.BooleanType t -> Scalar.BOOLEAN;
            case Type.EmptyType t -> Scalar.EMPTY;
            case Type.BinaryType t -> Scalar.BINARY;
            case Type.Identityref t -> identities.of(t);
            case Type.Leafref t -> of(t.target(), leaf);
            case Type.Union t -> union(t, leaf);
            case Type.EnumerationType t ->
                Limits.fitAnEnum(t.values()) ? new EnumType(nestedName(leaf), constants(t.values())) : Scalar.STRING;
            case Type.BitsType t ->
                new BitsType(new EnumType(
                        nestedName(leaf), constants(t.bits(), Type.Bit::name, b -> b.status() != Status.CURRENT)));
            // Its prefixes need declarations that a string cannot bring along.
            case Type.InstanceIdentifier t ->
                throw CompilerException.notSupportedYet(
                        leaf.declared(),
                        "a binding of type instance-identifier: " + leaf.name().local());
        };
    }

    /** The type of a key: a union that takes texts is one, since a key is named most often by its text. */
    JavaType ofKey(Type type, Declaration leaf) {
        JavaType chosen = of(type, leaf);
        return chosen instanceof UnionType union && union.members().contains(Scalar.STRING) ? Scalar.STRING : chosen;
    }

    /** One type where all members are the same in Java; else a class of its own. */
    private JavaType union(Type.Union union, Declaration leaf) {
        Set<Scalar> scalars = EnumSet.noneOf(Scalar.class);
        Map<String, Type.EnumValue> names = new LinkedHashMap<>();
        members(union, leaf, scalars, names);
        if (scalars.size() == 1 && names.isEmpty() && !scalars.contains(Scalar.EMPTY)) {
            return scalars.iterator().next();
        }
        if (!Limits.fitAnEnum(names.values())) {
            return Scalar.STRING;
        }
        if (scalars.isEmpty()) {
            return new EnumType(nestedName(leaf), constants(List.copyOf(names.values())));
        }
        if (scalars.removeAll(Set.of(Scalar.BINARY, Scalar.EMPTY))) {
            scalars.add(Scalar.STRING);
        }
        if (scalars.equals(Set.of(Scalar.STRING)) && names.isEmpty()) {
            return Scalar.STRING;
        }
        return new UnionType(nestedName(leaf), List.copyOf(scalars), constants(List.copyOf(names.values())));
    }

    private void members(Type member, Declaration leaf, Set<Scalar> scalars, Map<String, Type.EnumValue> names) {
        switch (member) {
            case Type.EnumerationType t -> t.values().forEach(v -> names.putIfAbsent(v.name(), v));
            case Type.Identityref t ->
                throw CompilerException.notSupportedYet(
                        leaf.declared(),
                        "a binding of a union with identityref: " + leaf.name().local());
            case Type.Leafref t -> members(t.target(), leaf, scalars, names);
            case Type.Union t -> t.members().forEach(m -> members(m, leaf, scalars, names));
            case Type.IntegerType t -> wider(t, leaf, scalars);
            case Type.BitsType t -> scalars.add(Scalar.STRING);
            case Type.InstanceIdentifier t -> scalars.add(Scalar.STRING);
            case Type.Decimal64 t -> scalars.add(Scalar.DECIMAL);
            case Type.StringType t -> scalars.add(Scalar.STRING);
            case Type.BooleanType t -> scalars.add(Scalar.BOOLEAN);
            case Type.EmptyType t -> scalars.add(Scalar.EMPTY);
            case Type.BinaryType t -> scalars.add(Scalar.BINARY);
        }
    }

    /** Of several integers the widest holds all. */
    private void wider(Type.IntegerType type, Declaration leaf, Set<Scalar> scalars) {
        if (of(type, leaf) instanceof Scalar one) {
            Set<Scalar> integers = EnumSet.range(Scalar.INT, Scalar.BIG_INTEGER);
            integers.retainAll(scalars);
            integers.add(one);
            scalars.removeAll(integers);
            scalars.add(Collections.max(integers));
        }
    }

    /** A nested enum must not hide a class of the package. */
    private String nestedName(Declaration leaf) {
        String name = JavaNames.type(leaf.name().local());
        return nested.claim(List.of(name, name + "Value"));
    }

    private static List<Constant> constants(List<Type.EnumValue> values) {
        return constants(values, Type.EnumValue::name, v -> v.status() != Status.CURRENT);
    }

    private static <T> List<Constant> constants(List<T> values, Function<T, String> name, Function<T, Boolean> old) {
        NameScope scope = new NameScope(Set.of());
        List<Constant> constants = new ArrayList<>();
        for (T value : values) {
            String yang = name.apply(value);
            String java = scope.claim(List.of(
                    JavaNames.constant(yang, constants.size() + 1),
                    JavaNames.constant(yang, constants.size() + 1) + "_"));
            constants.add(new Constant(java, yang, old.apply(value)));
        }
        return List.copyOf(constants);
    }
}

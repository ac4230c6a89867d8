// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.bean;

import dev.turnup.compiler.bean.JavaType.BitsType;
import dev.turnup.compiler.bean.JavaType.Constant;
import dev.turnup.compiler.bean.JavaType.EnumType;
import dev.turnup.compiler.bean.JavaType.Scalar;
import dev.turnup.compiler.bean.JavaType.UnionType;
import dev.turnup.yang.schema.Declaration;
import dev.turnup.yang.schema.Declaration.Status;
import dev.turnup.yang.schema.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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
            case Type.InstanceIdentifier t -> Scalar.INSTANCE_ID;
        };
    }

    /** The type of a key: a union that takes texts is one, since a key is named most often by its text. */
    JavaType ofKey(Type type, Declaration leaf) {
        JavaType chosen = of(type, leaf);
        return chosen instanceof UnionType union
                        && !union.prefixed()
                        && union.members().contains(Scalar.STRING)
                ? Scalar.STRING
                : chosen;
    }

    /** One type where all members are the same in Java; else a class of its own. */
    private JavaType union(Type.Union union, Declaration leaf) {
        Members members = new Members();
        add(union, leaf, members);
        Set<Scalar> scalars = members.scalars;
        Collection<Type.EnumValue> names = members.names.values();
        boolean prefixed = !members.identities.isEmpty() || scalars.contains(Scalar.INSTANCE_ID);
        if (!prefixed && scalars.size() == 1 && names.isEmpty() && !scalars.contains(Scalar.EMPTY)) {
            return scalars.iterator().next();
        }
        if (!prefixed && !Limits.fitAnEnum(names)) {
            return Scalar.STRING;
        }
        if (!prefixed && scalars.isEmpty()) {
            return new EnumType(nestedName(leaf), constants(List.copyOf(names)));
        }
        if (scalars.removeAll(Set.of(Scalar.BINARY, Scalar.EMPTY))) {
            scalars.add(Scalar.STRING);
        }
        if (!prefixed && scalars.equals(Set.of(Scalar.STRING)) && names.isEmpty()) {
            return Scalar.STRING;
        }
        List<Type.EnumValue> constants = Limits.fitAnEnum(names) ? List.copyOf(names) : List.of();
        return new UnionType(
                nestedName(leaf), List.copyOf(scalars), List.copyOf(members.identities), constants(constants));
    }

    /** What the members of a union are in Java. */
    private static final class Members {
        private final Set<Scalar> scalars = EnumSet.noneOf(Scalar.class);
        private final Set<String> identities = new LinkedHashSet<>();
        private final Map<String, Type.EnumValue> names = new LinkedHashMap<>();
    }

    private void add(Type member, Declaration leaf, Members members) {
        Set<Scalar> scalars = members.scalars;
        switch (member) {
            case Type.EnumerationType t -> t.values().forEach(v -> members.names.putIfAbsent(v.name(), v));
            case Type.Identityref t -> members.identities.add(identities.of(t).className());
            case Type.Leafref t -> add(t.target(), leaf, members);
            case Type.Union t -> t.members().forEach(m -> add(m, leaf, members));
            case Type.IntegerType t -> wider(t, leaf, scalars);
            case Type.BitsType t -> scalars.add(Scalar.STRING);
            case Type.InstanceIdentifier t -> scalars.add(Scalar.INSTANCE_ID);
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

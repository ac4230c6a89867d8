// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.bean;

import dev.turnup.compiler.bean.JavaType.BitsType;
import dev.turnup.compiler.bean.JavaType.Constant;
import dev.turnup.compiler.bean.JavaType.EnumType;
import dev.turnup.compiler.bean.JavaType.Scalar;
import dev.turnup.compiler.source.CompilerException;
import dev.turnup.yang.schema.Declaration;
import dev.turnup.yang.schema.Declaration.Status;
import dev.turnup.yang.schema.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Chooses the Java type of a leaf. */
final class TypeChoice {
    private final NameScope classNames;
    private final NameScope nested;

    /**
     * For the leafs of one bean.
     *
     * @param classNames the names of all classes of the package
     */
    TypeChoice(NameScope classNames) {
        this.classNames = classNames;
        this.nested = new NameScope(Set.of());
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
            case Type.Identityref t -> Scalar.IDENTITY;
            case Type.Leafref t -> of(t.target(), leaf);
            case Type.Union t -> union(t, leaf);
            case Type.EnumerationType t ->
                new EnumType(
                        nestedName(leaf),
                        constants(t.values(), Type.EnumValue::name, v -> v.status() != Status.CURRENT));
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

    /** One type where all members are the same in Java; else the text, as the first member that takes it reads it. */
    private JavaType union(Type.Union union, Declaration leaf) {
        Scalar common = null;
        boolean same = true;
        for (Type member : union.members()) {
            Scalar scalar = scalar(member, leaf);
            same &= common == null || common == scalar;
            common = scalar;
        }
        return same && common != null && common != Scalar.EMPTY ? common : Scalar.STRING;
    }

    private Scalar scalar(Type member, Declaration leaf) {
        return switch (member) {
            case Type.EnumerationType t -> Scalar.STRING;
            case Type.BitsType t -> Scalar.STRING;
            case Type.Identityref t ->
                throw CompilerException.notSupportedYet(
                        leaf.declared(),
                        "a binding of a union with identityref: " + leaf.name().local());
            case Type.Leafref t -> scalar(t.target(), leaf);
            case Type.Union t -> union(t, leaf) instanceof Scalar scalar ? scalar : Scalar.STRING;
            case Type.IntegerType t -> simple(t, leaf);
            case Type.Decimal64 t -> simple(t, leaf);
            case Type.StringType t -> simple(t, leaf);
            case Type.BooleanType t -> simple(t, leaf);
            case Type.EmptyType t -> simple(t, leaf);
            case Type.BinaryType t -> simple(t, leaf);
            case Type.InstanceIdentifier t -> simple(t, leaf);
        };
    }

    private Scalar simple(Type member, Declaration leaf) {
        return of(member, leaf) instanceof Scalar scalar ? scalar : Scalar.STRING;
    }

    /** A nested enum must not hide a class of the package. */
    private String nestedName(Declaration leaf) {
        String name = JavaNames.type(leaf.name().local());
        List<String> wanted = new ArrayList<>();
        if (classNames.isFree(name)) {
            wanted.add(name);
        }
        wanted.add(name + "Value");
        return nested.claim(wanted);
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

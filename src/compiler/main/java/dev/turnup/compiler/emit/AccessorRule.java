// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.turnup.compiler.bean.Bean;
import dev.turnup.compiler.bean.JavaType.Scalar;
import dev.turnup.compiler.bean.Property;
import dev.turnup.compiler.bean.Property.LeafProperty;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** One accessor a property: a key as it is, lists unmodifiable, an empty leaf as a boolean, all else optional. */
final class AccessorRule implements Rule {
    @Override
    public void apply(Bean bean, Types types, TypeSpec.Builder type) {
        for (Property property : bean.properties()) {
            MethodSpec.Builder accessor = MethodSpec.methodBuilder(property.member())
                    .addModifiers(Modifier.PUBLIC)
                    .addJavadoc("$L", Docs.of(property));
            deprecate(property, accessor);
            body(property, types, accessor);
            type.addMethod(accessor.build());
        }
    }

    private static void body(Property property, Types types, MethodSpec.Builder accessor) {
        String member = property.member();
        TypeName field = types.field(property);
        if (property.kept()) {
            kept(property, types, accessor);
        } else if (Types.isBinaryList(property)) {
            accessor.returns(field).addStatement("return $N.stream().map(byte[]::clone).toList()", member);
        } else if (Types.isList(property)) {
            accessor.returns(field).addStatement("return $T.unmodifiableList($N)", Collections.class, member);
        } else if (Types.isBits(property)) {
            accessor.returns(field)
                    .addStatement(
                            "return $1N == null ? $2T.emptySortedSet() : $2T.unmodifiableSortedSet($1N)",
                            member,
                            Collections.class);
        } else if (property instanceof LeafProperty leaf && leaf.type() == Scalar.EMPTY && !leaf.key()) {
            accessor.returns(TypeName.BOOLEAN).addStatement("return $N != null", member);
        } else if (property instanceof LeafProperty leaf && leaf.key()) {
            accessor.returns(types.value(leaf.type()))
                    .addStatement(
                            leaf.type() == Scalar.BINARY
                                    ? "return $T.requireNonNull($N, $S).clone()"
                                    : "return $T.requireNonNull($N, $S)",
                            Objects.class,
                            member,
                            "no key " + member);
        } else {
            accessor.returns(ParameterizedTypeName.get(ClassName.get(Optional.class), field));
            boolean bytes = property instanceof LeafProperty leaf && leaf.type() == Scalar.BINARY;
            accessor.addStatement(
                    bytes ? "return $T.ofNullable($N).map(byte[]::clone)" : "return $T.ofNullable($N)",
                    Optional.class,
                    member);
        }
    }

    private static void kept(Property property, Types types, MethodSpec.Builder accessor) {
        TypeName field = types.field(property);
        if (Types.isList(property)) {
            accessor.returns(field).addStatement("return $L", Kept.read(property, types, "all"));
        } else if (property instanceof LeafProperty leaf && leaf.key()) {
            accessor.returns(field)
                    .addStatement(
                            "return $L.orElseThrow(() -> new $T($S))",
                            Kept.read(property, types, "first"),
                            NullPointerException.class,
                            "no key " + property.member());
        } else {
            accessor.returns(ParameterizedTypeName.get(ClassName.get(Optional.class), field))
                    .addStatement("return $L", Kept.read(property, types, "first"));
        }
    }

    static void deprecate(Property property, MethodSpec.Builder method) {
        if (property.variants().deprecated()) {
            method.addAnnotation(Deprecated.class);
        }
    }
}

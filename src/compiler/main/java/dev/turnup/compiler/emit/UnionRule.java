// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.turnup.compiler.bean.Bean;
import dev.turnup.compiler.bean.JavaType;
import dev.turnup.compiler.bean.JavaType.Constant;
import dev.turnup.compiler.bean.JavaType.Scalar;
import dev.turnup.compiler.bean.JavaType.UnionType;
import dev.turnup.compiler.bean.Property;
import dev.turnup.yang.binding.UnionText;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** One nested class a union whose members Java tells apart: a constant an assigned name, and a way in and out a member. */
final class UnionRule implements Rule {
    @Override
    public void apply(Bean bean, Types types, TypeSpec.Builder type) {
        for (Property property : bean.properties()) {
            unionOf(property).ifPresent(union -> type.addType(spec(union, bean, property, types)));
        }
    }

    static Optional<UnionType> unionOf(Property property) {
        return switch (property) {
            case Property.LeafProperty p -> unionOf(p.type());
            case Property.LeafListProperty p -> unionOf(p.type());
            case Property.AnyProperty p -> Optional.empty();
            case Property.ContainerProperty p -> Optional.empty();
            case Property.ListProperty p -> Optional.empty();
        };
    }

    static Optional<UnionType> unionOf(JavaType type) {
        return type instanceof UnionType union ? Optional.of(union) : Optional.empty();
    }

    /** The types that its members have in Java. */
    static List<TypeName> members(UnionType union, Types types) {
        return Stream.concat(
                        union.members().stream().map(Types::scalar),
                        union.identities().stream().map(types::bean))
                .toList();
    }

    private static TypeSpec spec(UnionType union, Bean bean, Property property, Types types) {
        if (union.prefixed()) {
            return PrefixedUnionClass.of(union, property, types);
        }
        ClassName self = types.self().nestedClass(union.name());
        ValueClass value =
                ValueClass.printed(self, bean.className() + "." + union.name(), ClassName.get(String.class), "text");
        value.type()
                .addModifiers(Modifier.STATIC)
                .addJavadoc(
                        "The values of $L.\n", Docs.code(property.node().name().local()));
        for (Constant constant : union.constants()) {
            value.constant(
                    constant.name(),
                    Docs.code(constant.yang()) + ".",
                    CodeBlock.of("$S", constant.yang()),
                    constant.deprecated());
        }
        value.of(
                "A value by its text.",
                ClassName.get(String.class),
                CodeBlock.of("$T.requireNonNull(value, $S)", Objects.class, "value"));
        for (Scalar member : typed(union)) {
            TypeName type = Types.scalar(member);
            value.of("A value by its number or truth.", type, CodeBlock.of("$T.of(value)", UnionText.class));
            value.type()
                    .addMethod(MethodSpec.methodBuilder("as" + simple(type))
                            .addJavadoc("The value, where its text is such a one.\n")
                            .addModifiers(Modifier.PUBLIC)
                            .returns(ParameterizedTypeName.get(ClassName.get(Optional.class), type.box()))
                            .addStatement("return $T.as$L(toString())", UnionText.class, simple(type))
                            .build());
        }
        return value.build(CodeBlock.of("text == null ? $S : text", ""));
    }

    /** The members that are more than their text. */
    static List<Scalar> typed(UnionType union) {
        return union.members().stream().filter(m -> m != Scalar.STRING).toList();
    }

    static String simple(TypeName type) {
        return type.isPrimitive()
                ? type.toString().substring(0, 1).toUpperCase(Locale.ROOT)
                        + type.toString().substring(1)
                : ((ClassName) type).simpleName();
    }
}

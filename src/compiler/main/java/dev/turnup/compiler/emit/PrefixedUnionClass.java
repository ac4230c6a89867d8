// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.turnup.compiler.bean.JavaType.Constant;
import dev.turnup.compiler.bean.JavaType.Scalar;
import dev.turnup.compiler.bean.JavaType.UnionType;
import dev.turnup.compiler.bean.Property;
import dev.turnup.yang.binding.PrefixedText;
import dev.turnup.yang.binding.PrefixedUnion;
import dev.turnup.yang.binding.UnionText;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** The nested class of a union with identities or instance-identifiers among its members. */
final class PrefixedUnionClass {
    private PrefixedUnionClass() {}

    static TypeSpec of(UnionType union, Property property, Types types) {
        ClassName self = types.self().nestedClass(union.name());
        ValueClass value = ValueClass.plain(self, ClassName.get(PrefixedText.class), "text");
        value.type()
                .addModifiers(Modifier.STATIC)
                .addSuperinterface(PrefixedUnion.class)
                .addJavadoc(
                        "The values of $L.\n", Docs.code(property.node().name().local()));
        for (Constant constant : union.constants()) {
            value.constant(
                    constant.name(),
                    Docs.code(constant.yang()) + ".",
                    CodeBlock.of("$T.of($S)", PrefixedText.class, constant.yang()),
                    constant.deprecated());
        }
        value.of(
                "A value by its text, which is no identity and no path.",
                ClassName.get(String.class),
                CodeBlock.of("$T.of($T.requireNonNull(value, $S))", PrefixedText.class, Objects.class, "value"));
        for (Scalar member : UnionRule.typed(union)) {
            TypeName type = Types.scalar(member);
            String simple = UnionRule.simple(type);
            if (member == Scalar.INSTANCE_ID) {
                value.of("A value by its path.", type, CodeBlock.of("$T.of(value)", PrefixedText.class));
                value.type().addMethod(as(simple, type, CodeBlock.of("text.instance()")));
            } else {
                value.of(
                        "A value by its number or truth.",
                        type,
                        CodeBlock.of("$T.of($T.of(value))", PrefixedText.class, UnionText.class));
                value.type().addMethod(as(simple, type, CodeBlock.of("$T.as$L(toString())", UnionText.class, simple)));
            }
        }
        for (String identity : union.identities()) {
            ClassName type = types.bean(identity);
            value.of("A value by its identity.", type, CodeBlock.of("$T.of(value)", PrefixedText.class));
            // A class of identities may be called Int.
            boolean taken = UnionRule.typed(union).stream()
                    .anyMatch(m -> UnionRule.simple(Types.scalar(m)).equals(identity));
            String name = taken ? identity + "_" : identity;
            value.type().addMethod(as(name, type, CodeBlock.of("text.identity().map($T::of)", type)));
        }
        value.type()
                .addMethod(MethodSpec.methodBuilder("toPrefixedText")
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PUBLIC)
                        .returns(PrefixedText.class)
                        .addStatement("return text")
                        .build());
        return value.build(CodeBlock.of("text.toString()"), "text");
    }

    private static MethodSpec as(String name, TypeName type, CodeBlock value) {
        return MethodSpec.methodBuilder("as" + name)
                .addJavadoc("The value, where it is such a one.\n")
                .addModifiers(Modifier.PUBLIC)
                .returns(ParameterizedTypeName.get(ClassName.get(Optional.class), type.box()))
                .addStatement("return $L", value)
                .build();
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.turnup.compiler.bean.Bean;
import dev.turnup.compiler.bean.Property;
import java.util.Arrays;
import java.util.Objects;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** {@code equals} and {@code hashCode} over all properties; binary values by content. */
final class EqualityRule implements Rule {
    @Override
    public void apply(Bean bean, Types types, TypeSpec.Builder type) {
        CodeBlock same = bean.properties().stream()
                .map(p -> CodeBlock.of("$1T.deepEquals(this.$2N, that.$2N)", Objects.class, p.member()))
                .collect(CodeBlock.joining("\n&& "));
        MethodSpec.Builder equals = MethodSpec.methodBuilder("equals")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addParameter(
                        ClassName.get(Object.class)
                                .annotated(
                                        AnnotationSpec.builder(Nullable.class).build()),
                        "other")
                .returns(TypeName.BOOLEAN);
        if (bean.properties().isEmpty()) {
            equals.addStatement("return other instanceof $T", types.self());
        } else {
            equals.addStatement("return other instanceof $T that\n&& $L", types.self(), same);
        }
        CodeBlock members = bean.properties().stream()
                .map(Property::member)
                .map(member -> CodeBlock.of("$N", member))
                .collect(CodeBlock.joining(", "));
        type.addMethod(equals.build())
                .addMethod(MethodSpec.methodBuilder("hashCode")
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PUBLIC)
                        .returns(TypeName.INT)
                        .addStatement("return $T.deepHashCode(new Object[] {$L})", Arrays.class, members)
                        .build());
    }
}

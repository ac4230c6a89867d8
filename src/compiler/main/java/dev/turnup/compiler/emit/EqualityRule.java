// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.turnup.compiler.bean.Bean;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** {@code equals}, {@code hashCode} and {@code toString}, which all are the content's. */
final class EqualityRule implements Rule {
    @Override
    public void apply(Bean bean, Types types, TypeSpec.Builder type) {
        type.addMethod(MethodSpec.methodBuilder("equals")
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PUBLIC)
                        .addParameter(
                                ClassName.get(Object.class)
                                        .annotated(AnnotationSpec.builder(Nullable.class)
                                                .build()),
                                "other")
                        .returns(TypeName.BOOLEAN)
                        .addStatement(
                                "return other instanceof $T that && content().equals(that.content())", types.self())
                        .build())
                .addMethod(MethodSpec.methodBuilder("hashCode")
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PUBLIC)
                        .returns(TypeName.INT)
                        .addStatement("return content().hashCode()")
                        .build())
                .addMethod(MethodSpec.methodBuilder("toString")
                        .addJavadoc("The XML, secrets masked.\n")
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PUBLIC)
                        .returns(String.class)
                        .addStatement("return content().toString()")
                        .build());
    }
}

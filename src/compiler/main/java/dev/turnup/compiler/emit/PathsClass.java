// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.turnup.compiler.bean.BeanModel;
import dev.turnup.yang.binding.PathSteps;
import javax.lang.model.element.Modifier;

/** The class where typed paths begin. */
final class PathsClass {
    static final String NAME = "Paths";

    private PathsClass() {}

    static TypeSpec of(BeanModel model, BindingNames names) {
        TypeSpec.Builder type = TypeSpec.classBuilder(NAME)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addAnnotation(AnnotationSpec.builder(SuppressWarnings.class)
                        .addMember("value", "$S", "deprecation")
                        .build())
                .addJavadoc("Where typed paths begin: a method leads to each top-level node.\n")
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build());
        model.rootMembers().forEach((className, member) -> {
            ClassName path = ClassName.get(names.packageName(), className, "Path");
            String name = model.bean(className)
                    .map(bean -> bean.node().name().toString())
                    .orElseThrow();
            type.addMethod(MethodSpec.methodBuilder(member)
                    .addJavadoc("Where the {@link $L} is.\n", className)
                    .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                    .returns(path)
                    .addStatement("return new $T($T.ROOT.child($S))", path, PathSteps.class, name)
                    .build());
        });
        return type.build();
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.turnup.compiler.bean.Bean;
import dev.turnup.compiler.bean.BeanModel;
import dev.turnup.yang.binding.BeanPath;
import dev.turnup.yang.binding.PathSteps;
import javax.lang.model.element.Modifier;

/**
 * The nested class {@code Path}: where a bean is, and a step down a property. Each step is one call of the runtime; a record would
 * be three times as large where there are thousands.
 */
final class PathRule implements Rule {
    private final BeanModel model;

    PathRule(BeanModel model) {
        this.model = model;
    }

    @Override
    public void apply(Bean bean, Types types, TypeSpec.Builder type) {
        if (bean.role() != Bean.Role.DATA) {
            return; // it is nowhere in data
        }
        TypeSpec.Builder path = TypeSpec.classBuilder("Path")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("Where a {@link $L} is; a method leads to each child.\n", bean.className())
                .addSuperinterface(ParameterizedTypeName.get(ClassName.get(BeanPath.class), types.self()))
                .addField(PathSteps.class, "steps_", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addParameter(PathSteps.class, "steps_")
                        .addStatement("this.steps_ = steps_")
                        .build())
                .addMethod(MethodSpec.methodBuilder("toSteps")
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PUBLIC)
                        .returns(PathSteps.class)
                        .addStatement("return steps_")
                        .build())
                .addMethod(MethodSpec.methodBuilder("beanClass")
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PUBLIC)
                        .returns(ParameterizedTypeName.get(ClassName.get(Class.class), types.self()))
                        .addStatement("return $T.class", types.self())
                        .build());
        new PathMethods(model, bean, types, CodeBlock.of("steps_")).all().forEach(path::addMethod);
        type.addType(path.addMethod(MethodSpec.methodBuilder("toString")
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PUBLIC)
                        .returns(String.class)
                        .addStatement("return steps_.toString()")
                        .build())
                .build());
    }
}

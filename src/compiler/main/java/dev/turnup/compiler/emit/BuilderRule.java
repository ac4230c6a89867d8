// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.turnup.compiler.bean.Bean;
import dev.turnup.compiler.bean.BeanModel;
import dev.turnup.compiler.bean.Property;
import dev.turnup.compiler.bean.Property.LeafProperty;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The builder: it fills a bean that nobody else has, and {@code build} hands out a copy. */
final class BuilderRule implements Rule {
    private final BeanModel model;

    BuilderRule(BeanModel model) {
        this.model = model;
    }

    @Override
    public void apply(Bean bean, Types types, TypeSpec.Builder type) {
        TypeSpec.Builder builder = TypeSpec.classBuilder("Builder")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("Builds a {@link $L}; not for several threads.\n", bean.className())
                .addField(types.self(), "bean", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .addParameter(types.self(), "bean")
                        .addStatement("this.bean = bean")
                        .build());
        Cases cases = new Cases(bean);
        for (Property property : bean.properties()) {
            BuilderMethods methods = new BuilderMethods(types, property, cases.taking(property));
            switch (property) {
                case LeafProperty p -> methods.leaf(p).forEach(builder::addMethod);
                case Property.LeafListProperty p -> methods.leafList(p).forEach(builder::addMethod);
                case Property.AnyProperty p -> builder.addMethod(methods.kept("set"));
                case Property.ContainerProperty p -> methods.container(p).forEach(builder::addMethod);
                case Property.ListProperty p -> list(p, methods).forEach(builder::addMethod);
            }
        }
        cases.methods().forEach(builder::addMethod);
        type.addType(builder.addMethod(build(bean, types)).build());
    }

    private List<MethodSpec> list(Property.ListProperty list, BuilderMethods methods) {
        List<MethodSpec> all = new ArrayList<>(methods.list(list));
        model.bean(list.bean())
                .filter(entry -> !entry.keys().isEmpty())
                .map(entry -> methods.keyed(list, entry))
                .ifPresent(all::add);
        return all;
    }

    private static MethodSpec build(Bean bean, Types types) {
        MethodSpec.Builder build =
                MethodSpec.methodBuilder("build").addModifiers(Modifier.PUBLIC).returns(types.self());
        if (bean.keys().isEmpty()) {
            build.addJavadoc("What was set so far.\n");
        } else {
            build.addJavadoc("What was set so far.\n\n@throws IllegalStateException where a key is missing\n");
        }
        for (LeafProperty key : bean.keys()) {
            CodeBlock lacks = key.kept() ? Kept.call("lack", key) : CodeBlock.of("bean.$N == null", key.member());
            build.beginControlFlow("if ($L)", lacks)
                    .addStatement(
                            "throw new $T($S)",
                            ClassName.get(IllegalStateException.class),
                            bean.className() + " needs its key "
                                    + key.node().name().local())
                    .endControlFlow();
        }
        return build.addStatement("return new $T(bean)", types.self()).build();
    }
}

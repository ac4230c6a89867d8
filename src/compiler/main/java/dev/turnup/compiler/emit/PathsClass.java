// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.turnup.compiler.bean.Bean;
import dev.turnup.compiler.bean.BeanModel;
import dev.turnup.compiler.bean.Property;
import dev.turnup.yang.binding.PathSteps;
import javax.lang.model.element.Modifier;

/** The class where typed paths begin; enums and unions of top-level leafs are within it. */
final class PathsClass {
    private PathsClass() {}

    static TypeSpec of(BeanModel model, BindingNames names) {
        Bean top = model.top();
        Types types = new Types(names.packageName(), top);
        TypeSpec.Builder type = TypeSpec.classBuilder(top.className())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addAnnotation(AnnotationSpec.builder(SuppressWarnings.class)
                        .addMember("value", "$S", "deprecation")
                        .build())
                .addJavadoc("Where typed paths begin: a method leads to each top-level node.\n")
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build());
        PathMethods methods = new PathMethods(model, top, types, CodeBlock.of("$T.ROOT", PathSteps.class));
        for (Property property : top.properties()) {
            methods.of(property)
                    .forEach(method -> type.addMethod(method.toBuilder()
                            .addJavadoc("$L", where(property))
                            .addModifiers(Modifier.STATIC)
                            .build()));
        }
        new EnumRule().apply(top, types, type);
        new UnionRule().apply(top, types, type);
        return type.build();
    }

    private static String where(Property property) {
        return switch (property) {
            case Property.ContainerProperty p -> "Where the {@link " + p.bean() + "} is.\n";
            case Property.ListProperty p -> "Where {@link " + p.bean() + "} is.\n";
            case Property.AnyProperty p -> Docs.of(p);
            case Property.LeafProperty p -> Docs.of(p);
            case Property.LeafListProperty p -> Docs.of(p);
        };
    }
}

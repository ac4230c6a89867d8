// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.turnup.compiler.bean.Bean;
import dev.turnup.compiler.bean.BeanModel;
import dev.turnup.compiler.bean.JavaType;
import dev.turnup.compiler.bean.Property;
import dev.turnup.compiler.bean.Property.ContainerProperty;
import dev.turnup.compiler.bean.Property.LeafListProperty;
import dev.turnup.compiler.bean.Property.LeafProperty;
import dev.turnup.compiler.bean.Property.ListProperty;
import dev.turnup.xml.XmlName;
import dev.turnup.yang.binding.BeanPath;
import dev.turnup.yang.binding.LeafListPath;
import dev.turnup.yang.binding.LeafPath;
import dev.turnup.yang.binding.LeafType;
import dev.turnup.yang.binding.ListPath;
import dev.turnup.yang.binding.PathSteps;
import java.util.List;
import java.util.stream.Collectors;
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
        for (Property property : bean.properties()) {
            switch (property) {
                case LeafProperty p -> path.addMethod(leaf(p, bean, types));
                case LeafListProperty p -> path.addMethod(leafList(p, bean, types));
                case ContainerProperty p -> path.addMethod(container(p, bean, types));
                case ListProperty p -> {
                    path.addMethod(list(p, bean, types));
                    model.bean(p.bean())
                            .filter(entry -> !entry.keys().isEmpty())
                            .ifPresent(entry -> path.addMethod(entry(p, entry, bean, types)));
                }
            }
        }
        type.addType(path.addMethod(MethodSpec.methodBuilder("toString")
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PUBLIC)
                        .returns(String.class)
                        .addStatement("return steps_.toString()")
                        .build())
                .build());
    }

    private static MethodSpec leaf(LeafProperty leaf, Bean bean, Types types) {
        return method(leaf)
                .returns(ParameterizedTypeName.get(ClassName.get(LeafPath.class), types.field(leaf)))
                .addStatement("return steps_.leaf($S, $L)", step(leaf, bean), leafType(leaf.type(), types))
                .build();
    }

    private static MethodSpec leafList(LeafListProperty leafs, Bean bean, Types types) {
        TypeName value = types.value(leafs.type()).box();
        return method(leafs)
                .returns(ParameterizedTypeName.get(ClassName.get(LeafListPath.class), value))
                .addStatement("return steps_.leafList($S, $L)", step(leafs, bean), leafType(leafs.type(), types))
                .build();
    }

    private static MethodSpec container(ContainerProperty container, Bean bean, Types types) {
        ClassName path = path(types, container.bean());
        return method(container)
                .returns(path)
                .addStatement("return new $T(steps_.child($S))", path, step(container, bean))
                .build();
    }

    private static MethodSpec list(ListProperty list, Bean bean, Types types) {
        ClassName entry = types.bean(list.bean());
        return method(list)
                .returns(ParameterizedTypeName.get(ClassName.get(ListPath.class), entry))
                .addStatement("return steps_.list($S, $T.class)", step(list, bean), entry)
                .build();
    }

    private static MethodSpec entry(ListProperty list, Bean entry, Bean bean, Types types) {
        ClassName path = path(types, list.bean());
        Types entryTypes = new Types(types.packageName(), entry);
        List<LeafProperty> keys = entry.keys();
        MethodSpec.Builder method = method(list).returns(path);
        keys.forEach(key -> method.addParameter(entryTypes.value(key.type()), key.member()));
        return method.addStatement(
                        "return new $T(steps_.entry($S, $S, $L))",
                        path,
                        step(list, bean),
                        keys.stream().map(k -> k.node().name().local()).collect(Collectors.joining(" ")),
                        keys.stream().map(LeafProperty::member).collect(Collectors.joining(", ")))
                .build();
    }

    private static MethodSpec.Builder method(Property property) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(property.member()).addModifiers(Modifier.PUBLIC);
        AccessorRule.deprecate(property, method);
        return method;
    }

    private static ClassName path(Types types, String bean) {
        return types.bean(bean).nestedClass("Path");
    }

    /** In the namespace that the bean has everywhere the local name is enough. */
    private static String step(Property property, Bean bean) {
        XmlName name = property.node().name();
        return bean.variants().nodes().stream()
                        .allMatch(node -> node.name().namespace().equals(name.namespace()))
                ? name.local()
                : name.toString();
    }

    private static CodeBlock leafType(JavaType type, Types types) {
        return switch (type) {
            case JavaType.Scalar scalar -> CodeBlock.of("$T.$L", LeafType.class, scalar.name());
            case JavaType.EnumType e ->
                CodeBlock.of("$T.of($T.class)", LeafType.class, types.self().nestedClass(e.name()));
            case JavaType.UnionType u ->
                CodeBlock.of("$T.text($T::of)", LeafType.class, types.self().nestedClass(u.name()));
            case JavaType.IdentityType i ->
                CodeBlock.of("$T.identity($T::of)", LeafType.class, types.bean(i.className()));
            case JavaType.BitsType b ->
                CodeBlock.of(
                        "$T.bits($T.class)",
                        LeafType.class,
                        types.self().nestedClass(b.bits().name()));
        };
    }
}

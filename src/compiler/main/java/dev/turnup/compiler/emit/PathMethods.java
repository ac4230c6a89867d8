// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.turnup.compiler.bean.Bean;
import dev.turnup.compiler.bean.BeanModel;
import dev.turnup.compiler.bean.JavaType;
import dev.turnup.compiler.bean.Property;
import dev.turnup.compiler.bean.Property.ContainerProperty;
import dev.turnup.compiler.bean.Property.LeafListProperty;
import dev.turnup.compiler.bean.Property.LeafProperty;
import dev.turnup.compiler.bean.Property.ListProperty;
import dev.turnup.xml.XmlName;
import dev.turnup.yang.binding.LeafListPath;
import dev.turnup.yang.binding.LeafPath;
import dev.turnup.yang.binding.LeafType;
import dev.turnup.yang.binding.ListPath;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/**
 * The methods that lead from one node to its children.
 *
 * @param steps the steps to the node, as code
 */
record PathMethods(BeanModel model, Bean bean, Types types, CodeBlock steps) {

    /** A method a child, and one more with the keys for an entry of a list. */
    List<MethodSpec> all() {
        List<MethodSpec> all = new ArrayList<>();
        for (Property property : bean.properties()) {
            all.addAll(of(property));
        }
        return all;
    }

    /** The methods that lead to one child. */
    List<MethodSpec> of(Property property) {
        return switch (property) {
            case LeafProperty p -> List.of(leaf(p));
            case LeafListProperty p -> List.of(leafList(p));
            case Property.AnyProperty p -> List.of(any(p));
            case ContainerProperty p -> List.of(container(p));
            case ListProperty p -> {
                List<MethodSpec> methods = new ArrayList<>(List.of(list(p)));
                model.bean(p.bean())
                        .filter(entry -> !entry.keys().isEmpty())
                        .ifPresent(entry -> methods.add(entry(p, entry)));
                yield methods;
            }
        };
    }

    private MethodSpec leaf(LeafProperty leaf) {
        return method(leaf)
                .returns(ParameterizedTypeName.get(ClassName.get(LeafPath.class), types.field(leaf)))
                .addStatement("return $L.leaf($S, $L)", steps, step(leaf), leafType(leaf.type()))
                .build();
    }

    private MethodSpec any(Property.AnyProperty any) {
        return method(any)
                .returns(ParameterizedTypeName.get(ClassName.get(LeafPath.class), types.field(any)))
                .addStatement("return $L.leaf($S, $L)", steps, step(any), leafType(JavaType.Scalar.ANY_XML))
                .build();
    }

    private MethodSpec leafList(LeafListProperty leafs) {
        TypeName value = types.value(leafs.type()).box();
        return method(leafs)
                .returns(ParameterizedTypeName.get(ClassName.get(LeafListPath.class), value))
                .addStatement("return $L.leafList($S, $L)", steps, step(leafs), leafType(leafs.type()))
                .build();
    }

    private MethodSpec container(ContainerProperty container) {
        ClassName path = path(container.bean());
        return method(container)
                .returns(path)
                .addStatement("return new $T($L.child($S))", path, steps, step(container))
                .build();
    }

    private MethodSpec list(ListProperty list) {
        ClassName entry = types.bean(list.bean());
        return method(list)
                .returns(ParameterizedTypeName.get(ClassName.get(ListPath.class), entry))
                .addStatement("return $L.list($S, $T.class)", steps, step(list), entry)
                .build();
    }

    private MethodSpec entry(ListProperty list, Bean entry) {
        ClassName path = path(list.bean());
        Types entryTypes = new Types(types.packageName(), entry);
        List<LeafProperty> keys = entry.keys();
        MethodSpec.Builder method = method(list).returns(path);
        keys.forEach(key -> method.addParameter(entryTypes.value(key.type()), key.member()));
        return method.addStatement(
                        "return new $T($L.entry($S, $S, $L))",
                        path,
                        steps,
                        step(list),
                        keys.stream().map(k -> k.node().name().local()).collect(Collectors.joining(" ")),
                        keys.stream().map(LeafProperty::member).collect(Collectors.joining(", ")))
                .build();
    }

    private MethodSpec.Builder method(Property property) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(property.member()).addModifiers(Modifier.PUBLIC);
        AccessorRule.deprecate(property, method);
        return method;
    }

    private ClassName path(String className) {
        return types.bean(className).nestedClass("Path");
    }

    /** In the namespace that the bean has everywhere the local name is enough. */
    private String step(Property property) {
        XmlName name = property.node().name();
        return bean.variants().nodes().stream()
                        .allMatch(node -> node.name().namespace().equals(name.namespace()))
                ? name.local()
                : name.toString();
    }

    private CodeBlock leafType(JavaType type) {
        return switch (type) {
            case JavaType.Scalar scalar -> CodeBlock.of("$T.$L", LeafType.class, scalar.name());
            case JavaType.EnumType e ->
                CodeBlock.of("$T.of($T.class)", LeafType.class, types.self().nestedClass(e.name()));
            case JavaType.UnionType u ->
                u.prefixed()
                        ? CodeBlock.of(
                                "$T.prefixed(text -> new $T(text))",
                                LeafType.class,
                                types.self().nestedClass(u.name()))
                        : CodeBlock.of(
                                "$T.text($T::of)", LeafType.class, types.self().nestedClass(u.name()));
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

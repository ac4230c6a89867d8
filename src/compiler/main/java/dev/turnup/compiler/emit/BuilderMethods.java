// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.turnup.compiler.bean.Bean;
import dev.turnup.compiler.bean.JavaType;
import dev.turnup.compiler.bean.JavaType.Scalar;
import dev.turnup.compiler.bean.Property;
import dev.turnup.compiler.bean.Property.ContainerProperty;
import dev.turnup.compiler.bean.Property.LeafListProperty;
import dev.turnup.compiler.bean.Property.LeafProperty;
import dev.turnup.compiler.bean.Property.ListProperty;
import dev.turnup.yang.binding.Empty;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Consumer;
import javax.lang.model.element.Modifier;

/** The builder's methods for one property: a leaf is set, entries and values are added, a container is set or changed. */
final class BuilderMethods {
    private final Types types;
    private final Property property;
    private final String member;
    private final CodeBlock taking;

    /**
     * For one property.
     *
     * @param taking what a method that creates the node begins with
     */
    BuilderMethods(Types types, Property property, CodeBlock taking) {
        this.types = types;
        this.property = property;
        this.taking = taking;
        this.member = property.member();
    }

    /** Puts one element that JAXB keeps. */
    MethodSpec kept(String how) {
        return end(method().addParameter(types.value(Kept.type(property)), "value")
                .addCode(taking)
                .addStatement(
                        "$L",
                        Kept.put(how, property, CodeBlock.of("$T.requireNonNull(value, $S)", Objects.class, member))));
    }

    List<MethodSpec> leaf(LeafProperty leaf) {
        TypeName value = types.value(leaf.type());
        if (leaf.kept()) {
            List<MethodSpec> methods = new ArrayList<>(List.of(kept("set")));
            methods.addAll(members(leaf.type()));
            return methods;
        }
        if (leaf.type() == Scalar.EMPTY && leaf.key()) {
            return List.of(end(method().addParameter(Empty.class, "value")
                    .addStatement("bean.$N = $T.requireNonNull(value, $S)", member, Objects.class, member)));
        }
        if (leaf.type() == Scalar.EMPTY) {
            return List.of(
                    method().addStatement("return $N(true)", member).build(),
                    end(method().addParameter(TypeName.BOOLEAN, "present")
                            .addCode(takingIf("present"))
                            .addStatement("bean.$N = present ? $T.PRESENT : null", member, Empty.class)));
        }
        if (leaf.type() instanceof JavaType.BitsType bits) {
            TypeName bit = types.self().nestedClass(bits.bits().name());
            CodeBlock some = CodeBlock.builder()
                    .add(taking)
                    .beginControlFlow("if (bean.$N == null)", member)
                    .addStatement("bean.$N = new $T<>()", member, TreeSet.class)
                    .endControlFlow()
                    .build();
            return List.of(
                    end(method().addParameter(ArrayTypeName.of(bit), "values")
                            .varargs()
                            .addCode(some)
                            .addStatement("bean.$N.addAll($T.of(values))", member, List.class)),
                    end(method().addParameter(ParameterizedTypeName.get(ClassName.get(Iterable.class), bit), "values")
                            .addCode(some)
                            .addStatement("values.forEach(bean.$N::add)", member)));
        }
        CodeBlock copy = value.isPrimitive()
                ? CodeBlock.of("value")
                : leaf.type() == Scalar.BINARY
                        ? CodeBlock.of("value.clone()")
                        : CodeBlock.of("$T.requireNonNull(value, $S)", Objects.class, member);
        List<MethodSpec> methods = new ArrayList<>();
        methods.add(
                end(method().addParameter(value, "value").addCode(taking).addStatement("bean.$N = $L", member, copy)));
        methods.addAll(members(leaf.type()));
        return methods;
    }

    /** A way in a member of a union. */
    private List<MethodSpec> members(JavaType type) {
        List<MethodSpec> methods = new ArrayList<>();
        UnionRule.unionOf(type)
                .ifPresent(union -> UnionRule.members(union, types)
                        .forEach(one -> methods.add(method().addParameter(one, "value")
                                .addStatement("return $N($T.of(value))", member, types.value(type))
                                .build())));
        return methods;
    }

    List<MethodSpec> leafList(LeafListProperty leafs) {
        TypeName value = types.value(leafs.type());
        MethodSpec.Builder some = method().addParameter(ArrayTypeName.of(value), "values")
                .varargs()
                .addCode(taking)
                .beginControlFlow("for ($T value : values)", value)
                .addStatement("$L", adding())
                .endControlFlow();
        List<MethodSpec> methods = new ArrayList<>(List.of(end(some), addAll(value.box())));
        methods.addAll(members(leafs.type()));
        return methods;
    }

    List<MethodSpec> container(ContainerProperty container) {
        ClassName bean = types.bean(container.bean());
        ClassName builder = types.builder(container.bean());
        MethodSpec set = end(method().addParameter(bean, "value")
                .addCode(taking)
                .addStatement("bean.$N = $T.requireNonNull(value, $S)", member, Objects.class, member));
        MethodSpec built = method().addParameter(builder, "value")
                .addStatement("return $N(value.build())", member)
                .build();
        MethodSpec changed = method().addParameter(change(builder), "change")
                .addStatement(
                        "$1T value = bean.$2N == null ? $3T.builder() : bean.$2N.toBuilder()", builder, member, bean)
                .addStatement("change.accept(value)")
                .addStatement("return $N(value)", member)
                .build();
        if (container.node().presence()) {
            MethodSpec present =
                    method().addStatement("return $N(value -> {})", member).build();
            return List.of(present, set, built, changed);
        }
        return List.of(set, built, changed);
    }

    List<MethodSpec> list(ListProperty list) {
        ClassName bean = types.bean(list.bean());
        ClassName builder = types.builder(list.bean());
        MethodSpec some = end(method().addParameter(ArrayTypeName.of(bean), "entries")
                .varargs()
                .addCode(taking)
                .addStatement("bean.$N.addAll($T.of(entries))", member, List.class));
        MethodSpec built = end(method().addParameter(ArrayTypeName.of(builder), "entries")
                .varargs()
                .addCode(taking)
                .beginControlFlow("for ($T entry : entries)", builder)
                .addStatement("bean.$N.add(entry.build())", member)
                .endControlFlow());
        return List.of(some, built, addAll(bean));
    }

    /** The keys and what else the entry holds: {@code gigabitEthernet("0/0/1", g -> g.mtu(1500))}. */
    MethodSpec keyed(ListProperty list, Bean entry) {
        ClassName builder = types.builder(list.bean());
        MethodSpec.Builder method = method();
        for (LeafProperty key : entry.keys()) {
            method.addParameter(new Types(types.packageName(), entry).value(key.type()), key.member() + "Key");
        }
        CodeBlock keys = entry.keys().stream()
                .map(k -> CodeBlock.of("$N", k.member() + "Key"))
                .collect(CodeBlock.joining(", "));
        return end(method.addParameter(change(builder), "change")
                .addCode(taking)
                .addStatement(
                        "$T entry = $T.$N($L)",
                        builder,
                        types.bean(list.bean()),
                        FactoryRule.factoryName(entry.keys()),
                        keys)
                .addStatement("change.accept(entry)")
                .addStatement("bean.$N.add(entry.build())", member));
    }

    private MethodSpec addAll(TypeName element) {
        boolean plain = !property.kept() && !Types.isBinaryList(property);
        return end(method().addParameter(ParameterizedTypeName.get(ClassName.get(Iterable.class), element), "values")
                .addCode(taking)
                .addStatement(
                        "values.forEach($L)",
                        plain ? CodeBlock.of("bean.$N::add", member) : CodeBlock.of("value -> $L", adding())));
    }

    /** Adds one value. */
    private CodeBlock adding() {
        if (property.kept()) {
            return Kept.put("add", property, CodeBlock.of("value"));
        }
        return CodeBlock.of(Types.isBinaryList(property) ? "bean.$N.add(value.clone())" : "bean.$N.add(value)", member);
    }

    private CodeBlock takingIf(String condition) {
        return taking.isEmpty()
                ? taking
                : CodeBlock.builder()
                        .beginControlFlow("if ($L)", condition)
                        .add(taking)
                        .endControlFlow()
                        .build();
    }

    private static TypeName change(ClassName builder) {
        return ParameterizedTypeName.get(ClassName.get(Consumer.class), builder);
    }

    private MethodSpec.Builder method() {
        MethodSpec.Builder method = MethodSpec.methodBuilder(member)
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(
                        "$L\n", Docs.said(property) + (taking.isEmpty() ? "" : " The other cases of its choice go."))
                .returns(types.builder());
        AccessorRule.deprecate(property, method);
        return method;
    }

    private static MethodSpec end(MethodSpec.Builder method) {
        return method.addStatement("return this").build();
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.emit;

import com.palantir.javapoet.CodeBlock;
import dev.turnup.compiler.bean.Bean;
import dev.turnup.compiler.bean.JavaType;
import dev.turnup.compiler.bean.JavaType.Scalar;
import dev.turnup.compiler.bean.Property;
import dev.turnup.yang.binding.KeptElements;

/**
 * Children that JAXB keeps as elements, all in one field: their text means nothing without the prefixes that are declared where
 * it stands, and JAXB hands out a text alone.
 */
final class Kept {
    /** The field; no YANG name becomes it. */
    static final String FIELD = "kept_";

    private Kept() {}

    /** Whether a bean has such a child. */
    static boolean isIn(Bean bean) {
        return bean.properties().stream().anyMatch(Property::kept);
    }

    /** The first child of its name, or all of them. */
    static CodeBlock read(Property property, Types types, String how) {
        return CodeBlock.of(
                "$T.$L($N, $S, $L)", KeptElements.class, how, FIELD, name(property), reading(type(property), types));
    }

    /** A call on the builder's bean that takes the child's name, such as {@code clear}. */
    static CodeBlock call(String what, Property property) {
        return CodeBlock.of("$T.$L(bean.$N, $S)", KeptElements.class, what, FIELD, name(property));
    }

    /** A call on the builder's bean that puts a value. */
    static CodeBlock put(String what, Property property, CodeBlock value) {
        return CodeBlock.of("$T.$L(bean.$N, $S, $L)", KeptElements.class, what, FIELD, name(property), value);
    }

    private static String name(Property property) {
        return property.node().name().toString();
    }

    private static CodeBlock reading(JavaType type, Types types) {
        return switch (type) {
            case Scalar scalar ->
                scalar == Scalar.INSTANCE_ID
                        ? CodeBlock.of("$T::instance", KeptElements.class)
                        : CodeBlock.of("element -> element");
            case JavaType.UnionType union ->
                CodeBlock.of(
                        "element -> new $T($T.text(element))",
                        types.self().nestedClass(union.name()),
                        KeptElements.class);
            case JavaType.EnumType e -> throw new IllegalStateException("not kept: " + e.name());
            case JavaType.BitsType b -> throw new IllegalStateException("not kept: " + b);
            case JavaType.IdentityType i -> throw new IllegalStateException("not kept: " + i);
        };
    }

    static JavaType type(Property property) {
        return switch (property) {
            case Property.LeafProperty p -> p.type();
            case Property.LeafListProperty p -> p.type();
            case Property.AnyProperty p -> Scalar.ANY_XML;
            case Property.ContainerProperty p -> throw new IllegalStateException("not kept: " + p.member());
            case Property.ListProperty p -> throw new IllegalStateException("not kept: " + p.member());
        };
    }
}

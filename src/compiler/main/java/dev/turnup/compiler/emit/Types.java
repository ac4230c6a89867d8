// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.turnup.compiler.bean.Bean;
import dev.turnup.compiler.bean.JavaType;
import dev.turnup.compiler.bean.Property;
import dev.turnup.yang.binding.AnyXml;
import dev.turnup.yang.binding.Empty;
import dev.turnup.yang.binding.InstanceId;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.SortedSet;

/** What a property of one bean is in Java. */
record Types(String packageName, Bean bean) {

    ClassName self() {
        return bean(bean.className());
    }

    ClassName bean(String className) {
        return ClassName.get(packageName, className);
    }

    ClassName builder() {
        return self().nestedClass("Builder");
    }

    ClassName builder(String className) {
        return bean(className).nestedClass("Builder");
    }

    /** What a field holds. */
    TypeName field(Property property) {
        return switch (property) {
            case Property.LeafProperty p -> value(p.type()).box();
            case Property.LeafListProperty p -> listOf(value(p.type()).box());
            case Property.AnyProperty p -> value(JavaType.Scalar.ANY_XML);
            case Property.ContainerProperty p -> bean(p.bean());
            case Property.ListProperty p -> listOf(bean(p.bean()));
        };
    }

    /** A value as a parameter: primitive where there is one. */
    TypeName value(JavaType type) {
        return switch (type) {
            case JavaType.Scalar scalar -> scalar(scalar);
            case JavaType.EnumType e -> self().nestedClass(e.name());
            case JavaType.UnionType u -> self().nestedClass(u.name());
            case JavaType.IdentityType i -> bean(i.className());
            case JavaType.BitsType b ->
                ParameterizedTypeName.get(
                        ClassName.get(SortedSet.class),
                        self().nestedClass(b.bits().name()));
        };
    }

    /** A type of the JDK's, primitive where there is one, or of the binding package. */
    static TypeName scalar(JavaType.Scalar scalar) {
        return switch (scalar) {
            case STRING -> ClassName.get(String.class);
            case BOOLEAN -> TypeName.BOOLEAN;
            case INT -> TypeName.INT;
            case LONG -> TypeName.LONG;
            case BIG_INTEGER -> ClassName.get(BigInteger.class);
            case DECIMAL -> ClassName.get(BigDecimal.class);
            case BINARY -> ArrayTypeName.of(TypeName.BYTE);
            case EMPTY -> ClassName.get(Empty.class);
            case INSTANCE_ID -> ClassName.get(InstanceId.class);
            case ANY_XML -> ClassName.get(AnyXml.class);
        };
    }

    static TypeName listOf(TypeName element) {
        return ParameterizedTypeName.get(ClassName.get(List.class), element);
    }

    /** Whether a field is a set of bits: null where the leaf is absent, since JAXB prints an empty one. */
    static boolean isBits(Property property) {
        return property instanceof Property.LeafProperty leaf && leaf.type() instanceof JavaType.BitsType;
    }

    /** Whether a field is a list of octets, each of which could be changed by who has it. */
    static boolean isBinaryList(Property property) {
        return property instanceof Property.LeafListProperty leafs && leafs.type() == JavaType.Scalar.BINARY;
    }

    /** Whether a field is a list that is never null. */
    static boolean isList(Property property) {
        return switch (property) {
            case Property.LeafProperty p -> false;
            case Property.LeafListProperty p -> true;
            case Property.AnyProperty p -> false;
            case Property.ContainerProperty p -> false;
            case Property.ListProperty p -> true;
        };
    }
}

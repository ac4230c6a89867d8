// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.turnup.compiler.bean.Bean;
import dev.turnup.compiler.bean.JavaType;
import dev.turnup.compiler.bean.JavaType.Constant;
import dev.turnup.compiler.bean.JavaType.EnumType;
import dev.turnup.compiler.bean.Property;
import jakarta.xml.bind.annotation.XmlEnum;
import jakarta.xml.bind.annotation.XmlEnumValue;
import jakarta.xml.bind.annotation.XmlType;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** One nested enum an enumeration or bits type. */
final class EnumRule implements Rule {
    @Override
    public void apply(Bean bean, Types types, TypeSpec.Builder type) {
        for (Property property : bean.properties()) {
            enumOf(property).ifPresent(e -> type.addType(spec(e, bean, property)));
        }
    }

    private static Optional<EnumType> enumOf(Property property) {
        return switch (property) {
            case Property.LeafProperty p -> enumOf(p.type());
            case Property.LeafListProperty p -> enumOf(p.type());
            case Property.AnyProperty p -> Optional.empty();
            case Property.ContainerProperty p -> Optional.empty();
            case Property.ListProperty p -> Optional.empty();
        };
    }

    private static Optional<EnumType> enumOf(JavaType type) {
        return switch (type) {
            case JavaType.Scalar scalar -> Optional.empty();
            case EnumType e -> Optional.of(e);
            case JavaType.BitsType b -> Optional.of(b.bits());
            case JavaType.UnionType u -> Optional.empty();
            case JavaType.IdentityType i -> Optional.empty();
        };
    }

    private static TypeSpec spec(EnumType type, Bean bean, Property property) {
        TypeSpec.Builder spec = TypeSpec.enumBuilder(type.name())
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(
                        "The values of $L.\n", Docs.code(property.node().name().local()))
                .addAnnotation(XmlEnum.class)
                .addAnnotation(AnnotationSpec.builder(XmlType.class)
                        .addMember("name", "$S", bean.className() + "." + type.name())
                        .build());
        for (Constant constant : type.constants()) {
            TypeSpec.Builder body = TypeSpec.anonymousClassBuilder("$S", constant.yang())
                    .addAnnotation(AnnotationSpec.builder(XmlEnumValue.class)
                            .addMember("value", "$S", constant.yang())
                            .build());
            if (constant.deprecated()) {
                body.addAnnotation(Deprecated.class);
            }
            spec.addEnumConstant(constant.name(), body.build());
        }
        return spec.addField(String.class, "yangName", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addParameter(String.class, "yangName")
                        .addStatement("this.yangName = yangName")
                        .build())
                .addMethod(MethodSpec.methodBuilder("toString")
                        .addJavadoc("The name in YANG.\n")
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PUBLIC)
                        .returns(String.class)
                        .addStatement("return yangName")
                        .build())
                .build();
    }
}

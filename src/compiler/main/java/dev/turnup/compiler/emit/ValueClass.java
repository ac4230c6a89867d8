// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import jakarta.xml.bind.annotation.XmlType;
import jakarta.xml.bind.annotation.XmlValue;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** A class around one value that JAXB prints: its field, constructors, equality and constants. */
final class ValueClass {
    private final ClassName self;
    private final TypeSpec.Builder type;

    /**
     * Begins a class.
     *
     * @param xmlType its name among types of XML, which nobody sees
     * @param value the class of the value
     * @param member what the value is called
     */
    ValueClass(ClassName self, String xmlType, TypeName value, String member) {
        this.self = self;
        this.type = TypeSpec.classBuilder(self.simpleName())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addAnnotation(AnnotationSpec.builder(XmlType.class)
                        .addMember("name", "$S", xmlType)
                        .build())
                .addField(FieldSpec.builder(value, member, Modifier.PRIVATE)
                        .addAnnotation(Nullable.class)
                        .addAnnotation(XmlValue.class)
                        .build())
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .addParameter(value, member)
                        .addStatement("this.$1N = $1N", member)
                        .build());
    }

    /** What is being built, for more. */
    TypeSpec.Builder type() {
        return type;
    }

    /** Adds a constant. */
    void constant(String name, String doc, CodeBlock value, boolean deprecated) {
        FieldSpec.Builder field = FieldSpec.builder(self, name, Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("$L\n", doc)
                .initializer("new $T($L)", self, value);
        if (deprecated) {
            field.addAnnotation(Deprecated.class);
        }
        type.addField(field.build());
    }

    /** Adds a way to make a value. */
    void of(String doc, TypeName from, CodeBlock value) {
        type.addMethod(MethodSpec.methodBuilder("of")
                .addJavadoc("$L\n", doc)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addParameter(from, "value")
                .returns(self)
                .addStatement("return new $T($L)", self, value)
                .build());
    }

    /** Ends the class with equality by a text, which is its text as well. */
    TypeSpec build(CodeBlock text) {
        return type.addMethod(MethodSpec.methodBuilder("equals")
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PUBLIC)
                        .addParameter(
                                ClassName.get(Object.class)
                                        .annotated(AnnotationSpec.builder(Nullable.class)
                                                .build()),
                                "other")
                        .returns(TypeName.BOOLEAN)
                        .addStatement("return other instanceof $T that && toString().equals(that.toString())", self)
                        .build())
                .addMethod(MethodSpec.methodBuilder("hashCode")
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PUBLIC)
                        .returns(TypeName.INT)
                        .addStatement("return toString().hashCode()")
                        .build())
                .addMethod(MethodSpec.methodBuilder("toString")
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PUBLIC)
                        .returns(String.class)
                        .addStatement("return $L", text)
                        .build())
                .build();
    }
}

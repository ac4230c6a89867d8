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

/** A class around one value: its field, constructors, equality and constants. */
final class ValueClass {
    private final ClassName self;
    private final TypeSpec.Builder type;

    private ValueClass(ClassName self, FieldSpec field) {
        this.self = self;
        this.type = TypeSpec.classBuilder(self.simpleName())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addField(field)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .addParameter(field.type(), field.name())
                        .addStatement("this.$1N = $1N", field.name())
                        .build());
    }

    /**
     * Begins a class that JAXB prints.
     *
     * @param xmlType its name among types of XML, which nobody sees
     * @param value the class of the value
     * @param member what the value is called
     */
    static ValueClass printed(ClassName self, String xmlType, TypeName value, String member) {
        ValueClass made = new ValueClass(
                self,
                FieldSpec.builder(value, member, Modifier.PRIVATE)
                        .addAnnotation(Nullable.class)
                        .addAnnotation(XmlValue.class)
                        .build());
        made.type
                .addAnnotation(AnnotationSpec.builder(XmlType.class)
                        .addMember("name", "$S", xmlType)
                        .build())
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build());
        return made;
    }

    /** Begins a class that JAXB never sees. */
    static ValueClass plain(ClassName self, TypeName value, String member) {
        return new ValueClass(
                self,
                FieldSpec.builder(value, member, Modifier.PRIVATE, Modifier.FINAL)
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
        return build(text, "toString()");
    }

    /**
     * Ends the class.
     *
     * @param compared what is equal where two are
     */
    TypeSpec build(CodeBlock text, String compared) {
        return type.addMethod(MethodSpec.methodBuilder("equals")
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PUBLIC)
                        .addParameter(
                                ClassName.get(Object.class)
                                        .annotated(AnnotationSpec.builder(Nullable.class)
                                                .build()),
                                "other")
                        .returns(TypeName.BOOLEAN)
                        .addStatement("return other instanceof $1T that && $2L.equals(that.$2L)", self, compared)
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

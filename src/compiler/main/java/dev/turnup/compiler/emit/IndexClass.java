// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import dev.turnup.compiler.bean.Bean;
import dev.turnup.compiler.bean.BeanModel;
import dev.turnup.yang.schema.Schema;
import dev.turnup.yang.schema.SchemaFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The class that knows the schema and the beans of the package. */
final class IndexClass {
    private IndexClass() {}

    static TypeSpec of(BeanModel model, BindingNames names) {
        return TypeSpec.classBuilder(names.indexName())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addJavadoc("The schema that the classes of this package were generated from, and the classes.\n")
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addMethod(schema())
                .addMethod(classes(
                        "beans",
                        "All classes, each an {@code @XmlRootElement}.\n",
                        model.beans().stream().map(Bean::className).toList(),
                        names))
                .addMethod(classes("roots", "The classes of top-level nodes.\n", model.roots(), names))
                .addType(loaded(names))
                .build();
    }

    private static MethodSpec schema() {
        return MethodSpec.methodBuilder("schema")
                .addJavadoc("The compiled schema, loaded when first asked for.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(Schema.class)
                .addStatement("return Loaded.SCHEMA")
                .build();
    }

    private static MethodSpec classes(String method, String doc, List<String> classes, BindingNames names) {
        TypeName any = ParameterizedTypeName.get(ClassName.get(Class.class), WildcardTypeName.subtypeOf(Object.class));
        CodeBlock list = classes.stream()
                .map(name -> CodeBlock.of("$T.class", ClassName.get(names.packageName(), name)))
                .collect(CodeBlock.joining(",\n"));
        return MethodSpec.methodBuilder(method)
                .addJavadoc("$L", doc)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(Types.listOf(any))
                .addStatement("return $T.of(\n$L)", List.class, list)
                .build();
    }

    private static TypeSpec loaded(BindingNames names) {
        MethodSpec load = MethodSpec.methodBuilder("load")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(Schema.class)
                .beginControlFlow(
                        "try ($T in = $L.class.getResourceAsStream($S))",
                        InputStream.class,
                        names.indexName(),
                        names.schemaFile())
                .beginControlFlow("if (in == null)")
                .addStatement("throw new $T($S)", IllegalStateException.class, "no " + names.schemaFile())
                .endControlFlow()
                .addStatement("return $T.read(in.readAllBytes(), $S)", SchemaFile.class, names.schemaFile())
                .nextControlFlow("catch ($T e)", IOException.class)
                .addStatement("throw new $T(e)", UncheckedIOException.class)
                .endControlFlow()
                .build();
        return TypeSpec.classBuilder("Loaded")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .addField(FieldSpec.builder(Schema.class, "SCHEMA", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                        .initializer("load()")
                        .build())
                .addMethod(load)
                .build();
    }
}

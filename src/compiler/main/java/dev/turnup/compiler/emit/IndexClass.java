// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import dev.turnup.compiler.bean.BeanModel;
import dev.turnup.yang.schema.Schema;
import dev.turnup.yang.schema.SchemaFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * The class that knows the schema and the beans of the package. A method and a constant pool of Java's hold only so much: many
 * beans are listed in parts, a nested class each.
 */
final class IndexClass {
    private static final int PART = 1000;
    private static final TypeName ANY =
            ParameterizedTypeName.get(ClassName.get(Class.class), WildcardTypeName.subtypeOf(Object.class));

    private IndexClass() {}

    static TypeSpec of(BeanModel model, BindingNames names) {
        List<ClassName> beans = model.beans().stream()
                .map(bean -> ClassName.get(names.packageName(), bean.className()))
                .toList();
        List<ClassName> roots = model.roots().stream()
                .map(root -> ClassName.get(names.packageName(), root))
                .toList();
        TypeSpec.Builder index = TypeSpec.classBuilder(names.indexName())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addAnnotation(AnnotationSpec.builder(SuppressWarnings.class)
                        .addMember("value", "$S", "deprecation")
                        .build())
                .addJavadoc("The schema that the classes of this package were generated from, and the classes.\n")
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addMethod(schema());
        List<TypeSpec> parts = parts(beans);
        MethodSpec.Builder all = method(
                "beans",
                "All classes, each an {@code @XmlRootElement} unless a top-level node has its element's name.\n");
        if (parts.isEmpty()) {
            all.addStatement("return $L", listOf(beans));
        } else {
            CodeBlock each = parts.stream()
                    .map(part -> CodeBlock.of("$L.beans()", part.name()))
                    .collect(CodeBlock.joining(",\n"));
            all.addStatement("return $T.of(\n$L)\n.flatMap($T::stream)\n.toList()", Stream.class, each, List.class);
        }
        return index.addMethod(all.build())
                .addMethod(method("roots", "The classes of top-level nodes.\n")
                        .addStatement("return $L", listOf(roots))
                        .build())
                .addTypes(parts)
                .addType(loaded(names))
                .build();
    }

    private static List<TypeSpec> parts(List<ClassName> beans) {
        List<TypeSpec> parts = new ArrayList<>();
        for (int from = 0; beans.size() > PART && from < beans.size(); from += PART) {
            List<ClassName> some = beans.subList(from, Math.min(beans.size(), from + PART));
            parts.add(TypeSpec.classBuilder("Part" + (parts.size() + 1))
                    .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                    .addMethod(MethodSpec.methodBuilder("beans")
                            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                            .returns(Types.listOf(ANY))
                            .addStatement("return $L", listOf(some))
                            .build())
                    .build());
        }
        return parts;
    }

    private static MethodSpec.Builder method(String name, String doc) {
        return MethodSpec.methodBuilder(name)
                .addJavadoc("$L", doc)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(Types.listOf(ANY));
    }

    private static CodeBlock listOf(List<ClassName> classes) {
        CodeBlock list =
                classes.stream().map(name -> CodeBlock.of("$T.class", name)).collect(CodeBlock.joining(",\n"));
        return CodeBlock.of("$T.of(\n$L)", List.class, list);
    }

    private static MethodSpec schema() {
        return MethodSpec.methodBuilder("schema")
                .addJavadoc("The compiled schema, loaded when first asked for.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(Schema.class)
                .addStatement("return Loaded.SCHEMA")
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

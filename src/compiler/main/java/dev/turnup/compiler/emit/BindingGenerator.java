// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.turnup.compiler.bean.Bean;
import dev.turnup.compiler.bean.BeanLowering;
import dev.turnup.compiler.bean.BeanModel;
import dev.turnup.compiler.bean.Property;
import dev.turnup.compiler.bean.Selection;
import dev.turnup.yang.schema.Schema;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Generates the classes of a selection: the same input gives the same text, to the byte. */
public final class BindingGenerator {
    /** As much of a file as its first lines may be. */
    public static final int FIRST_LINES = 4000;

    private BindingGenerator() {}

    /** Whether a file that begins like this was generated, so that a later generation may replace it. */
    public static boolean isGenerated(String beginning) {
        return FirstLines.begin(beginning);
    }

    /**
     * The source files, each made when it is asked for: a class a shape, the index class and the package's own file.
     *
     * @throws dev.turnup.compiler.source.CompilerException where a path of the selection is unknown, or Java cannot hold what is
     *     selected yet
     */
    public static Stream<GeneratedFile> generate(Schema schema, Selection selection, BindingNames names) {
        BeanModel model = BeanLowering.lower(schema, selection, Set.of(names.indexName(), BeanLowering.PATHS));
        FirstLines first = new FirstLines(schema, names.licence());
        List<String> modules = modules(model);
        ElementNames elements = ElementNames.of(model);
        List<Rule> rules = List.of(
                new ClassRule(model, elements),
                new FieldRule(elements),
                new ConstructorRule(),
                new FactoryRule(),
                new AccessorRule(),
                new ContentRule(),
                new EqualityRule(),
                new BuilderRule(model),
                new PathRule(model),
                new EnumRule(),
                new UnionRule());
        Stream<GeneratedFile> identities =
                model.identities().stream().map(i -> file(IdentityFile.of(i, names), names, first.of(i.modules())));
        return Stream.concat(
                Stream.concat(model.beans().stream().map(bean -> bean(bean, rules, names, first)), identities),
                Stream.of(
                        file(IndexClass.of(model, names), names, first.of(modules)),
                        file(PathsClass.of(model, names), names, first.of(modules)),
                        packageInfo(model, elements, names, first.of(modules), selection.state())));
    }

    private static GeneratedFile bean(Bean bean, List<Rule> rules, BindingNames names, FirstLines first) {
        TypeSpec.Builder type = TypeSpec.classBuilder(bean.className());
        Types types = new Types(names.packageName(), bean);
        rules.forEach(rule -> rule.apply(bean, types, type));
        return file(
                type.build(),
                names,
                first.of(bean.variants().nodes().stream()
                        .map(node -> node.declaration().module())
                        .toList()));
    }

    private static List<String> modules(BeanModel model) {
        return Stream.concat(
                        model.top().properties().stream().map(Property::node),
                        model.messages().map(Bean::node))
                .map(node -> node.declaration().module())
                .toList();
    }

    private static GeneratedFile file(TypeSpec type, BindingNames names, String firstLines) {
        JavaFile file = JavaFile.builder(names.packageName(), type)
                .addFileComment("$L", firstLines)
                .skipJavaLangImports(true)
                .indent("    ")
                .build();
        return new GeneratedFile(names.folder() + type.name() + ".java", file.toString());
    }

    private static GeneratedFile packageInfo(
            BeanModel model, ElementNames elements, BindingNames names, String firstLines, boolean state) {
        String example = model.roots().stream()
                .findFirst()
                .map(root -> """
             * <pre>{@code
             * %s bean = %s.builder().build();
             * }</pre>
             *
            """.formatted(root, root).stripTrailing() + "\n")
                .orElse("");
        String text = """
            %s
            /**
             * Typed bindings of %s, generated from YANG.
             *
            %s * <p>A class stands for a container or a list entry, an absent value is empty, everything is immutable, and JAXB
             * prints each as the XML that a device reads. {@link %s.%s} has the schema and all classes.%s
             */
            @NullMarked
            @XmlAccessorType(XmlAccessType.FIELD)
            @XmlSchema(namespace = %s, elementFormDefault = XmlNsForm.QUALIFIED)
            package %s;

            import jakarta.xml.bind.annotation.XmlAccessType;
            import jakarta.xml.bind.annotation.XmlAccessorType;
            import jakarta.xml.bind.annotation.XmlNsForm;
            import jakarta.xml.bind.annotation.XmlSchema;
            import org.jspecify.annotations.NullMarked;
            """.formatted(
                        firstLines.lines().map(line -> "// " + line).collect(Collectors.joining("\n")),
                        state ? "configuration and state" : "configuration",
                        example,
                        names.packageName(),
                        names.indexName(),
                        state ? "" : " State data has none.",
                        CodeBlock.of("$S", elements.namespace()).toString(),
                        names.packageName());
        return new GeneratedFile(names.folder() + "package-info.java", text);
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.turnup.compiler.bean.Bean;
import dev.turnup.compiler.bean.BeanLowering;
import dev.turnup.compiler.bean.BeanModel;
import dev.turnup.compiler.bean.Selection;
import dev.turnup.yang.schema.Schema;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Generates the classes of a selection: the same input gives the same text, to the byte. */
public final class BindingGenerator {
    private static final String LICENCE = "SPDX-License-Identifier: Apache-2.0\nGenerated from YANG; not to be edited.";

    /** How every generated file begins; by it a later generation knows what it may replace. */
    public static final String FIRST_LINES = "// " + LICENCE.replace("\n", "\n// ") + "\n";

    private BindingGenerator() {}

    /**
     * The source files, each made when it is asked for: a class a shape, the index class and the package's own file.
     *
     * @throws dev.turnup.compiler.source.CompilerException where a path of the selection is unknown, or Java cannot hold what is
     *     selected yet
     */
    public static Stream<GeneratedFile> generate(Schema schema, Selection selection, BindingNames names) {
        BeanModel model = BeanLowering.lower(schema, selection, Set.of(names.indexName(), PathsClass.NAME));
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
        Stream<GeneratedFile> identities = model.identities().stream().map(i -> file(IdentityFile.of(i, names), names));
        return Stream.concat(
                Stream.concat(model.beans().stream().map(bean -> bean(bean, rules, names)), identities),
                Stream.of(
                        file(IndexClass.of(model, names), names),
                        file(PathsClass.of(model, names), names),
                        packageInfo(model, elements, names)));
    }

    private static GeneratedFile bean(Bean bean, List<Rule> rules, BindingNames names) {
        TypeSpec.Builder type = TypeSpec.classBuilder(bean.className());
        Types types = new Types(names.packageName(), bean);
        rules.forEach(rule -> rule.apply(bean, types, type));
        return file(type.build(), names);
    }

    private static GeneratedFile file(TypeSpec type, BindingNames names) {
        JavaFile file = JavaFile.builder(names.packageName(), type)
                .addFileComment("$L", LICENCE)
                .skipJavaLangImports(true)
                .indent("    ")
                .build();
        return new GeneratedFile(names.folder() + type.name() + ".java", file.toString());
    }

    private static GeneratedFile packageInfo(BeanModel model, ElementNames elements, BindingNames names) {
        String text = """
            %s/**
             * Typed bindings of configuration, generated from YANG.
             *
             * <pre>{@code
             * %s bean = %s.builder().build();
             * }</pre>
             *
             * <p>A class stands for a container or a list entry, an absent value is empty, everything is immutable, and JAXB
             * prints each as the XML that a device reads. {@link %s.%s} has the schema and all classes. State data has none.
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
                        FIRST_LINES,
                        model.roots().getFirst(),
                        model.roots().getFirst(),
                        names.packageName(),
                        names.indexName(),
                        CodeBlock.of("$S", elements.namespace()).toString(),
                        names.packageName());
        return new GeneratedFile(names.folder() + "package-info.java", text);
    }
}

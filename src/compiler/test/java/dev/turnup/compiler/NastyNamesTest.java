// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.compiler.bean.Selection;
import dev.turnup.compiler.emit.BindingNames;
import dev.turnup.compiler.source.CompilerOptions;
import dev.turnup.compiler.source.YangSource;
import dev.turnup.yang.schema.Schema;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Names and words of models that Java, JAXB or a file system would stumble over: everything is generated, compiled by javac and
 * taken through JAXB both ways.
 */
class NastyNamesTest {
    /** Types of java.lang, types that generated code uses, and the classes within every class. */
    private static final String TYPES = """
            string object integer class override deprecated iterable enum record void module package thread list optional
            objects consumer array-list arrays collections big-decimal q-name builder path paths bean bean-content empty schema
            xml-element xml-type xml-value nullable leaf-path instance-path identity union-text stream index loaded part1 BUILDER
            Suppress-Warnings illegal-state-exception tree-set sorted-set
            """;

    /** Keywords, methods of every bean, names that meet in Java or differ by case alone. */
    private static final String MEMBERS = """
            int class default switch null true false yield var record enum strictfp _ __ goto const assert
            get-class hash-code equals to-string notify notify-all wait clone finalize build builder named of to-builder content
            bean value values entry entries change other that present java jakarta dev org
            a-b a_b a.b aB ab A-B x1 X1 x-1 _1gigabit native Native NATIVE
            """;

    private static final String WORDS = """
            description "*/ } class Evil {} /* \\\\u002a/ \\\\u000a @deprecated {@link Evil} {@code $L $T $$ $1N} <script> & \\"quoted\\"
              \\n\\n@throws and so on";
            """;

    @TempDir
    private static Path folder;

    private static ClassLoader loader = NastyNamesTest.class.getClassLoader();

    @BeforeAll
    static void generate_and_compile() throws IOException {
        String types = each(
                TYPES,
                "container %1$s { %2$s leaf %1$s { type string; } list k-%1$s { key %1$s; leaf %1$s "
                        + "{ type string; } } leaf-list s-%1$s { type string; } }");
        String members = each(MEMBERS, "leaf %1$s { type string; }");
        String enums = each(TYPES, "leaf %1$s { %2$s type enumeration { enum one; enum ONE; enum %1$s; } }");
        String text = """
            module nasty { yang-version 1.1; namespace "urn:nasty:'+*/$L"; prefix n;
              container nasty {
                %s
                container types { %s }
                container members { %s }
                container enums { %s }
                container nasty { %s container nasty { container nasty { leaf nasty { type string; } leaf x { type int8; } } } }
                leaf words { %s type string { pattern '[*/"\\\\u0022$L]*' { error-message '*/"'; } } units '*/ $L "';
                  default '"*/\\u0022$L'; }
                leaf kind { type enumeration {
                  enum a; enum A; enum 1gigabit; enum "a-b"; enum "a_b"; enum "*/"; enum '"'; enum "$L"; enum '\\u0022';
                  enum "class"; enum "a b c"; enum "+"; enum "-"; enum "\u00e9"; } }
              }
            }
            """.formatted(WORDS, types, members, enums, WORDS, WORDS);
        Schema schema = YangCompiler.compile(List.of(new YangSource("nasty.yang", text)), CompilerOptions.STRICT)
                .schema();
        GenerateBindings.generate(
                schema,
                Selection.read("/nasty", "s.select"),
                new BindingNames("org.nasty", "Index"),
                folder.resolve("java"),
                folder.resolve("classes"));
        loader = GeneratedSources.compiled(folder.resolve("java"), folder.resolve("classes"));
    }

    private static String each(String names, String statement) {
        return Stream.of(names.strip().split("\\s+"))
                .map(name -> statement.formatted(name, WORDS))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void no_two_files_differ_by_case_alone() throws IOException {
        Set<String> names = new HashSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile)
                    .forEach(file -> assertThat(names.add(file.toString().toLowerCase(Locale.ROOT)))
                            .as(file.toString())
                            .isTrue());
        }
        assertThat(names).hasSizeGreaterThan(200);
    }

    @Test
    void all_classes_go_into_one_context() throws ReflectiveOperationException, JAXBException {
        assertThat(context()).isNotNull();
    }

    @Test
    void what_jaxb_reads_it_prints() throws ReflectiveOperationException, JAXBException {
        String xml = """
                <nasty xmlns="urn:nasty:'+*/$L"><types><string><string>s</string><k-string><string>k</string>\
                </k-string></string><object><object>o</object></object><xml-element><xml-element>x</xml-element></xml-element>\
                <BUILDER><s-BUILDER>b</s-BUILDER></BUILDER></types><members><int>1</int><class>c</class><a-b>1</a-b><a_b>2</a_b>\
                <a.b>3</a.b><aB>4</aB><ab>5</ab><A-B>6</A-B><native>7</native><NATIVE>8</NATIVE></members>\
                <enums><string>ONE</string><builder>builder</builder></enums>\
                <nasty><nasty><nasty><nasty>deep</nasty></nasty></nasty></nasty><kind>1gigabit</kind></nasty>""";

        Object bean = context().createUnmarshaller().unmarshal(new StringReader(xml));
        Marshaller marshaller = context().createMarshaller();
        marshaller.setProperty(Marshaller.JAXB_FRAGMENT, true);
        StringWriter out = new StringWriter();
        marshaller.marshal(bean, out);

        assertThat(out).hasToString(xml);
    }

    private static JAXBContext context() throws ReflectiveOperationException, JAXBException {
        Class<?> index = loader.loadClass("org.nasty.Index");
        List<?> beans = (List<?>) index.getMethod("beans").invoke(null);
        return JAXBContext.newInstance(beans.stream().map(b -> (Class<?>) b).toArray(Class<?>[]::new));
    }
}

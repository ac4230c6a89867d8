// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.compiler.bean.Selection;
import dev.turnup.compiler.emit.BindingNames;
import dev.turnup.compiler.source.CompilerOptions;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names that stumble, at the top of a module, of operations and notifications, and of what XML writes with prefixes. */
class NastyKindsTest {
    private static final List<String> NAMES = Arrays.asList("""
            string object class record list builder BUILDER path paths index bean any-xml instance-id kept-elements prefixed-text
            prefixed-union _1gigabit int default wait get-class _ kept_ kept element text steps_ value x
            """.strip().split("\\s+"));

    @TempDir
    private static Path folder;

    private static ClassLoader loader = NastyKindsTest.class.getClassLoader();

    @BeforeAll
    static void generate_and_compile() throws IOException {
        String statements = "identity int; identity small { base int; } identity load; identity big { base load; }"
                + each(n -> "leaf l-" + n + " { type enumeration { enum a; } }")
                + each(n -> "leaf " + n + " { type union { type enumeration { enum text; } type boolean; } }")
                + each(n -> "rpc r-" + n + " { input { " + prefixed(n) + " } output { " + prefixed(n) + " } }")
                + each(n -> "rpc r-" + n + "_output;")
                + each(n -> "notification n-" + n + " { container " + n + " { " + prefixed(n) + " } }")
                + "container box { " + each(NastyKindsTest::prefixed)
                + each(n -> "container c-" + n + " { " + prefixed(n) + " leaf-list y-" + n
                        + " { type instance-identifier; } anydata z-" + n + "; }")
                + "list key { key 'int default'; leaf int { type union { type int8; type identityref { base int; } } }"
                + " leaf default { type instance-identifier; } } }";
        String paths = Stream.of("l-", "", "r-", "n-")
                .flatMap(kind -> NAMES.stream().map(name -> "/" + kind + name))
                .collect(Collectors.joining("\n"));
        GenerateBindings.generate(
                YangCompiler.compile(Models.module(statements), CompilerOptions.STRICT)
                        .schema(),
                Selection.read("/box\n" + paths + "\n" + each(n -> "/r-" + n + "_output\n"), "s.select"),
                new BindingNames("org.kinds", "Index"),
                folder.resolve("java"),
                folder.resolve("classes"));
        loader = GeneratedSources.compiled(folder.resolve("java"), folder.resolve("classes"));
    }

    private static String each(UnaryOperator<String> statement) {
        return NAMES.stream().map(statement).collect(Collectors.joining("\n"));
    }

    private static String prefixed(String name) {
        return "leaf " + name
                + " { type union { type int8; type identityref { base int; } type enumeration { enum text; } } }";
    }

    @Test
    void every_top_level_leaf_has_a_path() throws ReflectiveOperationException {
        Class<?> paths = loader.loadClass("org.kinds.Paths");

        assertThat(Arrays.stream(paths.getDeclaredMethods()).filter(m -> m.getParameterCount() == 0))
                .hasSize(2 * NAMES.size() + 1);
    }

    @Test
    void operations_and_notifications_have_classes_of_their_own() throws ReflectiveOperationException {
        List<?> beans =
                (List<?>) loader.loadClass("org.kinds.Index").getMethod("beans").invoke(null);

        assertThat(beans).hasSizeGreaterThan(5 * NAMES.size()).doesNotHaveDuplicates();
        assertThat(loader.loadClass("org.kinds.RXOutput").getMethod("x")).isNotNull();
    }

    @Test
    void what_jaxb_reads_it_prints() throws ReflectiveOperationException, JAXBException {
        String xml =
                "<box xmlns=\"urn:m\">" + "<int xmlns:m=\"urn:m\">m:small</int><kept_>7</kept_><default>text</default>"
                        + "<c-kept><z-kept><q>1</q></z-kept><y-kept xmlns:m=\"urn:m\">/m:box/m:int</y-kept></c-kept>"
                        + "<key><int>3</int><default xmlns:m=\"urn:m\">/m:box</default></key></box>";
        Class<?> box = loader.loadClass("org.kinds.Box");
        JAXBContext context = JAXBContext.newInstance(box);

        Object bean = context.createUnmarshaller().unmarshal(new StringReader(xml));
        Marshaller marshaller = context.createMarshaller();
        marshaller.setProperty(Marshaller.JAXB_FRAGMENT, true);
        StringWriter out = new StringWriter();
        marshaller.marshal(bean, out);

        assertThat(context.createUnmarshaller().unmarshal(new StringReader(out.toString())))
                .isEqualTo(bean);
        assertThat(bean).asString().contains(":small</int>", "<kept_>7</kept_>", "<q>1</q>", ">/i1:box/i1:int<");
    }
}

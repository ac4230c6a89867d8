// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.published;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.compiler.GenerateBindings;
import dev.turnup.compiler.YangCompiler;
import dev.turnup.compiler.bean.Selection;
import dev.turnup.compiler.emit.BindingNames;
import dev.turnup.compiler.folder.Roots;
import dev.turnup.compiler.folder.YangFolder;
import dev.turnup.compiler.source.CompilerOptions;
import dev.turnup.yang.schema.Schema;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The classes of a whole published release: how many there are, and that plain javac makes them. Times are printed. */
@Tag("scale")
class NativeBindingsTest {
    private static final String RELEASE = "26.1.1";
    private static final int MOST_CLASSES = 12_500;
    private static final long LARGEST_FILE = 1L << 20;
    private static final int LONGEST_NAME = 200;

    @TempDir
    private static Path folder;

    private static Schema schema = new Schema(List.of(), List.of(), List.of(), List.of());

    @BeforeAll
    static void compile_the_models() {
        Path models = Shared.need("yang/cisco-ios-xe/" + RELEASE);
        schema = YangCompiler.compile(YangFolder.scan(models), Roots.DEFAULT, CompilerOptions.FORGIVING)
                .schema();
    }

    @Test
    void the_whole_native_tree_is_generated_and_compiled() throws Exception {
        Path java = generate("whole", "/native");
        List<Path> sources = files(java, ".java");
        Path classes = compile(java, sources);

        assertThat(sources).hasSizeBetween(10_000, MOST_CLASSES);
        for (Path source : sources) {
            assertThat(Files.size(source)).as(source.toString()).isLessThan(LARGEST_FILE);
        }
        assertThat(files(classes, ".class"))
                .allSatisfy(
                        file -> assertThat(String.valueOf(file.getFileName())).hasSizeLessThanOrEqualTo(LONGEST_NAME));
        context(classes, "GigabitEthernet");
    }

    @Test
    void a_selection_is_generated_and_compiled() throws Exception {
        Path java = generate("some", "/native/interface/GigabitEthernet\n/native/voice\n/native/boot\n");
        Path classes = compile(java, files(java, ".java"));

        assertThat(files(classes, ".class")).hasSizeGreaterThan(1000);
        context(classes, "Native");
    }

    private static Path generate(String name, String selection) {
        Path java = folder.resolve(name);
        long start = System.nanoTime();
        GenerateBindings.generate(
                schema, Selection.read(selection, name), new BindingNames("org.example", "Index"), java, java);
        print("generating " + name, start);
        return java;
    }

    private static Path compile(Path java, List<Path> sources) throws IOException, InterruptedException {
        Path classes = java.resolveSibling(java.getFileName() + "-classes");
        Path arguments = Files.write(
                java.resolveSibling(java.getFileName() + ".args"),
                sources.stream().map(Path::toString).toList());
        Path said = java.resolveSibling(java.getFileName() + ".log");
        long start = System.nanoTime();
        int exit = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "javac").toString(),
                        "-J-Xmx3g",
                        "-nowarn",
                        "-d",
                        classes.toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "@" + arguments)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start()
                .waitFor();
        print("javac of " + sources.size() + " files, heap of 3 GB, " + java.getFileName(), start);
        assertThat(exit).as(Files.readString(said)).isZero();
        return classes;
    }

    private static void context(Path classes, String name)
            throws IOException, JAXBException, ReflectiveOperationException {
        URL[] path = {classes.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(path, NativeBindingsTest.class.getClassLoader())) {
            Class<?> bean = loader.loadClass("org.example." + name);
            long start = System.nanoTime();
            assertThat(JAXBContext.newInstance(bean)).isNotNull();
            print("JAXBContext of " + name, start);
        }
    }

    private static void print(String what, long start) {
        System.out.println(RELEASE + ", " + what + ": "
                + Duration.ofNanos(System.nanoTime() - start).toMillis() + " ms");
    }

    private static List<Path> files(Path below, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(below)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.compiler.folder.Roots;
import dev.turnup.compiler.folder.YangFolder;
import dev.turnup.compiler.source.CompilerException;
import dev.turnup.compiler.source.CompilerOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One folder a kind of fault: what is forgiven of its module {@code m}, and what a strict compilation says of it.
 * {@code -Dturnup.golden=write} writes what should be there anew; look at the difference then.
 */
class ErrataTest {
    private static final Path FAULTS = Models.root().resolve("src/compiler/test/errata");

    static List<String> faults() {
        try (Stream<Path> folders = Files.list(FAULTS)) {
            return folders.map(f -> f.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void the_fault_is_forgiven_and_reported(String fault) throws IOException {
        Path folder = FAULTS.resolve(fault);
        YangFolder modules = YangFolder.scan(folder);
        String forgiving = outcome(modules, CompilerOptions.FORGIVING);
        String strict = outcome(modules, CompilerOptions.STRICT);

        Path expected = folder.resolve("expected.txt");
        String actual = "forgiving\n" + forgiving + "strict\n" + strict;
        if (System.getProperty("turnup.golden", "").equals("write")) {
            Files.writeString(expected, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(expected));
    }

    private static String outcome(YangFolder modules, CompilerOptions options) {
        try {
            return YangCompiler.compile(modules, Roots.of("m"), options).errata().stream()
                    .map(e -> "  " + e + "\n")
                    .collect(Collectors.joining());
        } catch (CompilerException e) {
            return "  refused: " + e.at() + ": " + e.problem().replace("\n", "\n  ") + "\n";
        }
    }
}

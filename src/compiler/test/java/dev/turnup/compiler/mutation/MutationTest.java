// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.compiler.Compiled;
import dev.turnup.compiler.YangCompiler;
import dev.turnup.compiler.source.CompilerException;
import dev.turnup.compiler.source.CompilerOptions;
import dev.turnup.compiler.source.YangSource;
import dev.turnup.yang.schema.SchemaFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Puts one fault at random into sound modules. Another seed is tried with {@code -Dturnup.mutation.seed=N}; the seed of each
 * case is its number.
 */
class MutationTest {
    private static final int CASES = 60;

    private static final Path YANG =
            Path.of(System.getProperty("turnup.root", "."), "src/compiler/test/resources/yang");

    static IntStream seeds() {
        int first = Integer.getInteger("turnup.mutation.seed", 0);
        return IntStream.range(first, first + CASES);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_fault_in_two_modules_is_forgiven_with_an_account(int seed) {
        List<YangSource> shop = new ArrayList<>();
        shop.add(YangSource.read(YANG.resolve("shop.yang")));
        shop.add(YangSource.read(YANG.resolve("shop-extra.yang")));
        shop.add(YangSource.read(YANG.resolve("../../../../../yang/turnup/turnup-extensions.yang")));
        judge(seed, shop);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_fault_in_modules_of_every_statement_is_forgiven_with_an_account(int seed) {
        judge(seed, YangSource.in(YANG.resolve("every")));
    }

    private static void judge(int seed, List<YangSource> sound) {
        List<Text> modules = new ArrayList<>(sound.stream().map(Text::of).toList());
        String done = Mutation.apply(new Random(seed), modules);
        List<YangSource> mutated = modules.stream().map(Text::source).toList();

        Optional<Compiled> strict = compile(mutated, CompilerOptions.STRICT, done);
        Optional<Compiled> forgiving = compile(mutated, CompilerOptions.FORGIVING, done);

        if (strict.isPresent()) {
            assertThat(forgiving)
                    .as("what is sound is forgiven nothing: " + done)
                    .isPresent();
            assertThat(forgiving.orElseThrow().errata()).as(done).isEmpty();
            assertThat(SchemaFile.write(forgiving.orElseThrow().schema()))
                    .as(done)
                    .isEqualTo(SchemaFile.write(strict.orElseThrow().schema()));
        } else if (forgiving.isPresent()) {
            assertThat(forgiving.orElseThrow().errata())
                    .as("nothing is forgiven silently: " + done)
                    .isNotEmpty()
                    .allSatisfy(e -> assertThat(e.at().source()).endsWith(".yang"));
        } else {
            assertThat(done)
                    .as("only a module without its own head is beyond repair")
                    .matches("(module|submodule|prefix|namespace|belongs-to) .*(left out|deleted|twice)");
        }
    }

    /** The compilation; empty where it is refused, in one sentence with a place. */
    private static Optional<Compiled> compile(List<YangSource> sources, CompilerOptions options, String done) {
        try {
            return Optional.of(YangCompiler.compile(sources, options));
        } catch (CompilerException e) {
            assertThat(e).as(done).hasMessageMatching("(?s)[^ ]+\\.yang:\\d+: .+");
            return Optional.empty();
        }
    }
}

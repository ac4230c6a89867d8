// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What {@code --help} prints of each command. */
class HelpTest {
    private static final int WIDTH = 100;

    @TempDir
    Path home;

    static Stream<CommandSpec> commands() {
        return family(new CommandLine(new TurnupCommand(new Surroundings(
                        new PrintStream(PrintStream.nullOutputStream()),
                        new PrintStream(PrintStream.nullOutputStream()),
                        InputStream.nullInputStream(),
                        Map.of(),
                        false,
                        Clock.systemUTC())))
                .getCommandSpec());
    }

    private static Stream<CommandSpec> family(CommandSpec command) {
        return Stream.concat(
                Stream.of(command),
                command.subcommands().values().stream()
                        .map(CommandLine::getCommandSpec)
                        .flatMap(HelpTest::family));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void helpIsPrintedAndEndsWithZero(CommandSpec command) {
        List<String> words = new ArrayList<>(
                Arrays.asList(command.qualifiedName().split(" ")).subList(1, depth(command)));
        words.add("--help");
        Shell.Ran ran = new Shell(home).run(words.toArray(String[]::new));
        assertThat(ran.exitCode()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).startsWith("Usage: " + command.qualifiedName());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void linesThatWereBrokenByHandFitTheWidthSoThatNoWordIsLeftAlone(CommandSpec command) {
        assertThat(Stream.of(
                                command.usageMessage().header(),
                                command.usageMessage().description(),
                                command.usageMessage().footer())
                        .flatMap(Arrays::stream))
                .allSatisfy(line -> assertThat(line).hasSizeLessThan(WIDTH));
    }

    /** It stands alone in the list of the commands. */
    @ParameterizedTest
    @MethodSource("commands")
    void theFirstLineOfADescriptionIsWhole(CommandSpec command) {
        assertThat(command.usageMessage().description()[0]).endsWith(".");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyOptionAndArgumentIsDescribed(CommandSpec command) {
        assertThat(command.options()).filteredOn(option -> !option.hidden()).allSatisfy(HelpTest::isDescribed);
        assertThat(command.positionalParameters())
                .allSatisfy(argument -> assertThat(argument.description()).isNotEmpty());
    }

    private static void isDescribed(OptionSpec option) {
        assertThat(option.description()).as(option.longestName()).isNotEmpty();
    }

    private static int depth(CommandSpec command) {
        return command.qualifiedName().split(" ").length;
    }
}

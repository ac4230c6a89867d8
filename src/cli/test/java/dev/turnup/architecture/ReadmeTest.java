// SPDX-License-Identifier: Apache-2.0
package dev.turnup.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The README says what is so. */
class ReadmeTest {
    private static final Path ROOT = Path.of(System.getProperty("turnup.root"));
    private static final String README = read(ROOT.resolve("README.md"));

    @Test
    void the_java_example_is_the_one_that_a_test_runs() {
        String tested = read(ROOT.resolve("src/iosxe/test/java/dev/turnup/iosxe/ReadmeExampleTest.java"));
        String body = between(tested, "// README begin\n", "// README end")
                .stripTrailing()
                .stripIndent();
        assertThat(between(README, "```java\n", "```").stripTrailing()).isEqualTo(body);
        assertThat(body.lines()).hasSizeLessThanOrEqualTo(12);
    }

    @Test
    void the_readme_is_one_page_beside_its_tables() {
        assertThat(README.lines().filter(line -> !line.startsWith("| "))).hasSizeLessThan(150);
    }

    @Test
    void every_test_it_names_is_there() throws IOException {
        Map<String, List<Path>> tests;
        try (Stream<Path> files = Files.walk(ROOT.resolve("src"))) {
            tests = files.filter(f -> f.toString().endsWith("Test.java"))
                    .collect(Collectors.groupingBy(
                            f -> f.getFileName().toString().replace(".java", "")));
        }
        List<MatchResult> named = Pattern.compile("`([A-Z]\\w+Test)\\.(\\w+)`")
                .matcher(README)
                .results()
                .toList();
        assertThat(named)
                .hasSizeGreaterThan(30)
                .allSatisfy(name -> assertThat(tests.getOrDefault(name.group(1), List.of()))
                        .as(name.group())
                        .anyMatch(file -> read(file).contains("void " + name.group(2) + "(")));
    }

    @Test
    void every_command_it_shows_is_there() {
        String commands = read(ROOT.resolve("src/cli/main/java/dev/turnup/cli/TurnupCommand.java"));
        List<String> shown = Pattern.compile("\\./turnup ([a-z]+)")
                .matcher(README)
                .results()
                .map(m -> m.group(1))
                .distinct()
                .toList();
        assertThat(shown).contains("demo", "fixture", "get", "plan", "apply", "rollback");
        assertThat(shown)
                .allSatisfy(name -> assertThat(commands)
                        .contains(Character.toUpperCase(name.charAt(0)) + name.substring(1) + "Command.class"));
    }

    @Test
    void its_modules_are_those_of_the_build() {
        String pom = read(ROOT.resolve("pom.xml"));
        List<String> modules = Pattern.compile("<module>src/([a-z]+)</module>")
                .matcher(pom)
                .results()
                .map(m -> m.group(1))
                .toList();
        assertThat(modules).isNotEmpty().allSatisfy(m -> assertThat(README).contains("`" + m + "`"));
    }

    @Test
    void nothing_names_a_registry_or_a_machine_path() throws IOException {
        Pattern forbidden = Pattern.compile("/(root|work)/|repo\\.maven|registry\\.npm|deb\\.debian");
        try (Stream<Path> files = Files.walk(ROOT)) {
            assertThat(files.filter(f -> f.toString().matches(".*\\.(java|xml|md|yang|properties|txt)"))
                            .filter(f -> !ROOT.relativize(f).toString().matches("(.*/)?(target|\\.git)/.*"))
                            .filter(f -> !f.endsWith("ReadmeTest.java"))
                            .filter(f -> forbidden.matcher(read(f)).find()))
                    .isEmpty();
        }
    }

    private static String between(String text, String begin, String end) {
        int from = text.indexOf(begin);
        assertThat(from).as(begin).isNotNegative();
        int to = text.indexOf(end, from + begin.length());
        assertThat(to).as(end).isNotNegative();
        return text.substring(from + begin.length(), to);
    }

    private static String read(Path file) {
        try {
            // Hostile documents are no UTF-8, and are searched all the same.
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

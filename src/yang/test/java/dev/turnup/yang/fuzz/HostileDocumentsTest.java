// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.fuzz;

import static dev.turnup.yang.TestSchemas.anydata;
import static dev.turnup.yang.TestSchemas.container;
import static dev.turnup.yang.TestSchemas.decimal64;
import static dev.turnup.yang.TestSchemas.identityref;
import static dev.turnup.yang.TestSchemas.leaf;
import static dev.turnup.yang.TestSchemas.leafList;
import static dev.turnup.yang.TestSchemas.list;
import static dev.turnup.yang.TestSchemas.schema;
import static dev.turnup.yang.TestSchemas.string;
import static dev.turnup.yang.TestSchemas.uint16;
import static dev.turnup.yang.TestSchemas.uint64;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.yang.check.Validator;
import dev.turnup.yang.check.Violation;
import dev.turnup.yang.codec.DecodedEdit;
import dev.turnup.yang.codec.Documents;
import dev.turnup.yang.codec.ReadMode;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.edit.EditError;
import dev.turnup.yang.edit.EditResult;
import dev.turnup.yang.edit.Operation;
import dev.turnup.yang.schema.Schema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What files and devices may hold to do harm: one refusal with its place, in memory and time that the size bounds. */
class HostileDocumentsTest {
    private static final Path HOSTILE = Path.of(System.getProperty("turnup.root", "../.."), "fixtures", "hostile");

    private static final Schema SCHEMA = schema(container(
            "c",
            leaf("text", string()),
            leaf("small", uint16()),
            leaf("wide", uint64()),
            leaf("ratio", decimal64(2, "-100..100")),
            leaf("kind", identityref("base", "fast", "o:fast")),
            anydata("notes"),
            leafList("tag", string()),
            list("entry", "id", leaf("id", uint16()), leaf("kind", identityref("base", "fast", "o:fast")))));

    static Stream<Path> refused() {
        return files(HOSTILE);
    }

    static Stream<Path> kept() {
        return files(HOSTILE.resolve("kept"));
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.(xml|json|yaml)")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EditError problem(String fileName, byte[] document) {
        DecodedEdit read = Documents.read(SCHEMA, fileName, document);
        assertThat(read.problems()).hasSize(1);
        return read.problems().getFirst();
    }

    private static EditError problem(String fileName, String document) {
        return problem(fileName, document.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void aDocumentOfTheCollectionIsOneProblemWithItsPlace(Path file) {
        EditError problem = problem(file.getFileName().toString(), bytes(file));

        assertThat(problem.location().orElseThrow().line())
                .as(problem.toString())
                .isPositive();
        assertThat(problem.location().orElseThrow().column())
                .as(problem.toString())
                .isPositive();
        assertThat(problem.message().codePoints())
                .as("what a terminal would obey")
                .noneMatch(c -> c < ' ');
        assertThat(problem.message()).hasSizeLessThan(400);
    }

    @ParameterizedTest
    @MethodSource("kept")
    void aDocumentOfTheCollectionIsKept(Path file) {
        String name = file.getFileName().toString();
        Target target = Target.valueOf(name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT));

        assertThat(target.takes(bytes(file), DataTree.empty(SCHEMA), ReadMode.DEVICE))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 1_000_000})
    void levelsBeyondEndAreRefusedInEveryFormat(int levels) {
        assertThat(problem("a.xml", "<data>" + "<c xmlns='urn:test'>".repeat(levels))
                        .message())
                .contains("Depth");
        assertThat(problem("a.json", "{\"test:c\": ".repeat(levels)).message()).contains("nesting depth");
        assertThat(problem("b.json", "[".repeat(levels)).message()).contains("nesting depth");
        assertThat(problem("a.yaml", "[".repeat(levels)).message()).contains("levels");
        assertThat(problem("b.yaml", "{a: ".repeat(levels)).message()).contains("levels");
        assertThat(problem("c.yaml", "- ".repeat(levels)).message()).contains("levels");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            a.xml  | <c xmlns='urn:test'><text> | </text></c>
            b.xml  | <c xmlns='urn:test' a='    | '/>
            c.xml  | <c xmlns='urn:test'><!--   | --></c>
            a.json | {"test:c": {"text": "      | "}}
            b.json | {"test:c": {"              | ": 1}}
            a.yaml | test:c: {text: "           | "}
            b.yaml | test:c: {text:             | }
            """)
    void aTextOfAHundredMegabytesIsRefused(String fileName, String before, String after) {
        byte[] document = new byte[100_000_000 + before.length() + after.length()];
        Arrays.fill(document, (byte) 'x');
        System.arraycopy(before.getBytes(StandardCharsets.UTF_8), 0, document, 0, before.length());

        assertThat(problem(fileName, document).message()).contains("larger than");
    }

    @Test
    void aTextBeyondTheLimitOfOneTextIsRefusedWhereItStands() {
        String text = "x".repeat(17_000_000);

        assertThat(problem("a.xml", "<c xmlns='urn:test'>\n<text>" + text + "</text></c>")
                        .toString())
                .startsWith("a.xml:2:");
        assertThat(problem("a.json", "{\"test:c\":\n {\"text\": \"" + text + "\"}}")
                        .toString())
                .startsWith("a.json:2:");
        assertThat(problem("a.yaml", "test:c:\n  text: " + text).toString()).startsWith("a.yaml:2:");
    }

    @Test
    void numbersOfTenMegabytesAreRefused() {
        String digits = "9".repeat(10_000_000);

        assertThat(problem("a.json", "{\"test:c\": {\"small\": " + digits + "}}")
                        .message())
                .contains("Number");
        assertThat(invalid("<c xmlns='urn:test'><small>" + digits + "</small></c>"))
                .contains("whole number");
        assertThat(invalid("<c xmlns='urn:test'><ratio>" + digits + "</ratio></c>"))
                .contains("decimal number");
        assertThat(invalid("<c xmlns='urn:test'><wide>" + digits + "</wide></c>"))
                .contains("whole number");
    }

    private static String invalid(String xml) {
        DecodedEdit read = Documents.read(SCHEMA, "a.xml", xml.getBytes(StandardCharsets.UTF_8));
        assertThat(read.problems()).isEmpty();
        EditResult result = read.edit().applyTo(DataTree.empty(SCHEMA), Operation.MERGE);
        return Validator.of(SCHEMA).validate(((EditResult.Applied) result).tree()).stream()
                .map(Violation::hint)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void moreValuesThanAnyConfigurationHasAreRefused() {
        assertThat(problem("a.json", "{\"test:c\": {\"tag\": [" + "1,".repeat(3_100_000))
                        .message())
                .isEqualTo("more than 3000000 values");
    }

    @Test
    void aMemberThatIsThereAMillionTimesIsRefusedAtTheSecond() {
        assertThat(problem("a.json", "{\"test:c\": {" + "\"text\": 1,\n".repeat(1_000_000))
                        .toString())
                .startsWith("a.json:2:1: text is stated twice");
    }

    @Test
    void manyUnknownMembersAreAFewProblems() {
        StringBuilder json = new StringBuilder("{\"test:c\": {\"text\": \"a\"");
        for (int i = 0; i < 50_000; i++) {
            json.append(",\"x").append(i).append("\": 1");
        }
        List<EditError> problems = Documents.read(
                        SCHEMA, "a.json", json.append("}}").toString().getBytes(StandardCharsets.UTF_8))
                .problems();

        assertThat(problems).hasSize(200);
    }
}

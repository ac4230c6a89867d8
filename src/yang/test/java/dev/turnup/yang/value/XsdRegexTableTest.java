// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.value;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** XML Schema part 2, appendix F, production by production; the table is {@code xsd-regex.txt} among the test resources. */
@DisplayName("By XML Schema part 2, appendix F,")
class XsdRegexTableTest {

    static Stream<Arguments> table() {
        try (InputStream in = requireNonNull(XsdRegexTableTest.class.getResourceAsStream("/xsd-regex.txt"))) {
            return new String(in.readAllBytes(), UTF_8)
                            .lines()
                            .filter(line -> !line.isBlank() && !line.startsWith("##"))
                            .map(line -> line.split("\t"))
                            .map(row -> Arguments.of(row[0], row[1], row[2].translateEscapes(), row[3]))
                            .toList()
                            .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @MethodSource("table")
    void anExpressionTakesATextOrDoesNot(String regex, String verdict, String text, String why) {
        String given = text.equals("(nothing)") ? "" : text;
        switch (verdict) {
            case "takes" -> assertThat(XsdRegex.compile(regex).matches(given)).isTrue();
            case "leaves" -> assertThat(XsdRegex.compile(regex).matches(given)).isFalse();
            case "is-none" ->
                assertThatThrownBy(() -> XsdRegex.compile(regex)).isInstanceOf(IllegalArgumentException.class);
            default -> throw new IllegalArgumentException("no verdict: " + verdict);
        }
        // The slow way, which bounds what the others cannot, tells the same.
        if (!verdict.equals("is-none")) {
            assertThat(XsdPlaces.matches(new XsdRegexParser(regex).parse(), given))
                    .isEqualTo(verdict.equals("takes"));
        }
    }

    /** These would take {@code java.util.regex} years, or more stack than there is. */
    @Test
    void noExpressionTakesLongerThanItsTextIsLong() {
        for (String regex : new String[] {
            "(a+)+b", "(a|a)*b", "(a*)*b", "(a|aa)+b", "(.*)*(.*)*x", "((a{0,9}){0,9}){0,9}b", "(\\w+\\s?)*b"
        }) {
            for (String end : new String[] {"!", "é", "\uD83D\uDE00"}) {
                String text = "a".repeat(600) + end;
                assertThat(XsdRegex.compile(regex).matches(text)).as(regex).isFalse();
                assertThat(XsdRegex.compile(regex).fits(text)).as(regex).isBetween(-1, text.length());
            }
        }
        assertThat(XsdRegex.compile("(a|é)*").matches("aé".repeat(50_000))).isTrue();
        assertThat(XsdRegex.compile("(a?){999999999}é").matches("aaaé")).isTrue();
    }

    static LongStream seeds() {
        String seed = System.getProperty("turnup.seed", "");
        return seed.isEmpty() ? LongStream.range(0, 40) : LongStream.of(Long.parseLong(seed));
    }

    @ParameterizedTest(name = "all ways of matching tell the same, seed {0}")
    @MethodSource("seeds")
    void allWaysOfMatchingTellTheSame(long seed) {
        Random random = new Random(seed);
        int taken = 0;
        for (int i = 0; i < 200; i++) {
            String regex = expression(random, 3);
            XsdTerm term = new XsdRegexParser(regex).parse();
            for (int j = 0; j < 10; j++) {
                String text = text(random);
                boolean matched = Pattern.matches(term.java(), text);
                assertThat(XsdRegex.compile(regex).matches(text))
                        .as("%s on %s", regex, text)
                        .isEqualTo(matched);
                assertThat(XsdPlaces.matches(term, text))
                        .as("%s on %s", regex, text)
                        .isEqualTo(matched);
                taken += matched ? 1 : 0;
            }
        }
        assertThat(taken).isGreaterThan(100);
    }

    private static String expression(Random random, int depth) {
        String[] atoms = {"a", "b", "é", ".", "[ab]", "[^a]", "\\w", "[a-z-[b]]", "\\p{Ll}"};
        String[] quantities = {"", "", "?", "*", "+", "{2}", "{0,2}", "{1,}"};
        StringBuilder out = new StringBuilder();
        for (int i = random.nextInt(3); i >= 0; i--) {
            boolean group = depth > 0 && random.nextInt(3) == 0;
            out.append(group ? "(" + expression(random, depth - 1) + ")" : atoms[random.nextInt(atoms.length)])
                    .append(quantities[random.nextInt(quantities.length)]);
            if (i > 0 && random.nextInt(4) == 0) {
                out.append('|');
            }
        }
        return out.toString();
    }

    private static String text(Random random) {
        StringBuilder out = new StringBuilder();
        for (int i = random.nextInt(7); i > 0; i--) {
            out.append("aabbé\n".charAt(random.nextInt(6)));
        }
        return out.toString();
    }
}

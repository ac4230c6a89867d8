// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XsdRegexTest {

    @ParameterizedTest(name = "{0} matches {1}")
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "[0-9]+ ~ 42",
                "a|b ~ b",
                "(a|) ~ ``",
                "a{2} ~ aa",
                "a{2,} ~ aaaa",
                "a{0,3} ~ aa",
                // ^ and $ are ordinary characters: expressions are anchored anyway
                "^a$ ~ ^a$",
                "a^2 ~ a^2",
                // the point is any character but line ends
                "a.c ~ abc",
                "[.] ~ .",
                // escapes
                "\\d+\\.\\d+ ~ 3.14",
                "\\d ~ ٣",
                "\\w+ ~ Ünï9+",
                "\\i\\c* ~ _a-1.b:c",
                "[\\i-[:]][\\c-[:]]* ~ ncname-1",
                "\\s ~ ` `",
                "\\-\\^ ~ -^",
                "[\\-a\\]]+ ~ ]-a",
                // classes
                "[a-z-[aeiou]]+ ~ xyz",
                "[^a-z-[0-9]]+ ~ ABC",
                "[a-z-[m-p-[o]]] ~ o",
                "[^a] ~ b",
                "[-a]+ ~ a-",
                "[a-]+ ~ a-",
                "[a^]+ ~ ^a",
                "[&&]+ ~ &",
                "[^\\s]+ ~ abc",
                "[\\D]+ ~ abc",
                // properties and blocks
                "\\p{L}+ ~ Zürich",
                "\\p{Lu}\\P{Lu} ~ Aa",
                "\\p{IsBasicLatin}* ~ plain",
                "[\\p{IsGreek}]+ ~ αβγ",
                // what published modules write though XML Schema does not allow it
                "\\/\\:\\_ ~ /:_",
                "[0-9]+\\@x ~ 1@x",
                "a{,3} ~ aa",
            })
    void an_expression_matches_the_whole_text(String regex, String text) {
        assertThat(XsdRegex.compile(regex).matches(text)).isTrue();
    }

    @ParameterizedTest(name = "{0} does not match {1}")
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "[0-9]+ ~ 42a",
                "[0-9]+ ~ x42",
                "^a$ ~ a",
                "\\d ~ a",
                "\\w ~ -",
                "\\i ~ 1",
                "\\c ~ /",
                "\\I ~ a",
                "[\\i-[:]] ~ :",
                "[a-z-[aeiou]] ~ e",
                "[^a-z-[0-9]] ~ 7",
                "[a-z-[m-p-[o]]] ~ n",
                "[^\\D] ~ a",
                "[^\\W] ~ -",
                "\\P{L} ~ a",
                "\\p{IsBasicLatin} ~ é",
                "[&&]+ ~ a",
            })
    void what_does_not_match_as_a_whole_does_not_match(String regex, String text) {
        assertThat(XsdRegex.compile(regex).matches(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a**",
                "a*?",
                "(?:a)",
                "(a",
                "a)",
                "[a",
                "[]",
                "*a",
                "a{x}",
                "a{3,2}",
                "\\b",
                "\\1",
                "\\p{Xx}",
                "\\p{IsNowhere}",
                "[z-a]",
                "\\",
                "a]",
                "a{"
            })
    void what_is_no_expression_of_xml_schema_is_refused_with_its_position(String regex) {
        assertThatThrownBy(() -> XsdRegex.compile(regex))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at position")
                .hasMessageContaining(regex);
    }

    @Test
    void the_point_is_no_line_end() {
        assertThat(XsdRegex.compile(".").matches("\n")).isFalse();
        assertThat(XsdRegex.compile(".").matches("\u2028")).isTrue();
    }

    @Test
    void it_knows_how_far_a_text_fits() {
        XsdRegex file = XsdRegex.compile("(bootflash|flash):[a-z.]+\\.bin");
        assertThat(file.fits("flash:a.bin")).isEqualTo(11);
        assertThat(file.fits("flash:a_b.bin")).isEqualTo(7);
        assertThat(file.fits("usb:")).isZero();
    }

    @Test
    void groups_too_deep_for_the_stack_are_refused() {
        assertThatThrownBy(() -> XsdRegex.compile("(".repeat(100_000)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("too deep");
    }
}

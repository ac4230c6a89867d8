// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The machine answers as {@link java.util.regex} does; {@code -Dturnup.seed=N} repeats one run. */
class XsdMachineTest {
    private static final String[] SETS = {
        "a",
        "b",
        "7",
        ".",
        "[a-c]",
        "[^b]",
        "[a-e-[bc]]",
        "\\d",
        "\\D",
        "\\w",
        "\\W",
        "\\s",
        "\\S",
        "\\i",
        "\\c",
        "\\I",
        "\\C",
        "\\p{L}",
        "\\P{Lu}",
        "\\p{IsBasicLatin}",
        "\\p{IsGreek}",
        "[\\-.]",
        "[^\\s]",
        "[0-9a-f]",
        "\\.",
        "-"
    };

    static LongStream seeds() {
        String seed = System.getProperty("turnup.seed", "");
        return seed.isEmpty() ? LongStream.range(0, 100) : LongStream.of(Long.parseLong(seed));
    }

    @ParameterizedTest(name = "says the same as java.util.regex, seed {0}")
    @MethodSource("seeds")
    void saysTheSameAsJavaOfRandomExpressionsAndTexts(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 40; i++) {
            XsdTerm term = new XsdRegexParser(expression(random, 4)).parse();
            Pattern java = Pattern.compile(term.java());
            XsdMachine machine = new XsdMachine(term);
            for (int j = 0; j < 60; j++) {
                String text = text(random);
                assertThat(machine.matches(text))
                        .as("%s on '%s'", term.java(), text)
                        .isEqualTo(java.matcher(text).matches() ? XsdMachine.Answer.YES : XsdMachine.Answer.NO);
            }
        }
    }

    @Test
    void everySetHasOfAsciiWhatJavaSays() {
        for (String set : SETS) {
            XsdTerm term = new XsdRegexParser(set).parse();
            Pattern java = Pattern.compile(term.java());
            XsdMachine machine = new XsdMachine(term);
            XsdRegex regex = XsdRegex.compile(set);
            for (int c = 0; c < AsciiSet.SIZE; c++) {
                String text = Character.toString(c);
                boolean noString = c < ' ' && "\t\n\r".indexOf(c) < 0;
                XsdMachine.Answer taken = java.matcher(text).matches() ? XsdMachine.Answer.YES : XsdMachine.Answer.NO;
                assertThat(machine.matches(text))
                        .as("%s on U+%04X", set, c)
                        .isEqualTo(noString ? XsdMachine.Answer.UNKNOWN : taken);
                assertThat(regex.matches(text))
                        .as("%s on U+%04X", set, c)
                        .isEqualTo(java.matcher(text).matches());
            }
        }
    }

    @Test
    void ofTextsBeyondAsciiItSaysNothingUnlessTheirBeginningIsRefused() {
        XsdMachine machine = new XsdMachine(new XsdRegexParser("a\\p{L}+").parse());
        assertThat(machine.matches("aü")).isEqualTo(XsdMachine.Answer.UNKNOWN);
        assertThat(machine.matches("bü")).isEqualTo(XsdMachine.Answer.NO);
        assertThat(XsdRegex.compile("a\\p{L}+").matches("aü")).isTrue();
        assertThat(XsdRegex.compile("a\\p{L}+").matches("a٣")).isFalse();
    }

    @Test
    void expressionsThatCountFarAreLeftToBacktracking() {
        XsdMachine machine = new XsdMachine(new XsdRegexParser("(a{0,900}b){0,900}").parse());
        assertThat(machine.matches("ab")).isEqualTo(XsdMachine.Answer.UNKNOWN);
        assertThat(XsdRegex.compile("[a-z]{1,65535}").matches("abc")).isTrue();
        assertThat(XsdRegex.compile("[a-z]{4,65535}").matches("abc")).isFalse();
    }

    @Test
    void aMachineThatGrowsTooLargeSaysSoAndTheAnswerIsRightAllTheSame() {
        // Whether the 12th character from the end is an a: 2^12 states.
        XsdRegex regex = XsdRegex.compile("[ab]*a[ab]{11}");
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = 0; j < 40; j++) {
                text.append(random.nextBoolean() ? 'a' : 'b');
            }
            assertThat(regex.matches(text.toString())).isEqualTo(text.charAt(28) == 'a');
        }
    }

    @Test
    void whatWouldTakeABacktrackerYearsIsAnsweredInOnePass() {
        assertThat(XsdRegex.compile("(a*)*b").matches("a".repeat(5_000))).isFalse();
        assertThat(XsdRegex.compile("(a|b|ab)*").matches("ab".repeat(50_000))).isTrue();
    }

    private static String expression(Random random, int depth) {
        StringBuilder out = new StringBuilder();
        int branches = random.nextInt(4) == 0 ? 2 : 1;
        for (int b = 0; b < branches; b++) {
            out.append(b > 0 ? "|" : "");
            int pieces = random.nextInt(4);
            for (int i = 0; i < pieces; i++) {
                boolean group = depth > 0 && random.nextInt(3) == 0;
                out.append(group ? "(" + expression(random, depth - 1) + ")" : SETS[random.nextInt(SETS.length)]);
                out.append(
                        switch (random.nextInt(8)) {
                            case 0 -> "?";
                            case 1 -> "*";
                            case 2 -> "+";
                            case 3 -> "{2}";
                            case 4 -> "{1,}";
                            case 5 -> "{0,2}";
                            default -> "";
                        });
            }
        }
        return out.toString();
    }

    private static String text(Random random) {
        String letters = "abcABe07.-_ \n\\:";
        StringBuilder out = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            out.append(letters.charAt(random.nextInt(letters.length())));
        }
        return out.toString();
    }
}

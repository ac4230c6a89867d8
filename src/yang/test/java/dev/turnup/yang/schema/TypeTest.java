// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.schema;

import static dev.turnup.yang.TestSchemas.PREFIXES;
import static dev.turnup.yang.TestSchemas.binary;
import static dev.turnup.yang.TestSchemas.bits;
import static dev.turnup.yang.TestSchemas.bool;
import static dev.turnup.yang.TestSchemas.decimal64;
import static dev.turnup.yang.TestSchemas.empty;
import static dev.turnup.yang.TestSchemas.enumeration;
import static dev.turnup.yang.TestSchemas.identityref;
import static dev.turnup.yang.TestSchemas.instanceIdentifier;
import static dev.turnup.yang.TestSchemas.int32;
import static dev.turnup.yang.TestSchemas.leafref;
import static dev.turnup.yang.TestSchemas.string;
import static dev.turnup.yang.TestSchemas.uint16;
import static dev.turnup.yang.TestSchemas.uint64;
import static dev.turnup.yang.TestSchemas.uint8;
import static dev.turnup.yang.TestSchemas.union;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.turnup.yang.TestSchemas;
import dev.turnup.yang.value.Value;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TypeTest {

    static Stream<Arguments> taken() {
        return Stream.of(
                arguments(uint16(), "10", "10"),
                arguments(uint16(), "+010", "10"),
                arguments(uint16(), " 10\n", "10"),
                arguments(uint16("1..4094|5000"), "5000", "5000"),
                arguments(int32(), "-0", "0"),
                arguments(int32(), "-2147483648", "-2147483648"),
                arguments(uint64(), "18446744073709551615", "18446744073709551615"),
                arguments(decimal64(2, "-10.5..10.5"), "3.10", "3.1"),
                arguments(decimal64(2, "-10.5..10.5"), "-03", "-3.0"),
                arguments(decimal64(2, "-10.5..10.5"), "0.00", "0.0"),
                arguments(decimal64(1, ""), "100", "100.0"),
                arguments(decimal64(2, ""), "1.500", "1.5"),
                arguments(string(), " kept as it is ", " kept as it is "),
                arguments(string("1..4"), "𝄞𝄞𝄞𝄞", "𝄞𝄞𝄞𝄞"),
                arguments(string("1..32", "[a-z]+", ".{3}"), "abc", "abc"),
                arguments(bool(), "true", "true"),
                arguments(enumeration("on", "off", "half way"), "half way", "half way"),
                arguments(bits("a", "b", "c"), "c  a", "a c"),
                arguments(bits("a", "b", "c"), "", ""),
                arguments(binary("3"), "YWJj", "YWJj"),
                arguments(empty(), "", ""),
                arguments(leafref("../x", uint16("1..9")), "09", "9"),
                arguments(identityref("mode", "fast", "o:slow"), "fast", "test:fast"),
                arguments(identityref("mode", "fast", "o:slow"), "o:slow", "other:slow"),
                arguments(union(uint8(), enumeration("any")), "007", "7"),
                arguments(union(uint8(), enumeration("any")), "any", "any"),
                arguments(union(uint8(), string()), "300", "300"),
                arguments(
                        instanceIdentifier(),
                        "/t:pools/t:pool[t:tag='o:7']/o:mode",
                        "/test:pools/pool[tag='o:7']/other:mode"),
                arguments(instanceIdentifier(), "/test:dns[ . = \"x\" ]", "/test:dns[.='x']"));
    }

    @ParameterizedTest(name = "{0} takes \"{1}\" as {2}")
    @MethodSource
    void taken(Type type, String text, String canonical) {
        Value value = type.parse(text, PREFIXES);
        assertThat(value).isNotInstanceOf(Value.Invalid.class);
        assertThat(value.canonical()).isEqualTo(canonical);
    }

    static Stream<Arguments> refused() {
        Type file = string("", "(bootflash|usb0):[^:]+\\.bin");
        return Stream.of(
                arguments(uint16("1..4094"), "5000", "range 1..4094", "use at most 4094"),
                arguments(uint16("1..4094"), "0", "range 1..4094", "use at least 1"),
                arguments(uint16("1..10|20..30"), "15", "range 1..10 | 20..30", "use at most 10 or at least 20"),
                arguments(uint16(), "ten", "range 0..65535", "use a whole number"),
                arguments(uint16(), "0x10", "range 0..65535", "use a whole number"),
                arguments(uint16(), "", "range 0..65535", "use a whole number"),
                arguments(uint16(), "1.0", "range 0..65535", "use a whole number"),
                arguments(
                        uint64(),
                        "18446744073709551616",
                        "range 0..18446744073709551615",
                        "use at most 18446744073709551615"),
                arguments(decimal64(2, "1..2"), "2.01", "range 1..2", "use at most 2"),
                arguments(decimal64(2, "1..2"), "1.005", "fraction-digits 2", "use at most 2 digits after the point"),
                arguments(decimal64(2, ""), "1e3", "decimal64", "use a decimal number"),
                arguments(string("1..32"), "", "length 1..32", "use at least 1 characters"),
                arguments(string("1..3"), "abcd", "length 1..3", "use at most 3 characters"),
                arguments(string("", "[a-z]+"), "abC", "pattern [a-z]+", "character 3 does not fit the pattern"),
                arguments(
                        file,
                        "bootflash:",
                        "pattern (bootflash|usb0):[^:]+\\.bin",
                        "the text ends before the pattern does"),
                arguments(bool(), "True", "one of true | false", "did you mean true"),
                arguments(bool(), " true", "one of true | false", "did you mean true"),
                arguments(enumeration("on", "off"), " on ", "one of on | off", "did you mean on"),
                arguments(binary("3"), "YW Jj", "base64", "use base64 as RFC 4648, section 4 has it"),
                arguments(binary("2"), "YWI", "base64", "use base64 as RFC 4648, section 4 has it"),
                arguments(bool(), "1", "one of true | false", "use one of true | false"),
                arguments(
                        enumeration("bootflash:", "usb0:"),
                        "flash:",
                        "one of bootflash: | usb0:",
                        "did you mean bootflash:"),
                arguments(bits("a", "b"), "a d", "bits a | b", "did you mean a"),
                arguments(bits("a", "b"), "a a", "bits a | b", "name each bit once"),
                arguments(binary("2"), "YWJj", "length 2", "use at most 2 octets"),
                arguments(binary(""), "?", "base64", "use base64 as RFC 4648, section 4 has it"),
                arguments(empty(), "x", "empty", "state the leaf without a value"),
                arguments(leafref("../x", uint16("1..9")), "10", "range 1..9", "use at most 9"),
                arguments(
                        identityref("mode", "fast", "o:slow"),
                        "slow",
                        "identity derived from mode",
                        "did you mean other:slow"),
                arguments(identityref("mode", "fast"), "z:fast", "identity derived from mode", "declare the prefix z"),
                arguments(
                        union(uint16("1..9"), enumeration("any")),
                        "anyy",
                        "range 1..9 or one of any",
                        "did you mean any"),
                arguments(instanceIdentifier(), "x", "instance-identifier", "begin the path with /"),
                arguments(instanceIdentifier(), "/z:x", "instance-identifier", "declare the prefix z"));
    }

    @ParameterizedTest(name = "{0} refuses \"{1}\": {2}, {3}")
    @MethodSource
    void refused(Type type, String text, String rule, String hint) {
        assertThat(type.parse(text, PREFIXES)).isEqualTo(new Value.Invalid(text, rule, hint));
    }

    @Test
    void equal_values_are_equal_objects_whatever_the_text() {
        assertThat(uint16().parse("007", PREFIXES)).isEqualTo(new Value.Int(7));
        assertThat(uint64().parse("007", PREFIXES)).isEqualTo(new Value.Uint64(BigInteger.valueOf(7)));
        assertThat(bits("a", "b").parse("b a", PREFIXES)).isEqualTo(new Value.Bits(List.of("a", "b")));
    }

    @Test
    void a_default_may_be_hexadecimal_or_octal() {
        assertThat(uint16().parseDefault("0x2102", PREFIXES)).isEqualTo(new Value.Int(0x2102));
        assertThat(uint16().parseDefault("010", PREFIXES)).isEqualTo(new Value.Int(8));
        assertThat(int32().parseDefault("-0x10", PREFIXES)).isEqualTo(new Value.Int(-16));
        assertThat(string().parseDefault("010", PREFIXES)).isEqualTo(new Value.Text("010"));
    }

    @Test
    void a_long_enumeration_is_cut_short_in_messages() {
        String[] names =
                Stream.iterate(0, i -> i + 1).limit(30).map(i -> "name" + i).toArray(String[]::new);
        Value.Invalid refused = (Value.Invalid) enumeration(names).parse("q", PREFIXES);
        assertThat(refused.rule()).startsWith("one of name0 | name1").endsWith("... (30 names)");
    }

    @Test
    void an_inverted_pattern_admits_what_does_not_match() {
        Pattern notAll = new Pattern("all", true);
        assertThat(notAll.admits("all")).isFalse();
        assertThat(notAll.admits("some")).isTrue();
        assertThat(notAll).isEqualTo(new Pattern("all", true)).isNotEqualTo(new Pattern("all", false));
    }

    @Test
    void the_prefixes_of_tests_know_both_modules() {
        assertThat(PREFIXES.module("other")).contains("other");
        assertThat(PREFIXES.namespace("o")).contains(TestSchemas.OTHER);
    }
}

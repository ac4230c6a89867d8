// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.xpath;

import static dev.turnup.yang.TestSchemas.bits;
import static dev.turnup.yang.TestSchemas.container;
import static dev.turnup.yang.TestSchemas.enumeration;
import static dev.turnup.yang.TestSchemas.identityref;
import static dev.turnup.yang.TestSchemas.leaf;
import static dev.turnup.yang.TestSchemas.leafList;
import static dev.turnup.yang.TestSchemas.leafref;
import static dev.turnup.yang.TestSchemas.list;
import static dev.turnup.yang.TestSchemas.schema;
import static dev.turnup.yang.TestSchemas.string;
import static dev.turnup.yang.TestSchemas.uint16;
import static dev.turnup.yang.TestSchemas.xpath;
import static dev.turnup.yang.TestTrees.tree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnup.yang.data.DataCursor;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.data.InstancePath;
import dev.turnup.yang.schema.Schema;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XPathTest {
    private final Schema schema = schema(
            container(
                    "voice",
                    container("global", leaf("max-pool", uint16()), leaf("max-dn", uint16())),
                    list(
                            "pool",
                            "tag",
                            leaf("tag", uint16()),
                            leaf("number", string()),
                            leaf("o:mode", identityref("mode", "fast", "o:slow")),
                            leaf("level", enumeration("low", "mid", "high")),
                            leaf("flags", bits("up", "down"))),
                    leafList("server", string()),
                    leaf("first-pool", leafref("../pool/tag", uint16()))),
            leaf("hostname", string()));

    private final DataTree data = tree(
            schema,
            "/voice/global/max-pool = 20",
            "/voice/global/max-dn = 100",
            "/voice/pool[tag='1']/number = 4001",
            "/voice/pool[tag='1']/mode = fast",
            "/voice/pool[tag='1']/level = mid",
            "/voice/pool[tag='1']/flags = down",
            "/voice/pool[tag='2']/number = 4002",
            "/voice/pool[tag='2']/mode = o:slow",
            "/voice/pool[tag='3']/number = 4001",
            "/voice/server = a",
            "/voice/server = b",
            "/voice/first-pool = 1",
            "/hostname = edge-1.example");

    private Result at(String path, String expression) {
        DataCursor node = DataCursor.root(data)
                .find(InstancePath.parse(schema, path))
                .orElseThrow(() -> new AssertionError("nothing at " + path));
        return xpath(expression).evaluate(node);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                // numbers and their texts: XPath 1.0, sections 3.5 and 4.2
                "1 + 2 * 3 ~ 7",
                "(1 + 2) * 3 ~ 9",
                "5 mod 2 ~ 1",
                "5 mod -2 ~ 1",
                "-5 mod 2 ~ -1",
                "1.5 mod 0.5 ~ 0",
                "1 div 0 ~ Infinity",
                "-1 div 0 ~ -Infinity",
                "0 div 0 ~ NaN",
                "-(0) ~ 0",
                "--3 ~ 3",
                "6 div 4 ~ 1.5",
                ".5 + 5. ~ 5.5",
                "1000000 * 1000000 ~ 1000000000000",
                "1 div 1000000 ~ 0.000001",
                "0.1 + 0.2 ~ 0.30000000000000004",
                "number(' 12 ') ~ 12",
                "number('+1') ~ NaN",
                "number('1e3') ~ NaN",
                "number('') ~ NaN",
                "number(true()) ~ 1",
                "floor(-1.5) ~ -2",
                "ceiling(-1.5) ~ -1",
                "round(2.5) ~ 3",
                "round(-2.5) ~ -2",
                "round(0.49999999999999994) ~ 0",
                "1 div round(-0.2) ~ -Infinity",
                // booleans
                "1 = 1.0 ~ true",
                "'a' = \"a\" ~ true",
                "'1' = 1 ~ true",
                "true() = 'x' ~ true",
                "0 div 0 = 0 div 0 ~ false",
                "3 > 2 > 1 ~ false",
                "'b' > 'a' ~ false",
                "'10' > '9' ~ true",
                "1 or 1 div 0 ~ true",
                "false() or not(true()) ~ false",
                "boolean('false') ~ true",
                "boolean(0) ~ false",
                "true() and '' ~ false",
                "lang('en') ~ false",
                // strings: the examples of sections 4.2 and 4.4
                "concat('a', 1, true()) ~ a1true",
                "starts-with('abc', 'ab') ~ true",
                "contains('abc', '') ~ true",
                "substring-before('1999/04/01','/') ~ 1999",
                "substring-after('1999/04/01','/') ~ 04/01",
                "substring-after('1999/04/01','19') ~ 99/04/01",
                "substring('12345', 2, 3) ~ 234",
                "substring('12345', 2) ~ 2345",
                "substring('12345', 1.5, 2.6) ~ 234",
                "substring('12345', 0, 3) ~ 12",
                "substring('12345', 0 div 0, 3) ~ ``",
                "substring('12345', 1, 0 div 0) ~ ``",
                "substring('12345', -42, 1 div 0) ~ 12345",
                "substring('12345', -1 div 0, 1 div 0) ~ ``",
                "string-length('𝄞a') ~ 2",
                "normalize-space('  a   b ') ~ a b",
                "translate('bar','abc','ABC') ~ BAr",
                "translate('--aaa--','abc-','ABC') ~ AAA",
                // node-sets
                "count(/voice/pool) ~ 3",
                "count(//tag) ~ 3",
                "count(/voice/pool | /voice/pool[1] | /voice) ~ 4",
                "sum(/voice/pool/tag) ~ 6",
                "/voice/pool/number ~ 4001",
                "/voice/pool[2]/number ~ 4002",
                "/voice/pool[last()]/tag ~ 3",
                "/voice/pool[position() > 1]/tag ~ 2",
                "/voice/pool[tag = 2]/number ~ 4002",
                "/voice/pool[tag = '2']/number ~ 4002",
                "/voice/pool['2' = tag]/number ~ 4002",
                "/voice/pool[tag='9'] ~ ``",
                "/voice/pool[number='4001'][2]/tag ~ 3",
                "/voice/pool[number='4001' and tag != 1]/tag ~ 3",
                "(/voice/pool)[last()]/tag ~ 3",
                "/voice/pool[tag = /voice/first-pool]/number ~ 4001",
                "/voice/pool[not(o:mode)]/tag ~ 3",
                "/t:voice/t:global/t:max-pool ~ 20",
                "count(/voice/pool/o:*) ~ 2",
                "count(/voice/*) ~ 7",
                "count(/voice/server) ~ 2",
                "/voice/server[. = 'b'] ~ b",
                "/voice/pool/tag = 3 ~ true",
                "/voice/pool/tag != 3 ~ true",
                "/voice/pool/tag > 3 ~ false",
                "/voice/pool/tag = /voice/first-pool ~ true",
                "/voice/nothing = '' ~ false",
                "not(/voice/nothing) ~ true",
                "/voice/pool = true() ~ true",
                "5 > /voice/pool/tag ~ true",
                "boolean(/voice/global) ~ true",
                "string(/voice/global) ~ 20100",
                "local-name(/voice) ~ voice",
                "name(/voice/pool/o:mode) ~ mode",
                "namespace-uri(/voice/pool/o:mode) ~ urn:other",
                "local-name(/) ~ ``",
                "/hostname/text() ~ edge-1.example",
                "count(/voice/pool/@id) ~ 0",
                "count(/comment()) ~ 0",
                "count(id('x')) ~ 0",
                // axes, counted from the second pool's number
                "count(/voice/pool[2]/number/ancestor::*) ~ 2",
                "count(/voice/pool[2]/number/ancestor-or-self::node()) ~ 4",
                "local-name(/voice/pool[2]/number/ancestor::*[1]) ~ pool",
                "local-name((/voice/pool[2]/number/ancestor::*)[1]) ~ voice",
                "/voice/pool[2]/preceding-sibling::pool[1]/tag ~ 1",
                "/voice/pool[2]/following-sibling::pool/tag ~ 3",
                "/voice/pool[2]/following-sibling::*[2] ~ a",
                "count(/voice/pool[2]/preceding::*) ~ 9",
                "local-name(/voice/pool[2]/preceding::*[1]) ~ flags",
                "/voice/pool[2]/following::tag ~ 3",
                "count(/descendant::pool) ~ 3",
                "/descendant::number[2] ~ 4002",
                "count(//number[1]) ~ 3",
                "/voice/pool[3]/parent::voice/global/max-dn ~ 100",
                "count(/voice/pool/..) ~ 1",
                "count(/voice/pool/tag/self::tag) ~ 3",
                "count(/voice/descendant-or-self::voice) ~ 1",
                "count(//pool/..//tag) ~ 3",
                "(//tag | /voice/global/max-pool)[1] ~ 20",
                // names that are also operators, and blanks
                "/voice / global / max-dn * 2 ~ 200",
                "/voice/global/max-dn - 1 ~ 99",
                "count(/voice/div) ~ 0",
                "6 div 3 ~ 2",
                // functions of RFC 7950, section 10
                "re-match('1.22.333', '\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}') ~ true",
                "re-match('1.22.333x', '\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}') ~ false",
                "count(/voice/server[re-match(., '[a-a]')]) ~ 1",
                "re-match('a', concat('[', 'a]')) ~ true",
                "deref(/voice/first-pool)/../number ~ 4001",
                "derived-from(/voice/pool/o:mode, 'mode') ~ true",
                "derived-from(/voice/pool[1]/o:mode, 'fast') ~ false",
                "derived-from-or-self(/voice/pool[1]/o:mode, 'fast') ~ true",
                "derived-from-or-self(/voice/pool[2]/o:mode, 'o:slow') ~ true",
                "derived-from(/voice/nothing, 'mode') ~ false",
                // an identity has no one text (section 9.10.3): the prefix counts for what it stands for
                "/voice/pool[2]/o:mode = 'o:slow' ~ true",
                "/voice/pool[2]/o:mode != 'o:slow' ~ false",
                "'o:slow' = /voice/pool/o:mode ~ true",
                "/voice/pool/o:mode != 'o:slow' ~ true",
                "/voice/pool[1]/o:mode = 'o:fast' ~ false",
                "/voice/pool[2]/o:mode = 'o:mode' ~ false",
                "count(/voice/pool[o:mode = 'o:slow']) ~ 1",
                "/voice/nothing != 'o:slow' ~ false",
                "enum-value(/voice/pool[1]/level) ~ 1",
                "enum-value(/voice/pool[2]/level) ~ NaN",
                "count(/voice/pool[enum-value(level) >= 1]) ~ 1",
                "bit-is-set(/voice/pool[1]/flags, 'down') ~ true",
                "bit-is-set(/voice/pool[1]/flags, 'up') ~ false"
            })
    void an_expression_at_the_root_gives(String expression, String text) {
        assertThat(at("/", expression).string()).isEqualTo(text);
    }

    @ParameterizedTest(name = "{1} at {0} is {2}")
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "/voice/pool[tag='2']/tag ~ . <= ../../global/max-pool ~ true",
                "/voice/pool[tag='2']/tag ~ current() = 2 ~ true",
                "/voice/pool[tag='2'] ~ count(../pool[number = current()/number]) ~ 1",
                "/voice/pool[tag='1'] ~ count(../pool[number = current()/number]) ~ 2",
                "/voice/first-pool ~ /voice/pool[tag = current()]/number ~ 4001",
                "/voice/first-pool ~ ../pool[tag = current()/../first-pool]/number ~ 4001",
                "/voice/first-pool ~ string(deref(.)) ~ 1",
                "/voice/global/max-pool ~ contains(../../../hostname, '.') ~ true",
                "/hostname ~ string() ~ edge-1.example",
                "/hostname ~ string-length() ~ 14",
                "/hostname ~ normalize-space() ~ edge-1.example",
                "/voice/global/max-dn ~ number() + 1 ~ 101",
                "/voice/global ~ local-name() ~ global",
                "/voice/server[.='b'] ~ preceding-sibling::server ~ a",
            })
    void an_expression_at_a_node_gives(String path, String expression, String text) {
        assertThat(at(path, expression).string()).isEqualTo(text);
    }

    @ParameterizedTest(name = "{0}: {1} at position {2}")
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "`` ~ an expression was expected, not the end ~ 1",
                "1 + ~ an expression was expected, not the end ~ 4",
                "a b ~ an operator is missing before 'b' ~ 3",
                "a] ~ an operator was expected, not ']' ~ 2",
                "(a ~ ')' was expected, not the end ~ 3",
                "a[1 ~ ']' was expected, not the end ~ 4",
                "a/ ~ a name was expected, not the end ~ 3",
                "a//1 ~ a name was expected, not '1' ~ 4",
                "'abc ~ a quote that does not end ~ 1",
                "$x ~ YANG has no variables ~ 1",
                "a # b ~ the unexpected character '#' ~ 3",
                "nope(1) ~ the unknown function nope() ~ 1",
                "z:a ~ the unknown prefix z ~ 1",
                "sideways::a ~ the unknown axis sideways ~ 1",
                "count() ~ count() takes 1 arguments, not 0 ~ 1",
                "count('a') ~ count() takes nodes, not a string ~ 1",
                "substring('a') ~ substring() takes 2 or 3 arguments, not 1 ~ 1",
                "1 | a ~ '|' joins nodes ~ 1",
                "'a'/b ~ a path begins with nodes ~ 1",
                "(1)[1] ~ a predicate filters nodes ~ 1",
                "t: ~ a name is missing after ':' ~ 2",
                "derived-from(., 'z:x') ~ the unknown prefix z ~ 1",
            })
    void what_is_no_expression_is_refused_with_its_position(String text, String problem, int position) {
        assertThatThrownBy(() -> xpath(text))
                .isInstanceOf(XPathSyntaxException.class)
                .hasMessage(problem + " at position " + position + " of: " + text);
    }

    @Test
    void a_pattern_that_is_none_is_refused_when_the_expression_is_read() {
        assertThatThrownBy(() -> xpath("re-match(., '[')")).isInstanceOf(XPathSyntaxException.class);
    }

    @Test
    void an_expression_too_deep_for_the_stack_is_refused() {
        assertThatThrownBy(() -> xpath("(".repeat(50_000))).hasMessageContaining("too deep");
    }

    @Test
    void nothing_is_derived_from_an_identity_that_has_nothing_to_do_with_it() {
        assertThat(at("/", "derived-from(/voice/pool/o:mode, 'unrelated')")).isEqualTo(Result.Bool.of(false));
    }

    @Test
    void select_gives_nodes_in_document_order_each_once() {
        DataCursor root = DataCursor.root(data);
        assertThat(xpath("/voice/server | //tag | /voice/pool[3]/tag").select(root).stream()
                        .map(Object::toString)
                        .collect(Collectors.joining(" ")))
                .isEqualTo("/voice/pool[tag=\"1\"]/tag /voice/pool[tag=\"2\"]/tag /voice/pool[tag=\"3\"]/tag"
                        + " /voice/server[.=\"a\"] /voice/server[.=\"b\"]");
        assertThatThrownBy(() -> xpath("1").select(root)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void expressions_are_equal_by_text_and_meaning_of_prefixes() {
        assertThat(xpath("a")).isEqualTo(xpath("a")).isNotEqualTo(xpath("b"));
        assertThat(XPath.parse("p:a", Map.of("p", "urn:1"), "urn:m"))
                .isNotEqualTo(XPath.parse("p:a", Map.of("p", "urn:2"), "urn:m"));
        assertThat(XPath.parse("a", Map.of(), "urn:1")).isNotEqualTo(XPath.parse("a", Map.of(), "urn:2"));
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.codec;

import static dev.turnup.yang.TestSchemas.binary;
import static dev.turnup.yang.TestSchemas.bool;
import static dev.turnup.yang.TestSchemas.empty;
import static dev.turnup.yang.TestSchemas.enumeration;
import static dev.turnup.yang.TestSchemas.identityref;
import static dev.turnup.yang.TestSchemas.instanceIdentifier;
import static dev.turnup.yang.TestSchemas.leaf;
import static dev.turnup.yang.TestSchemas.list;
import static dev.turnup.yang.TestSchemas.schema;
import static dev.turnup.yang.TestSchemas.string;
import static dev.turnup.yang.TestSchemas.union;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.xml.XmlReader;
import dev.turnup.yang.data.DataNode;
import dev.turnup.yang.data.InstancePath;
import dev.turnup.yang.edit.EditError;
import dev.turnup.yang.schema.Schema;
import dev.turnup.yang.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What users write is held to the letter of the RFCs; what devices write is understood where it can be. */
@DisplayName("The form of what is written")
class LexicalFormTest {
    private static final Schema SCHEMA = schema(
            leaf("mode", enumeration("on", "off")),
            leaf("flag", bool()),
            leaf("kind", identityref("mode", "fast")),
            leaf("none", empty()),
            leaf("blob", binary("")),
            leaf("where", instanceIdentifier()),
            leaf("name", string("", "[a-z]+")),
            leaf("either", union(bool(), enumeration("any"))),
            leaf("text", string()),
            list("pair", "b a", leaf("a", string()), leaf("b", string()), leaf("c", string())));

    private static Decoded xml(String children, ReadMode mode) {
        String text = "<data>" + children.replaceAll("<(\\w+)", "<$1 xmlns='urn:test'") + "</data>";
        return XmlCodec.read(SCHEMA, XmlReader.of(text, "document.xml"), mode);
    }

    private static List<String> problems(Decoded read) {
        return read.problems().stream().map(EditError::message).toList();
    }

    private static Value value(Decoded read, String leaf) {
        return ((DataNode.Leaf)
                        read.tree().find(InstancePath.parse(SCHEMA, "/" + leaf)).orElseThrow())
                .value();
    }

    @ParameterizedTest(name = "of {0} has no white space around it")
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "mode,` on`,on",
                "flag,`true\n`,true",
                "kind,` fast `,test:fast",
                "none,` `,``",
                "blob,`QU JD\n`,QUJD",
                "where,` /t:text`,/test:text",
                "name,`abc `,abc",
                "either,`\tany`,any"
            })
    void of_a_value_has_no_white_space(String leaf, String text, String meant) {
        String element = "<" + leaf + " xmlns:t='urn:test'>" + text + "</" + leaf + ">";

        assertThat(value(xml(element, ReadMode.DOCUMENT), leaf)).isInstanceOf(Value.Invalid.class);
        assertThat(value(xml(element, ReadMode.VALIDATION), leaf)).isInstanceOf(Value.Invalid.class);
        assertThat(value(xml(element, ReadMode.DEVICE), leaf).canonical()).isEqualTo(meant);
    }

    @Test
    void of_a_text_keeps_its_white_space_whoever_wrote_it() {
        for (ReadMode mode : ReadMode.values()) {
            assertThat(value(xml("<text> a </text>", mode), "text")).isEqualTo(new Value.Text(" a "));
        }
    }

    @Test
    void of_an_entry_has_its_keys_first_and_in_order() {
        String right = "<pair><b>1</b><a>1</a><c>1</c></pair>";
        String last = "<pair><c>1</c><b>1</b><a>1</a></pair>";
        String swapped = "<pair><a>1</a><b>1</b></pair>";

        assertThat(problems(xml(right, ReadMode.DOCUMENT))).isEmpty();
        assertThat(problems(xml(last, ReadMode.DOCUMENT))).containsExactly("the key b does not stand in its place");
        assertThat(xml(swapped, ReadMode.VALIDATION).problems())
                .extracting(problem -> problem.path() + ": " + problem.message() + "; "
                        + problem.hint().orElse(""))
                .containsExactly(
                        "/pair[b=\"1\"][a=\"1\"]/b: the key b does not stand in its place; state the keys first, in"
                                + " the order b, a");
        assertThat(problems(xml(last + swapped.replace('1', '2'), ReadMode.DEVICE)))
                .isEmpty();
    }

    @Test
    void of_an_entry_in_json_may_have_its_keys_anywhere() {
        assertThat(problems(json("{\"test:pair\": [{\"c\": \"1\", \"a\": \"1\", \"b\": \"1\"}]}")))
                .isEmpty();
    }

    private static Decoded json(String text) {
        return JsonCodec.read(SCHEMA, text.getBytes(StandardCharsets.UTF_8), "document.json");
    }

    @Test
    void of_an_empty_leaf_in_json_is_null_in_an_array() {
        assertThat(problems(json("{\"test:none\": [null]}"))).isEmpty();
        assertThat(problems(json("{\"test:none\": null}")))
                .containsExactly("none is [null] where it is there (RFC 7951, section 6.9), not null");
        assertThat(YamlCodec.read(SCHEMA, "test:none:\n".getBytes(StandardCharsets.UTF_8), "document.yaml")
                        .problems())
                .isEmpty();
    }

    @Test
    void has_no_attributes_of_modules_that_nobody_knows() {
        String odd = "<text xmlns:q='urn:q' q:y='1'>a</text>";

        assertThat(problems(xml(odd, ReadMode.DOCUMENT))).containsExactly("unknown attribute y of urn:q");
        assertThat(problems(xml(odd, ReadMode.VALIDATION))).isEmpty();
        assertThat(problems(xml(odd, ReadMode.DEVICE))).isEmpty();
    }

    @Test
    void may_have_the_attributes_of_replies_and_of_xml() {
        String reply = "<text xmlns:wd='urn:ietf:params:xml:ns:netconf:default:1.0' wd:default='true' xml:lang='en'"
                + " xmlns:or='urn:ietf:params:xml:ns:yang:ietf-origin' or:origin='or:intended'>a</text>";

        assertThat(problems(xml(reply, ReadMode.DOCUMENT))).isEmpty();
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.codec;

import static dev.turnup.yang.TestSchemas.anydata;
import static dev.turnup.yang.TestSchemas.container;
import static dev.turnup.yang.TestSchemas.leaf;
import static dev.turnup.yang.TestSchemas.schema;
import static dev.turnup.yang.TestSchemas.string;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.xml.XmlName;
import dev.turnup.xml.XmlReader;
import dev.turnup.xml.XmlWriter;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.schema.Schema;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nodes that the schema does not know, and any data: kept, and equal in meaning in whatever format they are written. */
class UnknownNodesTest {
    private static final Schema SCHEMA = schema(
            container("native", leaf("hostname", string()), anydata("notes").secret()));

    private static Decoded json(String text) {
        return JsonCodec.read(SCHEMA, text.getBytes(StandardCharsets.UTF_8), "a.json", ReadMode.DEVICE);
    }

    private static Decoded xml(String text) {
        return XmlCodec.read(SCHEMA, XmlReader.of(text, "a.xml"), ReadMode.DEVICE);
    }

    private static String xml(DataTree tree, Secrets secrets) {
        XmlWriter xml = XmlWriter.compact().start(XmlName.local("data"));
        XmlCodec.writeTo(tree, xml, secrets);
        return xml.end().toString();
    }

    private static String compact(String json) {
        return json.replaceAll("\\s+", "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"test:native\":{\"foreign:a\":1}}",
                "{\"test:native\":{\"foreign:a\":\"1\"}}",
                "{\"test:native\":{\"foreign:a\":true,\"foreign:b\":1.5e-3}}",
                "{\"test:native\":{\"foreign:a\":[null]}}",
                "{\"test:native\":{\"foreign:a\":null}}",
                "{\"test:native\":{\"foreign:a\":{}}}",
                "{\"test:native\":{\"foreign:a\":[{}]}}",
                "{\"test:native\":{\"foreign:a\":[\"x\"]}}",
                "{\"test:native\":{\"foreign:a\":[{\"id\":1,\"other:b\":[\"x\",\"y\"]}]}}",
                "{\"test:native\":{\"unknown\":{\"@\":{\"foreign:owner\":\"me\"},\"a\":\"b\"}}}",
                "{\"foreign:top\":{\"a\":\"p:x\",\"@a\":{\"xmlns:p\":\"urn:p\"}}}",
                "{\"data\":{\"other:data\":\"x\"}}"
            })
    void jsonGivesTheSameJsonAgain(String text) {
        Decoded read = json(text);

        assertThat(read.problems()).isEmpty();
        assertThat(compact(JsonCodec.write(read.tree(), Secrets.SHOWN)))
                .isEqualTo(text.startsWith("{\"data\"") ? "{\"other:data\":\"x\"}" : text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a xmlns='urn:f'>text</a>",
                "<a xmlns='urn:f'/>",
                "<a xmlns='urn:f'> two\nlines </a>",
                "<a xmlns='urn:f' xmlns:p='urn:p' p:b='p:c' d='e'>p:x</a>",
                "<a xmlns='urn:f'><b>1</b><c/><b>2</b></a>",
                "<a xmlns='urn:f'><b xmlns=''><c xmlns='urn:test'>1</c></b></a>",
                "<a xmlns='urn:f'>1</a><a xmlns='urn:f' b=''>2</a>",
                "<x:a xmlns:x='urn:f'><!-- no --><x:b>a<?no?><![CDATA[<b>]]></x:b>\n</x:a>"
            })
    void xmlGivesTheSameXmlThroughJsonAndYaml(String element) {
        DataTree tree = xml("<data><native xmlns='urn:test'>" + element + "</native></data>")
                .tree();
        String direct = xml(tree, Secrets.SHOWN);
        byte[] json = JsonCodec.write(tree, Secrets.SHOWN).getBytes(StandardCharsets.UTF_8);
        byte[] yaml = YamlCodec.write(tree, Secrets.SHOWN).getBytes(StandardCharsets.UTF_8);

        assertThat(direct).contains("urn:f");
        assertThat(xml(JsonCodec.read(SCHEMA, json, "a.json", ReadMode.DEVICE).tree(), Secrets.SHOWN))
                .isEqualTo(direct);
        assertThat(xml(YamlCodec.read(SCHEMA, yaml, "a.yaml", ReadMode.DEVICE).tree(), Secrets.SHOWN))
                .isEqualTo(direct);
        assertThat(xml(xml(direct).tree(), Secrets.SHOWN)).isEqualTo(direct);
    }

    @Test
    void everyModuleIsOneWarning() {
        assertThat(json("{\"f:a\": 1, \"f:b\": 2, \"g:c\": 3, \"test:native\": {\"f:d\": [1, 2], \"new\": 1}}")
                        .warnings())
                .containsExactly(
                        "3 nodes of f not in the schema, kept as found; the first: /a",
                        "1 node of g not in the schema, kept as found; the first: /c",
                        "1 node of test not in the schema, kept as found; the first: /native/new");
    }

    @Test
    void aUsersDocumentMayNotHoldThem() {
        Decoded read = JsonCodec.read(SCHEMA, "{\"f:a\": 1}".getBytes(StandardCharsets.UTF_8), "a.json");

        assertThat(read.problems()).singleElement().asString().startsWith("a.json:1:2: unknown node a");
        assertThat(read.tree()).isEqualTo(DataTree.empty(SCHEMA));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"f:two words\": 1}",
                "{\"f:\": 1}",
                "{\"f:a\": [[1]]}",
                "{\"f:a\": {\"b<\": 1}}",
                "{\"f:a\": {\"@\": {\"b c\": \"1\"}}}",
                "{\"f:a\": {\"@\": {\"xmlns:xml\": \"urn:x\"}}}",
                "{\"http://www.w3.org/2000/xmlns/:a\": 1}",
                "{\"test:native\": {\"notes\": [1, 2]}}",
                "{\"test:native\": {\"notes\": {\"1\": 2}}}"
            })
    void whatNoElementCanBeIsAProblemWithItsPlace(String text) {
        assertThat(json(text).problems())
                .isNotEmpty()
                .allSatisfy(problem ->
                        assertThat(problem.location().orElseThrow().column()).isPositive());
    }

    @Test
    void anyDataKeepItsAttributesAndPrefixes() {
        String text =
                "<data><native xmlns=\"urn:test\"><notes xmlns:p=\"urn:p\" a=\"1\"><x>p:y</x></notes></native></data>";
        DataTree tree = xml(text).tree();
        byte[] json = JsonCodec.write(tree, Secrets.SHOWN).getBytes(StandardCharsets.UTF_8);

        Decoded read = JsonCodec.read(SCHEMA, json, "a.json");

        assertThat(read.problems()).isEmpty();
        assertThat(read.tree()).isEqualTo(tree);
    }

    @Test
    void theirTextsAreMaskedAsWellAsSecrets() {
        DataTree tree = xml("<data><native xmlns='urn:test'><notes><x y='canary'>canary</x></notes>"
                        + "<z xmlns='urn:f' b='canary'><c>canary</c></z></native></data>")
                .tree();

        assertThat(xml(tree, Secrets.MASKED)).doesNotContain("canary").contains(Secrets.MASK);
        assertThat(JsonCodec.write(tree, Secrets.MASKED))
                .doesNotContain("canary")
                .contains(Secrets.MASK);
        assertThat(YamlCodec.write(tree, Secrets.MASKED))
                .doesNotContain("canary")
                .contains(Secrets.MASK);
        assertThat(tree.toString()).doesNotContain("canary");
    }
}

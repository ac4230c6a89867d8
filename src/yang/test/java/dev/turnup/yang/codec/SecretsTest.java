// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.codec;

import static dev.turnup.yang.TestSchemas.container;
import static dev.turnup.yang.TestSchemas.identityref;
import static dev.turnup.yang.TestSchemas.leaf;
import static dev.turnup.yang.TestSchemas.leafList;
import static dev.turnup.yang.TestSchemas.list;
import static dev.turnup.yang.TestSchemas.schema;
import static dev.turnup.yang.TestSchemas.string;
import static dev.turnup.yang.TestSchemas.uint8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.xml.XmlName;
import dev.turnup.xml.XmlWriter;
import dev.turnup.yang.RandomSchemas;
import dev.turnup.yang.RandomTrees;
import dev.turnup.yang.check.Validator;
import dev.turnup.yang.data.DataNode;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.edit.ChangeTree;
import dev.turnup.yang.edit.Diff;
import dev.turnup.yang.edit.EditConfig;
import dev.turnup.yang.edit.EditResult;
import dev.turnup.yang.edit.Operation;
import dev.turnup.yang.schema.Declaration;
import dev.turnup.yang.schema.Schema;
import dev.turnup.yang.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No text for people shows a secret: a canary is planted in every secret node of random trees, and in every node that no
 * schema knows, and every text that can be had is searched for it. {@code -Dturnup.seed=N} repeats one run.
 */
class SecretsTest {
    private static final String CANARY = "cAnArY";
    private static final int TREES = 20;

    private static final Schema SCHEMA = schema(container(
            "c",
            leaf("level", uint8()).secret(),
            leaf("key", string("1..4")).secret(),
            leaf("code", string("", "[0-9]+")).secret(),
            leaf("kind", identityref("base", "fast")).secret(),
            leafList("words", string("1..4")).secret().orderedByUser(),
            list("user", "password", leaf("password", string()).secret(), leaf("age", uint8()))));

    static LongStream seeds() {
        String seed = System.getProperty("turnup.seed", "");
        return seed.isEmpty() ? LongStream.range(0, 20) : LongStream.of(Long.parseLong(seed));
    }

    /** The same tree with a canary, of its own each, for every secret and for what no schema types. */
    private static final class Planting {
        private final boolean invalidToo;
        private int planted;

        Planting(boolean invalidToo) {
            this.invalidToo = invalidToo;
        }

        DataTree in(DataTree tree) {
            return new DataTree(tree.schema(), (DataNode.Container) inner(tree.root()));
        }

        private DataNode.Inner inner(DataNode.Inner node) {
            List<DataNode> children = new ArrayList<>();
            node.children().values().forEach(child -> children.add(node(child)));
            return node.withChildren(children);
        }

        private DataNode node(DataNode node) {
            return switch (node) {
                case DataNode.Inner inner -> inner(inner);
                case DataNode.ListData list -> {
                    Map<DataNode.Key, DataNode.Entry> entries = new LinkedHashMap<>();
                    for (DataNode.Entry entry : list.entries().values()) {
                        DataNode.Entry planted = (DataNode.Entry) inner(entry);
                        entries.putIfAbsent(planted.key(), planted);
                    }
                    yield new DataNode.ListData(list.schema(), entries.values());
                }
                case DataNode.Leaf leaf ->
                    new DataNode.Leaf(leaf.schema(), value(leaf.schema().declaration(), leaf.value()));
                case DataNode.LeafList list ->
                    new DataNode.LeafList(
                            list.schema(),
                            list.values().stream()
                                    .map(v -> value(list.schema().declaration(), v))
                                    .toList());
                case DataNode.AnyData any ->
                    new DataNode.AnyData(
                            any.schema(), element(any.name().local(), any.name().namespace()));
                case DataNode.Opaque opaque ->
                    new DataNode.Opaque(
                            opaque.name(),
                            List.of(element(opaque.name().local(), opaque.name().namespace())));
            };
        }

        private Value value(Declaration declaration, Value value) {
            if (!declaration.secret()) {
                return value;
            }
            String text = CANARY + planted++;
            return value instanceof Value.Text
                    ? new Value.Text(text)
                    : invalidToo ? new Value.Invalid(text, "a rule", "a hint") : value;
        }

        private String element(String local, String namespace) {
            return "<%s xmlns=\"%s\" a=\"%s\"><b>%3$s</b></%1$s>".formatted(local, namespace, CANARY + planted++);
        }
    }

    @ParameterizedTest(name = "canaries in random trees, seed {0}")
    @MethodSource("seeds")
    void noTextOfATreeOrADiffShowsASecret(long seed) {
        Random random = new Random(seed);
        int planted = 0;
        for (int i = 0; i < TREES; i++) {
            DataTree plain = RandomTrees.tree(RandomSchemas.ofEveryType(random), random);
            Planting planting = new Planting(random.nextBoolean());
            DataTree before = planting.in(RandomTrees.like(plain, random, true));
            DataTree after = planting.in(RandomTrees.like(plain, random, true));
            planted += planting.planted;

            texts(before, after).forEach(text -> assertThat(text).doesNotContain(CANARY));
        }
        assertThat(planted).as("canaries").isPositive();
    }

    /** All that can be had of two trees for people. */
    private static List<String> texts(DataTree before, DataTree after) {
        Diff diff = Diff.between(before, after);
        EditConfig edit = diff.edit();
        List<String> texts = new ArrayList<>();
        texts.add(before.toString());
        texts.add(before.root().toString());
        texts.add(edit.toString());
        texts.add(edit.nodes().toString());
        texts.add(diff.toString());
        texts.add(diff.changes().toString());
        diff.changes().forEach(change -> texts.add(change.path() + " " + change));
        texts.add(ChangeTree.print(diff, ChangeTree.Style.PLAIN));
        texts.add(ChangesJson.write(diff, Secrets.MASKED));
        texts.add(JsonCodec.write(before, Secrets.MASKED));
        texts.add(YamlCodec.write(before, Secrets.MASKED));
        texts.add(JsonCodec.writeEdit(edit, Secrets.MASKED));
        texts.add(YamlCodec.writeEdit(edit, Secrets.MASKED));
        XmlWriter xml = XmlWriter.pretty().start(XmlName.local("config"));
        XmlCodec.writeTo(before, xml, Secrets.MASKED);
        XmlCodec.writeEdit(edit, xml, Secrets.MASKED);
        texts.add(xml.end().toString());
        Validator.of(before.schema()).validate(before).forEach(v -> texts.add(v + " " + v.dataPath()));
        texts.add(edit.applyTo(after, Operation.MERGE).toString());
        texts.add(diff.inverse().edit().applyTo(before, Operation.NONE).toString());
        return texts;
    }

    @Test
    void aDiffShowsThatASecretChanged() {
        DataTree before = read("a.json", "{\"test:c\": {\"key\": \"%s1\"}}".formatted(CANARY));
        DataTree after = read("a.json", "{\"test:c\": {\"key\": \"%s2\"}}".formatted(CANARY));

        assertThat(ChangeTree.print(Diff.between(before, after), ChangeTree.Style.PLAIN))
                .contains("~")
                .contains("key")
                .contains(Secrets.MASK)
                .doesNotContain(CANARY);
    }

    private static DataTree read(String fileName, String document) {
        return JsonCodec.read(SCHEMA, bytes(document), fileName).tree();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            a.json | {"test:c": {"level": "CANARY"}}
            a.json | {"test:c": {"level": CANARY}}
            a.json | {"test:c": {"level": 'CANARY'}}
            a.json | {"test:c": {"level": "CANARY}}
            a.json | {"test:c": {"level": "CANARY" "x"}}
            a.json | {"test:c": {"level": "\\qCANARY"}}
            a.json | {"test:c": {"level": ["CANARY"]}}
            a.json | {"test:c": {"level": {"x": "CANARY"}}}
            a.json | {"test:c": {"level": "CANARY", "level": "CANARY"}}
            a.json | {"test:c": {"key": "CANARY"}}
            a.json | {"test:c": {"code": "CANARY"}}
            a.json | {"test:c": {"kind": "CANARY"}}
            a.json | {"test:c": {"kind": "CANARY:fast"}}
            a.json | {"test:c": {"words": ["CANARY", "CANARY"]}}
            a.json | {"test:c": {"words": ["a"], "@words": [{"yang:insert": "CANARY"}]}}
            a.json | {"test:c": {"user": [{"password": "CANARY", "age": 300}]}}
            a.json | {"test:c": {"user": [{"password": "CANARY", "agee": 3}]}}
            a.json | {"test:c": {"user": [{"password": "CANARY"}, {"password": "CANARY"}]}}
            a.yaml | test:c: {level: CANARY}
            a.yaml | test:c: {level: "CANARY}
            a.yaml | test:c: {level: !CANARY x}
            a.yaml | test:c: {level: "\\qCANARY"}
            a.yaml | test:c: {level: @CANARY}
            a.yaml | test:c: {user: [{password: CANARY, age: x}]}
            a.xml  | <c xmlns="urn:test"><level>CANARY</level></c>
            a.xml  | <c xmlns="urn:test"><level>CANARY<x/></level></c>
            a.xml  | <c xmlns="urn:test"><level>&CANARY;</level></c>
            a.xml  | <c xmlns="urn:test"><level>CANARY<level></c>
            a.xml  | <c xmlns="urn:test">CANARY</c>
            a.xml  | <c xmlns="urn:test"><kind>CANARY:fast</kind></c>
            a.xml  | <c xmlns="urn:test"><user><password>CANARY</password><age>x</age><x/></user></c>
            a.xml  | <c xmlns="urn:test"/>CANARY
            """)
    void noMessageOfADocumentAtFaultQuotesASecret(String fileName, String document) {
        DecodedEdit read = Documents.read(SCHEMA, fileName, bytes(document.replace("CANARY", CANARY)));

        assertThat(read.problems().toString()).doesNotContain(CANARY);
        assertThat(read.edit().toString()).doesNotContain(CANARY);
        assertThat(read.locations().keySet().toString()).doesNotContain(CANARY);
        if (read.edit().applyTo(DataTree.empty(SCHEMA), Operation.MERGE) instanceof EditResult.Applied applied) {
            Validator.of(SCHEMA)
                    .validate(applied.tree())
                    .forEach(violation -> assertThat(violation.toString()).doesNotContain(CANARY));
        }
        assertThat(Optional.of(read).toString()).doesNotContain(CANARY);
    }
}

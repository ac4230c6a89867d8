// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.xml.XmlName;
import dev.turnup.xml.XmlReader;
import dev.turnup.xml.XmlWriter;
import dev.turnup.yang.RandomSchemas;
import dev.turnup.yang.RandomTrees;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.edit.Diff;
import dev.turnup.yang.edit.EditConfig;
import dev.turnup.yang.edit.EditResult;
import dev.turnup.yang.edit.Operation;
import dev.turnup.yang.schema.Schema;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written is read back as it was, in every format; {@code -Dturnup.seed=N} repeats one run. */
class RoundTripTest {
    private static final int TREES = 20;

    static LongStream seeds() {
        String seed = System.getProperty("turnup.seed", "");
        return seed.isEmpty() ? LongStream.range(0, 30) : LongStream.of(Long.parseLong(seed));
    }

    @ParameterizedTest(name = "trees as XML, seed {0}")
    @MethodSource("seeds")
    void a_tree_survives_xml_opaque_nodes_included(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < TREES; i++) {
            DataTree tree = RandomTrees.like(RandomTrees.tree(RandomSchemas.schema(random), random), random, true);
            XmlWriter xml =
                    (random.nextBoolean() ? XmlWriter.compact() : XmlWriter.pretty()).start(XmlName.local("data"));
            XmlCodec.writeTo(tree, xml);
            String text = xml.end().toString();

            Decoded read = XmlCodec.read(tree.schema(), XmlReader.of(text, "tree.xml"), ReadMode.DEVICE);

            assertThat(read.tree()).as(text).isEqualTo(tree);
            assertThat(read.problems()).isEmpty();
        }
    }

    @ParameterizedTest(name = "trees as JSON and YAML, seed {0}")
    @MethodSource("seeds")
    void a_tree_survives_json_and_yaml(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < TREES; i++) {
            DataTree tree = RandomTrees.tree(RandomSchemas.schema(random), random);
            String json = JsonCodec.write(tree, Secrets.SHOWN);
            String yaml = YamlCodec.write(tree, Secrets.SHOWN);

            Decoded fromJson = JsonCodec.read(tree.schema(), bytes(json), "tree.json");
            Decoded fromYaml = YamlCodec.read(tree.schema(), bytes(yaml), "tree.yaml");

            assertThat(fromJson.problems()).as(json).isEmpty();
            assertThat(fromJson.tree()).as(json).isEqualTo(tree);
            assertThat(fromYaml.problems()).as(yaml).isEmpty();
            assertThat(fromYaml.tree()).as(yaml).isEqualTo(tree);
        }
    }

    @ParameterizedTest(name = "edits in every format, seed {0}")
    @MethodSource("seeds")
    void an_edit_does_the_same_after_any_format(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < TREES; i++) {
            Schema schema = RandomSchemas.schema(random);
            DataTree a = RandomTrees.tree(schema, random);
            DataTree b = RandomTrees.like(a, random, false);
            EditConfig edit = Diff.between(a, b).edit();
            XmlWriter xml = XmlWriter.pretty().start(XmlName.local("config"));
            XmlCodec.writeEdit(edit, xml);
            String asXml = xml.end().toString();
            String asJson = JsonCodec.writeEdit(edit, Secrets.SHOWN);
            String asYaml = YamlCodec.writeEdit(edit, Secrets.SHOWN);

            assertThat(applied(Documents.read(schema, "edit.xml", bytes(asXml)), a))
                    .as(asXml)
                    .isEqualTo(b);
            assertThat(applied(Documents.read(schema, "edit.json", bytes(asJson)), a))
                    .as(asJson)
                    .isEqualTo(b);
            assertThat(applied(Documents.read(schema, "edit.yaml", bytes(asYaml)), a))
                    .as(asYaml)
                    .isEqualTo(b);
        }
    }

    @ParameterizedTest(name = "edits of kept nodes, seed {0}")
    @MethodSource("seeds")
    void an_edit_that_is_kept_takes_and_brings_what_no_schema_knows(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < TREES; i++) {
            Schema schema = RandomSchemas.schema(random);
            DataTree typed = RandomTrees.tree(schema, random);
            DataTree a = RandomTrees.like(typed, random, true);
            DataTree b = RandomTrees.like(typed, random, true);
            XmlWriter xml = XmlWriter.compact().start(XmlName.local("config"));
            XmlCodec.writeEdit(Diff.exact(a, b).edit(), xml);
            String text = xml.end().toString();

            DecodedEdit read = XmlCodec.readKeptEdit(schema, XmlReader.of(text, "kept.xml"));

            assertThat(applied(read, a)).as(text).isEqualTo(b);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static DataTree applied(DecodedEdit read, DataTree tree) {
        assertThat(read.problems()).as(read.edit().toString()).isEmpty();
        return switch (read.edit().applyTo(tree, Operation.MERGE)) {
            case EditResult.Applied applied -> applied.tree();
            case EditResult.Rejected rejected ->
                throw new AssertionError(rejected.errors().toString());
        };
    }
}

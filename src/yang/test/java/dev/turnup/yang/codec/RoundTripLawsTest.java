// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.xml.XmlName;
import dev.turnup.xml.XmlReader;
import dev.turnup.xml.XmlWriter;
import dev.turnup.yang.RandomSchemas;
import dev.turnup.yang.RandomTrees;
import dev.turnup.yang.data.DataTree;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reading undoes writing, in all three formats and across them: 5,000 trees of random schemas of every type, with nodes
 * that no schema knows. {@code -Dturnup.seed=N} repeats one run.
 */
class RoundTripLawsTest {
    private static final int SEEDS = 50;
    private static final int TREES = 100;

    static LongStream seeds() {
        String seed = System.getProperty("turnup.seed", "");
        return seed.isEmpty() ? LongStream.range(0, SEEDS) : LongStream.of(Long.parseLong(seed));
    }

    @ParameterizedTest(name = "trees of every type, seed {0}")
    @MethodSource("seeds")
    void aTreeIsReadBackAsItWasWrittenInEveryFormat(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < TREES; i++) {
            DataTree typed = RandomTrees.tree(RandomSchemas.ofEveryType(random), random);
            DataTree tree = random.nextBoolean() ? typed : RandomTrees.like(typed, random, true);

            assertThat(throughXml(tree)).isEqualTo(tree);
            assertThat(throughJson(tree)).isEqualTo(tree);
            assertThat(throughYaml(tree)).isEqualTo(tree);
            if (i % 5 == 0) {
                assertThat(throughXml(throughJson(throughXml(throughYaml(tree)))))
                        .isEqualTo(tree);
            }
        }
    }

    private static DataTree throughXml(DataTree tree) {
        XmlWriter xml = XmlWriter.pretty().start(XmlName.local("data"));
        XmlCodec.writeTo(tree, xml);
        String text = xml.end().toString();
        return without(XmlCodec.read(tree.schema(), XmlReader.of(text, "tree.xml"), ReadMode.DEVICE), text);
    }

    private static DataTree throughJson(DataTree tree) {
        StringBuilder streamed = new StringBuilder();
        JsonCodec.writeTo(tree, Secrets.SHOWN, streamed);
        String text = JsonCodec.write(tree, Secrets.SHOWN);
        assertThat(streamed).hasToString(text);
        return without(
                tree.digest().hashCode() % 2 == 0
                        ? JsonCodec.read(tree.schema(), bytes(text), "tree.json", ReadMode.DEVICE)
                        : JsonCodec.read(tree.schema(), new ByteArrayInputStream(bytes(text)), "tree.json"),
                text);
    }

    private static DataTree throughYaml(DataTree tree) {
        StringBuilder streamed = new StringBuilder();
        YamlCodec.writeTo(tree, Secrets.SHOWN, streamed);
        String text = YamlCodec.write(tree, Secrets.SHOWN);
        assertThat(streamed).hasToString(text);
        return without(
                tree.digest().hashCode() % 2 == 0
                        ? YamlCodec.read(tree.schema(), bytes(text), "tree.yaml", ReadMode.DEVICE)
                        : YamlCodec.read(tree.schema(), new ByteArrayInputStream(bytes(text)), "tree.yaml"),
                text);
    }

    private static DataTree without(Decoded read, String text) {
        assertThat(read.problems()).as(text).isEmpty();
        return read.tree();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.codec;

import static dev.turnup.yang.TestSchemas.container;
import static dev.turnup.yang.TestSchemas.identityref;
import static dev.turnup.yang.TestSchemas.leaf;
import static dev.turnup.yang.TestSchemas.leafList;
import static dev.turnup.yang.TestSchemas.list;
import static dev.turnup.yang.TestSchemas.schema;
import static dev.turnup.yang.TestSchemas.string;
import static dev.turnup.yang.TestSchemas.uint16;
import static dev.turnup.yang.TestTrees.tree;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.xml.XmlName;
import dev.turnup.xml.XmlReader;
import dev.turnup.xml.XmlWriter;
import dev.turnup.yang.RandomSchemas;
import dev.turnup.yang.RandomTrees;
import dev.turnup.yang.data.DataNode;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.data.InstancePath;
import dev.turnup.yang.schema.Schema;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How the answers of devices become trees; {@code -Dturnup.seed=N} repeats one random run. */
@DisplayName("A device's answer")
class XmlTreeReaderTest {
    private static final Schema SCHEMA = schema(container(
            "router",
            leaf("hostname", string()),
            leaf("mode", identityref("mode", "fast", "o:fast")),
            leafList("dns", string()).orderedByUser(),
            container("empty"),
            container("pools", list("pool", "id", leaf("id", uint16()), leaf("text", string())))));

    private static Decoded read(String children) {
        String xml = "<router xmlns='urn:test'>" + children + "</router>";
        return XmlCodec.read(SCHEMA, XmlReader.of(xml, "r1"), ReadMode.DEVICE);
    }

    static LongStream seeds() {
        String seed = System.getProperty("turnup.seed", "");
        return seed.isEmpty() ? LongStream.range(0, 200) : LongStream.of(Long.parseLong(seed));
    }

    @ParameterizedTest(name = "gives the tree that was written, seed {0}")
    @MethodSource("seeds")
    void givesTheTreeThatWasWritten(long seed) {
        Random random = new Random(seed);
        Schema schema = RandomSchemas.schema(random);
        DataTree tree = RandomTrees.like(RandomTrees.tree(schema, random), random, true);
        XmlWriter xml = XmlWriter.compact().start(XmlName.local("data"));
        XmlCodec.writeTo(tree, xml);

        Decoded read = XmlCodec.read(schema, XmlReader.of(xml.end().toString(), "written"), ReadMode.DEVICE);

        assertThat(read.problems()).isEmpty();
        assertThat(read.tree()).isEqualTo(tree);
        assertThat(read.tree().digest()).isEqualTo(tree.digest());
    }

    @Test
    void mayHaveEntriesAndValuesApartFromOneAnother() {
        Decoded read = read("<dns>a</dns><pools><pool><id>1</id></pool></pools><hostname>r1</hostname><dns>b</dns>"
                + "<pools><pool><id>2</id></pool></pools>");

        assertThat(read.problems()).isEmpty();
        assertThat(read.tree())
                .isEqualTo(tree(
                        SCHEMA,
                        "/router/hostname = r1",
                        "/router/dns = a",
                        "/router/dns = b",
                        "/router/pools/pool[id='1']",
                        "/router/pools/pool[id='2']"));
    }

    @Test
    void thatStatesNodesTwiceMakesThemOneTheLaterValueWinning() {
        Decoded read = read("<hostname>r1</hostname><dns>a</dns><dns>a</dns><hostname>r2</hostname>"
                + "<pools><pool><id>1</id><text>a</text></pool><pool><id>2</id></pool><pool><id>1</id></pool></pools>"
                + "<pools><pool><id>1</id><text>b</text></pool></pools>");

        assertThat(read.tree())
                .isEqualTo(tree(
                        SCHEMA,
                        "/router/hostname = r2",
                        "/router/dns = a",
                        "/router/pools/pool[id='1']/text = b",
                        "/router/pools/pool[id='2']"));
        assertThat(read.problems()).isEmpty();
        assertThat(read.warnings())
                .containsExactly("4 nodes sent more than once, made one, the later value in force; the first:"
                        + " /router/hostname");
    }

    @Test
    void thatStatesAnEntryOrAValueTwiceIsAWarningWithThePlace() {
        assertThat(read("<pools><pool><id>1</id></pool><pool><id>1</id></pool></pools>")
                        .warnings())
                .containsExactly("1 node sent more than once, made one, the later value in force; the first:"
                        + " /router/pools/pool[id=\"1\"]");
        assertThat(read("<dns>a</dns><dns>b</dns><dns>a</dns>").warnings())
                .containsExactly("1 node sent more than once, made one, the later value in force; the first:"
                        + " /router/dns[.=\"a\"]");
        assertThat(read("<dns>a</dns><dns>b</dns>").warnings()).isEmpty();
    }

    @Test
    void mayHaveCommentsWithinAValue() {
        Decoded read = read("<hostname>ed<!-- of the north -->ge<?x?><![CDATA[-1]]></hostname><dns>a<!-- b -->c</dns>");

        assertThat(read.problems()).isEmpty();
        assertThat(read.tree()).isEqualTo(tree(SCHEMA, "/router/hostname = edge-1", "/router/dns = ac"));
    }

    @Test
    void hasForTheSameTextTheValueThatEachLeafTakesItFor() {
        Decoded read = read("<hostname>7</hostname><pools><pool><id>7</id><text>7</text></pool>"
                + "<pool><id>07</id><text>07</text></pool></pools>");

        assertThat(read.tree()).isEqualTo(tree(SCHEMA, "/router/hostname = 7", "/router/pools/pool[id='7']/text = 07"));
    }

    @Test
    void leavesOutAnEntryWithoutItsKeyAndSaysWhere() {
        Decoded read = read("<pools><pool><text>a</text></pool><pool><id>7</id></pool></pools>");

        assertThat(read.tree()).isEqualTo(tree(SCHEMA, "/router/pools/pool[id='7']"));
        assertThat(read.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.message()).isEqualTo("an entry of pool without its keys, left out");
            assertThat(problem.path()).hasToString("/router/pools/pool");
        });
    }

    @Test
    void keepsNoContainerThatSaysNothing() {
        assertThat(read("<empty/><pools>\n</pools>").tree()).isEqualTo(DataTree.empty(SCHEMA));
    }

    @Test
    void readsAPrefixAsItIsDeclaredWhereItStands() {
        String own = "<mode xmlns:p='urn:test'>p:fast</mode>";
        String other = "<mode xmlns:p='urn:other'>p:fast</mode>";

        assertThat(read(own).tree()).isEqualTo(tree(SCHEMA, "/router/mode = fast"));
        assertThat(read(own + other).tree()).isEqualTo(tree(SCHEMA, "/router/mode = o:fast"));
    }

    @Test
    void hasOneObjectForEqualLeafs() {
        DataTree read =
                read("<pools><pool><id>1</id><text>same</text></pool><pool><id>2</id><text>same</text></pool></pools>")
                        .tree();

        assertThat(text(read, 1)).isSameAs(text(read, 2));
    }

    private static DataNode text(DataTree tree, int pool) {
        return tree.find(InstancePath.parse(SCHEMA, "/router/pools/pool[id='" + pool + "']/text"))
                .orElseThrow();
    }
}

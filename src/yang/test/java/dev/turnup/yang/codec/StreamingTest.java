// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.codec;

import static dev.turnup.yang.TestSchemas.anydata;
import static dev.turnup.yang.TestSchemas.container;
import static dev.turnup.yang.TestSchemas.leaf;
import static dev.turnup.yang.TestSchemas.list;
import static dev.turnup.yang.TestSchemas.schema;
import static dev.turnup.yang.TestSchemas.string;
import static dev.turnup.yang.TestSchemas.uint16;
import static dev.turnup.yang.TestTrees.tree;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.xml.XmlLimits;
import dev.turnup.xml.XmlReader;
import dev.turnup.xml.XmlWriter;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.schema.Schema;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON and YAML that are longer than anybody wants to hold. */
class StreamingTest {
    private static final Schema SCHEMA = schema(container(
            "c",
            anydata("notes"),
            list(
                    "port",
                    "id",
                    leaf("id", string()),
                    leaf("mtu", uint16()),
                    container("on").presence())));

    /** Pieces of a text one after the other, each made when it is asked for, and how many bytes were taken. */
    private static final class Pieces extends InputStream {
        private final Iterator<String> pieces;
        private byte[] piece = {};
        private int at;
        private long taken;

        Pieces(Stream<String> pieces) {
            this.pieces = pieces.iterator();
        }

        @Override
        public int read() {
            while (at == piece.length) {
                if (!pieces.hasNext()) {
                    return -1;
                }
                piece = pieces.next().getBytes(StandardCharsets.UTF_8);
                at = 0;
            }
            taken++;
            return piece[at++] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            int next = length == 0 ? 0 : read();
            if (length == 0 || next < 0) {
                return next;
            }
            into[from] = (byte) next;
            int more = Math.min(length - 1, piece.length - at);
            System.arraycopy(piece, at, into, from + 1, more);
            at += more;
            taken += more;
            return more + 1;
        }
    }

    private static Decoded read(String format, InputStream in) {
        return switch (format) {
            case "yaml" -> YamlCodec.read(SCHEMA, in, "r1.yaml");
            case "xml" -> XmlCodec.read(SCHEMA, XmlReader.of(in, "r1.xml", XmlLimits.CONFIGURATION), ReadMode.DEVICE);
            default -> JsonCodec.read(SCHEMA, in, "r1.json");
        };
    }

    private static Decoded read(String format, String text) {
        return read(format, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aDocumentBeyondTheLimitOfFilesIsReadAsAStream() {
        String blank = " ".repeat(1 << 20);
        Pieces text = new Pieces(Stream.of(
                        Stream.of("{\"test:c\": {\"port\": ["),
                        Stream.generate(() -> blank).limit(Documents.MAX_BYTES / blank.length() + 1),
                        Stream.of("{\"id\": \"a\", \"mtu\": 9000}]}}"))
                .flatMap(pieces -> pieces));

        Decoded read = read("json", text);

        assertThat(read.problems()).isEmpty();
        assertThat(read.tree()).isEqualTo(tree(SCHEMA, "/c/port[id='a']/mtu = 9000"));
        assertThat(text.taken).isGreaterThan(Documents.MAX_BYTES);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            json | {"test:c": {"port": [                | {"id": "a"}, | x      | a text without quotes
            json | {"test:c": {"port": [{"id": "0"}, [  | 1,           | 2] }]  | expected close marker
            yaml | test:c: {port: [                     | {id: a},     | &x {}, | an anchor is not allowed
            """)
    void aFaultIsFoundBeforeTheRestIsRead(String format, String before, String again, String fault, String said) {
        Pieces endless = new Pieces(Stream.concat(
                Stream.of(before, again + "\n", again + "\n", fault + "\n"), Stream.generate(() -> again + "\n")));

        Decoded read = read(format, endless);

        assertThat(read.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.message()).contains(said);
            assertThat(problem.location().orElseThrow().line()).isBetween(1, 4);
        });
        assertThat(endless.taken).isLessThan(20_000_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "one line of json", "yaml", "xml"})
    void aLargeListIsWrittenAFewLinesAtATime(String format) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            lines.add("/c/port[id='" + i + "']/mtu = " + i);
        }
        DataTree large = tree(SCHEMA, lines.toArray(String[]::new));
        List<Integer> sizes = new ArrayList<>();
        StringBuilder all = new StringBuilder();
        Appendable target = new Appendable() {
            @Override
            public Appendable append(CharSequence text) {
                sizes.add(text.length());
                all.append(text);
                return this;
            }

            @Override
            public Appendable append(CharSequence text, int start, int end) {
                return append(text.subSequence(start, end));
            }

            @Override
            public Appendable append(char c) {
                return append(String.valueOf(c));
            }
        };

        switch (format) {
            case "json" -> JsonCodec.writeTo(large, Secrets.SHOWN, target);
            case "one line of json" -> JsonCodec.writeLine(large, Secrets.SHOWN, target);
            case "yaml" -> YamlCodec.writeTo(large, Secrets.SHOWN, target);
            default -> {
                XmlWriter xml = XmlWriter.prettyTo(target);
                XmlCodec.writeTo(large, xml);
                xml.finish();
            }
        }

        assertThat(Collections.max(sizes)).isLessThan(10_000);
        assertThat(sizes).hasSizeGreaterThan(10);
        assertThat(all.indexOf("\n") < 0).isEqualTo(format.equals("one line of json"));
        assertThat(read(format, all.toString()).tree()).isEqualTo(large);
    }

    @Test
    void metadataMayComeBeforeOrAfterWhatTheyAreAbout() {
        DataTree before = read("json", "{\"test:c\": {\"@f:x\": {\"f:a\": \"1\"}, \"f:x\": \"y\"}}")
                .tree();
        DataTree after = read("json", "{\"test:c\": {\"f:x\": \"y\", \"@f:x\": {\"f:a\": \"1\"}}}")
                .tree();

        assertThat(after).isEqualTo(before);
        assertThat(JsonCodec.write(after, Secrets.SHOWN)).contains("\"@f:x\"");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            {"data": {"test:c": {"port": [{"mtu": 1}]}}}      | without its keys, left out
            {"data": {"test:c": {}}, "test:c": {}}            | test:c beside what holds the document
            {"test:c": {"port": {"id": "a"}}}                 | port is an array of objects, not an object
            {"test:c": {"port": ["a"]}}                       | an entry of port is an object, not a value
            {"test:c": {"port": [{"id": "a", "mtu": [1]}]}}   | mtu is a value, not an array
            {"test:c": {"port": [{"id": "a", "on": 1}]}}      | on is an object, not a value
            {"test:c": {"notes": [1, 2]}}                     | notes is one value, not an array of them
            {"test:c": {"port": [], "test:port": []}}         | stated twice, with its module and without
            {"test:c": {"port": [], "port": []}}              | port is stated twice
            ["test:c"]                                        | an object of top-level nodes, not an array
            {} {}                                             | more than one value
            """)
    void whatDoesNotFitIsAProblemWithItsPlace(String text, String said) {
        assertThat(read("json", text).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.message()).contains(said);
            assertThat(problem.location().orElseThrow().column()).isPositive();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "yaml"})
    void bytesThatAreNoUtf8AreRefused(String format) {
        byte[] bytes = "{\"test:c\": {\"port\": [{\"id\": \"?\"}]}}".getBytes(StandardCharsets.UTF_8);
        bytes[27] = (byte) 0xFF;

        assertThat(read(format, new ByteArrayInputStream(bytes)).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).isEqualTo("not UTF-8"));
        assertThat(read(format, new ByteArrayInputStream(new byte[] {(byte) 0xFE, (byte) 0xFF}))
                        .problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).isEqualTo("not UTF-8"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "yaml"})
    void whatComesTwiceIsAWarning(String format) {
        Decoded read = read(format, "{\"test:c\": {\"port\": [{\"id\": \"a\", \"mtu\": 1}, {\"id\": \"a\"}]}}");

        assertThat(read.tree()).isEqualTo(tree(SCHEMA, "/c/port[id='a']/mtu = 1"));
        assertThat(read.warnings())
                .containsExactly("1 node sent more than once, made one, the later value in force; the first:"
                        + " /c/port[id=\"a\"]");
    }
}

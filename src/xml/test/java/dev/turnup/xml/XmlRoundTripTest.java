// SPDX-License-Identifier: Apache-2.0
package dev.turnup.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random elements, written and read; {@code -Dturnup.seed=N} repeats one run. */
class XmlRoundTripTest {
    private static final List<String> TEXTS = List.of(
            "",
            "x",
            " ",
            "\t\n",
            "a & b < c > d",
            "\"'",
            "]]>",
            "\r\n\r",
            "\u00E9\u2603",
            "\uD83D\uDE00",
            "&#13;",
            "\u0085\u2028");
    private static final List<String> NAMESPACES = List.of("", "urn:a", "urn:b", "http://c/?x=1&y=<2>");

    static LongStream seeds() {
        String seed = System.getProperty("turnup.seed", "");
        return seed.isEmpty() ? LongStream.range(0, 200) : LongStream.of(Long.parseLong(seed));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void what_is_written_is_read_as_it_was(long seed) {
        XmlWriter first = XmlWriter.compact();
        write(new Random(seed), first, 4);
        String text = first.toString();

        XmlReader xml = XmlReader.of(text, "copy");
        xml.nextTag();
        check(new Random(seed), xml, 4);
        assertThat(xml.next()).isEqualTo(XmlReader.Event.EOF);
    }

    @ParameterizedTest(name = "copied, seed {0}")
    @MethodSource("seeds")
    void a_copy_reads_like_the_original(long seed) {
        XmlWriter first = XmlWriter.compact();
        write(new Random(seed), first, 4);
        XmlReader original = XmlReader.of(first.toString(), "original");
        original.nextTag();
        XmlWriter copy = XmlWriter.compact();
        original.copyTo(copy);

        XmlReader xml = XmlReader.of(copy.toString(), "copy");
        xml.nextTag();
        check(new Random(seed), xml, 4);
    }

    private static void write(Random random, XmlWriter xml, int depth) {
        xml.start(name(random));
        int attributes = random.nextInt(3);
        for (int i = 0; i < attributes; i++) {
            xml.attribute(new XmlName(namespace(random), "a" + i), text(random));
        }
        if (depth == 0 || random.nextInt(3) == 0) {
            xml.text(text(random));
        } else {
            for (int i = random.nextInt(4); i > 0; i--) {
                write(random, xml, depth - 1);
            }
        }
        xml.end();
    }

    /** Draws the same numbers as {@link #write} did, and compares. */
    private static void check(Random random, XmlReader xml, int depth) {
        assertThat(xml.name()).isEqualTo(name(random));
        int attributes = random.nextInt(3);
        assertThat(xml.attributes()).hasSize(attributes);
        for (int i = 0; i < attributes; i++) {
            XmlName name = new XmlName(namespace(random), "a" + i);
            assertThat(xml.attribute(name)).as(name.toString()).contains(text(random));
        }
        if (depth == 0 || random.nextInt(3) == 0) {
            assertThat(xml.readText()).isEqualTo(text(random));
            return;
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            assertThat(xml.next()).isEqualTo(XmlReader.Event.START);
            check(random, xml, depth - 1);
        }
        assertThat(xml.next()).isEqualTo(XmlReader.Event.END);
    }

    private static XmlName name(Random random) {
        return new XmlName(
                namespace(random), List.of("a", "b-c.d", "\u00E9", "_1").get(random.nextInt(4)));
    }

    private static String namespace(Random random) {
        return NAMESPACES.get(random.nextInt(NAMESPACES.size()));
    }

    private static String text(Random random) {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }
}

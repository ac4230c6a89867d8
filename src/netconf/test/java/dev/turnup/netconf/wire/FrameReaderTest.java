// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnup.netconf.wire.FramingException.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrameReaderTest {
    private static final Path RFC = Path.of(System.getProperty("turnup.root"), "fixtures", "rfc");

    @Test
    void the_example_of_rfc_6242_is_read() throws IOException {
        byte[] wire = Files.readAllBytes(RFC.resolve("rfc6242-4.2-close-session.chunked"));
        byte[] message = Files.readAllBytes(RFC.resolve("rfc6242-4.2-close-session.xml"));
        assertThat(chunked(new ByteArrayInputStream(wire)).next())
                .hasValueSatisfying(m -> assertThat(m).isEqualTo(message));
    }

    @Test
    void chunks_are_read_wherever_the_stream_is_split() throws IOException {
        byte[] wire = Files.readAllBytes(RFC.resolve("rfc6242-4.2-close-session.chunked"));
        byte[] message = Files.readAllBytes(RFC.resolve("rfc6242-4.2-close-session.xml"));
        for (int at = 0; at <= wire.length; at++) {
            FrameReader reader = chunked(split(wire, at));
            assertThat(reader.next())
                    .as("split at %d", at)
                    .hasValueSatisfying(m -> assertThat(m).isEqualTo(message));
            assertThat(reader.next()).as("split at %d", at).isEmpty();
        }
    }

    @Test
    void a_delimiter_is_found_wherever_the_stream_is_split() {
        byte[] wire = bytes("<a>]]></a>]]>]]>\n<b/>]]]>]]>\n");
        for (int at = 0; at <= wire.length; at++) {
            FrameReader reader = new FrameReader(split(wire, at), 100);
            assertThat(text(reader)).as("split at %d", at).contains("<a>]]></a>");
            assertThat(text(reader)).as("split at %d", at).contains("<b/>]");
            assertThat(text(reader)).as("split at %d", at).isEmpty();
        }
    }

    @Test
    void a_message_is_seen_whole_with_its_last_byte_and_not_before() {
        for (Framing framing : Framing.values()) {
            byte[] wire = FrameWriter.framed(List.of(bytes("<rpc-reply/>"), bytes("<b/>")), framing);
            int first = FrameWriter.framed(List.of(bytes("<rpc-reply/>")), framing).length;
            Growing in = new Growing(wire);
            FrameReader reader = new FrameReader(in, 100);
            reader.use(framing);
            for (int i = 0; i < first; i++) {
                assertThat(reader.peek()).as("%s, %d bytes", framing, i).isEqualTo(FrameReader.Peek.PART);
                in.grow();
            }
            assertThat(reader.peek()).isEqualTo(FrameReader.Peek.WHOLE);
            assertThat(text(reader)).contains("<rpc-reply/>");
            for (int i = first; i < wire.length; i++) {
                assertThat(reader.peek()).as("%s, %d bytes", framing, i).isEqualTo(FrameReader.Peek.PART);
                in.grow();
            }
            assertThat(text(reader)).contains("<b/>");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "\nx",
                "\n#0",
                "\n#a",
                "\n##",
                "\n#3x",
                "\n#99999\n",
                "\n#3\nabcx",
                "\n#3\nabc\n##x",
                "\n#12345678901"
            })
    void what_breaks_the_framing_or_the_limit_is_left_to_reading(String wire) {
        FrameReader reader = chunked(new ByteArrayInputStream(bytes(wire)));
        assertThat(reader.peek()).isEqualTo(FrameReader.Peek.UNCLEAR);
        assertThatThrownBy(reader::next).isInstanceOf(FramingException.class);
    }

    @Test
    void a_message_beyond_what_is_looked_at_is_left_to_reading_and_read_whole() {
        String[] texts = {"a".repeat(15_000), "b".repeat(40_000), "c".repeat(15_000)};
        for (Framing framing : Framing.values()) {
            byte[] wire = FrameWriter.framed(
                    Arrays.stream(texts).map(FrameReaderTest::bytes).toList(), framing);
            FrameReader reader = new FrameReader(new ByteArrayInputStream(wire), 100_000);
            reader.use(framing);
            assertThat(reader.peek()).isEqualTo(FrameReader.Peek.WHOLE);
            assertThat(text(reader)).contains(texts[0]);
            assertThat(reader.peek()).isEqualTo(FrameReader.Peek.UNCLEAR);
            assertThat(text(reader)).contains(texts[1]);
            assertThat(reader.peek()).isEqualTo(FrameReader.Peek.WHOLE);
            assertThat(text(reader)).contains(texts[2]);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"]]>]]x", "]]>]x", "]]>x", "]]x", "]x", "]]]>]]", "]]>]]]>]]", "]]>]", "]]]]", "]>]]>]x"})
    void what_only_begins_like_a_delimiter_is_data_wherever_the_stream_is_split(String data) {
        byte[] wire = bytes("a" + data + "a]]>]]>b]]>]]>");
        for (int at = 0; at <= wire.length; at++) {
            for (int next = at; next <= wire.length; next++) {
                FrameReader reader = new FrameReader(split(wire, at, next), 100);
                assertThat(text(reader)).as("split at %d and %d", at, next).contains("a" + data + "a");
                assertThat(text(reader)).as("split at %d and %d", at, next).contains("b");
            }
        }
    }

    @Test
    void a_message_is_handed_on_while_it_arrives() {
        List<String> pieces = new ArrayList<>();
        FrameReader.Sink sink = new FrameReader.Sink() {
            @Override
            public long room() {
                return Long.MAX_VALUE;
            }

            @Override
            public void take(byte[] buffer, int from, int count) {
                pieces.add(new String(buffer, from, count, StandardCharsets.UTF_8));
            }
        };
        FrameReader reader = new FrameReader(split(bytes("abc]]>]]>\n#3\ndef\n#1\ng\n##\n"), 2, 15), 1);
        assertThat(reader.next(sink)).isTrue();
        reader.use(Framing.CHUNKED);
        assertThat(reader.next(sink)).isTrue();
        assertThat(reader.next(sink)).isFalse();
        assertThat(pieces).containsExactly("ab", "c", "de", "f", "g");
    }

    @Test
    void the_framing_changes_between_two_messages_of_one_read() {
        FrameReader reader = new FrameReader(stream("<hello/>]]>]]>\n#3\nabc\n##\n\n#1\nd\n##\n"), 100);
        assertThat(text(reader)).contains("<hello/>");
        reader.use(Framing.CHUNKED);
        assertThat(text(reader)).contains("abc");
        assertThat(text(reader)).contains("d");
        assertThat(text(reader)).isEmpty();
    }

    @Test
    void a_delimiter_within_a_chunk_is_data() {
        assertThat(text(chunked(stream("\n#6\n]]>]]>\n##\n")))).contains("]]>]]>");
        assertThat(text(chunked(stream("\n#4\n\n##\n\n##\n")))).contains("\n##\n");
    }

    @ParameterizedTest
    @CsvSource({
        "'#4\nabcd\n##\n',            0",
        "'\n4\nabcd\n##\n',           1",
        "'\n#0\n\n##\n',              2",
        "'\n#04\nabcd\n##\n',         2",
        "'\n#-4\nabcd\n##\n',         2",
        "'\n# 4\nabcd\n##\n',         2",
        "'\n#4 \nabcd\n##\n',         3",
        "'\n#4\r\nabcd\n##\n',        3",
        "'\n#4a\nabcd\n##\n',         3",
        "'\n#4294967296\nabcd',       11",
        "'\n#99999999999999999999\n', 11",
        "'\n##\n',                    2",
        "'\n#4\nabcd\n##',            -1",
        "'\n#4\nabcd\n##x',           11",
        "'\n#4\nabcdX##\n',           8",
        "'\n#4\nabcd##\n',            8",
        "'\n#3\nabcd\n##\n',          7",
    })
    void a_chunk_that_breaks_the_grammar_is_refused_at_its_byte(String wire, int offset) {
        assertThatThrownBy(() -> chunked(stream(wire)).next()).isInstanceOfSatisfying(FramingException.class, e -> {
            if (offset < 0) {
                assertThat(e.problem()).isEqualTo(Problem.TRUNCATED);
            } else {
                assertThat(e.problem()).isEqualTo(Problem.BAD_CHUNK);
                assertThat(e.offset()).isEqualTo(offset);
            }
        });
    }

    @Test
    void every_stream_that_ends_within_a_chunked_message_is_truncated() throws IOException {
        byte[] wire = Files.readAllBytes(RFC.resolve("rfc6242-4.2-close-session.chunked"));
        for (int length = 1; length < wire.length; length++) {
            InputStream cut = new ByteArrayInputStream(wire, 0, length);
            assertThatThrownBy(() -> chunked(cut).next())
                    .as("cut after %d", length)
                    .isInstanceOfSatisfying(
                            FramingException.class, e -> assertThat(e.problem()).isEqualTo(Problem.TRUNCATED));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<a/>", "<a/>]]>]]", "\n<"})
    void a_stream_that_ends_before_the_delimiter_is_truncated(String wire) {
        assertThatThrownBy(() -> new FrameReader(stream(wire), 100).next())
                .isInstanceOfSatisfying(
                        FramingException.class, e -> assertThat(e.problem()).isEqualTo(Problem.TRUNCATED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", " \r\n"})
    void a_stream_that_ends_between_messages_has_no_more(String wire) {
        assertThat(new FrameReader(stream(wire), 100).next()).isEmpty();
    }

    @Test
    void a_message_of_exactly_the_limit_is_read_and_one_byte_more_is_not() {
        assertThat(text(new FrameReader(stream("12345]]>]]>"), 5))).contains("12345");
        assertTooLarge(new FrameReader(stream("123456]]>]]>"), 5));
        assertThat(text(chunked(stream("\n#2\n12\n#3\n345\n##\n"), 5))).contains("12345");
        assertTooLarge(chunked(stream("\n#2\n12\n#4\n3456\n##\n"), 5));
    }

    @Test
    void an_announced_size_beyond_the_limit_is_refused_before_its_data_comes() {
        assertTooLarge(chunked(stream("\n#4294967295\n"), 1000));
    }

    @Test
    void an_endless_message_is_refused_at_the_limit() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }
        };
        assertTooLarge(new FrameReader(endless, 1_000_000));
    }

    private static void assertTooLarge(FrameReader reader) {
        assertThatThrownBy(reader::next)
                .isInstanceOfSatisfying(
                        FramingException.class, e -> assertThat(e.problem()).isEqualTo(Problem.TOO_LARGE));
    }

    private static FrameReader chunked(InputStream in) {
        return chunked(in, 1000);
    }

    private static FrameReader chunked(InputStream in, int limit) {
        FrameReader reader = new FrameReader(in, limit);
        reader.use(Framing.CHUNKED);
        return reader;
    }

    private static Optional<String> text(FrameReader reader) {
        return reader.next().map(message -> new String(message, StandardCharsets.UTF_8));
    }

    private static InputStream split(byte[] wire, int at, int next) {
        return new SequenceInputStream(
                split(Arrays.copyOf(wire, next), at), new ByteArrayInputStream(wire, next, wire.length - next));
    }

    private static InputStream split(byte[] wire, int at) {
        return new SequenceInputStream(
                new ByteArrayInputStream(wire, 0, at), new ByteArrayInputStream(wire, at, wire.length - at));
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(bytes(text));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A stream of which no more is there than was let in; to wait for more is a mistake. */
    private static final class Growing extends InputStream {
        private final byte[] bytes;
        private int there;
        private int at;

        Growing(byte[] bytes) {
            this.bytes = bytes;
        }

        void grow() {
            there++;
        }

        @Override
        public int available() {
            return there - at;
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException("byte by byte");
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            assertThat(there).as("bytes that are there").isGreaterThan(at);
            int n = Math.min(length, there - at);
            System.arraycopy(bytes, at, buffer, offset, n);
            at += n;
            return n;
        }
    }
}

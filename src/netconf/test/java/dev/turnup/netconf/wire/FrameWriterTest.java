// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FrameWriterTest {

    @Test
    void a_message_ends_with_the_delimiter() {
        assertThat(framed(Framing.END_OF_MESSAGE, "<a/>", "<b/>")).isEqualTo("<a/>]]>]]><b/>]]>]]>");
    }

    @Test
    void a_chunked_message_begins_with_a_line_feed_and_counts_bytes_not_characters() {
        assertThat(framed(Framing.CHUNKED, "é", "b")).isEqualTo("\n#2\né\n##\n\n#1\nb\n##\n");
    }

    @Test
    void several_messages_go_out_in_one_write() {
        int[] writes = new int[1];
        FrameWriter writer = new FrameWriter(new OutputStream() {
            @Override
            public void write(int b) {
                throw new AssertionError("byte by byte");
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                writes[0]++;
            }
        });
        writer.write(List.of(bytes("<a/>"), bytes("<b/>"), bytes("<c/>")));
        assertThat(writes[0]).isEqualTo(1);
    }

    @Test
    void a_message_that_would_end_itself_is_not_written() {
        assertThatThrownBy(() -> framed(Framing.END_OF_MESSAGE, "<a>]]]>]]></a>"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at byte 4");
    }

    @Test
    void an_empty_message_is_not_written() {
        assertThatThrownBy(() -> framed(Framing.CHUNKED, "")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "{0}, seed 830")
    @EnumSource(Framing.class)
    void what_is_written_is_read(Framing framing) {
        Random random = new Random(830);
        ByteArrayOutputStream wire = new ByteArrayOutputStream();
        FrameWriter writer = new FrameWriter(wire);
        writer.use(framing);
        List<byte[]> messages = random.ints(100, 1, 100_000)
                .mapToObj(length -> ("<" + "x".repeat(length) + "]]>]]").getBytes(StandardCharsets.UTF_8))
                .toList();
        writer.write(messages);
        FrameReader reader = new FrameReader(new ByteArrayInputStream(wire.toByteArray()), 200_000);
        reader.use(framing);
        for (byte[] message : messages) {
            assertThat(reader.next())
                    .hasValueSatisfying(read -> assertThat(read).isEqualTo(message));
        }
        assertThat(reader.next()).isEmpty();
    }

    private static String framed(Framing framing, String... messages) {
        byte[] framed = FrameWriter.framed(
                List.of(messages).stream().map(FrameWriterTest::bytes).toList(), framing);
        return new String(framed, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

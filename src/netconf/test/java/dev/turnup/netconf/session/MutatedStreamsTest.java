// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.netconf.message.Datastore;
import dev.turnup.netconf.message.Rpc;
import dev.turnup.netconf.message.RpcRequest;
import dev.turnup.netconf.wire.FrameWriter;
import dev.turnup.netconf.wire.Framing;
import dev.turnup.xml.XmlReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/**
 * A hostile server: whatever a device sends, each call ends with an answer or a {@link NetconfException}, within its deadline,
 * and holds no more than the limits allow. {@code -Dturnup.seed=N} repeats one run.
 */
@Timeout(1800)
class MutatedStreamsTest {
    private static final int LIMIT = 64 * 1024;
    private static final List<String> BITS = List.of(
            "]]>]]>",
            "\n##\n",
            "\n#",
            "\n#1\n",
            "\n#4294967295\n",
            "\n#4294967296\n",
            "\n#0\n",
            "<",
            ">",
            "&",
            "&#0;",
            "]]>",
            "\u0000",
            "\r\n",
            "<!DOCTYPE a [<!ENTITY e 'x'>]>",
            "&e;",
            "<?xml version='1.1'?>",
            "</rpc-reply>",
            "<rpc-error/>",
            "message-id=\"1\"",
            "message-id=\"-1\"",
            "xmlns=\"\"",
            "\u00ff\u00fe",
            "<a>".repeat(300));

    /** An answer that is long enough to be read while it arrives, in several chunks. */
    private static final byte[] LONG = longAnswer();

    private static final int ASKED_TO_READ =
            FrameWriter.framed(List.of(Connection.OURS.toBytes()), Framing.END_OF_MESSAGE).length
                    + FrameWriter.framed(
                                    List.of(new RpcRequest.Request("1", new Rpc.GetConfig(Datastore.RUNNING))
                                            .toBytes()),
                                    Framing.CHUNKED)
                            .length;

    private final RecordedSession recorded = RecordedSession.read();

    private static byte[] longAnswer() {
        StringBuilder wire = new StringBuilder();
        String open = "<rpc-reply xmlns=\"urn:ietf:params:xml:ns:netconf:base:1.0\" message-id=\"1\"><data>";
        wire.append("\n#").append(open.length()).append('\n').append(open);
        for (int i = 0; i < 500; i++) {
            String entry = "<entry xmlns=\"urn:x\"><name>" + i + "</name><description>&lt;customer " + i
                    + "&gt;</description></entry>";
            wire.append("\n#").append(entry.length()).append('\n').append(entry);
        }
        return wire.append("\n#19\n</data></rpc-reply>\n##\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    /** How a run can end. */
    private enum End {
        ANSWERED,
        NOT_OFFERED,
        LOST,
        VIOLATED,
        TIMED_OUT
    }

    @TestFactory
    Stream<DynamicTest> aHostileServerIsToldApart() {
        return runs(1500);
    }

    @TestFactory
    @Tag("scale")
    Stream<DynamicTest> aHostileServerIsToldApartAHundredThousandTimes() {
        return runs(100_000);
    }

    private Stream<DynamicTest> runs(int times) {
        String given = System.getProperty("turnup.seed", "");
        long seed = given.isEmpty() ? System.nanoTime() : Long.parseLong(given);
        return Stream.of(DynamicTest.dynamicTest(times + " mutated streams, seed " + seed, () -> {
            Random random = new Random(seed);
            Map<End, Integer> ends = new EnumMap<>(End.class);
            for (int i = 0; i < times; i++) {
                boolean reads = random.nextInt(4) == 0;
                byte[] hello = bytes(recorded.hello());
                byte[] answers = reads ? LONG : bytes(recorded.answers());
                boolean early = random.nextInt(4) == 0;
                if (early) {
                    hello = mutated(hello, random);
                } else {
                    answers = mutated(answers, random);
                }
                try {
                    PipeTransport transport = random.nextBoolean() ? new PipeTransport() : new PipeTransport().silent();
                    byte[] said = early ? new byte[0] : answers;
                    ends.merge(run(transport, hello, said, reads, random.nextBoolean()), 1, Integer::sum);
                } catch (RuntimeException | AssertionError e) {
                    throw new AssertionError(
                            "seed " + seed + ", stream " + i + ":\n" + new String(hello, StandardCharsets.ISO_8859_1)
                                    + new String(answers, StandardCharsets.ISO_8859_1),
                            e);
                }
            }
            // Where one of them never comes the mutations have lost their bite.
            assertThat(ends).containsKeys(End.ANSWERED, End.LOST, End.VIOLATED, End.TIMED_OUT);
        }));
    }

    /**
     * One session.
     *
     * @param answers none, where the client may not come to ask
     * @param reads whether one answer is read while it arrives, or many are awaited
     * @param hangsUp whether the device hangs up after its last byte, or falls silent
     */
    private End run(PipeTransport transport, byte[] hello, byte[] answers, boolean reads, boolean hangsUp) {
        ManualClock clock = new ManualClock();
        Thread device = Thread.startVirtualThread(() -> {
            say(transport, hello);
            if (answers.length > 0) {
                transport.awaitSent(reads ? ASKED_TO_READ : recorded.asked());
                say(transport, answers);
            }
            if (hangsUp) {
                transport.hangUp();
            }
            while (!transport.isEnded()) {
                transport.awaitTaken();
                clock.advance(Duration.ofSeconds(40));
            }
        });
        SessionOptions options = SessionOptions.PATIENT
                .withClock(clock)
                .withLimits(SessionLimits.STANDARD.withMessageBytes(LIMIT).withNotifications(4, LIMIT));
        try (Session session = Session.open(transport, options)) {
            if (reads) {
                assertThat(session.read(new Rpc.GetConfig(Datastore.RUNNING), MutatedStreamsTest::count))
                        .isNotNull();
            } else {
                assertThat(recorded.askedOf(session)).isNotEmpty();
            }
            return End.ANSWERED;
        } catch (UnsupportedRpcException e) {
            return End.NOT_OFFERED; // the hello lost a capability
        } catch (TransportLost e) {
            return End.LOST;
        } catch (ProtocolViolation e) {
            return End.VIOLATED;
        } catch (TimedOut e) {
            return End.TIMED_OUT;
        } finally {
            transport.hangUp();
            join(device);
            assertThat(transport.closes).hasPositiveValue();
        }
    }

    private static int count(XmlReader xml) {
        int outside = xml.depth() - 1;
        int count = 0;
        while (xml.depth() > outside) {
            count += xml.next() == XmlReader.Event.TEXT ? xml.text().length() : 1;
        }
        return count;
    }

    private static void say(PipeTransport transport, byte[] bytes) {
        try {
            transport.serverOutput().write(bytes);
        } catch (IOException e) {
            // the client went away
        }
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }

    /** A few of its bytes are others, missing, there twice or in another place. */
    private static byte[] mutated(byte[] bytes, Random random) {
        byte[] now = bytes;
        for (int n = 1 + random.nextInt(3); n > 0 && now.length > 0; n--) {
            int at = random.nextInt(now.length);
            int end = Math.min(now.length, at + 1 + random.nextInt(random.nextBoolean() ? 4 : 400));
            byte[] part = Arrays.copyOfRange(now, at, end);
            now = switch (random.nextInt(7)) {
                case 0 -> replaced(now, at, end, new byte[0]);
                case 1 -> replaced(now, at, at, part);
                case 2 -> Arrays.copyOf(now, at);
                case 3 -> {
                    random.nextBytes(part);
                    yield replaced(now, at, end, part);
                }
                case 4 -> {
                    byte[] without = replaced(now, at, end, new byte[0]);
                    int to = random.nextInt(without.length + 1);
                    yield replaced(without, to, to, part);
                }
                default ->
                    replaced(
                            now,
                            at,
                            random.nextBoolean() ? at : end,
                            BITS.get(random.nextInt(BITS.size())).getBytes(StandardCharsets.UTF_8));
            };
        }
        return now;
    }

    private static byte[] replaced(byte[] bytes, int from, int to, byte[] part) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length + part.length);
        out.write(bytes, 0, from);
        out.writeBytes(part);
        out.write(bytes, to, bytes.length - to);
        return out.toByteArray();
    }

    private static void join(Thread device) {
        try {
            device.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

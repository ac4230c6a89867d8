// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import dev.turnup.fixture.Link;
import dev.turnup.netconf.session.Transport;
import dev.turnup.transaction.Strike.Event;
import dev.turnup.transaction.Strike.Kind;
import dev.turnup.transaction.Strike.Moment;
import dev.turnup.transaction.Strike.Port;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A connection that is struck before, within or after one of its messages. */
final class StruckTransport implements Transport {
    private static final byte[] END_OF_HELLO = "]]>]]>".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END_OF_CHUNKS = "\n##\n".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern OPERATION = Pattern.compile("<(?:rpc|rpc-reply) [^>]*><([a-z-]+)");

    private final Link link;
    private final int device;
    private final Striker striker;
    private final Runnable power;
    private final InputStream input = new Received();
    private final OutputStream output = new Sent();

    StruckTransport(Link link, int device, Striker striker, Runnable power) {
        this.link = link;
        this.device = device;
        this.striker = striker;
        this.power = power;
    }

    @Override
    public InputStream input() {
        return input;
    }

    @Override
    public OutputStream output() {
        return output;
    }

    @Override
    public void close() {
        link.close();
        link.awaitEnd(Duration.ofSeconds(5));
    }

    @Override
    public String description() {
        return "router " + device;
    }

    /** Whether the connection is over at that moment. */
    private boolean struck(Event event, Moment moment) {
        Optional<Kind> kind = striker.at(event, moment);
        if (kind.isEmpty()) {
            return false;
        }
        if (kind.get() == Kind.POWER) {
            power.run();
        }
        close();
        return true;
    }

    private static boolean ends(byte[] bytes, int count, byte[] end) {
        return count >= end.length && Arrays.equals(bytes, count - end.length, count, end, 0, end.length);
    }

    private static String label(byte[] message) {
        Matcher operation = OPERATION.matcher(new String(message, StandardCharsets.UTF_8));
        return operation.find() ? operation.group(1) : "hello";
    }

    /** To the device, message by message. */
    private final class Sent extends OutputStream {
        private final ByteArrayOutputStream message = new ByteArrayOutputStream();
        private boolean greeted;

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            for (int i = offset; i < offset + length; i++) {
                message.write(bytes[i]);
                if (bytes[i] == '\n' || bytes[i] == '>') {
                    byte[] all = message.toByteArray();
                    if (ends(all, all.length, greeted ? END_OF_CHUNKS : END_OF_HELLO)) {
                        greeted = true;
                        message.reset();
                        send(all);
                    }
                }
            }
        }

        private void send(byte[] all) throws IOException {
            Event event = striker.next(device, Port.SENT, label(all));
            if (struck(event, Moment.BEFORE)) {
                throw new IOException("cut");
            }
            if (striker.at(event, Moment.WITHIN).isPresent()) {
                link.output().write(all, 0, all.length / 2);
                close();
                throw new IOException("cut");
            }
            link.output().write(all);
            if (struck(event, Moment.AFTER)) {
                throw new IOException("cut");
            }
        }
    }

    /** From the device, message by message. */
    private final class Received extends InputStream {
        private byte[] ready = new byte[0];
        private int taken;
        private boolean greeted;
        private boolean over;

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (taken == ready.length && !over) {
                receive();
            }
            int count = Math.min(length, ready.length - taken);
            System.arraycopy(ready, taken, into, offset, count);
            taken += count;
            return count == 0 ? -1 : count;
        }

        private void receive() throws IOException {
            byte[] all = whole();
            taken = 0;
            ready = all;
            if (all.length == 0) {
                over = true;
                return;
            }
            Event event = striker.next(device, Port.RECEIVED, label(all));
            if (struck(event, Moment.BEFORE)) {
                ready = new byte[0];
                over = true;
            } else if (struck(event, Moment.WITHIN)) {
                ready = Arrays.copyOf(all, all.length / 2);
                over = true;
            } else if (struck(event, Moment.AFTER)) {
                over = true;
            }
        }

        /** The next message; empty where the connection is over. */
        private byte[] whole() throws IOException {
            ByteArrayOutputStream message = new ByteArrayOutputStream();
            byte[] end = greeted ? END_OF_CHUNKS : END_OF_HELLO;
            for (int one = link.input().read(); one >= 0; one = link.input().read()) {
                message.write(one);
                if (one == end[end.length - 1]) {
                    byte[] all = message.toByteArray();
                    if (ends(all, all.length, end)) {
                        greeted = true;
                        return all;
                    }
                }
            }
            return new byte[0];
        }
    }
}

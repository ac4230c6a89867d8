// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.session;

import dev.turnup.netconf.message.Hello;
import dev.turnup.netconf.message.Rpc;
import dev.turnup.netconf.message.RpcReply;
import dev.turnup.netconf.message.RpcRequest;
import dev.turnup.netconf.session.Notifications.Delivery;
import dev.turnup.netconf.session.Recorder.Direction;
import dev.turnup.netconf.session.Recorder.Piece;
import dev.turnup.netconf.wire.FrameReader;
import dev.turnup.netconf.wire.FrameWriter;
import dev.turnup.netconf.wire.Framing;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A session that was recorded with the simulated router, in which every kind of answer comes.
 *
 * @param requests what was asked, without the close-session at the end
 * @param hello the bytes of the device's hello
 * @param answers the bytes that it sent after that
 */
record RecordedSession(List<Rpc> requests, ByteBuffer hello, ByteBuffer answers) {
    private static final Path FILE =
            Path.of(System.getProperty("turnup.root"), "fixtures/recorded/rfc6241-full.netconf");

    static RecordedSession read() {
        List<Piece> pieces = RecordingFile.read(FILE);
        FrameReader in = new FrameReader(new ByteArrayInputStream(bytes(pieces, Direction.SENT)), 1 << 20);
        Hello.readFromClient(in.next().orElseThrow());
        in.use(Framing.CHUNKED);
        List<Rpc> requests = new ArrayList<>();
        for (Optional<byte[]> message = in.next(); message.isPresent(); message = in.next()) {
            requests.add(((RpcRequest.Request) RpcRequest.read(message.get())).operation());
        }
        requests.removeLast();
        byte[] said = bytes(pieces, Direction.RECEIVED);
        String text = new String(said, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("]]>]]>") + 6;
        return new RecordedSession(
                List.copyOf(requests),
                ByteBuffer.wrap(said, 0, end).slice(),
                ByteBuffer.wrap(said, end, said.length - end).slice());
    }

    private static byte[] bytes(List<Piece> pieces, Direction direction) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (Piece piece : pieces) {
            if (piece.direction() == direction) {
                byte[] bytes = new byte[piece.bytes().remaining()];
                piece.bytes().get(bytes);
                all.writeBytes(bytes);
            }
        }
        return all.toByteArray();
    }

    /** All that it sent, the hello first. */
    byte[] said() {
        byte[] all = new byte[hello.remaining() + answers.remaining()];
        hello.duplicate().get(all, 0, hello.remaining());
        answers.duplicate().get(all, hello.remaining(), answers.remaining());
        return all;
    }

    /** How many bytes a client sends that asks the same. */
    int asked() {
        List<byte[]> messages = new ArrayList<>();
        for (int i = 0; i < requests.size(); i++) {
            messages.add(new RpcRequest.Request(Integer.toString(i + 1), requests.get(i)).toBytes());
        }
        byte[] own = Connection.OURS.toBytes();
        return FrameWriter.framed(List.of(own), Framing.END_OF_MESSAGE).length
                + FrameWriter.framed(messages, Framing.CHUNKED).length;
    }

    /** The same again, but split where the caller says; the answers come when all was asked. */
    Replay replay(int... at) {
        byte[] said = said();
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        boolean asked = false;
        List<Integer> ends = new ArrayList<>();
        for (int split : at) {
            ends.add(split);
        }
        ends.add(hello.remaining());
        ends.add(said.length);
        for (int end : ends.stream().sorted().distinct().toList()) {
            if (from >= hello.remaining() && !asked) {
                pieces.add(piece(Direction.SENT, new byte[asked()], 0, asked()));
                asked = true;
            }
            if (end > from) {
                pieces.add(piece(Direction.RECEIVED, said, from, end));
            }
            from = end;
        }
        return new Replay(pieces);
    }

    private static Piece piece(Direction direction, byte[] bytes, int from, int end) {
        return new Piece(
                direction,
                Duration.ZERO,
                ByteBuffer.wrap(bytes, from, end - from).slice());
    }

    /** Asks all of it at once; gives what came of it, a line a reply and a notification. */
    List<String> askedOf(Session session) {
        List<String> lines = new ArrayList<>();
        for (RpcReply reply : session.launch(requests, Timeouts.PATIENT).replies()) {
            lines.add(reply instanceof RpcReply.Data data ? data.content().toXml() : reply.toString());
        }
        for (Optional<Delivery> told = session.notifications().poll();
                told.isPresent();
                told = session.notifications().poll()) {
            lines.add(told.get().notification().event().toXml());
        }
        return lines;
    }
}

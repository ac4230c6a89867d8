// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.session;

import dev.turnup.netconf.message.Capabilities;
import dev.turnup.netconf.message.Capability;
import dev.turnup.netconf.message.Hello;
import dev.turnup.netconf.message.Notification;
import dev.turnup.netconf.message.Rpc;
import dev.turnup.netconf.message.RpcReply;
import dev.turnup.netconf.message.RpcRequest;
import dev.turnup.netconf.message.XmlContent;
import dev.turnup.netconf.wire.FrameReader;
import dev.turnup.netconf.wire.FrameWriter;
import dev.turnup.netconf.wire.Framing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CountDownLatch;

/** The other end of a {@link PipeTransport}: does what a test's script says, on a thread of its own. */
final class Peer {
    static final Capabilities EVERYTHING = Capabilities.of(Capability.values());

    /** What a peer does after its hello. */
    @FunctionalInterface
    interface Script {
        void play(Peer peer);
    }

    /** Answers ok to everything. */
    static final Script OBLIGING = peer -> {
        while (true) {
            peer.ok(peer.request());
        }
    };

    /** Never says anything more. */
    static final Script SILENT = peer -> {};

    private final PipeTransport transport;
    private final FrameReader in;
    private final FrameWriter out;

    private Peer(PipeTransport transport) {
        this.transport = transport;
        this.in = new FrameReader(transport.serverInput(), 1 << 24);
        this.out = new FrameWriter(transport.serverOutput());
    }

    /** Greets with those capabilities, then plays. */
    static PipeTransport greeting(Capabilities capabilities, Script script) {
        PipeTransport transport = new PipeTransport();
        start(transport, capabilities, script);
        return transport;
    }

    static void start(PipeTransport transport, Capabilities capabilities, Script script) {
        saying(transport, peer -> {
            peer.out.write(Hello.ofServer(capabilities, 18).toBytes());
            peer.clientHello();
            if (capabilities.contains(Capability.BASE_1_1)) {
                peer.in.use(Framing.CHUNKED);
                peer.out.use(Framing.CHUNKED);
            }
            script.play(peer);
        });
    }

    /** Offers everything, then plays. */
    static PipeTransport playing(Script script) {
        return greeting(EVERYTHING, script);
    }

    /** Plays from the first byte on, without a hello. */
    static PipeTransport raw(Script script) {
        PipeTransport transport = new PipeTransport();
        saying(transport, script);
        return transport;
    }

    /** On a platform thread: a script without end would keep the client's virtual ones from their few carriers. */
    private static void saying(PipeTransport transport, Script script) {
        Thread.ofPlatform().daemon().start(() -> {
            try {
                script.play(new Peer(transport));
            } catch (UncheckedIOException | NoSuchElementException e) {
                // the client went away, which is how scripts end
            }
        });
    }

    /** Waits for the client's hello. */
    void clientHello() {
        Hello.readFromClient(in.next().orElseThrow());
    }

    /** Waits for the next request. */
    RpcRequest.Request request() {
        return (RpcRequest.Request) RpcRequest.read(in.next().orElseThrow());
    }

    /** Bytes as they are, in one piece. */
    void say(byte[] bytes, int from, int end) {
        try {
            transport.serverOutput().write(bytes, from, end - from);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void awaitSent(long bytes) {
        transport.awaitSent(bytes);
    }

    void ok(RpcRequest.Request request) {
        answer(request, new RpcReply.Ok());
    }

    void answer(RpcRequest.Request request, RpcReply reply) {
        out.write(reply.toBytes(request.attributes()));
    }

    void say(String message) {
        out.write(message.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes bytes without any framing of their own. */
    void bytes(String bytes) {
        try {
            transport.serverOutput().write(bytes.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes some of a message, as one chunk. */
    void chunk(String part) {
        bytes("\n#" + part.getBytes(StandardCharsets.UTF_8).length + "\n" + part);
    }

    void notifications(int count) {
        Notification told =
                new Notification("2026-01-01T00:00:00Z", XmlContent.of("<netconf-config-change xmlns='urn:x'/>"));
        byte[] message = told.toBytes();
        for (int i = 0; i < count; i++) {
            out.write(message);
        }
    }

    static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Tells of as many events, numbered from {@code first} on. */
    void numbered(int first, int count) {
        for (int i = first; i < first + count; i++) {
            out.write(numbered(i).toBytes());
        }
    }

    static Notification numbered(int number) {
        return new Notification("2026-01-01T00:00:00Z", XmlContent.of("<event xmlns='urn:x'>" + number + "</event>"));
    }

    /** The number of such an event. */
    static int number(Notification notification) {
        return Integer.parseInt(notification.event().toXml().replaceAll("<[^>]*>", ""));
    }

    /** Waits until the client has taken in all that was said, and waits for more. */
    void taken() {
        transport.awaitTaken();
    }

    void hangUp() {
        transport.hangUp();
    }

    static List<String> names(List<Rpc> rpcs) {
        return rpcs.stream().map(rpc -> rpc.name().local()).toList();
    }
}

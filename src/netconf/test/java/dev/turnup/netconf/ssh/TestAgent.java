// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.ssh;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.PublicKey;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.sshd.agent.common.AbstractAgentClient;
import org.apache.sshd.agent.local.AgentImpl;
import org.apache.sshd.common.session.SessionContext;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.common.util.buffer.ByteArrayBuffer;

/** An SSH agent on a Unix-domain socket. */
final class TestAgent implements AutoCloseable {
    private final ServerSocketChannel door;
    private final Counting held = new Counting();

    private TestAgent(ServerSocketChannel door) {
        this.door = door;
    }

    static TestAgent holding(Path socket, KeyPair key) throws IOException {
        ServerSocketChannel door = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        door.bind(UnixDomainSocketAddress.of(socket));
        TestAgent agent = new TestAgent(door);
        agent.held.addIdentity(key, "test");
        Thread.ofVirtual().start(agent::serve);
        return agent;
    }

    int signatures() {
        return held.signatures.get();
    }

    private void serve() {
        while (door.isOpen()) {
            try (SocketChannel caller = door.accept()) {
                AbstractAgentClient answering = new AbstractAgentClient(held) {
                    @Override
                    protected void reply(Buffer buffer) throws IOException {
                        caller.write(ByteBuffer.wrap(buffer.array(), buffer.rpos(), buffer.available()));
                    }
                };
                ByteBuffer in = ByteBuffer.allocate(4096);
                while (caller.read(in) >= 0) {
                    in.flip();
                    byte[] bytes = new byte[in.remaining()];
                    in.get(bytes);
                    in.clear();
                    answering.messageReceived(new ByteArrayBuffer(bytes));
                }
            } catch (IOException e) {
                // the caller went away, or the test is over
            }
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    private static final class Counting extends AgentImpl {
        private final AtomicInteger signatures = new AtomicInteger();

        @Override
        public Map.Entry<String, byte[]> sign(SessionContext session, PublicKey key, String algo, byte[] data)
                throws IOException {
            signatures.incrementAndGet();
            return super.sign(session, key, algo, data);
        }
    }
}

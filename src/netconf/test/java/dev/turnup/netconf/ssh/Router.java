// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.ssh;

import dev.turnup.netconf.message.Capabilities;
import dev.turnup.netconf.message.Capability;
import dev.turnup.netconf.message.Hello;
import dev.turnup.netconf.message.Rpc;
import dev.turnup.netconf.message.RpcReply;
import dev.turnup.netconf.message.RpcRequest;
import dev.turnup.netconf.wire.FrameReader;
import dev.turnup.netconf.wire.FrameWriter;
import dev.turnup.netconf.wire.Framing;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.ExitCallback;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.auth.pubkey.UserAuthPublicKeyFactory;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;

/** An SSH server on a loopback port that opens a NETCONF subsystem; what it does after that is the test's. */
public final class Router implements AutoCloseable {
    static final Credentials RIGHT = Credentials.password("s3cret");

    /** What the subsystem does with its streams. */
    @FunctionalInterface
    public interface Behaviour {
        void run(InputStream in, OutputStream out);
    }

    /** Says hello, answers ok to everything, and ends with close-session. */
    public static final Behaviour OBLIGING = (in, out) -> {
        FrameReader reader = new FrameReader(in, 1 << 20);
        FrameWriter writer = new FrameWriter(out);
        writer.write(Hello.ofServer(Capabilities.of(Capability.BASE_1_0, Capability.BASE_1_1), 18)
                .toBytes());
        reader.next();
        reader.use(Framing.CHUNKED);
        writer.use(Framing.CHUNKED);
        Optional<byte[]> next = reader.next();
        while (next.isPresent() && RpcRequest.read(next.get()) instanceof RpcRequest.Request request) {
            writer.write(new RpcReply.Ok().toBytes(request.attributes()));
            next = request.operation() instanceof Rpc.CloseSession ? Optional.empty() : reader.next();
        }
    };

    final SshServer sshd = SshServer.setUpDefaultServer();
    final KeyPair key;
    final AtomicInteger passwordsSeen = new AtomicInteger();

    Router(KeyPair key, Behaviour behaviour) {
        this.key = key;
        sshd.setHost("127.0.0.1");
        sshd.setPort(0);
        sshd.setKeyPairProvider(KeyPairProvider.wrap(key));
        sshd.setPasswordAuthenticator((user, password, session) -> {
            passwordsSeen.incrementAndGet();
            return user.equals("admin") && password.equals("s3cret");
        });
        sshd.setSubsystemFactories(List.of(new NetconfSubsystem(behaviour)));
    }

    /** With an elliptic-curve key, which is quick to make. */
    static Router obliging() {
        return new Router(ecKey(), OBLIGING).start();
    }

    /** That takes nothing but some public keys. */
    static Router ofKeys(PublicKey... accepted) {
        Router router = new Router(ecKey(), OBLIGING);
        router.sshd.setUserAuthFactories(List.of(UserAuthPublicKeyFactory.INSTANCE));
        router.sshd.setPublickeyAuthenticator(
                (user, key, session) -> user.equals("admin") && KeyUtils.findMatchingKey(key, accepted) != null);
        return router.start();
    }

    /** The same for an entry of an authorized-keys file. */
    static Router ofKeys(PublicKeyEntry entry) {
        try {
            return ofKeys(entry.resolvePublicKey(null, Map.of(), null));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static KeyPair ecKey() {
        return newKey("EC", 256);
    }

    static KeyPair newKey(String algorithm, int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    Router start() {
        try {
            sshd.start();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SshTarget target() {
        return new SshTarget("admin", "127.0.0.1", sshd.getPort());
    }

    KnownHosts pinned() {
        return KnownHosts.parse("[127.0.0.1]:" + sshd.getPort() + " " + shown(key) + "\n", Path.of("known_hosts"));
    }

    static String shown(KeyPair key) {
        return PublicKeyEntry.toString(key.getPublic());
    }

    @Override
    public void close() throws IOException {
        sshd.stop(true);
    }

    private record NetconfSubsystem(Behaviour behaviour) implements org.apache.sshd.server.subsystem.SubsystemFactory {
        @Override
        public String getName() {
            return "netconf";
        }

        @Override
        public Command createSubsystem(ChannelSession channel) {
            return new Subsystem(behaviour);
        }
    }

    /** One opened subsystem. */
    private static final class Subsystem implements Command {
        private final Behaviour behaviour;
        private InputStream in = InputStream.nullInputStream();
        private OutputStream out = OutputStream.nullOutputStream();
        private ExitCallback exit = (code, message, closeImmediately) -> {};

        Subsystem(Behaviour behaviour) {
            this.behaviour = behaviour;
        }

        @Override
        public void setInputStream(InputStream stream) {
            in = stream;
        }

        @Override
        public void setOutputStream(OutputStream stream) {
            out = stream;
        }

        @Override
        public void setErrorStream(OutputStream stream) {}

        @Override
        public void setExitCallback(ExitCallback callback) {
            exit = callback;
        }

        @Override
        public void start(ChannelSession channel, Environment environment) {
            Thread.ofVirtual().start(() -> {
                try {
                    behaviour.run(in, out);
                } catch (UncheckedIOException e) {
                    // the client went away
                } finally {
                    exit.onExit(0);
                }
            });
        }

        @Override
        public void destroy(ChannelSession channel) {}
    }
}

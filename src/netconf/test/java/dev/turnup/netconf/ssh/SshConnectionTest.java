// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.turnup.netconf.message.Rpc;
import dev.turnup.netconf.message.RpcReply;
import dev.turnup.netconf.session.ConnectFailed;
import dev.turnup.netconf.session.ConnectFailure;
import dev.turnup.netconf.session.Session;
import dev.turnup.netconf.session.TransportLost;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.session.SessionListener;
import org.apache.sshd.server.forward.AcceptAllForwardingFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SshConnectionTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void oneConnectionCarriesSeveralSessionsAndOutlivesEach() throws IOException {
        try (Router router = Router.obliging();
                SshConnector ssh = SshConnector.open(router.pinned());
                SshConnection connection = ssh.dial(SshRoute.to(router.target(), Router.RIGHT))) {
            try (Session first = Session.open(connection.netconf());
                    Session second = Session.open(connection.netconf())) {
                assertThat(first.send(new Rpc.Get())).isEqualTo(new RpcReply.Ok());
                assertThat(second.send(new Rpc.Get())).isEqualTo(new RpcReply.Ok());
            }
            assertThat(connection.isOpen()).isTrue();
            try (Session third = Session.open(connection.netconf())) {
                assertThat(third.send(new Rpc.Get())).isEqualTo(new RpcReply.Ok());
            }
            assertThat(router.passwordsSeen).hasValue(1);
            assertThat(router.sshd.getActiveSessions()).hasSize(1);
        }
    }

    @Test
    void aRefusedSubsystemLeavesTheConnectionOpen() throws IOException {
        Router router = new Router(Router.ecKey(), Router.OBLIGING);
        router.sshd.setSubsystemFactories(List.of());
        try (router;
                SshConnector ssh = SshConnector.open(router.start().pinned());
                SshConnection connection = ssh.dial(SshRoute.to(router.target(), Router.RIGHT))) {
            ConnectFailed failed = catchThrowableOfType(
                    ConnectFailed.class,
                    () -> Session.open(connection.netconf()).close());
            assertThat(failed.phase()).isEqualTo("subsystem");
            assertThat(failed.failure()).isEqualTo(new ConnectFailure.NoNetconf("it knows none"));
            assertThat(connection.isOpen()).isTrue();
        }
    }

    @Test
    void aDeviceBehindAJumpHostIsReachedAndTheJumpEndsWithTheSession() throws Exception {
        CountDownLatch left = new CountDownLatch(1);
        try (Router jump = jumpHost();
                Router router = Router.obliging();
                SshConnector ssh = SshConnector.open(both(jump, router))) {
            jump.sshd.addSessionListener(new SessionListener() {
                @Override
                public void sessionClosed(org.apache.sshd.common.session.Session ended) {
                    left.countDown();
                }
            });
            SshRoute route =
                    SshRoute.to(router.target(), Router.RIGHT).through(SshRoute.to(jump.target(), Router.RIGHT));
            try (Session session = Session.open(ssh.connect(route))) {
                assertThat(session.send(new Rpc.Get())).isEqualTo(new RpcReply.Ok());
                assertThat(session.device()).isEqualTo(router.target().address());
            }
            assertThat(left.await(2, TimeUnit.MINUTES)).isTrue();
        }
    }

    @Test
    void aDeviceBehindAJumpHostIsNotTrustedForTheJumpHostsSake() throws IOException {
        try (Router jump = jumpHost();
                Router router = Router.obliging();
                SshConnector ssh = SshConnector.open(jump.pinned())) {
            ConnectFailed failed = catchThrowableOfType(
                    ConnectFailed.class,
                    () -> ssh.connect(SshRoute.to(router.target(), Router.RIGHT)
                            .through(SshRoute.to(jump.target(), Router.RIGHT))));
            assertThat(failed.failure()).isInstanceOf(ConnectFailure.HostKeyRejected.class);
            assertThat(failed.device()).isEqualTo(router.target().address());
            assertThat(router.passwordsSeen).hasValue(0);
        }
    }

    @Test
    void aJumpHostThatDoesNotForwardSaysSo() throws IOException {
        try (Router jump = Router.obliging();
                Router router = Router.obliging();
                SshConnector ssh = SshConnector.open(both(jump, router))) {
            ConnectFailed failed = catchThrowableOfType(
                    ConnectFailed.class,
                    () -> ssh.connect(SshRoute.to(router.target(), Router.RIGHT)
                            .through(SshRoute.to(jump.target(), Router.RIGHT))));
            assertThat(failed)
                    .hasMessageStartingWith(router.target().address() + ", connect: no connection: through "
                            + jump.target().address());
        }
    }

    private static Router jumpHost() {
        Router jump = new Router(Router.ecKey(), Router.OBLIGING);
        jump.sshd.setForwardingFilter(AcceptAllForwardingFilter.INSTANCE);
        return jump.start();
    }

    private static KnownHosts both(Router one, Router other) {
        return KnownHosts.parse(line(one) + line(other), Path.of("known_hosts"));
    }

    private static String line(Router router) {
        return "[127.0.0.1]:" + router.target().port() + " " + Router.shown(router.key) + "\n";
    }

    /** The wire goes dead without a word: only a sign of life that does not come tells. */
    @Test
    void aPeerThatGivesNoSignOfLifeIsGone() throws IOException {
        AtomicBoolean dead = new AtomicBoolean();
        try (Router router = Router.obliging();
                ServerSocket wire = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> carry(wire, router.target().port(), dead));
            SshTarget target = new SshTarget("admin", "127.0.0.1", wire.getLocalPort());
            KnownHosts hosts = KnownHosts.parse(
                    "[127.0.0.1]:" + wire.getLocalPort() + " " + Router.shown(router.key), Path.of("known_hosts"));
            SshOptions options = SshOptions.STANDARD.keepAlive(Duration.ofSeconds(2));
            try (SshConnector ssh = SshConnector.open(hosts, options);
                    Session session = Session.open(ssh.connect(target, Router.RIGHT))) {
                dead.set(true);
                TransportLost lost = catchThrowableOfType(TransportLost.class, () -> session.send(new Rpc.Get()));
                assertThat(lost).isNotNull();
            }
        }
    }

    private static void carry(ServerSocket wire, int port, AtomicBoolean dead) {
        try (Socket near = wire.accept();
                Socket far = new Socket(InetAddress.getLoopbackAddress(), port)) {
            Thread.ofVirtual().start(() -> copy(far, near, dead));
            copy(near, far, dead);
        } catch (IOException e) {
            // the test is over
        }
    }

    private static void copy(Socket from, Socket to, AtomicBoolean dead) {
        try (InputStream in = from.getInputStream()) {
            byte[] buffer = new byte[8192];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                if (!dead.get()) {
                    to.getOutputStream().write(buffer, 0, n);
                }
            }
        } catch (IOException e) {
            // one side ended
        }
    }

    @Test
    void theKeysOfAHostAreShownBeforeAnybodyLogsInAndCanBePinned() throws IOException {
        Router router = new Router(Router.ecKey(), Router.OBLIGING);
        router.sshd.setKeyPairProvider(KeyPairProvider.wrap(router.key, Router.newKey("RSA", 2048)));
        Path file = folder.resolve("ssh/known_hosts");
        try (router;
                SshConnector ssh = SshConnector.open(KnownHosts.parse("", file))) {
            router.start();
            List<HostKey> keys = ssh.hostKeys(router.target(), Optional.empty());
            assertThat(keys).extracting(HostKey::type).containsExactly("ecdsa-sha2-nistp256", "ssh-rsa");
            assertThat(keys.getFirst()).hasToString(Router.shown(router.key));
            assertThat(router.passwordsSeen).hasValue(0);

            KnownHosts.pin(file, "127.0.0.1", router.target().port(), keys, false);
            for (HostKey key : keys) {
                assertThat(KnownHosts.read(file)
                                .check("127.0.0.1", router.target().port(), key))
                        .isEmpty();
            }
        }
    }

    @Test
    void aHiddenNameIsFoundByOpenSshToo() throws IOException {
        Path file = folder.resolve("known_hosts");
        Files.writeString(file, "# no line end");
        OpenSsh.keygen(folder, "host", "ed25519", "");
        String[] shown = Files.readString(folder.resolve("host.pub")).split(" ", 3);
        KnownHosts.pin(file, "router1", 830, List.of(new HostKey(shown[0], shown[1])), true);
        assertThat(Files.readString(file)).startsWith("# no line end\n|1|").doesNotContain("router1");
        assertThat(OpenSsh.run("ssh-keygen", "-F", "[router1]:830", "-f", file.toString()))
                .contains("found: line 2");
    }

    @Test
    void severalFilesAreReadAsOneAndTheRightOneIsNamed() throws IOException {
        HostKey key = new HostKey("ssh-rsa", "AAAAB3NzaC1yc2EAAAADAQABAAAAAQA=");
        HostKey other = new HostKey("ssh-ed25519", "AAAAC3NzaC1lZDI1NTE5AAAA");
        Path one = Files.writeString(folder.resolve("one"), "router1 " + key + "\n");
        Path two = Files.writeString(folder.resolve("two"), "\nrouter2 " + key + "\n");
        KnownHosts hosts = KnownHosts.read(List.of(one, two));
        assertThat(hosts.check("router1", 22, key)).isEmpty();
        assertThat(hosts.check("router2", 22, other).orElseThrow().knownHosts()).isEqualTo(two);
        assertThat(hosts.check("router2", 22, other).orElseThrow().line()).isEqualTo(2);
        assertThat(hosts.check("router3", 22, key).orElseThrow().knownHosts()).isEqualTo(one);
    }
}

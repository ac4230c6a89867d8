// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.turnup.netconf.message.Rpc;
import dev.turnup.netconf.message.RpcReply;
import dev.turnup.netconf.session.ConnectFailed;
import dev.turnup.netconf.session.ConnectFailure;
import dev.turnup.netconf.session.ConnectFailure.HostKeyProblem;
import dev.turnup.netconf.session.ConnectFailure.HostKeyRejected;
import dev.turnup.netconf.session.NetconfException;
import dev.turnup.netconf.session.ProtocolViolation;
import dev.turnup.netconf.session.Session;
import dev.turnup.netconf.session.TimedOut;
import dev.turnup.netconf.session.TransportLost;
import dev.turnup.netconf.wire.FrameWriter;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.sshd.common.NamedFactory;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.channel.Channel;
import org.apache.sshd.common.channel.RequestHandler.Result;
import org.apache.sshd.common.cipher.BuiltinCiphers;
import org.apache.sshd.common.io.IoWriteFuture;
import org.apache.sshd.common.kex.BuiltinDHFactories;
import org.apache.sshd.common.kex.KeyExchangeFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.mac.BuiltinMacs;
import org.apache.sshd.common.signature.BuiltinSignatures;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.server.ServerBuilder;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.channel.ChannelSessionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SshConnectorTest {
    private static final KnownHosts NONE = KnownHosts.parse("", Path.of("known_hosts"));

    @Test
    void a_session_runs_over_a_real_ssh_connection() throws IOException {
        try (Router router = Router.obliging();
                SshConnector ssh = SshConnector.open(router.pinned());
                Session session = Session.open(ssh.connect(router.target(), Router.RIGHT))) {
            assertThat(session.sessionId()).isEqualTo(18);
            assertThat(session.sendAll(new Rpc.Get(), new Rpc.Get()))
                    .containsExactly(new RpcReply.Ok(), new RpcReply.Ok());
            assertThat(session.device()).isEqualTo(router.target().address());
        }
    }

    @Test
    void a_session_goes_on_when_another_of_the_same_connector_ends() throws IOException {
        try (Router router = Router.obliging();
                SshConnector ssh = SshConnector.open(router.pinned());
                Session staying = Session.open(ssh.connect(router.target(), Router.RIGHT))) {
            try (Session ending = Session.open(ssh.connect(router.target(), Router.RIGHT))) {
                assertThat(ending.isOpen()).isTrue();
            }
            assertThat(staying.send(new Rpc.Get())).isEqualTo(new RpcReply.Ok());
        }
    }

    /** The algorithms of {@code show netconf-yang status} on IOS XE 17.12, one key exchange at a time. */
    @ParameterizedTest
    @EnumSource(
            value = BuiltinDHFactories.class,
            names = {"dhg14_256", "dhg16_512", "ecdhp256", "ecdhp384", "ecdhp521"})
    void what_ios_xe_offers_is_enough(BuiltinDHFactories exchange) throws IOException {
        try (Router router = iosXe(List.of(exchange));
                SshConnector ssh = SshConnector.open(router.pinned());
                Session session = Session.open(ssh.connect(router.target(), Router.RIGHT))) {
            assertThat(session.send(new Rpc.Get())).isEqualTo(new RpcReply.Ok());
        }
    }

    @Test
    @SuppressWarnings("deprecation") // the library, too, says that it is weak
    void a_device_with_only_weak_algorithms_is_refused() throws IOException {
        try (Router router = iosXe(List.of(BuiltinDHFactories.dhg14))) {
            ConnectFailed failed = failure(router.pinned(), router.target(), Router.RIGHT);
            assertThat(failed.failure())
                    .isEqualTo(new ConnectFailure.NoCommonAlgorithm(
                            "kex algorithms", List.of("diffie-hellman-group14-sha1"), true));
            assertThat(failed.phase()).isEqualTo("key exchange");
            assertThat(failed).hasMessageContaining("only weak ones, diffie-hellman-group14-sha1");
        }
    }

    private static final KeyPair RSA = Router.newKey("RSA", 2048);

    private static Router iosXe(List<BuiltinDHFactories> exchanges) {
        Router router = new Router(RSA, Router.OBLIGING);
        List<KeyExchangeFactory> kex = NamedFactory.setUpTransformedFactories(true, exchanges, ServerBuilder.DH2KEX);
        router.sshd.setKeyExchangeFactories(kex);
        router.sshd.setSignatureFactories(List.of(BuiltinSignatures.rsaSHA256, BuiltinSignatures.rsaSHA512));
        router.sshd.setCipherFactories(
                List.of(BuiltinCiphers.aes128ctr, BuiltinCiphers.aes192ctr, BuiltinCiphers.aes256ctr));
        router.sshd.setMacFactories(List.of(BuiltinMacs.hmacsha256, BuiltinMacs.hmacsha512));
        return router.start();
    }

    @Test
    void an_unknown_host_key_is_refused_before_the_password_is_sent() throws IOException {
        try (Router router = Router.obliging()) {
            ConnectFailed failed = failure(NONE, router.target(), Router.RIGHT);
            assertThat(failed.failure()).isInstanceOfSatisfying(HostKeyRejected.class, rejected -> {
                assertThat(rejected.problem()).isEqualTo(HostKeyProblem.UNKNOWN);
                assertThat(rejected.fingerprint()).isEqualTo(fingerprint(router.key));
                assertThat(rejected.knownHosts()).isEqualTo(Path.of("known_hosts"));
            });
            assertThat(router.passwordsSeen).hasValue(0);
            assertThat(failed)
                    .hasMessage(
                            "%s, key exchange: the host key %s (ecdsa-sha2-nistp256) is not in known_hosts",
                            router.target().address(), fingerprint(router.key));
        }
    }

    @Test
    void a_changed_host_key_is_refused_with_the_line_that_says_otherwise() throws IOException {
        try (Router router = Router.obliging()) {
            KnownHosts other = KnownHosts.parse(
                    "# routers\n[127.0.0.1]:" + router.target().port() + " " + Router.shown(Router.ecKey()),
                    Path.of("known_hosts"));
            ConnectFailed failed = failure(other, router.target(), Router.RIGHT);
            assertThat(failed.failure()).isInstanceOfSatisfying(HostKeyRejected.class, rejected -> {
                assertThat(rejected.problem()).isEqualTo(HostKeyProblem.CHANGED);
                assertThat(rejected.line()).isEqualTo(2);
            });
            assertThat(failed).hasMessageEndingWith("is not the one in known_hosts:2");
            assertThat(router.passwordsSeen).hasValue(0);
        }
    }

    @Test
    void a_revoked_host_key_is_refused() throws IOException {
        try (Router router = Router.obliging()) {
            KnownHosts revoked = KnownHosts.parse("@revoked * " + Router.shown(router.key), Path.of("known_hosts"));
            assertThat(failure(revoked, router.target(), Router.RIGHT).failure())
                    .isInstanceOfSatisfying(
                            HostKeyRejected.class,
                            rejected -> assertThat(rejected.problem()).isEqualTo(HostKeyProblem.REVOKED));
            assertThat(router.passwordsSeen).hasValue(0);
        }
    }

    @Test
    void a_device_with_several_keys_is_asked_for_the_known_one() throws IOException {
        Router router = new Router(RSA, Router.OBLIGING);
        router.sshd.setKeyPairProvider(KeyPairProvider.wrap(Router.ecKey(), RSA));
        try (router;
                SshConnector ssh = SshConnector.open(router.start().pinned());
                Session session = Session.open(ssh.connect(router.target(), Router.RIGHT))) {
            assertThat(session.isOpen()).isTrue();
        }
    }

    @Test
    void a_wrong_password_is_told_without_repeating_it() throws IOException {
        try (Router router = Router.obliging()) {
            ConnectFailed failed = failure(router.pinned(), router.target(), Credentials.password("gue55"));
            assertThat(failed.failure())
                    .isEqualTo(new ConnectFailure.NotAuthenticated(
                            "admin", List.of("a password"), List.of("password", "keyboard-interactive", "publickey")));
            assertThat(failed.phase()).isEqualTo("authentication");
            assertThat(failed.getMessage()).contains("'admin'").doesNotContain("gue55");
            assertThat(router.passwordsSeen).hasValue(1);
        }
    }

    @Test
    void a_closed_port_is_unreachable() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        ConnectFailed failed = failure(NONE, new SshTarget("admin", "127.0.0.1", port), Router.RIGHT);
        assertThat(failed.failure()).isEqualTo(new ConnectFailure.Unreachable("Connection refused"));
        assertThat(failed.phase()).isEqualTo("connect");
    }

    @Test
    void a_name_without_an_address_is_an_unknown_host() {
        ConnectFailed failed = failure(NONE, new SshTarget("admin", "router.invalid", 830), Router.RIGHT);
        assertThat(failed.failure()).isEqualTo(new ConnectFailure.UnknownHost("router.invalid"));
    }

    @Test
    void a_port_that_closes_when_it_hears_ssh_does_not_speak_it() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> acceptAndClose(socket));
            ConnectFailed failed = failure(NONE, target(socket), Router.RIGHT);
            assertThat(failed.failure()).isInstanceOf(ConnectFailure.NoSsh.class);
        }
    }

    private static void acceptAndClose(ServerSocket socket) {
        try (Socket accepted = socket.accept()) {
            // A reset that comes before the first byte is taken by some kernels for a connection that never was.
            int first = accepted.getInputStream().read();
            accepted.setSoLinger(first >= 0, 0);
        } catch (IOException e) {
            // the test is over
        }
    }

    @Test
    void a_port_that_stays_silent_costs_no_more_than_the_patience() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            assertThat(lateIn("key exchange", NONE, target(socket))).isTrue();
        }
    }

    /**
     * Whether the patience is lost in that phase. A busy machine may take longer for those before it: with twice the patience
     * they are in time, until it is so long that they cannot be late.
     */
    private static boolean lateIn(String phase, KnownHosts hosts, SshTarget target) {
        for (Duration patience = Duration.ofMillis(500);
                patience.compareTo(Duration.ofMinutes(2)) < 0;
                patience = patience.multipliedBy(2)) {
            try (SshConnector ssh = SshConnector.open(hosts, SshOptions.STANDARD.patience(patience))) {
                TimedOut late = catchThrowableOfType(
                        TimedOut.class,
                        () -> Session.open(ssh.connect(target, Router.RIGHT)).close());
                if (late.phase().equals(phase)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static SshTarget target(ServerSocket socket) {
        return new SshTarget("admin", "127.0.0.1", socket.getLocalPort());
    }

    @Test
    void a_device_without_the_subsystem_is_told_so() throws IOException {
        Router router = new Router(Router.ecKey(), Router.OBLIGING);
        router.sshd.setSubsystemFactories(List.of());
        try (router) {
            router.start();
            try (SshConnector ssh = SshConnector.open(router.pinned())) {
                ConnectFailed failed = catchThrowableOfType(
                        ConnectFailed.class,
                        () -> Session.open(ssh.connect(router.target(), Router.RIGHT))
                                .close());
                assertThat(failed.failure()).isEqualTo(new ConnectFailure.NoNetconf("it knows none"));
            }
        }
    }

    @Test
    void a_device_that_says_nothing_of_the_subsystem_costs_no_more_than_the_patience() throws IOException {
        try (Router router = sayingOfTheSubsystem(false)) {
            assertThat(lateIn("subsystem", router.pinned(), router.target())).isTrue();
        }
    }

    /** One round trip less: the device here says that the subsystem is open only when it has the client's hello. */
    @Test
    void the_hello_does_not_wait_for_the_devices_word_on_the_subsystem() throws IOException {
        try (Router router = sayingOfTheSubsystem(true);
                SshConnector ssh = SshConnector.open(router.pinned());
                Session session = Session.open(ssh.connect(router.target(), Router.RIGHT))) {
            assertThat(session.send(new Rpc.Get())).isEqualTo(new RpcReply.Ok());
        }
    }

    /** Whose word on the subsystem comes when something was sent to it, or never. */
    private static Router sayingOfTheSubsystem(boolean ever) {
        Router router = new Router(Router.ecKey(), Router.OBLIGING);
        router.sshd.setChannelFactories(List.of(new ChannelSessionFactory() {
            @Override
            public Channel createChannel(org.apache.sshd.common.session.Session session) {
                return new SlowToAnswer(ever);
            }
        }));
        return router.start();
    }

    private static final class SlowToAnswer extends ChannelSession {
        private final boolean ever;
        private boolean said;

        SlowToAnswer(boolean ever) {
            super(null);
            this.ever = ever;
        }

        @Override
        protected IoWriteFuture sendResponse(Buffer buffer, String request, Result result, boolean wantReply)
                throws IOException {
            return super.sendResponse(buffer, request, result, false);
        }

        @Override
        protected void doWriteData(byte[] data, int off, long len) throws IOException {
            if (ever && !said) {
                said = true;
                Buffer word = getSession().createBuffer(SshConstants.SSH_MSG_CHANNEL_SUCCESS);
                word.putUInt(getRecipient());
                getSession().writePacket(word);
            }
            super.doWriteData(data, off, len);
        }
    }

    @Test
    void a_device_that_closes_during_hello_is_lost_in_the_phase_hello() throws IOException {
        NetconfException e = helloFailure((in, out) -> {});
        assertThat(e).isInstanceOf(TransportLost.class).hasMessageContaining("closed the connection");
        assertThat(e.phase()).isEqualTo("hello");
    }

    @Test
    void a_hello_without_base_is_a_violation_in_the_phase_hello() throws IOException {
        NetconfException e = helloFailure((in, out) -> new FrameWriter(out)
                .write(("<hello xmlns='urn:ietf:params:xml:ns:netconf:base:1.0'><capabilities/>"
                                + "<session-id>1</session-id></hello>")
                        .getBytes(StandardCharsets.UTF_8)));
        assertThat(e).isInstanceOf(ProtocolViolation.class).hasMessageContaining("neither base:1.0 nor base:1.1");
        assertThat(e.phase()).isEqualTo("hello");
    }

    private static NetconfException helloFailure(Router.Behaviour behaviour) throws IOException {
        try (Router router = new Router(Router.ecKey(), behaviour).start();
                SshConnector ssh = SshConnector.open(router.pinned())) {
            SshTransport transport = ssh.connect(router.target(), Router.RIGHT);
            return catchThrowableOfType(NetconfException.class, () -> Session.open(transport));
        }
    }

    @Test
    void no_thread_outlives_the_connector() throws Exception {
        try (Router router = Router.obliging()) {
            Set<Thread> before = sshThreads();
            Set<Thread> during;
            try (SshConnector ssh = SshConnector.open(router.pinned());
                    Session session = Session.open(ssh.connect(router.target(), Router.RIGHT))) {
                assertThat(session.isOpen()).isTrue();
                during = sshThreads();
            }
            during.removeAll(before);
            assertThat(during).isNotEmpty();
            // A thread that was told to end may need a moment; one that was not never ends.
            for (Thread thread : during) {
                assertThat(thread.join(Duration.ofMinutes(2)))
                        .as(thread.getName() + " ends")
                        .isTrue();
            }
        }
    }

    private static Set<Thread> sshThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().contains("SshClient"))
                .collect(Collectors.toSet());
    }

    private static ConnectFailed failure(KnownHosts hosts, SshTarget target, Credentials credentials) {
        try (SshConnector ssh = SshConnector.open(hosts)) {
            return catchThrowableOfType(ConnectFailed.class, () -> ssh.connect(target, credentials));
        }
    }

    private static String fingerprint(KeyPair key) {
        String[] shown = Router.shown(key).split(" ", 2);
        return new HostKey(shown[0], shown[1]).fingerprint();
    }
}

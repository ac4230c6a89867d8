// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.turnup.netconf.callhome.CallHome;
import dev.turnup.netconf.callhome.Pipe;
import dev.turnup.netconf.message.Datastore;
import dev.turnup.netconf.message.Rpc;
import dev.turnup.netconf.message.RpcReply;
import dev.turnup.netconf.session.ConnectFailed;
import dev.turnup.netconf.session.ConnectFailure;
import dev.turnup.netconf.session.ConnectFailure.CertificateProblem;
import dev.turnup.netconf.session.ConnectFailure.CertificateRejected;
import dev.turnup.netconf.session.NetconfException;
import dev.turnup.netconf.session.Session;
import dev.turnup.netconf.session.TimedOut;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javax.net.ssl.SSLServerSocket;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TlsConnectorTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static TestAuthority authority;

    @SuppressWarnings("NullAway.Init")
    private static ClientCertificate edge1;

    @SuppressWarnings("NullAway.Init")
    private static ClientCertificate alice;

    @BeforeAll
    static void issueCertificates() {
        authority = TestAuthority.root(folder, "authority");
        edge1 = authority.host("edge1", "DNS:edge1.example.net,DNS:localhost,IP:127.0.0.1");
        alice = authority.person("alice", "EC");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.3", "TLSv1.2"})
    void bothSidesShowCertificatesAndASessionOpens(String version) throws IOException {
        try (TlsRouter router = router(door -> door.setEnabledProtocols(new String[] {version}))) {
            TlsTransport transport = connector(alice).connect(at(router));
            Session session = Session.open(transport);
            assertThat(session.send(new Rpc.Lock(Datastore.RUNNING))).isInstanceOf(RpcReply.Ok.class);
            assertThat(transport.protection()).startsWith(version);
            assertThat(router.callers()).containsExactly("CN=alice");
            session.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"RSA", "EC", "ED25519"})
    void aClientsKeyMayBeOfAnyUsualAlgorithm(String algorithm) throws IOException {
        ClientCertificate bob = authority.person("bob-" + algorithm, algorithm);
        try (TlsRouter router = router(door -> {});
                Session session = Session.open(connector(bob).connect(at(router)))) {
            assertThat(session.isOpen()).isTrue();
            assertThat(router.callers()).containsExactly("CN=bob-" + algorithm);
        }
    }

    @Test
    void aCertificateIsVouchedForByWayOfAnIntermediateAuthority() throws IOException {
        TestAuthority between = authority.intermediate("between");
        between.host("edge3", "DNS:localhost");
        Path chain = authority.write(
                "chain.pem",
                "As openssl x509 -text has it: words between.\n" + Files.readString(between.pem("edge3"))
                        + Files.readString(between.pem()));
        ClientCertificate edge3 = ClientCertificate.read(chain, between.key("edge3"), Optional::empty);
        try (TlsRouter router = TlsRouter.start(edge3, authorityItself(), door -> {});
                Session session = Session.open(connector(alice).connect(new TlsTarget("localhost", router.port())))) {
            assertThat(session.isOpen()).isTrue();
        }
    }

    @Test
    void aDeviceOfAnUnknownAuthorityIsRejectedAndHearsNothing() throws IOException {
        TestAuthority other = TestAuthority.root(folder, "stranger");
        try (TlsRouter router = router(door -> {})) {
            ConnectFailed failed = failure(TlsConnector.of(TlsTrust.authorities(other.pem()), alice), at(router));
            assertThat(rejected(failed).problem()).isEqualTo(CertificateProblem.UNKNOWN_AUTHORITY);
            assertThat(failed)
                    .hasMessageContaining("is issued by CN=authority")
                    .hasMessageContaining("nothing vouches of the authorities of " + other.pem());
            assertThat(failed.phase()).isEqualTo("TLS handshake");
            assertThat(router.callers()).isEmpty();
        }
    }

    @Test
    void thePlatformsAuthoritiesDoNotKnowAPrivateOne() throws IOException {
        try (TlsRouter router = router(door -> {})) {
            ConnectFailed failed = failure(TlsConnector.of(TlsTrust.platform(), alice), at(router));
            assertThat(rejected(failed).problem()).isEqualTo(CertificateProblem.UNKNOWN_AUTHORITY);
        }
    }

    @Test
    void aCertificateOutOfDateIsRejectedWithItsDate() throws IOException {
        Instant end = x509(authority.pem("edge1")).getNotAfter().toInstant();
        try (TlsRouter router = router(door -> {})) {
            ConnectFailed failed = failure(connector(alice, end.plusSeconds(1)), at(router));
            assertThat(rejected(failed).problem()).isEqualTo(CertificateProblem.EXPIRED);
            assertThat(failed).hasMessageContaining("was valid until " + end);
        }
    }

    @Test
    void aCertificateOfTheFutureIsRejectedWithBothClocks() throws IOException {
        Instant before = x509(authority.pem("edge1")).getNotBefore().toInstant().minusSeconds(60);
        try (TlsRouter router = router(door -> {})) {
            ConnectFailed failed = failure(connector(alice, before), at(router));
            assertThat(rejected(failed).problem()).isEqualTo(CertificateProblem.NOT_YET_VALID);
            assertThat(failed).hasMessageContaining("the clock here shows " + before);
        }
    }

    @Test
    void aCertificateOfAnotherNameIsRejectedWithTheNamesItHas() throws IOException {
        try (TlsRouter router = router(door -> {})) {
            ConnectFailed failed = failure(connector(alice), at(router).named("edge2.example.net"));
            assertThat(rejected(failed).problem()).isEqualTo(CertificateProblem.WRONG_NAME);
            assertThat(failed)
                    .hasMessageContaining("names edge1.example.net, localhost, 127.0.0.1, not edge2.example.net");
            assertThat(router.callers()).isEmpty();
        }
    }

    @Test
    void aCertificateMayBearAnotherNameThanTheAddressWhereTheTargetSaysSo() throws IOException {
        try (TlsRouter router = router(door -> {});
                Session session =
                        Session.open(connector(alice).connect(at(router).named("edge1.example.net")))) {
            assertThat(session.isOpen()).isTrue();
        }
    }

    @Test
    void aCertificateThatIsNotForServersIsRejected() throws IOException {
        ClientCertificate person = authority.issue("eve", "EC", "extendedKeyUsage=clientAuth");
        try (TlsRouter router = TlsRouter.start(person, authorityItself(), door -> {})) {
            ConnectFailed failed = failure(connector(alice), at(router));
            assertThat(rejected(failed).problem()).isEqualTo(CertificateProblem.UNFIT);
        }
    }

    @Test
    void aPinnedCertificateIsBelievedWhateverItsNameAndDates() throws IOException {
        Fingerprint pin = Fingerprint.of(x509(authority.pem("edge1")));
        TlsOptions later =
                TlsOptions.STANDARD.clock(InstantSource.fixed(Instant.now().plus(Duration.ofDays(9999))));
        try (TlsRouter router = router(door -> {});
                Session session = Session.open(TlsConnector.of(TlsTrust.pinned(pin), alice, later)
                        .connect(at(router).named("anything.example.net")))) {
            assertThat(session.isOpen()).isTrue();
        }
    }

    @Test
    void aCertificateThatIsNotThePinnedOneIsRejected() throws IOException {
        Fingerprint pin = Fingerprint.of(x509(authority.pem()));
        try (TlsRouter router = router(door -> {})) {
            ConnectFailed failed = failure(TlsConnector.of(TlsTrust.pinned(pin), alice), at(router));
            assertThat(rejected(failed).problem()).isEqualTo(CertificateProblem.NOT_PINNED);
            assertThat(failed)
                    .hasMessageContaining("is not the pinned one, " + pin)
                    .hasMessageContaining(
                            Fingerprint.of(x509(authority.pem("edge1"))).hex());
            assertThat(router.callers()).isEmpty();
        }
    }

    /** With TLS 1.2 the handshake fails; with TLS 1.3 the client learns of it afterwards. Either is told the same way. */
    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.3", "TLSv1.2"})
    void aDeviceThatDoesNotAcceptTheClientsCertificateSaysSo(String version) throws IOException {
        ClientCertificate mallory = TestAuthority.root(folder, "nobody").person("mallory-" + version, "EC");
        try (TlsRouter router = router(door -> door.setEnabledProtocols(new String[] {version}))) {
            ConnectFailed failed = catchThrowableOfType(
                    ConnectFailed.class,
                    () -> Session.open(connector(mallory).connect(at(router))).close());
            assertThat(failed.failure()).isInstanceOf(ConnectFailure.CertificateRefused.class);
            assertThat(failed).hasMessageContaining("does not accept the client certificate of CN=mallory-" + version);
            assertThat(failed.phase()).isEqualTo("TLS handshake");
            assertThat(failed.requestWritten()).isFalse();
        }
    }

    @Test
    void aDeviceWithNothingButWeakCiphersIsNoTls() throws IOException {
        try (TlsRouter router = router(door -> {
            door.setEnabledProtocols(new String[] {"TLSv1.2"});
            door.setEnabledCipherSuites(new String[] {"TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256"});
        })) {
            ConnectFailed failed = failure(connector(alice), at(router));
            assertThat(failed.failure()).isInstanceOf(ConnectFailure.NoTls.class);
            assertThat(failed).hasMessageContaining("no cipher suite with forward secrecy");
        }
    }

    @Test
    void aDeviceWithOlderTlsAloneIsNoTls() throws IOException {
        byte[] alert = {0x15, 0x03, 0x01, 0x00, 0x02, 0x02, 70}; // fatal, protocol_version
        assertThat(failureAt(alert)).hasMessageContaining("has neither TLS 1.3 nor TLS 1.2");
    }

    @Test
    void anSshServerIsNoTls() throws IOException {
        ConnectFailed failed = failureAt("SSH-2.0-OpenSSH_9.2\r\n".getBytes(StandardCharsets.US_ASCII));
        assertThat(failed.failure()).isInstanceOf(ConnectFailure.NoTls.class);
        assertThat(failed).hasMessageContaining("speaks another protocol; NETCONF over TLS has port 6513");
    }

    private ConnectFailed failureAt(byte[] answer) throws IOException {
        try (ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> {
                try (Socket socket = door.accept()) {
                    socket.getOutputStream().write(answer);
                    socket.getInputStream().readAllBytes();
                } catch (IOException e) {
                    // the client went away
                }
            });
            return failure(connector(alice), new TlsTarget("127.0.0.1", door.getLocalPort()));
        }
    }

    @Test
    void aPortThatStaysSilentCostsNoMoreThanThePatience() throws IOException {
        TlsOptions hasty = TlsOptions.STANDARD.patience(Duration.ofMillis(300));
        try (ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            TlsConnector tls = TlsConnector.of(TlsTrust.authorities(authority.pem()), alice, hasty);
            TimedOut late = catchThrowableOfType(
                    TimedOut.class, () -> tls.connect(new TlsTarget("127.0.0.1", door.getLocalPort())));
            assertThat(late.phase()).isEqualTo("TLS handshake");
            assertThat(late.requestWritten()).isFalse();
        }
    }

    @Test
    void whoeverIsInterruptedWaitsNoLonger() throws Exception {
        try (ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Throwable> outcome = new CompletableFuture<>();
            Thread waiting = Thread.ofPlatform()
                    .start(() -> outcome.complete(catchThrowableOfType(
                            CancellationException.class,
                            () -> connector(alice).connect(new TlsTarget("127.0.0.1", door.getLocalPort())))));
            try (Socket reached = door.accept()) {
                waiting.interrupt();
                assertThat(outcome.join()).hasMessageContaining("interrupted while connecting");
                reached.getInputStream().readAllBytes(); // ends, since the connection is closed
            }
        }
    }

    @Test
    void aClosedPortIsUnreachable() throws IOException {
        int port;
        try (ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = door.getLocalPort();
        }
        ConnectFailed failed = failure(connector(alice), new TlsTarget("127.0.0.1", port));
        assertThat(failed.failure()).isEqualTo(new ConnectFailure.Unreachable("Connection refused"));
        assertThat(failed.phase()).isEqualTo("connect");
    }

    @Test
    void aNameWithoutAnAddressIsAnUnknownHost() {
        assertThat(failure(connector(alice), TlsTarget.parse("tls://router.invalid"))
                        .failure())
                .isEqualTo(new ConnectFailure.UnknownHost("router.invalid"));
    }

    /** The device has stopped reading, and what we write fills every buffer: a farewell could never be sent. */
    @Test
    void closingEndsThoughTheDeviceReadsNoMore() throws Exception {
        try (TlsRouter router = router(door -> {});
                ServerSocket deaf = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Socket there = new Socket(InetAddress.getLoopbackAddress(), router.port());
            Socket here = new Socket(InetAddress.getLoopbackAddress(), deaf.getLocalPort());
            Pipe relay = new Pipe(deaf.accept(), there);
            relay.start();
            TlsTransport transport = connector(alice).over(here, at(router));
            relay.stopReading();
            CompletableFuture<Throwable> written = new CompletableFuture<>();
            Thread.ofVirtual()
                    .start(() -> written.complete(catchThrowableOfType(IOException.class, () -> {
                        while (true) {
                            transport.output().write(new byte[1 << 16]);
                        }
                    })));
            transport.close();
            assertThat(written.join()).isNotNull();
            assertThat(here.isClosed()).isTrue();
            relay.close();
        }
    }

    /** RFC 8071: the device makes the connection; its certificate tells who it is. */
    @Test
    void aDeviceThatCallsHomeIsKnownByItsCertificate() throws Exception {
        ClientCertificate edge2 = authority.host("edge2", "DNS:edge2.example.net");
        TlsTarget expected = new TlsTarget("edge1.example.net", CallHome.TLS_PORT);
        CompletableFuture<NetconfException> passedOver = new CompletableFuture<>();
        try (TlsRouter other = TlsRouter.start(edge2, authorityItself(), door -> {});
                TlsRouter router = router(door -> {});
                CallHome<TlsTransport> home = CallHome.listen(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                        socket -> connector(alice).over(socket, expected),
                        (from, why) -> passedOver.complete(why))) {
            Pipe.callHome(home.port(), other.port());
            assertThat(passedOver.join()).hasMessageContaining("names edge2.example.net, not edge1.example.net");
            Pipe.callHome(home.port(), router.port());
            try (Session session = Session.open(home.next(Duration.ofMinutes(1)))) {
                assertThat(session.device()).isEqualTo("edge1.example.net:4335");
            }
            assertThat(router.callers()).containsExactly("CN=alice");
            assertThat(other.callers()).isEmpty();
        }
    }

    private static TlsRouter router(Consumer<SSLServerSocket> more) {
        return TlsRouter.start(edge1, authorityItself(), more);
    }

    private static TlsTarget at(TlsRouter router) {
        return new TlsTarget("127.0.0.1", router.port());
    }

    private static TlsConnector connector(ClientCertificate certificate) {
        return TlsConnector.of(TlsTrust.authorities(authority.pem()), certificate);
    }

    private static TlsConnector connector(ClientCertificate certificate, Instant now) {
        return TlsConnector.of(
                TlsTrust.authorities(authority.pem()),
                certificate,
                TlsOptions.STANDARD.clock(InstantSource.fixed(now)));
    }

    private static X509Certificate authorityItself() {
        return x509(authority.pem());
    }

    private static X509Certificate x509(Path file) {
        List<X509Certificate> all = Certificates.read(file);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private static ConnectFailed failure(TlsConnector tls, TlsTarget target) {
        return catchThrowableOfType(ConnectFailed.class, () -> tls.connect(target));
    }

    private static CertificateRejected rejected(ConnectFailed failed) {
        assertThat(failed.failure()).isInstanceOf(CertificateRejected.class);
        return (CertificateRejected) failed.failure();
    }
}

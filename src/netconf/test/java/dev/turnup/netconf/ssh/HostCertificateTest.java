// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.turnup.netconf.session.ConnectFailed;
import dev.turnup.netconf.session.ConnectFailure;
import dev.turnup.netconf.session.ConnectFailure.HostKeyProblem;
import dev.turnup.netconf.session.ConnectFailure.HostKeyRejected;
import dev.turnup.netconf.session.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.List;
import java.util.Optional;
import org.apache.sshd.common.config.keys.OpenSshCertificate;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Host certificates as ssh-keygen signs them, against {@code @cert-authority} lines. */
class HostCertificateTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @BeforeEach
    void anAuthority() {
        OpenSsh.keygen(folder, "ca", "ed25519", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ed25519", "ecdsa", "rsa"})
    void aHostWhoseCertificateTheAuthoritySignedIsTrusted(String type) throws IOException {
        try (Router router = certified(type, "-h", "-n", "127.0.0.1");
                SshConnector ssh = SshConnector.open(authority(router, "[127.0.0.1]:*", "ca"));
                Session session = Session.open(ssh.connect(router.target(), Router.RIGHT))) {
            assertThat(session.isOpen()).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "another host,     invalid principal,       -h -n router9",
        "the past,         expired,                 -h -n 127.0.0.1 -V 20200101:20200102",
    })
    void aCertificateForSomethingElseIsRefused(String what, String said, String options) throws IOException {
        try (Router router = certified("ed25519", options.split(" "))) {
            assertThat(failure(router, authority(router, "*", "ca")).toString())
                    .as(what)
                    .contains(said);
            assertThat(router.passwordsSeen).hasValue(0);
        }
    }

    @Test
    void anAuthorityOfOtherHostsVouchesForNothing() throws IOException {
        try (Router router = certified("ed25519", "-h", "-n", "127.0.0.1")) {
            assertProblem(failure(router, authority(router, "*.example", "ca")), HostKeyProblem.UNKNOWN);
            assertThat(router.passwordsSeen).hasValue(0);
        }
    }

    @Test
    void anotherAuthorityVouchesForNothing() throws IOException {
        OpenSsh.keygen(folder, "other", "ed25519", "");
        try (Router router = certified("ed25519", "-h", "-n", "127.0.0.1")) {
            assertProblem(failure(router, authority(router, "*", "other")), HostKeyProblem.UNKNOWN);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ca", "host"})
    void aRevokedAuthorityOrKeyIsRefused(String revoked) throws IOException {
        try (Router router = certified("ed25519", "-h", "-n", "127.0.0.1")) {
            KnownHosts hosts = KnownHosts.parse(
                    "@cert-authority * " + publicKey("ca") + "\n@revoked * " + publicKey(revoked),
                    Path.of("known_hosts"));
            assertProblem(failure(router, hosts), HostKeyProblem.REVOKED);
        }
    }

    @Test
    void theKeyAloneIsTrustedWhereALineKnowsIt() throws IOException {
        try (Router router = certified("ed25519", "-h", "-n", "127.0.0.1");
                SshConnector ssh = SshConnector.open(KnownHosts.parse(
                        "[127.0.0.1]:" + router.target().port() + " " + publicKey("host"), Path.of("known_hosts")));
                Session session = Session.open(ssh.connect(router.target(), Router.RIGHT))) {
            assertThat(session.isOpen()).isTrue();
        }
    }

    private Router certified(String type, String... options) throws IOException {
        Path host = OpenSsh.keygen(folder, "host", type, "");
        String[] command = new String[options.length + 7];
        System.arraycopy(
                new String[] {"ssh-keygen", "-q", "-s", folder.resolve("ca").toString(), "-I", "router"},
                0,
                command,
                0,
                6);
        System.arraycopy(options, 0, command, 6, options.length);
        command[command.length - 1] = folder.resolve("host.pub").toString();
        OpenSsh.run(command);
        KeyPair pair = UserKey.read(host, Optional::empty).pair();
        Router router = new Router(pair, Router.OBLIGING);
        OpenSshCertificate certificate = certificate(folder.resolve("host-cert.pub"));
        router.sshd.setHostKeyCertificateProvider(session -> List.of(certificate));
        return router.start();
    }

    private static OpenSshCertificate certificate(Path file) throws IOException {
        try {
            return (OpenSshCertificate)
                    PublicKeyEntry.parsePublicKeyEntry(Files.readString(file)).resolvePublicKey(null, null, null);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private KnownHosts authority(Router router, String hosts, String name) throws IOException {
        String pattern =
                hosts.equals("[127.0.0.1]:*") ? "[127.0.0.1]:" + router.target().port() : hosts;
        return KnownHosts.parse("@cert-authority " + pattern + " " + publicKey(name), Path.of("known_hosts"));
    }

    private String publicKey(String name) throws IOException {
        return Files.readString(folder.resolve(name + ".pub")).strip();
    }

    private static void assertProblem(ConnectFailure failure, HostKeyProblem problem) {
        assertThat(failure)
                .isInstanceOfSatisfying(
                        HostKeyRejected.class,
                        rejected -> assertThat(rejected.problem()).isEqualTo(problem));
    }

    private static ConnectFailure failure(Router router, KnownHosts hosts) {
        try (SshConnector ssh = SshConnector.open(hosts)) {
            return catchThrowableOfType(ConnectFailed.class, () -> ssh.connect(router.target(), Router.RIGHT))
                    .failure();
        }
    }
}

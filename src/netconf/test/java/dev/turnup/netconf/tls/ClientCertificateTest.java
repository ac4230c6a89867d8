// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.turnup.netconf.ssh.KeyFileException;
import dev.turnup.netconf.ssh.OpenSsh;
import dev.turnup.netconf.tls.CertificateFileException.Problem;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientCertificateTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private TestAuthority authority;

    @BeforeEach
    void makeAuthority() {
        authority = TestAuthority.root(folder, "authority");
    }

    @ParameterizedTest
    @ValueSource(strings = {"RSA", "EC", "ED25519"})
    void anEncryptedKeyIsReadWithItsPassphrase(String algorithm) {
        authority.person("alice", algorithm);
        Path encrypted = folder.resolve("encrypted.key");
        OpenSsh.run(
                "openssl",
                "pkcs8",
                "-topk8",
                "-in",
                authority.key("alice").toString(),
                "-v2",
                "aes-256-cbc",
                "-passout",
                "pass:open sesame",
                "-out",
                encrypted.toString());
        assertThat(ClientCertificate.read(authority.pem("alice"), encrypted, () -> Optional.of("open sesame")))
                .hasToString("the certificate of CN=alice, valid until "
                        + Certificates.read(authority.pem("alice"))
                                .getFirst()
                                .getNotAfter()
                                .toInstant());
        assertThat(catchThrowableOfType(
                                KeyFileException.class,
                                () -> ClientCertificate.read(authority.pem("alice"), encrypted, Optional::empty))
                        .problem())
                .isEqualTo(KeyFileException.Problem.NO_PASSPHRASE);
    }

    @Test
    void aFileIsNamedWithWhatIsWrongWithIt() {
        authority.person("alice", "EC");
        authority.person("bob", "EC");
        Path key = authority.key("alice");
        assertProblem(folder.resolve("none.pem"), key, Problem.ABSENT);
        assertProblem(folder, key, Problem.UNREADABLE);
        assertProblem(key, key, Problem.NO_CERTIFICATE);
        assertProblem(authority.pem("bob"), key, Problem.OTHER_KEY);
        assertProblem(
                authority.write("broken.pem", "-----BEGIN CERTIFICATE-----\nMIIBroken\n-----END CERTIFICATE-----\n"),
                key,
                Problem.BROKEN);
    }

    private static void assertProblem(Path certificates, Path key, Problem problem) {
        CertificateFileException e = catchThrowableOfType(
                CertificateFileException.class, () -> ClientCertificate.read(certificates, key, Optional::empty));
        assertThat(e.problem()).isEqualTo(problem);
        assertThat(e).hasMessage(certificates + ": " + problem);
    }

    @Test
    void aFingerprintIsReadAsOpensslPrintsIt() {
        authority.person("alice", "EC");
        Fingerprint own =
                Fingerprint.of(Certificates.read(authority.pem("alice")).getFirst());
        String printed = OpenSsh.run(
                "openssl",
                "x509",
                "-noout",
                "-fingerprint",
                "-sha256",
                "-in",
                authority.pem("alice").toString());
        assertThat(Fingerprint.parse(printed)).isEqualTo(own);
        assertThat(Fingerprint.parse(own.hex().toLowerCase(Locale.ROOT).replace(":", "")))
                .isEqualTo(own);
        assertThat(Fingerprint.parse("sha256:" + own)).isEqualTo(own);
        assertThat(catchThrowableOfType(IllegalArgumentException.class, () -> Fingerprint.parse("SHA256:abc")))
                .hasMessageContaining("openssl x509 -noout -fingerprint -sha256");
    }
}

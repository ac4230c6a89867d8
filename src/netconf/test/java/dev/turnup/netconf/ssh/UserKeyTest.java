// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnup.netconf.session.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UserKeyTest {
    private static final Supplier<Optional<String>> NONE = Optional::empty;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    /** Every form in which ssh-keygen writes a private key, with and without a passphrase. */
    @ParameterizedTest
    @CsvSource({
        "ed25519, RFC4716, ''",
        "ed25519, RFC4716, open sesame",
        "ecdsa,   RFC4716, open sesame",
        "ecdsa,   PEM,     ''",
        "ecdsa,   PEM,     open sesame",
        "ecdsa,   PKCS8,   ''",
        "ecdsa,   PKCS8,   open sesame",
        "rsa,     RFC4716, ''",
        "rsa,     RFC4716, open sesame",
        "rsa,     PEM,     ''",
        "rsa,     PEM,     open sesame",
        "rsa,     PKCS8,   ''",
        "rsa,     PKCS8,   open sesame",
    })
    void whatSshKeygenWritesOpensASession(String type, String format, String passphrase) throws IOException {
        Path file = format.equals("RFC4716")
                ? OpenSsh.keygen(folder, "id", type, passphrase)
                : OpenSsh.keygen(folder, "id", type, passphrase, "-m", format);
        UserKey key = UserKey.read(file, () -> Optional.of(passphrase).filter(words -> !words.isEmpty()));
        String written = Files.readString(folder.resolve("id.pub"));
        assertThat(written).startsWith(key.publicKey().toString());
        assertThat(OpenSsh.run(
                        "ssh-keygen", "-l", "-f", folder.resolve("id.pub").toString()))
                .contains(key.publicKey().fingerprint());
        Router router = Router.ofKeys(PublicKeyEntry.parsePublicKeyEntry(written));
        try (router;
                SshConnector ssh = SshConnector.open(router.pinned());
                Session session = Session.open(ssh.connect(router.target(), Credentials.key(key)))) {
            assertThat(session.isOpen()).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"RSA, aes256", "EC, aes128", "ED25519, aes256"})
    void whatOpensslEncryptsIsReadWithItsPassphrase(String algorithm, String cipher) {
        Path file = genpkey(algorithm, cipher);
        assertThat(UserKey.read(file, () -> Optional.of("open sesame"))
                        .publicKey()
                        .fingerprint())
                .startsWith("SHA256:");
        assertProblem(file, () -> Optional.of("wrong"), KeyFileException.Problem.WRONG_PASSPHRASE);
        assertProblem(file, NONE, KeyFileException.Problem.NO_PASSPHRASE);
    }

    @Test
    void aCipherThatThePlatformDoesNotKnowIsNotTakenForAWrongPassphrase() {
        assertProblem(
                genpkey("RSA", "des3"), () -> Optional.of("open sesame"), KeyFileException.Problem.UNKNOWN_CIPHER);
    }

    private Path genpkey(String algorithm, String cipher) {
        Path file = folder.resolve("key.pem");
        boolean curve = algorithm.equals("EC");
        OpenSsh.run(
                "openssl",
                "genpkey",
                "-algorithm",
                algorithm,
                "-" + cipher,
                "-pass",
                "pass:open sesame",
                curve ? "-pkeyopt" : "-outform",
                curve ? "ec_paramgen_curve:P-256" : "PEM",
                "-out",
                file.toString());
        return file;
    }

    @Test
    void aPassphraseIsAskedForOnlyWhereOneIsNeeded() {
        Path file = OpenSsh.keygen(folder, "id", "ed25519", "");
        UserKey key = UserKey.read(file, () -> {
            throw new AssertionError("asked");
        });
        assertThat(key).hasToString("the key " + file + " (" + key.publicKey().fingerprint() + ")");
    }

    @ParameterizedTest
    @CsvSource({"ed25519, RFC4716", "rsa, PEM", "rsa, PKCS8"})
    void aWrongPassphraseIsToldApartFromNone(String type, String format) {
        Path file = format.equals("RFC4716")
                ? OpenSsh.keygen(folder, "id", type, "open sesame")
                : OpenSsh.keygen(folder, "id", type, "open sesame", "-m", format);
        assertProblem(file, () -> Optional.of("s3cret"), KeyFileException.Problem.WRONG_PASSPHRASE);
        assertProblem(file, NONE, KeyFileException.Problem.NO_PASSPHRASE);
    }

    @Test
    void whatHoldsNoKeySaysSo() throws IOException {
        Path file = Files.writeString(folder.resolve("id"), "not a key");
        assertProblem(file, NONE, KeyFileException.Problem.NO_KEY);
        assertProblem(folder.resolve("none"), NONE, KeyFileException.Problem.ABSENT);
        assertProblem(folder, NONE, KeyFileException.Problem.UNREADABLE);
    }

    private static void assertProblem(
            Path file, Supplier<Optional<String>> passphrase, KeyFileException.Problem problem) {
        assertThatThrownBy(() -> UserKey.read(file, passphrase))
                .isInstanceOfSatisfying(
                        KeyFileException.class, e -> assertThat(e.problem()).isEqualTo(problem))
                .hasMessage(file + ": " + problem);
    }
}

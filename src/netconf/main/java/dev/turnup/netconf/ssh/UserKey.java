// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.ssh;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.sshd.common.NamedResource;
import org.apache.sshd.common.config.keys.FilePasswordProvider;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.util.security.SecurityUtils;

/**
 * A user's private key, read from a file of OpenSSH's own format or from PEM: PKCS#1, SEC 1 and PKCS#8, each with a
 * passphrase or without. Ed25519, ECDSA and RSA.
 */
public final class UserKey {
    private final Path file;
    private final KeyPair pair;

    private UserKey(Path file, KeyPair pair) {
        this.file = file;
        this.pair = pair;
    }

    /**
     * Reads a key.
     *
     * @param passphrase asked once, and only where the file is encrypted; empty where there is none
     * @throws KeyFileException where the file holds no private key, or not one that the passphrase opens
     */
    public static UserKey read(Path file, Supplier<Optional<String>> passphrase) {
        PlatformEd25519.offer();
        Asked asked = new Asked(passphrase);
        String text = text(file);
        try {
            byte[] readable = EncryptedPkcs8.isIn(text)
                    ? EncryptedPkcs8.decrypt(text, asked.get().toCharArray())
                    : text.getBytes(StandardCharsets.ISO_8859_1);
            Iterable<KeyPair> pairs = SecurityUtils.loadKeyPairIdentities(
                    null, NamedResource.ofName(file.toString()), new ByteArrayInputStream(readable), asked.provider());
            List<KeyPair> all = new ArrayList<>();
            if (pairs != null) {
                pairs.forEach(all::add);
            }
            if (all.isEmpty()) {
                throw new KeyFileException(file, KeyFileException.Problem.NO_KEY);
            }
            return new UserKey(file, all.getFirst());
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            if (e instanceof KeyFileException said) {
                throw said;
            }
            if (e instanceof NoSuchAlgorithmException) {
                throw new KeyFileException(file, KeyFileException.Problem.UNKNOWN_CIPHER);
            }
            // What the libraries say of a wrong passphrase differs with format and cipher, and helps nobody.
            throw new KeyFileException(file, asked.problem());
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException e) {
            throw new KeyFileException(file, KeyFileException.Problem.ABSENT);
        } catch (IOException e) {
            throw new KeyFileException(file, KeyFileException.Problem.UNREADABLE);
        }
    }

    /** The public half, as devices are told it. */
    public HostKey publicKey() {
        String[] entry = PublicKeyEntry.toString(pair.getPublic()).split(" ", 3);
        return new HostKey(entry[0], entry[1]);
    }

    /** Both halves. */
    public KeyPair pair() {
        return pair;
    }

    /** The file and the public key's fingerprint. */
    @Override
    public String toString() {
        return "the key " + file + " (" + publicKey().fingerprint() + ")";
    }

    /** The passphrase, asked at most once; remembers whether it was wanted and whether there was one. */
    private static final class Asked {
        private final Supplier<Optional<String>> passphrase;
        private boolean wanted;
        private boolean given;

        Asked(Supplier<Optional<String>> passphrase) {
            this.passphrase = passphrase;
        }

        String get() {
            wanted = true;
            Optional<String> answer = passphrase.get();
            given = answer.isPresent();
            return answer.orElseThrow(() -> new IllegalStateException("no passphrase"));
        }

        FilePasswordProvider provider() {
            return (session, resource, retry) -> get();
        }

        KeyFileException.Problem problem() {
            if (!wanted) {
                return KeyFileException.Problem.NO_KEY;
            }
            return given ? KeyFileException.Problem.WRONG_PASSPHRASE : KeyFileException.Problem.NO_PASSPHRASE;
        }
    }
}

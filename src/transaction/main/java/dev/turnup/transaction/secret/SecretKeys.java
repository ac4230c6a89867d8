// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction.secret;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * The keys that secrets are sealed with; or none, and then they are left out. Nothing is read or made before the first
 * secret. Safe for several threads.
 */
public final class SecretKeys {
    /** The password of a keystore that nobody gave one: what protects it then is its file mode, as an SSH key without. */
    public static final String NO_PASSWORD = "turnup";

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final boolean seals;
    private final Optional<KeystoreFile> file;
    private final Supplier<Optional<KeyRing>> source;
    private final SecureRandom random = new SecureRandom();
    private Optional<KeyRing> loaded = Optional.empty();
    private boolean looked;

    private SecretKeys(boolean seals, Optional<KeystoreFile> file, Supplier<Optional<KeyRing>> source) {
        this.seals = seals;
        this.file = file;
        this.source = source;
    }

    /** No keys: secrets are left out, and what they were cannot be put back. */
    public static SecretKeys none() {
        return new SecretKeys(true, Optional.empty(), Optional::empty);
    }

    /**
     * The keys of a PKCS12 keystore, named {@code turnup-1}, {@code turnup-2} and so on, of which the last one seals. It is
     * made with one key, mode 0600, where it is absent when the first secret comes.
     */
    public static SecretKeys inFile(Path file, String password) {
        KeystoreFile store = new KeystoreFile(file, password.toCharArray());
        return new SecretKeys(true, Optional.of(store), () -> Optional.of(store.readOrMake()));
    }

    /**
     * The keys of a text: each 32 bytes in base64, with commas between them. The first one seals, all of them open.
     *
     * @param name what messages call the text, such as the variable that it came from; the text is not repeated
     * @throws SecretKeysException where the text is none of that form
     */
    public static SecretKeys of(String text, String name) {
        List<SecretKey> keys = Arrays.stream(text.split(",", -1))
                .map(part -> parsed(part.strip(), name))
                .toList();
        KeyRing ring = new KeyRing(keys);
        return new SecretKeys(true, Optional.empty(), () -> Optional.of(ring));
    }

    /** The same keys, that open what was sealed with them, and seal nothing more: from now on secrets are left out. */
    public SecretKeys leavingOut() {
        return new SecretKeys(false, file, this::ring);
    }

    private static SecretKey parsed(String text, String name) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            bytes = new byte[0];
        }
        if (bytes.length != KeyRing.KEY_BYTES) {
            throw new SecretKeysException(
                    name + " is not one key, or several with commas between them, each 32 bytes in"
                            + " base64, as 'openssl rand -base64 32' prints");
        }
        return KeyRing.key(bytes);
    }

    /** Adds a key to the keystore, which seals from now on; empty where the keys are in no file. */
    public synchronized Optional<String> addKey() {
        Optional<KeyRing> ring = file.map(KeystoreFile::addKey);
        if (ring.isPresent()) {
            loaded = ring;
            looked = true;
        }
        return ring.map(KeyRing::currentId);
    }

    /** The names of the keys, the one that seals first; none where secrets are left out. */
    public List<String> ids() {
        return ring().map(KeyRing::ids).orElse(List.of());
    }

    private synchronized Optional<KeyRing> ring() {
        if (!looked) {
            loaded = source.get();
            looked = true;
        }
        return loaded;
    }

    /**
     * Seals a text.
     *
     * @param place where it will stand; it opens nowhere else
     * @return empty where secrets are left out
     */
    public Optional<Sealed> seal(String text, String place) {
        if (!seals) {
            return Optional.empty();
        }
        return ring().map(ring -> {
            byte[] nonce = new byte[NONCE_BYTES];
            random.nextBytes(nonce);
            try {
                byte[] sealed = cipher(Cipher.ENCRYPT_MODE, ring.current(), nonce, place)
                        .doFinal(text.getBytes(StandardCharsets.UTF_8));
                byte[] all = Arrays.copyOf(nonce, nonce.length + sealed.length);
                System.arraycopy(sealed, 0, all, nonce.length, sealed.length);
                return new Sealed(ring.currentId(), all);
            } catch (GeneralSecurityException e) {
                throw new SecretKeysException("a secret cannot be sealed (" + e.getMessage() + ")", e);
            }
        });
    }

    /**
     * Opens what was sealed.
     *
     * @param place where it stands
     * @return empty where the key is not among these
     * @throws SecretKeysException where it was changed since, or was sealed for another place
     */
    public Optional<String> open(Sealed sealed, String place) {
        return ring().flatMap(ring -> ring.find(sealed.keyId())).map(key -> {
            byte[] all = sealed.bytes();
            try {
                byte[] text = cipher(Cipher.DECRYPT_MODE, key, Arrays.copyOf(all, NONCE_BYTES), place)
                        .doFinal(all, NONCE_BYTES, all.length - NONCE_BYTES);
                return new String(text, StandardCharsets.UTF_8);
            } catch (AEADBadTagException | IllegalArgumentException e) {
                throw new SecretKeysException(
                        "the sealed secrets of " + place + " were changed after they were sealed", e);
            } catch (GeneralSecurityException e) {
                throw new SecretKeysException("a secret cannot be opened (" + e.getMessage() + ")", e);
            }
        });
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, String place) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction.secret;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import javax.crypto.SecretKey;

/** A PKCS12 keystore whose secret keys are named {@code turnup-1}, {@code turnup-2} and so on; the last one seals. */
final class KeystoreFile {
    private static final String PREFIX = "turnup-";

    private final Path file;
    private final char[] password;

    KeystoreFile(Path file, char[] password) {
        this.file = file;
        this.password = password.clone();
    }

    /** Reads the keys; makes the file with one key where it is absent. */
    KeyRing readOrMake() {
        try {
            if (Files.notExists(file)) {
                make();
            }
            return ring(load());
        } catch (IOException | GeneralSecurityException e) {
            throw broken(e);
        }
    }

    /** Adds a key, which seals from now on; those that are there still open. */
    KeyRing addKey() {
        try {
            if (Files.notExists(file)) {
                make();
                return ring(load());
            }
            KeyStore store = load();
            add(
                    store,
                    aliases(store).stream().mapToInt(KeystoreFile::number).max().orElse(0) + 1);
            Path part = write(store);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return ring(load());
        } catch (IOException | GeneralSecurityException e) {
            throw broken(e);
        }
    }

    /** Of several processes that make the file at once, one does; the others use what it made. */
    private void make() throws IOException, GeneralSecurityException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        add(store, 1);
        Path part = write(store);
        try {
            Files.createLink(file, part);
        } catch (FileAlreadyExistsException e) {
            return; // somebody else was first
        } catch (UnsupportedOperationException e) {
            Files.move(part, file);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private void add(KeyStore store, int number) throws GeneralSecurityException {
        byte[] key = new byte[KeyRing.KEY_BYTES];
        new SecureRandom().nextBytes(key);
        store.setEntry(
                PREFIX + number,
                new KeyStore.SecretKeyEntry(KeyRing.key(key)),
                new KeyStore.PasswordProtection(password));
    }

    private Path write(KeyStore store) throws IOException, GeneralSecurityException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        store.store(bytes, password);
        Path part =
                file.resolveSibling("." + file.getFileName() + "." + Long.toHexString(new SecureRandom().nextLong()));
        PrivateFile.create(part, bytes.toByteArray());
        return part;
    }

    private KeyStore load() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, password);
        }
        return store;
    }

    private KeyRing ring(KeyStore store) throws GeneralSecurityException {
        List<String> newestFirst = aliases(store).stream()
                .sorted(Comparator.comparingInt(KeystoreFile::number).reversed())
                .toList();
        List<SecretKey> keys = new ArrayList<>();
        for (String alias : newestFirst) {
            if (store.getEntry(alias, new KeyStore.PasswordProtection(password))
                    instanceof KeyStore.SecretKeyEntry entry) {
                keys.add(KeyRing.key(entry.getSecretKey().getEncoded()));
            }
        }
        if (keys.isEmpty()) {
            throw new SecretKeysException(file + ": the keystore has no secret key named " + PREFIX + "1");
        }
        return new KeyRing(keys);
    }

    private static List<String> aliases(KeyStore store) throws GeneralSecurityException {
        return Collections.list(store.aliases()).stream()
                .filter(alias -> alias.matches(PREFIX + "[0-9]{1,6}"))
                .toList();
    }

    private static int number(String alias) {
        return Integer.parseInt(alias.substring(PREFIX.length()));
    }

    private SecretKeysException broken(Exception e) {
        return new SecretKeysException(
                file + ": the keystore that secrets are sealed with cannot be used (" + e.getMessage() + ")", e);
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction.secret;

import dev.turnup.yang.value.Digest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** Keys by their names, the one that seals first. */
final class KeyRing {
    static final int KEY_BYTES = 32;
    static final String ALGORITHM = "AES";
    private static final int ID_DIGITS = 16;

    private final Map<String, SecretKey> keys = new LinkedHashMap<>();

    /** @param newestFirst at least one */
    KeyRing(List<SecretKey> newestFirst) {
        newestFirst.forEach(key -> keys.putIfAbsent(id(key), key));
    }

    static SecretKey key(byte[] bytes) {
        return new SecretKeySpec(bytes, ALGORITHM);
    }

    /** A name that follows from the key and does not lead back to it. */
    static String id(SecretKey key) {
        MessageDigest sha = Digest.sha();
        sha.update("turnup key id\n".getBytes(StandardCharsets.US_ASCII));
        sha.update(key.getEncoded());
        return Digest.take(sha).hex().substring(0, ID_DIGITS);
    }

    String currentId() {
        return keys.keySet().iterator().next();
    }

    SecretKey current() {
        return keys.values().iterator().next();
    }

    Optional<SecretKey> find(String id) {
        return Optional.ofNullable(keys.get(id));
    }

    List<String> ids() {
        return List.copyOf(keys.keySet());
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction.secret;

import java.util.Arrays;
import java.util.Objects;

/** A text under a key: AES-GCM with a fresh nonce of 12 bytes, which stands first, and the tag of 16 bytes, which stands last. */
public final class Sealed {
    private final String keyId;
    private final byte[] bytes;

    /**
     * As it was kept.
     *
     * @param keyId which key; it says nothing of the key itself
     * @param bytes nonce, sealed text and tag
     */
    public Sealed(String keyId, byte[] bytes) {
        this.keyId = keyId;
        this.bytes = bytes.clone();
    }

    /** Which key. */
    public String keyId() {
        return keyId;
    }

    /** Nonce, sealed text and tag. */
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sealed sealed && sealed.keyId.equals(keyId) && Arrays.equals(sealed.bytes, bytes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(keyId, Arrays.hashCode(bytes));
    }

    /** The key and the length. */
    @Override
    public String toString() {
        return bytes.length + " bytes under the key " + keyId;
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.value;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The SHA-256 digest of a subtree's canonical content: equal digests mean equal content.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record Digest(String hex) {

    public Digest {
        if (hex.length() != 64) {
            throw new IllegalArgumentException("a SHA-256 digest has 64 hexadecimal digits, not '" + hex + "'");
        }
    }

    /** The digest of parts; each part is framed by its length, so that no two lists of parts are alike. */
    public static Digest of(String... parts) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                int n = bytes.length;
                sha.update(new byte[] {(byte) (n >>> 24), (byte) (n >>> 16), (byte) (n >>> 8), (byte) n});
                sha.update(bytes);
            }
            return new Digest(HexFormat.of().formatHex(sha.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    /** The first 12 digits: enough for people. */
    public String brief() {
        return hex.substring(0, 12);
    }

    /** {@code sha256:} and the digits. */
    @Override
    public String toString() {
        return "sha256:" + hex;
    }
}

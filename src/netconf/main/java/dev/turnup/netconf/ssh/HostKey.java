// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.ssh;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

/**
 * A public key of a host, in the form of known-hosts files.
 *
 * @param type such as {@code ssh-rsa}
 * @param base64 the key's blob (RFC 4253, section 6.6) in base 64
 */
public record HostKey(String type, String base64) {
    public HostKey {
        Objects.requireNonNull(type, "type");
        Base64.getDecoder().decode(base64);
    }

    /** {@code SHA256:} and the digest in base 64 without padding, as ssh-keygen prints it. */
    public String fingerprint() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(Base64.getDecoder().decode(base64));
            return "SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Type and blob, separated by a space. */
    @Override
    public String toString() {
        return type + " " + base64;
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.tls;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.Locale;

/**
 * The SHA-256 digest of a certificate.
 *
 * @param hex as {@code openssl x509 -noout -fingerprint -sha256} prints it: {@code AB:CD:...}
 */
public record Fingerprint(String hex) {
    private static final HexFormat COLONS = HexFormat.ofDelimiter(":").withUpperCase();

    public Fingerprint {
        if (!hex.matches("[0-9A-F]{2}(:[0-9A-F]{2}){31}")) {
            throw new IllegalArgumentException(
                    "a fingerprint is SHA-256 in hexadecimal, 32 bytes, as 'openssl x509 -noout -fingerprint -sha256"
                            + " -in FILE' prints it");
        }
    }

    /**
     * Reads a fingerprint: upper or lower case, with colons or without, with {@code sha256:} before it or without.
     *
     * @throws IllegalArgumentException where the text is of another form
     */
    public static Fingerprint parse(String text) {
        String digits = text.strip()
                .toUpperCase(Locale.ROOT)
                .replaceFirst("^SHA-?256(:| FINGERPRINT=)", "")
                .replace(":", "");
        return new Fingerprint(String.join(":", digits.split("(?<=\\G..)")));
    }

    /** The fingerprint of a certificate. */
    public static Fingerprint of(X509Certificate certificate) {
        try {
            return new Fingerprint(
                    COLONS.formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded())));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("it was decoded before", e);
        }
    }

    /** {@code AB:CD:...}. */
    @Override
    public String toString() {
        return hex;
    }
}

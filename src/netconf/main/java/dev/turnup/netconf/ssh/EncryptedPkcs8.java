// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.ssh;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * {@code BEGIN ENCRYPTED PRIVATE KEY} (RFC 7468, section 11), what OpenSSL writes. The SSH library reads it only with
 * another provider of cryptography; the platform can, too.
 */
final class EncryptedPkcs8 {
    private static final String BEGIN = "-----BEGIN ENCRYPTED PRIVATE KEY-----";
    private static final String END = "-----END ENCRYPTED PRIVATE KEY-----";

    private EncryptedPkcs8() {}

    static boolean isIn(String text) {
        return text.contains(BEGIN);
    }

    /** The same key, not encrypted, as PEM. */
    static byte[] decrypt(String text, char[] passphrase) throws GeneralSecurityException, IOException {
        int end = text.indexOf(END);
        if (end < 0) {
            throw new IOException("the key has no end");
        }
        String base64 = text.substring(text.indexOf(BEGIN) + BEGIN.length(), end);
        EncryptedPrivateKeyInfo info = info(Base64.getMimeDecoder().decode(base64));
        // Of PBES2 the name says nothing; the parameters name the derivation and the cipher.
        AlgorithmParameters parameters = info.getAlgParameters();
        String algorithm =
                info.getAlgName().startsWith("PBES2") || info.getAlgName().startsWith("1.2.840.113549.1.5.13")
                        ? String.valueOf(parameters)
                        : info.getAlgName();
        Cipher cipher = Cipher.getInstance(algorithm);
        cipher.init(
                Cipher.DECRYPT_MODE,
                SecretKeyFactory.getInstance(algorithm).generateSecret(new PBEKeySpec(passphrase)),
                parameters);
        byte[] plain = info.getKeySpec(cipher).getEncoded();
        return ("-----BEGIN PRIVATE KEY-----\n"
                        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(plain)
                        + "\n-----END PRIVATE KEY-----\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static EncryptedPrivateKeyInfo info(byte[] der) throws NoSuchAlgorithmException {
        try {
            return new EncryptedPrivateKeyInfo(der);
        } catch (IOException e) {
            throw new NoSuchAlgorithmException(e);
        }
    }
}

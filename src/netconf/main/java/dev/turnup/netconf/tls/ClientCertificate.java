// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.tls;

import dev.turnup.netconf.ssh.UserKey;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What proves to a device who we are: a certificate, those that vouch for it, and the private key. */
public final class ClientCertificate {
    private final List<X509Certificate> chain;
    private final PrivateKey key;

    private ClientCertificate(List<X509Certificate> chain, PrivateKey key) {
        this.chain = List.copyOf(chain);
        this.key = key;
    }

    /**
     * Reads both from files, which may be one.
     *
     * @param certificates in PEM, ours first, then those between it and an authority that the device knows
     * @param key in PEM (PKCS#8, PKCS#1 or SEC 1) or OpenSSH's format
     * @param passphrase asked once, and only where the key is encrypted; empty where there is none
     * @throws CertificateFileException where the certificates cannot be had, or are not the key's
     * @throws dev.turnup.netconf.ssh.KeyFileException where the key cannot be had
     */
    public static ClientCertificate read(Path certificates, Path key, Supplier<Optional<String>> passphrase) {
        List<X509Certificate> chain = Certificates.read(certificates);
        KeyPair pair = UserKey.read(key, passphrase).pair();
        byte[] certified = chain.getFirst().getPublicKey().getEncoded();
        if (!Arrays.equals(certified, pair.getPublic().getEncoded())) {
            throw new CertificateFileException(certificates, CertificateFileException.Problem.OTHER_KEY);
        }
        try {
            // The platform's own object: TLS does not know those of other providers.
            return new ClientCertificate(
                    chain,
                    KeyFactory.getInstance(chain.getFirst().getPublicKey().getAlgorithm())
                            .generatePrivate(
                                    new PKCS8EncodedKeySpec(pair.getPrivate().getEncoded())));
        } catch (GeneralSecurityException e) {
            throw new CertificateFileException(certificates, CertificateFileException.Problem.OTHER_KEY);
        }
    }

    /** Whom the certificate names. */
    public String subject() {
        return Certificates.subject(chain.getFirst());
    }

    X509Certificate[] chain() {
        return chain.toArray(X509Certificate[]::new);
    }

    PrivateKey key() {
        return key;
    }

    /** Whom the certificate names, and until when it is valid. */
    @Override
    public String toString() {
        return "the certificate of " + subject() + ", valid until "
                + chain.getFirst().getNotAfter().toInstant();
    }
}

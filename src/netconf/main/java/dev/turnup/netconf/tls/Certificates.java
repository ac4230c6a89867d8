// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.tls;

import dev.turnup.netconf.tls.CertificateFileException.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Certificates in PEM (RFC 7468, section 5), and what they say. */
final class Certificates {
    // Whatever stands between them, such as what openssl x509 -text prints or a private key, is passed over.
    private static final Pattern BLOCK = Pattern.compile(
            "-----BEGIN (?:X509 |TRUSTED )?CERTIFICATE-----([^-]*)-----END (?:X509 |TRUSTED )?CERTIFICATE-----");
    private static final int DNS_NAME = 2;
    private static final int IP_ADDRESS = 7;

    private Certificates() {}

    /** All certificates of a file, in its order. */
    static List<X509Certificate> read(Path file) {
        List<X509Certificate> all = new ArrayList<>();
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            Matcher block = BLOCK.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
            while (block.find()) {
                String pem = "-----BEGIN CERTIFICATE-----" + block.group(1) + "-----END CERTIFICATE-----\n";
                all.add((X509Certificate) factory.generateCertificate(
                        new ByteArrayInputStream(pem.getBytes(StandardCharsets.ISO_8859_1))));
            }
        } catch (NoSuchFileException e) {
            throw new CertificateFileException(file, Problem.ABSENT);
        } catch (IOException e) {
            throw new CertificateFileException(file, Problem.UNREADABLE);
        } catch (CertificateException e) {
            throw new CertificateFileException(file, Problem.BROKEN);
        }
        if (all.isEmpty()) {
            throw new CertificateFileException(file, Problem.NO_CERTIFICATE);
        }
        return all;
    }

    static String subject(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().getName();
    }

    static String issuer(X509Certificate certificate) {
        return certificate.getIssuerX500Principal().getName();
    }

    /** The hosts that a certificate names, as a person reads it. */
    static String names(X509Certificate certificate) {
        try {
            Collection<List<?>> all =
                    Objects.requireNonNullElse(certificate.getSubjectAlternativeNames(), List.<List<?>>of());
            String names = all.stream()
                    .filter(name -> name.getFirst() instanceof Integer kind && (kind == DNS_NAME || kind == IP_ADDRESS))
                    .map(name -> String.valueOf(name.getLast()))
                    .collect(Collectors.joining(", "));
            return names.isEmpty() ? "no host" : names;
        } catch (CertificateParsingException e) {
            return "no host";
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.tls;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Objects;

/** Which certificates of devices to believe (RFC 7589, section 6). Revocation is not asked for. */
public sealed interface TlsTrust {

    /**
     * The authorities of a file in PEM.
     *
     * @throws CertificateFileException where none can be had from it
     */
    static TlsTrust authorities(Path file) {
        return new Authorities(file.toString(), Certificates.read(file));
    }

    /** The authorities that the platform knows, as a browser would. */
    static TlsTrust platform() {
        return new Platform();
    }

    /** One certificate, whoever issued it. */
    static TlsTrust pinned(Fingerprint fingerprint) {
        return new Pinned(fingerprint);
    }

    /**
     * Whoever these vouch for, under the device's own name.
     *
     * @param origin where they are from, for messages
     * @param certificates not empty
     */
    record Authorities(String origin, List<X509Certificate> certificates) implements TlsTrust {
        public Authorities {
            Objects.requireNonNull(origin, "origin");
            certificates = List.copyOf(certificates);
            if (certificates.isEmpty()) {
                throw new IllegalArgumentException("no authority");
            }
        }

        @Override
        public String toString() {
            return "the authorities of " + origin;
        }
    }

    /** Whoever those vouch for that the platform knows, under the device's own name. */
    record Platform() implements TlsTrust {
        @Override
        public String toString() {
            return "the authorities of this Java platform";
        }
    }

    /**
     * The device with one certificate. Its name and dates do not count: the certificates that routers issue to themselves
     * have poor ones.
     *
     * @param fingerprint of the certificate
     */
    record Pinned(Fingerprint fingerprint) implements TlsTrust {
        public Pinned {
            Objects.requireNonNull(fingerprint, "fingerprint");
        }

        @Override
        public String toString() {
            return "the certificate " + fingerprint;
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.session;

import java.nio.file.Path;
import java.util.List;

/** Why no connection came to be; each says so in one sentence. */
public sealed interface ConnectFailure {

    /** The host's name has no address. */
    record UnknownHost(String host) implements ConnectFailure {
        @Override
        public String toString() {
            return "the name '" + host + "' has no address";
        }
    }

    /**
     * Nothing accepts connections there.
     *
     * @param reason what the network said, such as Connection refused
     */
    record Unreachable(String reason) implements ConnectFailure {
        @Override
        public String toString() {
            return "no connection: " + reason;
        }
    }

    /**
     * What accepts connections there does not speak SSH, or not to the end of the key exchange.
     *
     * @param reason what happened
     */
    record NoSsh(String reason) implements ConnectFailure {
        @Override
        public String toString() {
            return "no SSH connection: " + reason;
        }
    }

    /**
     * The host key is not the one that is known; nothing secret was sent.
     *
     * @param problem what is wrong with it
     * @param keyType such as {@code ssh-rsa}
     * @param fingerprint of the key that the device showed: {@code SHA256:...}
     * @param knownHosts the file that was asked
     * @param line the line of that file that speaks against the key; 0 where none does
     */
    record HostKeyRejected(HostKeyProblem problem, String keyType, String fingerprint, Path knownHosts, int line)
            implements ConnectFailure {
        @Override
        public String toString() {
            String key = "the host key " + fingerprint + " (" + keyType + ")";
            return switch (problem) {
                case UNKNOWN -> key + " is not in " + knownHosts;
                case CHANGED -> key + " is not the one in " + knownHosts + ":" + line;
                case REVOKED -> key + " is revoked in " + knownHosts + ":" + line;
                case WEAK -> key + " is an RSA key of less than 2048 bits, which can be forged";
            };
        }
    }

    /** What is wrong with a host key. */
    enum HostKeyProblem {
        /** No key of that host is known. */
        UNKNOWN,
        /** Another key of that host is known. */
        CHANGED,
        /** The key is known as one not to be trusted. */
        REVOKED,
        /** The key is too short to prove anything, known or not. */
        WEAK
    }

    /**
     * The device and this client have no algorithm in common.
     *
     * @param use what for, such as {@code kex algorithms}
     * @param theirs what the device offers
     * @param legacy whether weak algorithms, if they were allowed, would do
     */
    record NoCommonAlgorithm(String use, List<String> theirs, boolean legacy) implements ConnectFailure {
        public NoCommonAlgorithm {
            theirs = List.copyOf(theirs);
        }

        @Override
        public String toString() {
            return "no SSH connection: of the " + use + " the device has only "
                    + (legacy ? "weak ones, " : "unknown ones, ") + String.join(", ", theirs);
        }
    }

    /**
     * The device does not accept the user.
     *
     * @param user the user's name on the device
     * @param tried what was shown to the device, in words, without any secret
     * @param offered the methods that the device would go on with; empty where it did not say
     */
    record NotAuthenticated(String user, List<String> tried, List<String> offered) implements ConnectFailure {
        public NotAuthenticated {
            tried = List.copyOf(tried);
            offered = List.copyOf(offered);
        }

        @Override
        public String toString() {
            String with = tried.isEmpty() ? "" : " with " + String.join(", ", tried);
            String instead = offered.isEmpty() ? "" : "; it takes " + String.join(", ", offered);
            return "the device does not accept the user '" + user + "'" + with + instead;
        }
    }

    /**
     * SSH works, but the device opens no NETCONF subsystem.
     *
     * @param reason what the device said
     */
    record NoNetconf(String reason) implements ConnectFailure {
        @Override
        public String toString() {
            return "the device opens no NETCONF subsystem: " + reason;
        }
    }

    /**
     * What accepts connections there does not speak TLS, or none that is secure enough.
     *
     * @param reason what happened
     */
    record NoTls(String reason) implements ConnectFailure {
        @Override
        public String toString() {
            return "no TLS connection: " + reason;
        }
    }

    /**
     * The device's certificate proves nothing; nothing but the handshake was sent.
     *
     * @param problem what is wrong with it
     * @param subject whom it names, such as {@code CN=edge1}
     * @param fingerprint its SHA-256 digest, as {@code AB:CD:...}
     * @param detail more of it, in words
     */
    record CertificateRejected(CertificateProblem problem, String subject, String fingerprint, String detail)
            implements ConnectFailure {
        @Override
        public String toString() {
            return "the device's certificate " + fingerprint + " (" + subject + ") " + detail;
        }
    }

    /** What is wrong with a certificate. */
    enum CertificateProblem {
        /** No authority that is trusted vouches for it. */
        UNKNOWN_AUTHORITY,
        /** It, or one that vouches for it, is out of date. */
        EXPIRED,
        /** It, or one that vouches for it, is not valid yet. */
        NOT_YET_VALID,
        /** It is another host's. */
        WRONG_NAME,
        /** It is not the one that was pinned. */
        NOT_PINNED,
        /** It may not be used so, or can be forged. */
        UNFIT
    }

    /**
     * The device does not accept the client's certificate.
     *
     * @param subject whom the certificate names
     * @param alert what the device answered (RFC 8446, section 6.2), such as {@code unknown_ca}
     */
    record CertificateRefused(String subject, String alert) implements ConnectFailure {
        @Override
        public String toString() {
            return "the device does not accept the client certificate of " + subject + ": "
                    + switch (alert) {
                        case "unknown_ca" -> "it does not know the authority that issued it";
                        case "certificate_expired" -> "it is out of date";
                        case "certificate_revoked" -> "it was revoked";
                        case "certificate_required" -> "none was sent";
                        case "access_denied" -> "it maps to nobody who may log in";
                        case String other -> "it says " + other;
                    };
        }
    }
}

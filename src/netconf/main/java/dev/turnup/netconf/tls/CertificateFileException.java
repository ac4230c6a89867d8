// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.tls;

import java.nio.file.Path;

/** A file from which no certificate could be had. */
public final class CertificateFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Problem problem;

    CertificateFileException(Path file, Problem problem) {
        super(file + ": " + problem);
        this.problem = problem;
    }

    /** What is wrong. */
    public Problem problem() {
        return problem;
    }

    /** What may be wrong with a file of certificates. */
    public enum Problem {
        /** There is no such file. */
        ABSENT("there is no such file"),
        /** The file cannot be read. */
        UNREADABLE("the file cannot be read"),
        /** What is in it are no certificates. */
        NO_CERTIFICATE("no certificate in PEM (BEGIN CERTIFICATE) is in it"),
        /** A certificate in it is damaged. */
        BROKEN("a certificate in it is damaged"),
        /** The private key is not that of the first certificate. */
        OTHER_KEY("the first certificate is not that of the private key");

        private final String words;

        Problem(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }
}

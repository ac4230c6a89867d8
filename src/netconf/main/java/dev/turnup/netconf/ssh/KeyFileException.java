// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.ssh;

import java.nio.file.Path;

/** A file from which no private key could be had. */
public final class KeyFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Problem problem;

    KeyFileException(Path file, Problem problem) {
        super(file + ": " + problem);
        this.problem = problem;
    }

    /** What is wrong. */
    public Problem problem() {
        return problem;
    }

    /** What may be wrong with the file of a private key. */
    public enum Problem {
        /** There is no such file. */
        ABSENT("there is no such file"),
        /** The file cannot be read. */
        UNREADABLE("the file cannot be read"),
        /** What is in it is no private key of a known form. */
        NO_KEY("not a private key in OpenSSH's format or PEM"),
        /** The key is encrypted by means that are not known here. */
        UNKNOWN_CIPHER("the key is encrypted in a way that is not known here; ssh-keygen -p -f FILE writes it anew"),
        /** The key is encrypted, and nobody gave the passphrase. */
        NO_PASSPHRASE("the key is encrypted, and no passphrase was given"),
        /** The passphrase does not open it, or the file is damaged. */
        WRONG_PASSPHRASE("the passphrase does not open the key");

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

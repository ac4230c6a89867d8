// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.ssh;

import java.util.Objects;

/** What proves to a device who the user is. */
public sealed interface Credentials {

    /** A password. */
    static Credentials password(String password) {
        return new Password(password);
    }

    /**
     * A password.
     *
     * @param secret the password itself
     */
    record Password(String secret) implements Credentials {
        public Password {
            Objects.requireNonNull(secret, "secret");
        }

        /** Without the password. */
        @Override
        public String toString() {
            return "a password";
        }
    }
}

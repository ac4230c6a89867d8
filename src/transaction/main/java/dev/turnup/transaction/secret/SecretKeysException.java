// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction.secret;

/** Keys cannot be had: the keystore cannot be opened or made, or a text is none. */
public final class SecretKeysException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What is wrong and what to do, in one sentence; never the key. */
    public SecretKeysException(String problem) {
        super(problem);
    }

    /** Likewise, with what was underneath. */
    public SecretKeysException(String problem, Throwable cause) {
        super(problem, cause);
    }
}

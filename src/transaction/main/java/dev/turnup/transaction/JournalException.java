// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

/** The journal cannot be read or written. */
public final class JournalException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With the store, what was tried and the store's own words. */
    public JournalException(String problem, Throwable cause) {
        super(problem, cause);
    }
}

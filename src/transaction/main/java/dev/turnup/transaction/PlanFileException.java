// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

/** A saved plan cannot be read or written: damaged, truncated, of a newer format, or no plan at all. */
public final class PlanFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With the file, what is wrong with it and what to do, in one sentence. */
    public PlanFileException(String problem) {
        super(problem);
    }

    /** Likewise, with what the file system said. */
    public PlanFileException(String problem, Throwable cause) {
        super(problem, cause);
    }
}

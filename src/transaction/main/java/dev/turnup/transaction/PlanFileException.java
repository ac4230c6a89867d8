// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

/** A saved plan cannot be read or written, or is not what was written. */
public final class PlanFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What is wrong with a file. */
    public enum Problem {
        /** It cannot be read or written. */
        UNREACHABLE,
        /** It is something else. */
        NOT_A_PLAN,
        /** Its end is missing. */
        TRUNCATED,
        /** It is not what was written. */
        EDITED,
        /** A newer Turnup wrote it. */
        NEWER
    }

    private final Problem problem;

    /** With the file, what is wrong with it and what to do, in one sentence. */
    public PlanFileException(Problem problem, String sentence) {
        super(sentence);
        this.problem = problem;
    }

    /** Likewise, with what was underneath. */
    public PlanFileException(Problem problem, String sentence, Throwable cause) {
        super(sentence, cause);
        this.problem = problem;
    }

    /** What is wrong. */
    public Problem problem() {
        return problem;
    }
}

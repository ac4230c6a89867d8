// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

/** The journal cannot be read or written. */
public final class JournalException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What is wrong with a journal. */
    public enum Problem {
        /** It cannot be reached: no such folder, no such server, no permission. */
        UNREACHABLE,
        /** Somebody else holds it, for longer than is waited. */
        LOCKED,
        /** It can be read and not written. */
        READ_ONLY,
        /** There is no room for more. */
        FULL,
        /** What is in it cannot be read any more. */
        CORRUPT,
        /** It is something else than a journal. */
        NOT_A_JOURNAL,
        /** A newer Turnup made it. */
        NEWER,
        /** Something else; the sentence says what. */
        OTHER
    }

    private final Problem problem;

    /** With the store, what was tried, the store's own words and what to do, in one sentence. */
    public JournalException(Problem problem, String sentence, Throwable cause) {
        super(sentence, cause);
        this.problem = problem;
    }

    /** Likewise, of what nothing underneath said. */
    public JournalException(Problem problem, String sentence) {
        super(sentence);
        this.problem = problem;
    }

    /** What is wrong. */
    public Problem problem() {
        return problem;
    }
}

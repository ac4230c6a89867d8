// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.wire;

/** Bytes that are not the framing they should be. */
public final class FramingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What is wrong with them. */
    public enum Problem {
        /** The stream ended within a message. */
        TRUNCATED,
        /** A message is larger than allowed. */
        TOO_LARGE,
        /** A chunk does not begin, or is not announced, as RFC 6242 says. */
        BAD_CHUNK
    }

    private final Problem problem;
    private final long offset;
    private final byte[] received;

    FramingException(Problem problem, long offset, String sentence, byte[] received) {
        super(sentence + ", at byte " + offset + " of the stream");
        this.problem = problem;
        this.offset = offset;
        this.received = received;
    }

    /** What is wrong. */
    public Problem problem() {
        return problem;
    }

    /** Which byte of the stream shows it, from 0. */
    public long offset() {
        return offset;
    }

    /** What came last, the byte at fault within it; it may hold secrets. */
    public byte[] received() {
        return received.clone();
    }
}

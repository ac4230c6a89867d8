// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.source;

import dev.turnup.xml.Location;

/** Models that are wrong, or say what Turnup cannot express yet; the message is one sentence with file and line. */
public final class CompilerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Location at;
    private final String problem;

    public CompilerException(Location at, String problem) {
        super(at + ": " + problem);
        this.at = at;
        this.problem = problem;
    }

    public CompilerException(Location at, String problem, Throwable cause) {
        super(at + ": " + problem, cause);
        this.at = at;
        this.problem = problem;
    }

    /** The file and line. */
    public Location at() {
        return at;
    }

    /** What is wrong there: the message without the place. */
    public String problem() {
        return problem;
    }

    /** What YANG can say and Turnup cannot express yet. */
    public static CompilerException notSupportedYet(Location at, String what) {
        return new CompilerException(at, "not supported yet: " + what);
    }
}

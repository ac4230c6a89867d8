// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.source;

import dev.turnup.xml.Location;

/** Models that are wrong, or say what Turnup cannot express yet; the message is one sentence with file and line. */
public final class CompilerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CompilerException(Location at, String problem) {
        super(at + ": " + problem);
    }

    public CompilerException(Location at, String problem, Throwable cause) {
        super(at + ": " + problem, cause);
    }

    /** What YANG can say and Turnup cannot express yet. */
    public static CompilerException notSupportedYet(Location at, String what) {
        return new CompilerException(at, "not supported yet: " + what);
    }
}

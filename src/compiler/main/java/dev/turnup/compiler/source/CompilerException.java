// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.source;

import dev.turnup.xml.Location;
import java.util.List;

/** Models that are wrong, or say what Turnup cannot express yet; the message is a sentence with file and line. */
public final class CompilerException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int MOST_LINES = 100;

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

    /**
     * Several refusals as one, a line each.
     *
     * @param all at least one
     */
    public static CompilerException of(List<CompilerException> all) {
        CompilerException first = all.getFirst();
        if (all.size() == 1) {
            return first;
        }
        StringBuilder lines = new StringBuilder(first.problem);
        all.stream()
                .skip(1)
                .limit(MOST_LINES - 1)
                .forEach(e -> lines.append('\n').append(e.getMessage()));
        if (all.size() > MOST_LINES) {
            lines.append("\nand ").append(all.size() - MOST_LINES).append(" more");
        }
        return new CompilerException(first.at, lines.toString(), first);
    }

    /** What YANG can say and Turnup cannot express yet. */
    public static CompilerException notSupportedYet(Location at, String what) {
        return new CompilerException(at, "not supported yet: " + what);
    }
}

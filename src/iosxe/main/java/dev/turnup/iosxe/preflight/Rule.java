// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.preflight;

import dev.turnup.yang.schema.Release;
import java.util.Optional;

/**
 * What changes are held to although the models allow more.
 *
 * @param name as it stands in messages and on the command line: {@code boot-file-system}
 * @param severity what comes of breaking it
 * @param reason why it is there, in a few words
 * @param evidence where that is known from; empty where nobody says
 * @param uncertain whether it was never seen on a router or in a document of its maker
 * @param since the first release that it counts for
 * @param until the last release that it counts for
 * @param expression what it says, where Turnup does not know it by its name
 */
public record Rule(
        String name,
        Severity severity,
        String reason,
        String evidence,
        boolean uncertain,
        Optional<Release> since,
        Optional<Release> until,
        Optional<Expression> expression) {

    /** What comes of breaking a rule. */
    public enum Severity {
        /** The change is not sent, unless the rule is allowed to be broken. */
        ERROR,
        /** The plan tells it. */
        WARNING,
        /** Nobody asks. */
        OFF
    }

    /**
     * A rule in XPath.
     *
     * @param at the nodes that it looks at
     * @param must what is true of each of them
     * @param expects the same in words
     * @param hint what to do where it is not; may be empty
     */
    public record Expression(String at, String must, String expects, String hint) {}

    /** Whether it counts for a release; where the release is not known, only one that counts for all. */
    boolean countsFor(Optional<Release> release) {
        return release.map(r -> since.filter(r::isBefore).isEmpty()
                        && until.filter(last -> last.isBefore(r)).isEmpty())
                .orElse(since.isEmpty() && until.isEmpty());
    }

    /** Its name. */
    @Override
    public String toString() {
        return name;
    }
}

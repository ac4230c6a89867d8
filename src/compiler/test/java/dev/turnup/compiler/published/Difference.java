// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.published;

import java.util.List;

/** One property of one node on which the restated and the published module disagree in a release. */
record Difference(Release release, String path, String property, String restated, String published) {

    static final String ABSENT = "-";

    /** All differences as a table, a block each, for a person who repairs them. */
    static String table(List<Difference> differences) {
        StringBuilder table = new StringBuilder();
        for (Difference difference : differences) {
            table.append("\n%-8s %s%n".formatted(difference.release, difference.path))
                    .append("         %-10s restated   %s%n".formatted(difference.property, difference.restated))
                    .append("         %-10s published  %s%n".formatted("", difference.published));
        }
        return table.toString();
    }
}

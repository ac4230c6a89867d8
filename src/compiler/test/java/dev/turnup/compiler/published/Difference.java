// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.published;

import java.util.List;

/**
 * One property of one node on which two readings disagree.
 *
 * @param models what was read: a release, or another name
 */
public record Difference(String models, String path, String property, String restated, String published) {

    /** What stands for a property or node that is not there. */
    public static final String ABSENT = "-";

    Difference(Release release, String path, String property, String restated, String published) {
        this(release.toString(), path, property, restated, published);
    }

    /** All differences as a table, a block each, for a person who repairs them. */
    static String table(List<Difference> differences) {
        return table(differences, "restated", "published");
    }

    /** All differences as a table, with the names of the two readings. */
    public static String table(List<Difference> differences, String one, String other) {
        StringBuilder table = new StringBuilder();
        for (Difference difference : differences) {
            table.append("\n%-8s %s%n".formatted(difference.models, difference.path))
                    .append("         %-10s %-10s %s%n".formatted(difference.property, one, difference.restated))
                    .append("         %-10s %-10s %s%n".formatted("", other, difference.published));
        }
        return table.toString();
    }
}

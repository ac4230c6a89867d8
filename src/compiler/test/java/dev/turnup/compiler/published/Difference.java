// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.published;

import dev.turnup.yang.compare.DeliberateDifferences;
import dev.turnup.yang.schema.Release;
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

    private boolean isIn(DeliberateDifferences.Entry entry) {
        return entry.fits(models, path, property);
    }

    /** The differences that have no reason. */
    public static List<Difference> without(List<Difference> differences, DeliberateDifferences deliberate) {
        return differences.stream()
                .filter(difference -> deliberate.entries().stream().noneMatch(difference::isIn))
                .toList();
    }

    /** The reasons that fit no difference, which are as wrong as a difference without a reason. */
    public static List<DeliberateDifferences.Entry> unused(
            DeliberateDifferences deliberate, List<Difference> differences) {
        return deliberate.entries().stream()
                .filter(entry -> differences.stream().noneMatch(difference -> difference.isIn(entry)))
                .toList();
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

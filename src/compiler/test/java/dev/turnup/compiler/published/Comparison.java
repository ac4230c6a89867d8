// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.published;

import dev.turnup.yang.schema.Release;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Finds every difference between restated and published modules in one release. */
final class Comparison {

    private Comparison() {}

    /**
     * Compares the nodes at some paths, those of the union over all releases: a node that the restated modules have in
     * this release is published with the same properties, one that they do not have is not published.
     */
    static List<Difference> of(Collection<String> paths, Release release, Facts restated, Facts published) {
        List<Difference> differences = new ArrayList<>();
        for (String path : paths) {
            if (restated.has(path) && published.has(path)) {
                differences.addAll(properties(path, release, restated.at(path), published.at(path)));
            } else if (restated.has(path)) {
                differences.add(new Difference(release, path, "node", "there", Difference.ABSENT));
            } else if (published.has(path)) {
                differences.add(new Difference(release, path, "node", Difference.ABSENT, "there"));
            }
        }
        return differences;
    }

    private static List<Difference> properties(
            String path, Release release, Map<String, String> restated, Map<String, String> published) {
        TreeSet<String> names = new TreeSet<>(restated.keySet());
        names.addAll(published.keySet());
        return names.stream()
                .map(name -> new Difference(
                        release,
                        path,
                        name,
                        restated.getOrDefault(name, Difference.ABSENT),
                        published.getOrDefault(name, Difference.ABSENT)))
                .filter(difference -> !difference.restated().equals(difference.published()))
                .toList();
    }
}

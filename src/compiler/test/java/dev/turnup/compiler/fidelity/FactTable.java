// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.fidelity;

import dev.turnup.compiler.published.Difference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What one reader says of modules: a path and, under it, the node's facts, a line each, {@code property value}. A path is made
 * of local names with choices, cases, input and output among them; the second sibling of a name has {@code #2} behind it.
 */
final class FactTable {
    private final SortedMap<String, String> nodes = new TreeMap<>();
    private final Map<String, String> texts = new HashMap<>();

    /** Adds a node and gives the path that it has got. */
    String add(String parent, String name, Map<String, String> facts) {
        String path = parent + "/" + name;
        for (int n = 2; nodes.containsKey(path); n++) {
            path = parent + "/" + name + "#" + n;
        }
        put(path, facts);
        return path;
    }

    private void put(String path, Map<String, String> facts) {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(facts)
                .forEach((property, value) -> text.append(property)
                        .append(' ')
                        .append(value.replaceAll("\\s+", " ").strip())
                        .append('\n'));
        nodes.put(path, texts.computeIfAbsent(text.toString(), same -> same));
    }

    int size() {
        return nodes.size();
    }

    Iterable<String> paths() {
        return nodes.keySet();
    }

    /** The facts of a node; none where there is no such node. */
    SortedMap<String, String> at(String path) {
        SortedMap<String, String> facts = new TreeMap<>();
        Arrays.stream(nodes.getOrDefault(path, "").split("\n", -1))
                .filter(line -> !line.isEmpty())
                .forEach(
                        line -> facts.put(line.substring(0, line.indexOf(' ')), line.substring(line.indexOf(' ') + 1)));
        return facts;
    }

    /** This table with one fact altered. */
    FactTable with(String path, String property, String value) {
        FactTable altered = new FactTable();
        altered.nodes.putAll(nodes);
        SortedMap<String, String> facts = at(path);
        facts.put(property, value);
        altered.put(path, facts);
        return altered;
    }

    /**
     * Every fact on which two tables disagree.
     *
     * @param models the name of what was read
     * @param unknown properties that the other reader cannot tell
     */
    List<Difference> differences(String models, FactTable other, List<String> unknown) {
        List<Difference> differences = new ArrayList<>();
        TreeSet<String> paths = new TreeSet<>(nodes.keySet());
        paths.addAll(other.nodes.keySet());
        for (String path : paths) {
            String mine = nodes.get(path);
            String theirs = other.nodes.get(path);
            if (mine == null || theirs == null) {
                differences.add(new Difference(
                        models,
                        path,
                        "node",
                        mine == null ? Difference.ABSENT : "there",
                        theirs == null ? Difference.ABSENT : "there"));
            } else if (!mine.equals(theirs)) {
                SortedMap<String, String> one = at(path);
                SortedMap<String, String> two = other.at(path);
                TreeSet<String> properties = new TreeSet<>(one.keySet());
                properties.addAll(two.keySet());
                unknown.forEach(properties::remove);
                for (String property : properties) {
                    String a = one.getOrDefault(property, Difference.ABSENT);
                    String b = two.getOrDefault(property, Difference.ABSENT);
                    if (!a.equals(b)) {
                        differences.add(new Difference(models, path, property, a, b));
                    }
                }
            }
        }
        return differences;
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.lower;

import dev.turnup.yang.schema.Declaration.Status;
import dev.turnup.yang.schema.When;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the place of a statement adds to what the statement says: the same statement with equal additions is the same node,
 * unless its leafrefs lead elsewhere.
 *
 * @param whens conditions of the uses and augments that brought it, judged at the parent (RFC 7950, section 7.21.5)
 * @param marks the marks and the status of those, and of the module where it is another's
 * @param refined marks in refine statements on the statement, under the empty path, and on statements below it, under the
 *     local names that lead there
 */
record Added(List<When> whens, Marks marks, Map<List<String>, Marks> refined) {
    static final Added NOTHING = new Added(List.of(), Marks.NONE, Map.of());

    /** These additions and, before them, those of an outer uses or augment. */
    Added within(List<When> more, Marks outer) {
        if (more.isEmpty() && outer.equals(Marks.NONE)) {
            return this;
        }
        List<When> all = new ArrayList<>(more);
        whens.stream().filter(w -> !all.contains(w)).forEach(all::add);
        return new Added(List.copyOf(all), marks.orElse(outer), refined);
    }

    /** Both, where several uses or augments bring the same node. */
    Added and(Added other) {
        return within(other.whens, other.marks).refining(other.refined);
    }

    /** With the marks of refine statements; those that are there already come from further in and give way. */
    Added refining(Map<List<String>, Marks> outer) {
        if (outer.isEmpty()) {
            return this;
        }
        Map<List<String>, Marks> both = new HashMap<>(refined);
        outer.forEach((path, marks) -> both.merge(path, marks, (inner, outermost) -> outermost.over(inner)));
        return new Added(whens, marks, Map.copyOf(both));
    }

    /** With the status of the node above, which counts for all below it. */
    Added below(Status above) {
        return within(List.of(), Marks.NONE.worse(above));
    }

    /** The marks of a statement at this place. */
    Marks marks(Marks own) {
        return refined.getOrDefault(List.of(), Marks.NONE).over(own).orElse(marks);
    }

    /** What is refined in a child. */
    static Map<List<String>, Marks> refinedBelow(Map<List<String>, Marks> refined, String child) {
        if (refined.isEmpty()) {
            return refined;
        }
        Map<List<String>, Marks> below = new HashMap<>();
        refined.forEach((path, marks) -> {
            if (!path.isEmpty() && path.getFirst().equals(child)) {
                below.put(path.subList(1, path.size()), marks);
            }
        });
        return Map.copyOf(below);
    }
}

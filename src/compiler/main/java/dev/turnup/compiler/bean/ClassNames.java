// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.bean;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the classes of shapes are called. */
final class ClassNames {
    private final NameScope scope;
    private final Map<Integer, String> names = new HashMap<>();

    private ClassNames(NameScope scope) {
        this.scope = scope;
    }

    /**
     * Names shapes: the shallowest of a name has it alone; deeper ones take as many names of their parents as they need.
     *
     * @param reserved names that are taken
     */
    static ClassNames of(Collection<ShapeWalk.Met> shapes, Set<String> reserved) {
        ClassNames names = new ClassNames(new NameScope(reserved));
        shapes.stream()
                .sorted(Comparator.comparingInt(s -> s.steps().size()))
                .forEach(s -> names.names.put(s.number(), names.scope.claim(wanted(s.steps()))));
        return names;
    }

    private static List<String> wanted(List<String> steps) {
        List<String> wanted = new ArrayList<>();
        String longer = "";
        for (String step : steps.reversed()) {
            longer = longer.isEmpty() ? step : step + "-" + longer;
            if (wanted.isEmpty() || longer.length() <= JavaNames.LONGEST_TYPE) {
                wanted.add(JavaNames.type(longer));
            }
        }
        return wanted;
    }

    /** The name of the class of that shape. */
    String of(int shape) {
        return names.getOrDefault(shape, "");
    }

    /** All names that are taken. */
    NameScope scope() {
        return scope;
    }
}

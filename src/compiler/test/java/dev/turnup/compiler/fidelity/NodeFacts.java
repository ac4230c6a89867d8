// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.fidelity;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The facts of one node in the words of the table. What a statement that is not there means is left out. */
record NodeFacts(Map<String, String> facts) {
    private static final List<String> STATUS = List.of("current", "deprecated", "obsolete");

    static NodeFacts of(String kind) {
        NodeFacts facts = new NodeFacts(new TreeMap<>());
        return facts.with("kind", kind);
    }

    NodeFacts with(String property, String value) {
        facts.put(property, value);
        return this;
    }

    NodeFacts flag(String property, boolean holds) {
        return holds ? with(property, "true") : this;
    }

    /** Several values of one property whose order says nothing. */
    NodeFacts set(String property, List<String> values) {
        List<String> plain = values.stream()
                .map(v -> v.replaceAll("\\s+", " ").strip())
                .sorted()
                .distinct()
                .toList();
        return plain.isEmpty() ? this : with(property, String.join(" ;; ", plain));
    }

    NodeFacts status(String status) {
        return status.equals("current") ? this : with("status", status);
    }

    /** Bounds of a list or leaf-list; 0 and anything beyond an int are no bounds. */
    NodeFacts bounds(long min, long max) {
        if (min > 0) {
            with("min-elements", Long.toString(min));
        }
        return max >= Integer.MAX_VALUE ? this : with("max-elements", Long.toString(max));
    }

    /** The order of state data is the server's (RFC 7950, section 7.7.7). */
    NodeFacts order(boolean byUser, boolean config) {
        return flag("ordered-by-user", byUser && config);
    }

    static String worse(String one, String other) {
        return STATUS.indexOf(one) > STATUS.indexOf(other) ? one : other;
    }

    /** A constraint with what it says where it is broken. */
    static String saying(String text, String message, String tag) {
        return text + (message.isEmpty() ? "" : " {" + message + "}") + (tag.isEmpty() ? "" : " {tag " + tag + "}");
    }
}

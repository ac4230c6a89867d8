// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.compare;

import java.util.ArrayDeque;
import java.util.Deque;

/** XPath as text that can be compared: no prefixes, no spaces that mean nothing. */
public final class XPathText {
    private XPathText() {}

    /** {@code not (ios:a  = 'x')} becomes {@code not(a='x')}. */
    public static String plain(String xpath) {
        return xpath.replaceAll("([A-Za-z_][\\w.-]*):(?=[A-Za-z_*])", "")
                .replaceAll("\\s+", " ")
                .replaceAll("\\s*([()\\[\\]=!<>,+])\\s*", "$1")
                .replace('"', '\'')
                .strip();
    }

    /**
     * Where a path leads to from a data node: {@code ../b} from {@code /x/a} is {@code /x/b}. One with a predicate or a
     * function is not followed.
     */
    public static String resolve(String node, String path) {
        String plain = plain(path);
        if (plain.startsWith("/") || plain.indexOf('[') >= 0 || plain.indexOf('(') >= 0) {
            return plain;
        }
        Deque<String> steps = new ArrayDeque<>();
        for (String step : (node + "/" + plain).split("/", -1)) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.isEmpty()) {
                steps.addLast(step);
            }
        }
        return "/" + String.join("/", steps);
    }
}

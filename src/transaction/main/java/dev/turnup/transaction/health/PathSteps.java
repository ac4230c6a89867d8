// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction.health;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a path of nodes that no model here need know. */
final class PathSteps {
    private static final String NAME = "[A-Za-z_][A-Za-z0-9_.-]*";
    private static final String KEYS = "(?:\\[[^\"'\\]]*(?:\"[^\"]*\"|'[^']*')\\s*])*";
    private static final Pattern STEP = Pattern.compile("/(?:(" + NAME + "):)?(" + NAME + ")(" + KEYS + ")");
    private static final Pattern KEY =
            Pattern.compile("\\[\\s*(?:" + NAME + ":)?(" + NAME + ")\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')\\s*]");

    private PathSteps() {}

    /**
     * One step.
     *
     * @param module the module that it names, where it names one
     * @param keys the keys of the list entry that it names
     */
    record Step(Optional<String> module, String name, Map<String, String> keys) {}

    /** Where the path ends and the value begins: at the first equals sign that is in no bracket; -1 where there is none. */
    static int end(String text) {
        int brackets = 0;
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (brackets > 0 && (c == '"' || c == '\'')) {
                quote = c;
            } else if (c == '[') {
                brackets++;
            } else if (c == ']') {
                brackets--;
            } else if (c == '=' && brackets == 0) {
                return i;
            }
        }
        return -1;
    }

    static List<Step> parse(String path) {
        List<Step> steps = new ArrayList<>();
        Matcher step = STEP.matcher(path);
        int at = 0;
        while (step.find() && step.start() == at) {
            steps.add(new Step(Optional.ofNullable(step.group(1)), step.group(2), keys(step.group(3))));
            at = step.end();
        }
        if (steps.isEmpty() || at != path.length()) {
            throw new IllegalArgumentException("the path of a check is written /name/name[key=\"value\"]/name, not '"
                    + path + "', from character " + (at + 1) + " on");
        }
        return steps;
    }

    private static Map<String, String> keys(String text) {
        Map<String, String> keys = new LinkedHashMap<>();
        Matcher key = KEY.matcher(text);
        int at = 0;
        while (key.find() && key.start() == at) {
            keys.put(key.group(1), key.group(2) == null ? key.group(3) : key.group(2));
            at = key.end();
        }
        if (at != text.length()) {
            throw new IllegalArgumentException("a key is written [name=\"value\"], not '" + text + "'");
        }
        return keys;
    }
}

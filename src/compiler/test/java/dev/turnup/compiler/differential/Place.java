// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.differential;

import dev.turnup.compiler.differential.Judgement.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A node that something is wrong with, without the prefixes in which the two say it. */
record Place(List<Step> steps) {
    private static final Pattern STEP = Pattern.compile("/([^/\\[]+)((?:\\[(?:[^\\]'\"]|'[^']*'|\"[^\"]*\")*\\])*)");
    private static final Pattern PREDICATE =
            Pattern.compile("\\[([^=\\]]+)=(concat\\(.*?\\)|'[^']*'|\"[^\"]*\")\\]|\\[\\d+\\]", Pattern.DOTALL);
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

    /** A name, and the values of keys, each with its name; none where they are not said. */
    record Step(String name, List<String> keys) {
        boolean same(Step other) {
            return name.equals(other.name) && (keys.containsAll(other.keys) || other.keys.containsAll(keys));
        }

        @Override
        public String toString() {
            return "/" + name + (keys.isEmpty() ? "" : keys.toString());
        }
    }

    static Place of(String path) {
        List<Step> steps = new ArrayList<>();
        Matcher step = STEP.matcher(path);
        while (step.find()) {
            List<String> keys = new ArrayList<>();
            Matcher predicate = PREDICATE.matcher(step.group(2));
            while (predicate.find()) {
                if (predicate.group(1) != null) {
                    keys.add(local(predicate.group(1)) + "=" + unquoted(predicate.group(2)));
                }
            }
            steps.add(new Step(local(step.group(1)), List.copyOf(keys)));
        }
        return new Place(List.copyOf(steps));
    }

    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }

    private static String unquoted(String quoted) {
        return quoted.startsWith("concat") ? quoted : quoted.substring(1, quoted.length() - 1);
    }

    /**
     * Whether a node is the one that yanglint means. The path in its message is that of the node above where the node itself
     * is none yet; and of a node that it has not put in its place yet the path lacks its beginning.
     */
    static boolean agree(Finding yanglint, Place ours) {
        Place theirs = of(yanglint.path());
        Matcher quoted = QUOTED.matcher(yanglint.text());
        String named = quoted.find() ? local(quoted.group(1)) : "";
        return switch (kind(yanglint.text())) {
            case "Node-not-found-as-a-child-of-node",
                    "List-instance-is-missing-its-key",
                    "Mandatory-node-instance-does-not-exist" ->
                theirs.then(named).ends(ours);
            case "Data-for-both-cases-and-exist",
                    "Text-value-inside-an-inner-node-found",
                    "Missing-mandatory-prefix-for-XML-metadata",
                    "Unknown-or-not-implemented-YANG-module-with-namespace-for-metadata",
                    "No-module-with-namespace-in-the-context",
                    "No-module-named-in-the-context",
                    "Unknown-XML-prefix" -> theirs.ends(ours) || theirs.ends(ours.above());
            default -> theirs.ends(ours);
        };
    }

    /** A message without what it quotes: its kind. Of a value with white space around it that is what matters. */
    static String kind(String message) {
        Matcher quoted = QUOTED.matcher(message);
        if (!message.startsWith("Text value")
                && quoted.find()
                && !quoted.group(1).equals(quoted.group(1).strip())) {
            return "white-space";
        }
        return message.replaceAll("\"(?:[^\"]|\"(?! |\\.|,|$))*\"", "")
                .replaceAll("[()]|\\b\\d+\\b", "")
                .strip()
                .replaceAll("\\s+", "-")
                .replaceAll("[-.]+$", "");
    }

    private Place then(String name) {
        List<Step> more = new ArrayList<>(steps);
        more.add(new Step(name, List.of()));
        return new Place(List.copyOf(more));
    }

    private Place above() {
        return new Place(steps.subList(0, Math.max(0, steps.size() - 1)));
    }

    /** Whether a path ends with this one, as far as both say which entries of lists they mean. */
    private boolean ends(Place whole) {
        int more = whole.steps.size() - steps.size();
        if (more < 0 || (steps.isEmpty() && more > 0)) {
            return false;
        }
        for (int i = 0; i < steps.size(); i++) {
            if (!steps.get(i).same(whole.steps.get(more + i))) {
                return false;
            }
        }
        return true;
    }

    /** The names alone. */
    String names() {
        return steps.isEmpty()
                ? "/"
                : steps.stream().map(step -> "/" + step.name()).collect(Collectors.joining());
    }

    @Override
    public String toString() {
        return steps.stream().map(Step::toString).collect(Collectors.joining());
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.differential;

import dev.turnup.yang.value.XsdRegex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Writes texts that a regular expression of XML Schema matches. */
final class RegexText {
    /** What classes choose from: letters, digits and signs of several scripts. */
    private static final List<String> CHARACTERS = characters();

    private static final int MOST = 4;

    private final String regex;
    private final Random random;
    private final Map<String, List<String>> classes;
    private int at;

    private RegexText(String regex, Random random, Map<String, List<String>> classes) {
        this.regex = regex;
        this.random = random;
        this.classes = classes;
    }

    /** A text that the expression matches, as a rule: a class of which no common character is part gives none. */
    static String of(String regex, Random random) {
        return new RegexText(regex, random, new HashMap<>()).alternatives();
    }

    private String alternatives() {
        List<String> branches = new ArrayList<>();
        StringBuilder branch = new StringBuilder();
        while (at < regex.length() && regex.charAt(at) != ')') {
            if (regex.charAt(at) == '|') {
                at++;
                branches.add(branch.toString());
                branch = new StringBuilder();
            } else {
                branch.append(piece());
            }
        }
        branches.add(branch.toString());
        return branches.get(random.nextInt(branches.size()));
    }

    private String piece() {
        int start = at;
        String once = atom();
        int end = at;
        int times = times();
        int after = at;
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < times; i++) {
            at = start;
            text.append(i == 0 ? again(once, end) : atom());
        }
        at = after;
        return text.toString();
    }

    private String again(String once, int end) {
        at = end;
        return once;
    }

    private int times() {
        if (at == regex.length()) {
            return 1;
        }
        return switch (regex.charAt(at)) {
            case '?' -> quantified(at + 1, 0, 1);
            case '*' -> quantified(at + 1, 0, MOST);
            case '+' -> quantified(at + 1, 1, MOST);
            case '{' -> {
                int close = regex.indexOf('}', at);
                String[] ends = regex.substring(at + 1, close).split(",", -1);
                int low = ends[0].isEmpty() ? 0 : Integer.parseInt(ends[0]);
                int high = ends.length == 1 ? low : ends[1].isEmpty() ? low + MOST : Integer.parseInt(ends[1]);
                yield quantified(close + 1, low, high);
            }
            default -> 1;
        };
    }

    private int quantified(int next, int low, int high) {
        at = next;
        return low + random.nextInt(Math.min(high - low, 40) + 1);
    }

    private String atom() {
        char c = regex.charAt(at);
        return switch (c) {
            case '(' -> {
                at++;
                String inner = alternatives();
                at++;
                yield inner;
            }
            case '[' -> {
                int start = at;
                skipClass();
                yield any(regex.substring(start, at));
            }
            case '\\' -> {
                int start = at;
                skipEscape();
                yield any(regex.substring(start, at));
            }
            case '.' -> {
                at++;
                yield any(".");
            }
            default -> {
                String character = regex.substring(at, regex.offsetByCodePoints(at, 1));
                at += character.length();
                yield character;
            }
        };
    }

    private void skipEscape() {
        boolean property = regex.charAt(at + 1) == 'p' || regex.charAt(at + 1) == 'P';
        at = property ? regex.indexOf('}', at) + 1 : at + 2;
    }

    private void skipClass() {
        at++;
        while (regex.charAt(at) != ']') {
            switch (regex.charAt(at)) {
                case '\\' -> skipEscape();
                case '[' -> skipClass();
                default -> at++;
            }
        }
        at++;
    }

    private String any(String of) {
        List<String> some = classes.computeIfAbsent(of, text -> {
            XsdRegex one = XsdRegex.compile(text);
            return CHARACTERS.stream().filter(one::matches).toList();
        });
        return some.isEmpty() ? "" : some.get(random.nextInt(some.size()));
    }

    private static List<String> characters() {
        List<String> all = new ArrayList<>(List.of("\t", "\n"));
        for (char c = ' '; c < 127; c++) {
            all.add(String.valueOf(c));
        }
        "éßÑıΩαЖя中٣५Ⅳ²½€£¥±§«»…☃\u0301\u00a0\u2028".chars().forEach(c -> all.add(String.valueOf((char) c)));
        all.add("\uD83D\uDE00");
        all.add("\uD835\uDD38");
        return List.copyOf(all);
    }
}

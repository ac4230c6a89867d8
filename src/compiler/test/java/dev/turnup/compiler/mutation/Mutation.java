// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.mutation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Puts one fault into a set of modules: the kinds of fault that hands and generators make. */
final class Mutation {
    /** What a wrong argument looks like, by keyword. */
    private static final Map<String, List<String>> WRONG = new HashMap<>();

    static {
        WRONG.put("pattern", List.of("[unclosed", "a{,3}", "a**", "(?<=x)y"));
        WRONG.put("must", List.of("a[", "count(..[b]) > 0", "nosuch:x", "../.. = = 1"));
        WRONG.put("when", List.of("a[", "..[b]", "nosuch:x = 1", ""));
        WRONG.put("path", List.of("/nosuch/leaf", "../nosuch", "a b c", "nosuch:x"));
        WRONG.put("default", List.of("### no value ###", "-99999999999999999999"));
        WRONG.put("range", List.of("9..1", "x..y", "-99999999999999999999999..1"));
        WRONG.put("length", List.of("9..1", "-5", "x"));
        WRONG.put("type", List.of("no-such-type", "nosuch:type", "1bad"));
        WRONG.put("uses", List.of("no-such-grouping", "nosuch:grouping"));
        WRONG.put("base", List.of("no-such-identity", "nosuch:identity"));
        WRONG.put("if-feature", List.of("no-such-feature", "nosuch:feature", "a and or b"));
        WRONG.put("key", List.of("no-such-leaf", "a a"));
        WRONG.put("unique", List.of("no-such-leaf", "a/b/c"));
        WRONG.put("augment", List.of("/no-such-node", "/nosuch:node", "relative"));
        WRONG.put("refine", List.of("no-such-node"));
        WRONG.put("import", List.of("no-such-module"));
        WRONG.put("include", List.of("no-such-submodule"));
        WRONG.put("revision", List.of("2026-13-45", "yesterday"));
        WRONG.put("revision-date", List.of("1999-01-01"));
        WRONG.put("status", List.of("weird"));
        WRONG.put("config", List.of("maybe"));
        WRONG.put("mandatory", List.of("maybe"));
        WRONG.put("max-elements", List.of("0", "-1", "many"));
        WRONG.put("min-elements", List.of("-1", "few"));
        WRONG.put("ordered-by", List.of("sideways"));
        WRONG.put("fraction-digits", List.of("0", "99"));
        WRONG.put("value", List.of("x", "99999999999"));
        WRONG.put("position", List.of("x", "-1"));
        WRONG.put("require-instance", List.of("maybe"));
        WRONG.put("modifier", List.of("match"));
    }

    /** What is renamed, so that references to it break. */
    private static final List<String> NAMED = List.of(
            "typedef",
            "grouping",
            "identity",
            "feature",
            "extension",
            "leaf",
            "leaf-list",
            "container",
            "list",
            "choice",
            "case",
            "enum",
            "bit");

    private static final List<String> STRANGERS = List.of("frobnicate \"x\";", "tailf-none:hidden \"full\";");

    private final Random random;
    private final List<Text> modules;

    private Mutation(Random random, List<Text> modules) {
        this.random = random;
        this.modules = modules;
    }

    /** Changes the modules in place, and says what was done. */
    static String apply(Random random, List<Text> modules) {
        return new Mutation(random, modules).apply();
    }

    private String apply() {
        Text module = modules.get(random.nextInt(modules.size()));
        List<Text> below = new ArrayList<>();
        module.statements(below);
        below.remove(module);
        return switch (random.nextInt(7)) {
            case 0 -> rename(pick(below, NAMED));
            case 1 -> duplicate(module, below);
            case 2 -> delete(module, below);
            case 3 -> insert(below);
            case 4 -> drop(module);
            default -> corrupt(pick(below, List.copyOf(WRONG.keySet())));
        };
    }

    /** A kind first, so that rare kinds come as often as common ones. */
    private Text pick(List<Text> below, List<String> kinds) {
        List<String> there = kinds.stream()
                .sorted()
                .filter(kind -> below.stream().anyMatch(s -> s.keyword().equals(kind)))
                .toList();
        String kind = there.get(random.nextInt(there.size()));
        List<Text> all = below.stream().filter(s -> s.keyword().equals(kind)).toList();
        return all.get(random.nextInt(all.size()));
    }

    private String rename(Text statement) {
        String old = statement.argument();
        statement.argument(old + "-renamed");
        return statement.keyword() + " " + old + " renamed";
    }

    private String corrupt(Text statement) {
        List<String> wrong = WRONG.getOrDefault(statement.keyword(), List.of(""));
        String old = statement.argument();
        statement.argument(wrong.get(random.nextInt(wrong.size())));
        return statement.keyword() + " '" + old + "' made '" + statement.argument() + "'";
    }

    private String duplicate(Text module, List<Text> below) {
        Text one = below.get(random.nextInt(below.size()));
        module.replace(one, List.of(one, one));
        return one.head() + " twice";
    }

    private String delete(Text module, List<Text> below) {
        Text one = below.get(random.nextInt(below.size()));
        module.replace(one, List.of());
        return one.head() + " deleted";
    }

    private String insert(List<Text> below) {
        Text one = below.get(random.nextInt(below.size()));
        String stranger = STRANGERS.get(random.nextInt(STRANGERS.size()));
        one.raw(stranger);
        return stranger + " put into " + one.head();
    }

    private String drop(Text module) {
        if (modules.size() == 1) {
            return "nothing";
        }
        modules.remove(module);
        return module.head() + " left out";
    }
}

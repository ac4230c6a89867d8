// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.line;

import dev.turnup.iosxe.line.Part.Extent;
import dev.turnup.iosxe.line.Part.Group;
import dev.turnup.iosxe.line.Part.Slot;
import dev.turnup.iosxe.line.Part.Word;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The form of a line, as {@code turnup:line} states it: words, and places for values. */
record Template(String text, List<Part> parts) {
    Template {
        parts = List.copyOf(parts);
    }

    /** What a line says in the places of a template. */
    @FunctionalInterface
    interface Values {
        /**
         * The texts in a place: none where there is nothing to say, one for a word or the rest of a line.
         *
         * @param name the place's; that of a flag gives one text, which does not matter
         * @param stated whether a default that is not stated counts as nothing
         */
        List<Shown> of(String name, boolean stated);
    }

    /** A text, and what people see of it. */
    record Shown(String text, String shown) {}

    /** @throws IllegalArgumentException where the text is no template */
    static Template parse(String text) {
        List<Part> parts = new ArrayList<>();
        int end = parts(text, 0, parts);
        if (end != text.length()) {
            throw new IllegalArgumentException("'" + text + "': ']' without '['");
        }
        return new Template(text, parts);
    }

    private static int parts(String text, int from, List<Part> into) {
        int at = from;
        while (at < text.length() && text.charAt(at) != ']') {
            char c = text.charAt(at);
            if (c == ' ') {
                at++;
            } else if (c == '[') {
                List<Part> inner = new ArrayList<>();
                int end = parts(text, at + 1, inner);
                if (end == text.length()) {
                    throw new IllegalArgumentException("'" + text + "': '[' without ']'");
                }
                into.add(new Group(inner));
                at = end + 1;
            } else {
                int end = at;
                while (end < text.length() && " []".indexOf(text.charAt(end)) < 0) {
                    end++;
                }
                into.add(word(text.substring(at, end)));
                at = end;
            }
        }
        return at;
    }

    private static Part word(String word) {
        int open = word.indexOf('{');
        if (open < 0) {
            return new Word(word);
        }
        if (!word.endsWith("}")) {
            throw new IllegalArgumentException("'" + word + "': a place ends its word");
        }
        String name = word.substring(open + 1, word.length() - 1);
        Extent extent = name.endsWith("...") ? Extent.REST : name.endsWith("*") ? Extent.ALL : Extent.WORD;
        String bare = switch (extent) {
            case WORD -> name;
            case REST -> name.substring(0, name.length() - 3);
            case ALL -> name.substring(0, name.length() - 1);
        };
        return new Slot(word.substring(0, open), bare, extent);
    }

    /** The names of all places and flags. */
    Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        names(parts, names);
        return names;
    }

    private static void names(List<Part> parts, Set<String> into) {
        for (Part part : parts) {
            switch (part) {
                case Word word -> {}
                case Slot slot -> into.add(slot.name());
                case Group group -> {
                    if (group.flag().isEmpty()) {
                        names(group.parts(), into);
                    } else {
                        into.add(group.flag());
                    }
                }
            }
        }
    }

    /** The first word where it is always the same; empty where a value is in it. */
    String firstWord() {
        return parts.getFirst() instanceof Word word ? word.text() : "";
    }

    /** How many words are always the same: of two lines that fit, the one with more of them is meant. */
    int fixed() {
        return (int) parts.stream().filter(Word.class::isInstance).count();
    }

    /** The line up to its first value that is no key, and not beyond the first group: what {@code no} takes. */
    Template head(Predicate<String> isKey) {
        List<Part> head = new ArrayList<>();
        for (Part part : parts) {
            if (part instanceof Group || (part instanceof Slot slot && !isKey.test(slot.name()))) {
                break;
            }
            head.add(part);
        }
        return new Template(text, head);
    }

    /** The same line after a word. */
    Template after(String word) {
        List<Part> more = new ArrayList<>();
        more.add(new Word(word));
        more.addAll(parts);
        return new Template(word + " " + text, more);
    }

    /** The line with values in its places; empty where one that it needs is not there. */
    Optional<Shown> fill(Values values) {
        List<Shown> words = new ArrayList<>();
        return fill(parts, values, false, words) == Filling.WANTING
                ? Optional.empty()
                : Optional.of(new Shown(
                        String.join(" ", words.stream().map(Shown::text).toList()),
                        String.join(" ", words.stream().map(Shown::shown).toList())));
    }

    /** What came of filling parts. */
    private enum Filling {
        /** A value that they need is not there. */
        WANTING,
        /** There is no value in them. */
        BARE,
        /** There is. */
        SAYING
    }

    private static Filling fill(List<Part> parts, Values values, boolean stated, List<Shown> into) {
        Filling filling = Filling.BARE;
        for (Part part : parts) {
            switch (part) {
                case Word word -> into.add(new Shown(word.text(), word.text()));
                case Slot slot -> {
                    List<Shown> texts = values.of(slot.name(), stated);
                    if (texts.isEmpty()) {
                        return Filling.WANTING;
                    }
                    filling = Filling.SAYING;
                    texts.forEach(t -> into.add(new Shown(slot.before() + t.text(), slot.before() + t.shown())));
                }
                case Group group -> {
                    List<Shown> words = new ArrayList<>();
                    if (isThere(group, values, words)) {
                        filling = Filling.SAYING;
                        into.addAll(words);
                    }
                }
            }
        }
        return filling;
    }

    /** A group is there where it says something: a flag, or values, all that it needs. */
    private static boolean isThere(Group group, Values values, List<Shown> into) {
        Filling filling = fill(group.parts(), values, true, into);
        return group.flag().isEmpty()
                ? filling == Filling.SAYING
                : !values.of(group.flag(), true).isEmpty();
    }

    @Override
    public String toString() {
        return text;
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.line;

import dev.turnup.iosxe.line.Part.Group;
import dev.turnup.iosxe.line.Part.Slot;
import dev.turnup.iosxe.line.Part.Word;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds what a line says in the places of a template: the first way in which all of it fits. */
final class TemplateMatch {
    /** Whether a text can stand in a place. */
    @FunctionalInterface
    interface Accepts {
        boolean test(String name, String text);
    }

    /** What is left to match: parts from an index on, and then what stood after the group they are in. */
    private record Rest(
            List<Part> parts, int index, @Nullable Rest then) {}

    private final Words words;
    private final Accepts accepts;
    private final Map<String, List<String>> found = new LinkedHashMap<>();

    private TemplateMatch(Words words, Accepts accepts) {
        this.words = words;
        this.accepts = accepts;
    }

    /** The texts by the names of their places, flags with an empty one; empty where the line does not fit. */
    static Optional<Map<String, List<String>>> of(Template template, Words words, Accepts accepts) {
        TemplateMatch match = new TemplateMatch(words, accepts);
        return match.fits(new Rest(template.parts(), 0, null), 0) ? Optional.of(match.found) : Optional.empty();
    }

    private boolean fits(@Nullable Rest rest, int at) {
        if (rest == null) {
            return at == words.count();
        }
        if (rest.index() == rest.parts().size()) {
            return fits(rest.then(), at);
        }
        Rest next = new Rest(rest.parts(), rest.index() + 1, rest.then());
        return switch (rest.parts().get(rest.index())) {
            case Word word -> at < words.count() && words.word(at).equals(word.text()) && fits(next, at + 1);
            case Slot slot -> at < words.count() && slot(slot, next, at);
            case Group group -> group(group, next, at);
        };
    }

    private boolean slot(Slot slot, Rest next, int at) {
        return switch (slot.extent()) {
            case WORD ->
                words.word(at).startsWith(slot.before())
                        && take(
                                slot.name(),
                                List.of(words.word(at).substring(slot.before().length())),
                                next,
                                at + 1);
            case REST -> take(slot.name(), List.of(words.from(at)), next, words.count());
            case ALL -> {
                List<String> all = new ArrayList<>();
                for (int i = at; i < words.count(); i++) {
                    all.add(words.word(i));
                }
                yield take(slot.name(), all, next, words.count());
            }
        };
    }

    private boolean group(Group group, Rest next, int at) {
        Rest inside = new Rest(group.parts(), 0, next);
        if (group.flag().isEmpty()) {
            return fits(inside, at) || fits(next, at);
        }
        found.put(group.flag(), List.of(""));
        if (fits(inside, at)) {
            return true;
        }
        found.remove(group.flag());
        return fits(next, at);
    }

    private boolean take(String name, List<String> texts, Rest next, int after) {
        if (!texts.stream().allMatch(text -> accepts.test(name, text))) {
            return false;
        }
        List<String> before = found.put(name, texts);
        if ((before == null || before.equals(texts)) && fits(next, after)) {
            return true;
        }
        if (before == null) {
            found.remove(name);
        } else {
            found.put(name, before);
        }
        return false;
    }
}

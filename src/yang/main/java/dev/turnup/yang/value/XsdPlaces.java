// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.value;

import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Matches one text without going back: each part of an expression turns the places where it may begin into those where it
 * may end. What this takes grows with the text, never with the number of ways to match it, so it is for the texts with which
 * other ways take too long.
 */
final class XsdPlaces {
    private final String text;
    private final Map<String, Matcher> sets = new HashMap<>();

    private XsdPlaces(String text) {
        this.text = text;
    }

    /** Whether the whole text matches. */
    static boolean matches(XsdTerm term, String text) {
        return new XsdPlaces(text).ends(term, Set.of(0)).contains(text.length());
    }

    private Set<Integer> ends(XsdTerm term, Set<Integer> starts) {
        return switch (term) {
            case XsdTerm.Characters one -> characters(one, starts);
            case XsdTerm.Sequence sequence -> {
                Set<Integer> at = starts;
                for (XsdTerm part : sequence.terms()) {
                    at = at.isEmpty() ? at : ends(part, at);
                }
                yield at;
            }
            case XsdTerm.Branches branches -> {
                Set<Integer> ends = new LinkedHashSet<>();
                branches.branches().forEach(branch -> ends.addAll(ends(branch, starts)));
                yield ends;
            }
            case XsdTerm.Group group -> ends(group.inner(), starts);
            case XsdTerm.Repeated repeated -> repeated(repeated, starts);
        };
    }

    private Set<Integer> characters(XsdTerm.Characters one, Set<Integer> starts) {
        Matcher set =
                sets.computeIfAbsent(one.java(), java -> Pattern.compile(java).matcher(text));
        Set<Integer> ends = new LinkedHashSet<>();
        for (int start : starts) {
            if (start < text.length()) {
                int end = start + Character.charCount(text.codePointAt(start));
                if (set.region(start, end).matches()) {
                    ends.add(end);
                }
            }
        }
        return ends;
    }

    private Set<Integer> repeated(XsdTerm.Repeated repeated, Set<Integer> starts) {
        Set<Integer> at = starts;
        for (int i = 0; i < repeated.least() && !at.isEmpty(); i++) {
            Set<Integer> next = ends(repeated.term(), at);
            if (next.equals(at)) {
                break;
            }
            at = next;
        }
        // To have come to a place in fewer turns is never worse, so each place is gone on from once.
        BitSet known = new BitSet();
        at.forEach(known::set);
        Set<Integer> all = new LinkedHashSet<>(at);
        for (int i = repeated.least(); i < repeated.most() && !at.isEmpty(); i++) {
            Set<Integer> next = new LinkedHashSet<>();
            for (int end : ends(repeated.term(), at)) {
                if (!known.get(end)) {
                    known.set(end);
                    next.add(end);
                }
            }
            all.addAll(next);
            at = next;
        }
        return all;
    }
}

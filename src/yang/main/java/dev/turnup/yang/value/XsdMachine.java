// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.value;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An expression as a deterministic machine for texts of ASCII: one step a character, whatever the expression. Its states
 * are made when a text first leads there (Thompson's construction, subsets of it as they are needed). Safe for several
 * threads.
 */
final class XsdMachine {

    /** What a machine says of a text. */
    enum Answer {
        YES,
        NO,
        /** The text is not of ASCII, or the machine is too large. */
        UNKNOWN
    }

    /** Expressions that need more, such as those that count to thousands, are left to backtracking. */
    private static final int MOST_PLACES = 2_000;

    private static final int MOST_STATES = 500;

    /** A place in the expression: with a set, it takes a character of it and goes on; else it only goes on. */
    private record Place(@Nullable AsciiSet takes, int next, int other) {}

    private static final int FEW_STATES = 32;
    /** The code of the state from which no text leads on. */
    private static final int DEAD = 2;

    private static final int END = 0;
    private static final int NOWHERE = -1;

    private final List<Place> places = new ArrayList<>();
    /** Characters that no set of the expression tells apart are one symbol. */
    private final byte[] symbols = new byte[AsciiSet.SIZE];

    private final int symbolCount;
    /** The places that a text may have led to, by number of state; those alone that take a character. */
    private final List<BitSet> states = new ArrayList<>();

    private final Map<BitSet, Integer> codes = new HashMap<>();
    private final boolean suited;
    private final int start;
    /**
     * The code of the state to which a symbol leads from a state, a row of symbols for each: twice its number, and one more
     * where a text may end there. What nobody came by yet is 0. Threads that write at once write the same.
     */
    private volatile char[] steps;

    /** The machine of an expression; of one that is too large it says nothing of any text. */
    XsdMachine(XsdTerm term) {
        places.add(new Place(null, NOWHERE, NOWHERE));
        suited = size(term) <= MOST_PLACES;
        int first = suited ? place(term, END) : END;
        symbolCount = tellApart();
        steps = new char[FEW_STATES * symbolCount];
        states.add(new BitSet()); // 0 says that nobody came by yet
        if (code(new BitSet()) != DEAD) {
            throw new IllegalStateException("the state from which nothing leads on has another code");
        }
        BitSet at = new BitSet();
        at.set(first);
        start = code(at);
    }

    private static long size(XsdTerm term) {
        return switch (term) {
            case XsdTerm.Characters one -> 1;
            case XsdTerm.Group group -> size(group.inner());
            case XsdTerm.Sequence sequence ->
                sequence.terms().stream().mapToLong(XsdMachine::size).sum();
            case XsdTerm.Branches branches ->
                branches.branches().stream().mapToLong(XsdMachine::size).sum()
                        + branches.branches().size();
            case XsdTerm.Repeated repeated -> {
                long times = repeated.most() == XsdTerm.Repeated.UNBOUNDED ? repeated.least() + 1L : repeated.most();
                yield Math.min(times, MOST_PLACES) * Math.min(size(repeated.term()) + 1, MOST_PLACES) + 1;
            }
        };
    }

    /** The place at which a term begins that is followed by what begins at another. */
    private int place(XsdTerm term, int next) {
        return switch (term) {
            case XsdTerm.Characters one -> add(new Place(one.ascii(), next, NOWHERE));
            case XsdTerm.Group group -> place(group.inner(), next);
            case XsdTerm.Sequence sequence -> {
                int at = next;
                for (XsdTerm each : sequence.terms().reversed()) {
                    at = place(each, at);
                }
                yield at;
            }
            case XsdTerm.Branches branches -> {
                int at = NOWHERE;
                for (XsdTerm each : branches.branches()) {
                    at = add(new Place(null, place(each, next), at));
                }
                yield at;
            }
            case XsdTerm.Repeated repeated -> repeated(repeated, next);
        };
    }

    private int repeated(XsdTerm.Repeated repeated, int next) {
        int at = next;
        if (repeated.most() == XsdTerm.Repeated.UNBOUNDED) {
            at = add(new Place(null, next, NOWHERE));
            int body = place(repeated.term(), at);
            places.set(at, new Place(null, next, body));
        } else {
            for (int i = repeated.least(); i < repeated.most(); i++) {
                at = add(new Place(null, next, place(repeated.term(), at)));
            }
        }
        for (int i = 0; i < repeated.least(); i++) {
            at = place(repeated.term(), at);
        }
        return at;
    }

    private int add(Place place) {
        places.add(place);
        return places.size() - 1;
    }

    /** Sets the symbol of each character; answers how many there are. */
    private int tellApart() {
        List<AsciiSet> sets = places.stream()
                .flatMap(place -> Optional.ofNullable(place.takes()).stream())
                .distinct()
                .toList();
        Map<BitSet, Integer> known = new HashMap<>();
        for (int c = 0; c < AsciiSet.SIZE; c++) {
            BitSet in = new BitSet();
            for (int i = 0; i < sets.size(); i++) {
                in.set(i, sets.get(i).has(c));
            }
            symbols[c] = (byte) (int) known.computeIfAbsent(in, i -> known.size());
        }
        return known.size();
    }

    /** The code of the state of some places and of all that they lead to without a character. */
    private int code(BitSet from) {
        BitSet taking = new BitSet();
        BitSet seen = new BitSet();
        Deque<Integer> open = new ArrayDeque<>();
        from.stream().forEach(open::push);
        while (!open.isEmpty()) {
            int at = open.pop();
            if (at == NOWHERE || seen.get(at)) {
                continue;
            }
            seen.set(at);
            Place place = places.get(at);
            if (place.takes() == null) {
                open.push(place.next());
                open.push(place.other());
            } else {
                taking.set(at);
            }
        }
        boolean accepts = seen.get(END);
        BitSet key = (BitSet) taking.clone();
        key.set(places.size(), accepts);
        Integer known = codes.get(key);
        if (known != null) {
            return known;
        }
        int code = 2 * states.size() + (accepts ? 1 : 0);
        states.add(taking);
        codes.put(key, code);
        return code;
    }

    /** Whether the whole text matches. */
    Answer matches(String text) {
        if (!suited) {
            return Answer.UNKNOWN;
        }
        char[] known = steps;
        int code = start;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= AsciiSet.SIZE) {
                return Answer.UNKNOWN;
            }
            int step = (code >>> 1) * symbolCount + symbols[c];
            int next = step < known.length ? known[step] : 0;
            if (next == 0) {
                next = step(code >>> 1, c);
                known = steps;
            }
            if (next <= DEAD) {
                return next == DEAD ? Answer.NO : Answer.UNKNOWN;
            }
            code = next;
        }
        return (code & 1) == 0 ? Answer.NO : Answer.YES;
    }

    private synchronized int step(int state, char c) {
        if (states.size() > MOST_STATES) {
            return 0;
        }
        BitSet to = new BitSet();
        states.get(state).stream().mapToObj(places::get).forEach(place -> {
            if (place.takes() != null && place.takes().has(c)) {
                to.set(place.next());
            }
        });
        int code = code(to);
        int step = state * symbolCount + symbols[c];
        char[] known = steps;
        if (step >= known.length) {
            known = Arrays.copyOf(known, 2 * known.length);
        }
        known[step] = (char) code;
        steps = known;
        return code;
    }
}

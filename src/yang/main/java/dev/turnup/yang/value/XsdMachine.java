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
 * An expression as a deterministic machine for texts of ASCII without control characters: one step a character, whatever the expression. Its states
 * are made when a text first leads there (Thompson's construction, subsets of it as they are needed). Safe for several
 * threads.
 */
final class XsdMachine {

    /** What a machine says of a text. */
    enum Answer {
        YES,
        NO,
        /** The text has others than ASCII's printed characters, tabs and ends of lines, or the machine is too large. */
        UNKNOWN
    }

    /** Expressions that need more, such as those that count to thousands, are left to backtracking. */
    private static final int MOST_PLACES = 2_000;

    private static final int MOST_STATES = 500;

    /** A place in the expression: with a set, it takes a character of it and goes on; else it only goes on. */
    private record Place(@Nullable AsciiSet takes, int next, int other) {}

    private static final int FEW_STATES = 32;
    /** The state from which no text leads on; its row is the second, since 0 says that nobody came by yet. */
    private static final int DEAD = 1;

    private static final int END = 0;
    private static final int NOWHERE = -1;

    private final List<Place> places = new ArrayList<>();
    /** Characters that no set of the expression tells apart are one symbol. */
    private final byte[] symbols = new byte[AsciiSet.SIZE];

    private final int symbolCount;
    /** The places that a text may have led to, by number of state; those alone that take a character. */
    private final List<BitSet> states = new ArrayList<>();

    private final Map<BitSet, Integer> numbers = new HashMap<>();
    private final boolean suited;
    private final int start;
    private final int dead;

    /** Threads that write at once write the same. */
    private volatile Table table;

    /** Where each symbol leads from each state. */
    private static final class Table {
        /** A row of symbols for each state; in it where the row of the next state begins, 0 where nobody came by yet. */
        final int[] steps;
        /** By where a row begins: whether a text may end there. */
        final boolean[] ends;

        Table(int[] steps, boolean[] ends) {
            this.steps = steps;
            this.ends = ends;
        }

        Table of(int size) {
            return size <= steps.length
                    ? this
                    : new Table(Arrays.copyOf(steps, 2 * steps.length), Arrays.copyOf(ends, 2 * steps.length));
        }
    }

    /** The machine of an expression; of one that is too large it says nothing of any text. */
    XsdMachine(XsdTerm term) {
        places.add(new Place(null, NOWHERE, NOWHERE));
        suited = size(term) <= MOST_PLACES;
        int first = suited ? place(term, END) : END;
        symbolCount = tellApart();
        table = new Table(new int[FEW_STATES * symbolCount], new boolean[FEW_STATES * symbolCount]);
        states.add(new BitSet());
        dead = row(new BitSet());
        if (dead != DEAD * symbolCount) {
            throw new IllegalStateException("the state from which nothing leads on has another row");
        }
        BitSet at = new BitSet();
        at.set(first);
        start = row(at);
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

    /** No string of YANG has one (RFC 7950, section 9.4). */
    private static boolean isControl(int c) {
        return c < ' ' && c != '\t' && c != '\n' && c != '\r';
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
            in.set(sets.size(), isControl(c));
            symbols[c] = (byte) (int) known.computeIfAbsent(in, i -> known.size());
        }
        return known.size();
    }

    /** The row of the state of some places and of all that they lead to without a character. */
    private int row(BitSet from) {
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
        boolean ends = seen.get(END);
        BitSet key = (BitSet) taking.clone();
        key.set(places.size(), ends);
        Integer known = numbers.get(key);
        if (known != null) {
            return known * symbolCount;
        }
        int number = states.size();
        int row = number * symbolCount;
        states.add(taking);
        numbers.put(key, number);
        Table enough = table.of(row + symbolCount);
        enough.ends[row] = ends;
        table = enough;
        return row;
    }

    /** Whether the whole text matches. */
    Answer matches(String text) {
        if (!suited) {
            return Answer.UNKNOWN;
        }
        int[] steps = table.steps;
        int row = start;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= AsciiSet.SIZE) {
                return Answer.UNKNOWN;
            }
            int next = steps[row + symbols[c]];
            if (next <= dead) {
                if (next == 0) {
                    next = step(row, c);
                    steps = table.steps;
                }
                if (next <= dead) {
                    return next == dead ? Answer.NO : Answer.UNKNOWN;
                }
            }
            row = next;
        }
        return table.ends[row] ? Answer.YES : Answer.NO;
    }

    private synchronized int step(int row, char c) {
        if (states.size() > MOST_STATES || isControl(c)) {
            return 0;
        }
        BitSet to = new BitSet();
        states.get(row / symbolCount).stream().mapToObj(places::get).forEach(place -> {
            if (place.takes() != null && place.takes().has(c)) {
                to.set(place.next());
            }
        });
        int next = row(to);
        table.steps[row + symbols[c]] = next;
        return next;
    }
}

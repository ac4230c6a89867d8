// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.value;

import java.util.function.IntPredicate;

/** A set of ASCII's characters: bit n of the first word is the character n, that of the second 64 + n. */
record AsciiSet(long low, long high) {
    static final int SIZE = 128;
    static final AsciiSet NONE = new AsciiSet(0, 0);

    static AsciiSet of(IntPredicate contained) {
        AsciiSet all = NONE;
        for (int c = 0; c < SIZE; c++) {
            if (contained.test(c)) {
                all = all.with(c, c);
            }
        }
        return all;
    }

    boolean has(int c) {
        return c < SIZE && ((c < Long.SIZE ? low : high) >>> c & 1) != 0;
    }

    /** Also the characters from one to another, as far as they are ASCII. */
    AsciiSet with(int from, int to) {
        long less = low;
        long more = high;
        for (int c = from; c <= Math.min(to, SIZE - 1); c++) {
            if (c < Long.SIZE) {
                less |= 1L << c;
            } else {
                more |= 1L << c;
            }
        }
        return new AsciiSet(less, more);
    }

    AsciiSet or(AsciiSet other) {
        return new AsciiSet(low | other.low, high | other.high);
    }

    AsciiSet without(AsciiSet other) {
        return new AsciiSet(low & ~other.low, high & ~other.high);
    }

    AsciiSet complement() {
        return new AsciiSet(~low, ~high);
    }
}

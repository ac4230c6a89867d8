// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.codec;

import java.io.IOException;
import java.io.UncheckedIOException;

/** A text that goes to where it is wanted a few lines at a time, or as one line in pieces. */
final class Lines {
    private static final int FEW = 1 << 13;

    private final StringBuilder text;
    private final Appendable target;
    private final boolean one;

    /** Lines that go to a target. */
    Lines(Appendable target) {
        this(target, false);
    }

    /** What goes to a target; where it is to be one line, who writes has to break none. */
    Lines(Appendable target, boolean one) {
        this.target = target;
        this.one = one;
        this.text = target instanceof StringBuilder builder ? builder : new StringBuilder();
    }

    /** What was written since the target was last given something. */
    StringBuilder text() {
        return text;
    }

    /** Whether all is to be on one line. */
    boolean one() {
        return one;
    }

    /** A line has ended, or could. */
    void line() {
        if (text.length() > FEW) {
            end();
        }
    }

    /** The text has ended. */
    void end() {
        if (text != target) {
            try {
                target.append(text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            text.setLength(0);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.codec;

import java.io.IOException;
import java.io.UncheckedIOException;

/** A text that goes to where it is wanted a few lines at a time. */
final class Lines {
    private static final int FEW = 1 << 13;

    private final StringBuilder text;
    private final Appendable target;

    /** Lines that go to a target. */
    Lines(Appendable target) {
        this.target = target;
        this.text = target instanceof StringBuilder builder ? builder : new StringBuilder();
    }

    /** What was written since the target was last given something. */
    StringBuilder text() {
        return text;
    }

    /** A line has ended. */
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

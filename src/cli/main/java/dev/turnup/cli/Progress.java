// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import java.io.PrintStream;

/** Shows how far something is: a bar that moves on a terminal, else a line a step. */
final class Progress {
    private static final int WIDTH = 30;
    private static final int NAME = 44;

    private final PrintStream out;
    private final boolean bar;
    private boolean shown;

    private Progress(PrintStream out, boolean bar) {
        this.out = out;
        this.bar = bar;
    }

    /** On standard output where that is a terminal and not taken by JSON, else on standard error. */
    static Progress of(Surroundings here, boolean json) {
        boolean bar = here.terminal() && !json;
        return new Progress(bar ? here.out() : here.err(), bar);
    }

    /** So many are done, the last of them being {@code what}. */
    void step(int done, int total, String what) {
        if (bar) {
            int full = total == 0 ? 0 : (int) ((long) WIDTH * done / total);
            String name = what.length() <= NAME ? what : what.substring(0, NAME - 3) + "...";
            out.print("\r[" + "#".repeat(full) + ".".repeat(WIDTH - full) + "] " + done + "/" + total + " " + name
                    + " ".repeat(NAME - name.length()));
            out.flush();
            shown = true;
        } else {
            out.println(done + "/" + total + " " + what);
        }
    }

    /** Takes the bar away. */
    void end() {
        if (shown) {
            out.print("\r\u001b[K");
            out.flush();
            shown = false;
        }
    }
}

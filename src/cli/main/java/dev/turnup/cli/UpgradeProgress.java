// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import dev.turnup.iosxe.upgrade.Step;
import dev.turnup.iosxe.upgrade.UpgradeListener;
import java.io.PrintStream;

/** Shows an upgrade as it goes: a line a step that is done, and a bar for a file that is copied. */
final class UpgradeProgress implements UpgradeListener {
    private static final int PARTS = 100;
    private static final int LINES = 10; // where no line can move

    private final PrintStream out;
    private final Progress bar;
    private final int parts;
    private String waitsFor = "";
    private int shown = -1;

    UpgradeProgress(Surroundings here, OutputOptions output) {
        this.out = here.err();
        this.bar = Progress.of(here, output.json);
        this.parts = here.terminal() && !output.json ? PARTS : LINES;
    }

    @Override
    public synchronized void begins(Step step) {
        shown = -1;
        waitsFor = "";
    }

    @Override
    public synchronized void done(Step step, String what) {
        bar.end();
        out.println(step + ": " + what);
    }

    @Override
    public synchronized void copied(String file, long sent, long size) {
        int part = size == 0 ? parts : (int) (sent * parts / size);
        if (part != shown) {
            shown = part;
            bar.step(part, parts, file);
        }
    }

    @Override
    public synchronized void waits(String what) {
        bar.end();
        String whom = what.replaceAll(", for .*", "");
        if (!whom.equals(waitsFor)) {
            waitsFor = whom;
            out.println("waits: " + what);
        }
    }

    /** Takes the bar away. */
    void end() {
        bar.end();
    }
}

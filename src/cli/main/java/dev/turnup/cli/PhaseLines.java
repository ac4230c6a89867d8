// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import dev.turnup.transaction.Phase;
import dev.turnup.transaction.TransactionListener;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** Prints each phase of a run as it happens, one a line, with the seconds since the run began. */
final class PhaseLines implements TransactionListener {
    private final PrintStream out;
    private final InstantSource clock;
    private final Instant begun;

    PhaseLines(PrintStream out, InstantSource clock) {
        this.out = out;
        this.clock = clock;
        this.begun = clock.instant();
    }

    @Override
    public void on(Phase phase) {
        long millis = Duration.between(begun, clock.instant()).toMillis();
        out.printf("[%6.2f s] %s%n", millis / 1000.0, text(phase));
    }

    private static String text(Phase phase) {
        return switch (phase) {
            case Phase.Waiting p -> "waiting for the lock of " + p.datastore() + ": " + p.answer();
            case Phase.Locked p -> "locked; running is sha256:" + p.running().brief();
            case Phase.Settled p -> "settled " + p.tx() + ", left by an earlier run: " + p.conclusion();
            case Phase.Edited p -> "edited; nothing else is staged";
            case Phase.Validated p -> "validated by the device";
            case Phase.Prepared p -> "prepared " + p.tx() + " in the journal";
            case Phase.Committed p ->
                "committed"
                        + p.confirmBy()
                                .map(by -> "; goes back at " + by.truncatedTo(ChronoUnit.SECONDS) + " unless confirmed")
                                .orElse("");
            case Phase.Verified p ->
                "read back and as planned: sha256:" + p.running().brief();
            case Phase.Checked p -> "checked: " + p.check();
            case Phase.Confirmed p -> "final";
            case Phase.Saved p -> "saved to startup";
            case Phase.Discarded p -> "discarded: " + p.cause();
            case Phase.Reconnecting p -> "connecting again: " + p.cause();
            case Phase.AwaitingTimer p ->
                "waiting to see whether the device goes back by itself, until "
                        + p.until().truncatedTo(ChronoUnit.SECONDS);
            case Phase.Undoing p -> "taking it back: " + p.cause();
            case Phase.Undone p -> "as before: sha256:" + p.running().brief();
            case Phase.Unlocked p -> "unlocked";
        };
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.edit.Diff;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a run of a plan stands, and what it last saw. */
final class Course {
    private static final int LOSSES_BORNE = 3;

    private final Run run;
    private final Plan.Ready plan;
    private final CommitOptions options;
    private Point point = Point.START;
    private @Nullable Reading reading;
    private boolean pending;
    private Optional<Instant> confirmBy = Optional.empty();
    private int losses;

    Course(Run run, Plan.Ready plan, CommitOptions options) {
        this.run = run;
        this.plan = plan;
        this.options = options;
    }

    Point point() {
        return point;
    }

    void reached(Point next) {
        point = next;
        switch (next) {
            case COMMITTING -> {
                pending = run.tier().confirms() && !plan.difference().isEmpty();
                // The device counts from later on, so that it never goes back before this.
                confirmBy =
                        Optional.of(run.now().plus(options.confirmTimeout())).filter(by -> pending);
                run.lostSight();
            }
            case DELIVERING -> run.lostSight();
            case FINAL -> run.nothingStopsIt();
            case START, LOCKED, STAGED, COMMITTED, CONFIRMING, UNDOING -> {}
        }
    }

    /** Whether running as planned may still be an unconfirmed commit, which the device takes back. */
    boolean pending() {
        return pending;
    }

    /** From now on the device takes nothing back by itself. */
    void settled() {
        pending = false;
    }

    /** Until when the device waits for the confirmation, at least; empty where it does not. */
    Optional<Instant> confirmBy() {
        return confirmBy;
    }

    void saw(Reading newest) {
        reading = newest;
        run.sawRunning(newest.running());
    }

    Reading reading() {
        if (reading == null) {
            throw new IllegalStateException("nothing was read yet");
        }
        return reading;
    }

    /** What running held before the plan. */
    DataTree before() {
        return plan.difference().before();
    }

    /** What running shall hold. */
    DataTree planned() {
        return plan.difference().after();
    }

    boolean isBefore(DataTree running) {
        return running.digest().equals(before().digest());
    }

    boolean isPlanned(DataTree running) {
        return running.digest().equals(planned().digest());
    }

    /** What the candidate has beyond running, for people. */
    static String candidateDifference(Reading now) {
        return now.candidate()
                .map(candidate -> Diff.exact(now.whole(), candidate).toString())
                .orElse("");
    }

    /** Counts the loss of a connection; true where it was one too many. */
    boolean lostTooOften() {
        losses++;
        return losses > LOSSES_BORNE;
    }
}

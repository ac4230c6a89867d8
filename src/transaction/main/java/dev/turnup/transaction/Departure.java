// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import dev.turnup.netconf.message.Datastore;
import dev.turnup.netconf.session.NetconfException;
import dev.turnup.transaction.JournalEntry.Conclusion;
import dev.turnup.transaction.JournalEntry.State;
import dev.turnup.yang.data.DataTree;
import java.time.Instant;

/** Leaves a verified and checked change to be confirmed by another session, and looks whether the device leaves it, too. */
final class Departure {
    private final Run run;
    private final Locks locks;
    private final Course course;

    Departure(Run run, Locks locks, Course course) {
        this.run = run;
        this.locks = locks;
        this.course = course;
    }

    Outcome leave() {
        Instant deadline = course.confirmBy().orElseThrow();
        run.advance(State.AWAITING, course.confirmBy());
        run.nothingStopsIt();
        try {
            locks.release();
            run.wire().end();
            run.tell(new Phase.Unlocked());
            run.wire().connect();
            DataTree running = run.wire()
                    .known(run.wire()
                            .tree(run.wire()
                                    .fly(run.wire().known(Datastore.RUNNING))
                                    .getFirst()));
            run.sawRunning(running);
            if (course.isBefore(running)) {
                String cause = "the device took the change back when the session ended, though its hello offers"
                        + " confirmed-commit:1.1";
                run.conclude(Conclusion.ROLLED_BACK, cause);
                return new Outcome.RolledBack(run.evidence(), cause);
            }
        } catch (NetconfException | DeviceUnreadableException lost) {
            run.wire().end();
            run.note("the device could not be read once more after the session had ended: " + lost.getMessage());
        }
        return new Outcome.AwaitingConfirm(run.evidence(), deadline);
    }
}

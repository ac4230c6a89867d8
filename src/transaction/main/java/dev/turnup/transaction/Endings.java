// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import dev.turnup.netconf.message.RpcError;
import dev.turnup.netconf.session.NetconfException;
import dev.turnup.transaction.JournalEntry.Conclusion;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.edit.Diff;
import java.util.List;
import java.util.Optional;

/** The ways in which a run ends: the journal is told, the locks are given back, the outcome says it. */
final class Endings {
    private final Run run;
    private final Locks locks;
    private final Course course;
    private final Optional<Beside> beside;

    Endings(Run run, Locks locks, Course course, Optional<Beside> beside) {
        this.run = run;
        this.locks = locks;
        this.course = course;
        this.beside = beside;
    }

    /** @param cleared whether nothing of the run is left in the candidate; else the journal keeps the run open */
    Outcome notCommitted(String cause, List<RpcError> errors, boolean cleared) {
        if (cleared) {
            run.conclude(Conclusion.NOT_COMMITTED, cause);
        } else {
            run.note("the candidate keeps what was staged, and the journal the transaction: recovering tries again to"
                    + " clear it\n" + Course.candidateDifference(course.reading()));
        }
        unlock();
        return new Outcome.NotCommitted(run.evidence(), cause, errors);
    }

    Outcome rolledBack(String cause) {
        run.conclude(Conclusion.ROLLED_BACK, cause);
        unlock();
        return new Outcome.RolledBack(run.evidence(), cause);
    }

    /** @param beyond what is left beside NETCONF */
    Outcome rollbackFailed(String cause, String why, DataTree running, Optional<Diff> beyond) {
        String all = cause + "; and it could not be taken back: " + why;
        run.sawRunning(running);
        run.conclude(Conclusion.ROLLBACK_FAILED, all);
        unlock();
        return new Outcome.RollbackFailed(
                run.evidence(),
                all,
                Optional.of(Diff.exact(course.before(), running)).filter(diff -> !diff.isEmpty()),
                beyond);
    }

    /** The device cannot be read: what it holds is not known. */
    Outcome inDoubt(String what) {
        run.wire().end();
        run.lostSight();
        return new Outcome.InDoubt(
                run.evidence(),
                what + "; the journal keeps the transaction open, and recovering settles it once the device answers",
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The device was read and holds what nobody planned. */
    Outcome inDoubt(String what, DataTree running) {
        unlock();
        return new Outcome.InDoubt(
                run.evidence(),
                what + "; the device now holds neither the configuration from before nor the planned one",
                Optional.of(Diff.exact(course.before(), running)),
                Optional.of(Diff.exact(course.planned(), running)),
                beside.flatMap(part -> Beside.tree(part.look()).map(now -> Diff.exact(part.before(), now))));
    }

    /** The outcome where another process has finished this run meanwhile, as it may while the connection is lost. */
    Optional<Outcome> endedElsewhere() {
        Optional<Outcome> ended = run.endedElsewhere()
                .flatMap(entry -> Ended.outcome(
                        entry,
                        run.evidence(),
                        () -> Optional.of(
                                Diff.exact(course.before(), course.reading().running()))));
        ended.ifPresent(outcome -> unlock());
        return ended;
    }

    /** Gives the locks back; the end of the session does it where the device does not answer any more. */
    void unlock() {
        try {
            if (run.wire().isOpen()) {
                locks.release();
            }
        } catch (NetconfException | DeviceUnreadableException e) {
            run.wire().end();
            run.note("the locks went with the session: " + e.getMessage());
        }
        run.tell(new Phase.Unlocked());
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import dev.turnup.netconf.message.Rpc;
import dev.turnup.netconf.session.NetconfException;
import dev.turnup.yang.value.Digest;
import java.time.Duration;
import java.util.function.Function;

/** Finds out what a device holds after the connection to it was lost, or was ended so that the device goes back. */
final class Reconnection {

    /** What was found. */
    sealed interface Found {
        /** Locks are held on a new session, and this is what they protect. */
        record There(Reading reading) implements Found {}

        /** The device could not be read. */
        record Nothing(String why) implements Found {}
    }

    /** A device counts whole seconds and looks now and then: what it takes back by itself may be gone a little later. */
    private static final Duration LATE = Duration.ofSeconds(5);

    private final Run run;
    private final Locks locks;

    Reconnection(Run run, Locks locks) {
        this.run = run;
        this.locks = locks;
    }

    /**
     * Connects, locks and reads, again and again until it works or patience ends. The locks are what makes the answer
     * final: the lost session held them, so the device has noticed its end when it grants them again. A commit of this run
     * that outlives its session is cancelled in between.
     */
    Found find(Duration limit) {
        return found(limit, run.persistId().isPresent() ? this::cancelAndLock : locks::take);
    }

    /**
     * As {@link #find}, but a commit that outlives its session is left; only the lock of the candidate is held then. A device
     * may grant not even that while the commit is pending.
     */
    Found findPending(Duration limit) {
        return found(limit.plus(LATE), locks::takeCandidate);
    }

    /** After {@link #findPending}: cancels what may still be pending, and takes all locks. */
    Found cancelPending(Duration limit) {
        Patience patience = run.patienceForLock(limit);
        cancel();
        return found(locks.widen(patience));
    }

    private Locks.Answer cancelAndLock(Patience patience) {
        Locks.Answer candidate = locks.takeCandidate(patience);
        if (candidate instanceof Locks.Answer.Denied) {
            return candidate;
        }
        cancel();
        return locks.widen(patience);
    }

    /** A refusal says that nothing is pending any more, which the locks and the digests prove. */
    private void cancel() {
        run.wire().fly(new Rpc.CancelCommit(run.persistId()));
    }

    private Found found(Duration limit, Function<Patience, Locks.Answer> take) {
        Patience patience = run.patience(limit);
        while (true) {
            String why;
            try {
                run.wire().end();
                run.wire().connect();
                return found(take.apply(patience));
            } catch (NetconfException | DeviceUnreadableException e) {
                why = String.valueOf(e.getMessage());
            }
            if (!patience.waited()) {
                return new Found.Nothing(why);
            }
        }
    }

    private Found found(Locks.Answer answer) {
        return switch (answer) {
            case Locks.Answer.Held held -> {
                run.sawRunning(held.reading().running());
                yield new Found.There(held.reading());
            }
            case Locks.Answer.Denied denied -> new Found.Nothing(denied.reason().toString());
        };
    }

    /**
     * As {@link #find}, for a commit that the device takes back by itself: while running is still as planned, it is read
     * again, until the device must have gone back if it ever does.
     */
    Found findReverted(Digest planned, Duration limit) {
        Duration late = limit.plus(LATE);
        Found found = find(late);
        Patience patience = run.fullPatience(late);
        if (stillPlanned(found, planned)) {
            run.tellQuietly(new Phase.AwaitingTimer(run.now().plus(limit)));
        }
        while (stillPlanned(found, planned) && patience.waited()) {
            try {
                Reading again = locks.reread();
                run.sawRunning(again.running());
                found = new Found.There(again);
            } catch (NetconfException | DeviceUnreadableException e) {
                found = find(late);
            }
        }
        return found;
    }

    private static boolean stillPlanned(Found found, Digest planned) {
        return found instanceof Found.There there
                && there.reading().running().digest().equals(planned);
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import dev.turnup.netconf.session.NetconfException;
import dev.turnup.yang.value.Digest;
import java.time.Duration;

/** Finds out what a device holds after the connection to it was lost, or was ended so that the device goes back. */
final class Reconnection {

    /** What was found. */
    sealed interface Found {
        /** All locks are held on a new session, and this is what they protect. */
        record There(Reading reading) implements Found {}

        /** The device could not be read. */
        record Nothing(String why) implements Found {}
    }

    private final Run run;
    private final Locks locks;

    Reconnection(Run run, Locks locks) {
        this.run = run;
        this.locks = locks;
    }

    /**
     * Connects, locks and reads, again and again until it works or patience ends. The locks are what makes the answer
     * final: the lost session held them, so the device has noticed its end when it grants them again.
     */
    Found find(Duration limit) {
        Patience patience = run.patience(limit);
        while (true) {
            String why;
            try {
                run.wire().end();
                run.wire().connect();
                return found(locks.take(patience));
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
        Found found = find(limit);
        Patience patience = run.patience(limit);
        if (found instanceof Found.There there
                && there.reading().running().digest().equals(planned)) {
            run.tellQuietly(
                    new Phase.AwaitingTimer(run.settings().clock().instant().plus(limit)));
        }
        while (found instanceof Found.There there
                && there.reading().running().digest().equals(planned)
                && patience.waited()) {
            try {
                Reading again = locks.reread();
                run.sawRunning(again.running());
                found = new Found.There(again);
            } catch (NetconfException | DeviceUnreadableException e) {
                found = find(limit);
            }
        }
        return found;
    }
}

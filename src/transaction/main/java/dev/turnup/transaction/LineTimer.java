// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import java.util.function.Supplier;

/** Asks a device's timer again where the connection was lost: to stop it twice, or to go back twice, does no harm. */
final class LineTimer {
    private final Run run;
    private final Remainder.RevertTimer timer;

    LineTimer(Run run, Remainder.RevertTimer timer) {
        this.run = run;
        this.timer = timer;
    }

    /** Done also where the first answer was lost and the second says that no timer runs: who reads knows which it was. */
    Remainder.Reply confirm(Patience patience) {
        return asked(timer::confirm, patience);
    }

    Remainder.Reply revert(Patience patience) {
        return asked(timer::revert, patience);
    }

    private Remainder.Reply asked(Supplier<Remainder.Reply> ask, Patience patience) {
        Remainder.Reply reply = ask.get();
        while (reply instanceof Remainder.Reply.Lost lost && patience.waited()) {
            run.tellQuietly(new Phase.Reconnecting(lost.why()));
            reply = ask.get();
        }
        return reply;
    }
}

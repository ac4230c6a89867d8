// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import java.util.function.Supplier;

/** A device's timer, asked until it is known whether it runs: to stop it twice, or to go back twice, does no harm. */
final class LineTimer {

    /** What is known of it. */
    enum Now {
        /** It does not run: it was stopped, or it has run out. Reading tells which. */
        STOPPED,
        /** It runs, and the device refuses to stop it. */
        RUNNING,
        /** The device does not tell. */
        UNKNOWN
    }

    private final Run run;
    private final Remainder.RevertTimer timer;

    LineTimer(Run run, Remainder.RevertTimer timer) {
        this.run = run;
        this.timer = timer;
    }

    /** Has the lines stay. */
    Now confirm(Patience patience) {
        return asked(timer::confirm, patience);
    }

    /** Has the device go back. */
    Now revert(Patience patience) {
        return asked(timer::revert, patience);
    }

    private Now asked(Supplier<Remainder.Reply> ask, Patience patience) {
        Remainder.Reply reply = ask.get();
        while (reply instanceof Remainder.Reply.Lost lost && patience.waited()) {
            run.tellQuietly(new Phase.Reconnecting(lost.why()));
            reply = ask.get();
        }
        if (reply instanceof Remainder.Reply.Done) {
            return Now.STOPPED;
        }
        return timer.runs().map(runs -> runs ? Now.RUNNING : Now.STOPPED).orElse(Now.UNKNOWN);
    }
}

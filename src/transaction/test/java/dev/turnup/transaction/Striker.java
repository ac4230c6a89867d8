// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import dev.turnup.transaction.Strike.Event;
import dev.turnup.transaction.Strike.Kind;
import dev.turnup.transaction.Strike.Moment;
import dev.turnup.transaction.Strike.Port;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts what a run does from {@link #arm} on, and strikes once. Safe for the threads of sessions and of groups. */
final class Striker {

    /** What a process that has died does: nothing any more. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;

        Killed() {
            super("the process is dead", null, false, false);
        }
    }

    private final List<Event> events = new ArrayList<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private Optional<Strike> strike;
    private boolean armed;
    private boolean dead;
    private boolean struck;
    private Runnable onDeath = () -> {};

    Striker(Optional<Strike> strike) {
        this.strike = strike;
    }

    /** Begins to count. */
    synchronized void arm() {
        armed = true;
    }

    /** Begins anew, with another strike. */
    synchronized void arm(Strike next) {
        events.clear();
        counts.clear();
        strike = Optional.of(next);
        struck = false;
        armed = true;
    }

    /** Ends counting, and brings the dead back: what runs from here on is another process. */
    synchronized void disarm() {
        armed = false;
        dead = false;
        onDeath = () -> {};
    }

    /** What becomes of the process's connections when it dies. */
    synchronized void onDeath(Runnable action) {
        onDeath = action;
    }

    synchronized List<Event> events() {
        return List.copyOf(events);
    }

    synchronized boolean struck() {
        return struck;
    }

    synchronized boolean isDead() {
        return dead;
    }

    /** Nothing goes on in a process that is dead. */
    void alive() {
        if (isDead()) {
            throw new Killed();
        }
    }

    /** The run is about to do something; the event, by which its moments are asked for. */
    synchronized Event next(int device, Port port, String label) {
        int number = armed ? counts.merge(device + " " + port, 1, Integer::sum) - 1 : -1;
        Event event = new Event(device, port, number, label);
        if (armed) {
            events.add(event);
        }
        return event;
    }

    /** What happens at a moment of an event, if anything does. */
    Optional<Kind> at(Event event, Moment moment) {
        Runnable dies;
        Optional<Kind> kind;
        synchronized (this) {
            if (!armed
                    || struck
                    || strike.filter(s -> s.event().same(event) && s.moment() == moment)
                            .isEmpty()) {
                return Optional.empty();
            }
            struck = true;
            kind = strike.map(Strike::kind);
            dead = kind.equals(Optional.of(Kind.DIE));
            dies = dead ? onDeath : () -> {};
        }
        dies.run();
        return kind;
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

/**
 * What strikes a run, and where.
 *
 * @param kind what happens
 * @param event at which of the things that the run does
 * @param moment when, of that
 */
record Strike(Kind kind, Event event, Moment moment) {

    /** What happens. */
    enum Kind {
        /** The process dies: no port does anything any more. */
        DIE,
        /** The connection is cut; the process lives. */
        CUT,
        /** The router loses power and starts with what it had saved. */
        POWER,
        /** The device refuses. */
        REFUSE
    }

    /** When. */
    enum Moment {
        /** Nothing of it has happened. */
        BEFORE,
        /** Half of it has. */
        WITHIN,
        /** All of it has. */
        AFTER
    }

    /** What kind of thing it is that a run does. */
    enum Port {
        /** A message to the device. */
        SENT,
        /** A message from it. */
        RECEIVED,
        /** A write to the journal. */
        JOURNAL,
        /** A step beside NETCONF: a line, a look, the timer. */
        LINE
    }

    /**
     * One of the things that a run does.
     *
     * @param device on which of the routers, from 0; -1 for what concerns all
     * @param number which of its kind, from 0
     * @param label for people
     */
    record Event(int device, Port port, int number, String label) {
        boolean same(Event other) {
            return device == other.device && port == other.port && number == other.number;
        }
    }

    @Override
    public String toString() {
        return kind + " " + moment + " " + event.port() + " " + event.number() + " (" + event.label() + ") of router "
                + event.device();
    }
}

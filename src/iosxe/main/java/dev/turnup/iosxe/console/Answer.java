// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.console;

/** What came of something that was typed. */
public sealed interface Answer {

    /**
     * It was done.
     *
     * @param text what the router printed, without the prompt and the echo of what was typed
     */
    record Printed(String text) implements Answer {}

    /**
     * The router refused, or asked something that nobody was to answer.
     *
     * @param line what was typed, secrets masked
     * @param why the router's own words, on one line
     */
    record Refused(String line, String why) implements Answer {
        @Override
        public String toString() {
            return "the router refuses '" + line + "': " + why;
        }
    }

    /**
     * The connection ended, or the router gave no prompt in time: whether it was done is not known.
     *
     * @param why what happened
     */
    record Lost(String why) implements Answer {
        @Override
        public String toString() {
            return why;
        }
    }
}

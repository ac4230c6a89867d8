// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import java.time.Instant;
import java.util.List;

/**
 * Transactions on several devices that end alike, as the journal knows them. Each is an entry of its own, which names the
 * group; what was decided for all of them stands here, and decides how each that was left unfinished ends.
 *
 * @param id its name
 * @param devices the identities of the devices
 * @param who who asked for it
 * @param label what the caller calls it; may be empty
 * @param begun when it began
 * @param decision what was decided last
 */
public record JournalGroup(
        GroupId id, List<String> devices, String who, String label, Instant begun, Decision decision) {

    /** What was decided for all members; each is durable before any device is told. */
    public enum Decision {
        /** Nothing yet: no device has been changed. */
        PREPARING,
        /** All were prepared and shall commit; whether the changes stay is open. */
        COMMIT,
        /** All changes were made, verified and checked, and stay. Final. */
        CONFIRM,
        /** All go back. Final. */
        UNDO;

        /** Whether another decision may take the place of this one. */
        public boolean mayBecome(Decision next) {
            return switch (this) {
                case PREPARING -> next == COMMIT || next == UNDO;
                case COMMIT -> next == CONFIRM || next == UNDO;
                case CONFIRM, UNDO -> false;
            };
        }
    }

    public JournalGroup {
        devices = List.copyOf(devices);
    }

    /** The same group with another decision. */
    public JournalGroup decided(Decision other) {
        return new JournalGroup(id, devices, who, label, begun, other);
    }

    /** One line for people: name, decision, devices and label. */
    @Override
    public String toString() {
        return id + " " + decision + " " + String.join(" ", devices) + (label.isEmpty() ? "" : " \"" + label + "\"");
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import dev.turnup.transaction.Phase;
import java.util.LinkedHashMap;
import java.util.Map;

/** A phase of a run for people, and as JSON. */
final class PhaseText {
    private PhaseText() {}

    static String text(Phase phase) {
        return switch (phase) {
            case Phase.Waiting p -> "waiting for the lock of " + p.datastore() + ": " + p.answer();
            case Phase.Locked p -> "locked; running is sha256:" + p.running().brief();
            case Phase.Settled p -> "settled " + p.tx() + ", left by an earlier run: " + p.conclusion();
            case Phase.Edited p -> "edited; nothing else is staged";
            case Phase.Validated p -> "validated by the device";
            case Phase.Prepared p -> "prepared " + p.tx() + " in the journal";
            case Phase.Committed p ->
                "committed"
                        + p.confirmBy()
                                .map(by -> "; goes back at " + Times.text(by) + " unless confirmed")
                                .orElse("");
            case Phase.Verified p ->
                "read back and as planned: sha256:" + p.running().brief();
            case Phase.Delivered p -> "delivered and read back: " + p.remainder();
            case Phase.Checked p -> "checked: " + p.check();
            case Phase.Confirmed p -> "final";
            case Phase.Saved p -> "saved to startup";
            case Phase.Discarded p -> "discarded: " + p.cause();
            case Phase.Reconnecting p -> "connecting again: " + p.cause();
            case Phase.AwaitingTimer p ->
                "waiting to see whether the device goes back by itself, until " + Times.text(p.until());
            case Phase.Undoing p -> "taking it back: " + p.cause();
            case Phase.Undone p -> "as before: sha256:" + p.running().brief();
            case Phase.Unlocked p -> "unlocked";
        };
    }

    /** The name of the phase and what it tells. */
    static Map<String, Object> json(Phase phase) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("event", phase.name());
        switch (phase) {
            case Phase.Waiting p -> {
                event.put("datastore", p.datastore());
                event.put("message", p.answer());
            }
            case Phase.Locked p -> event.put("digest", p.running());
            case Phase.Settled p -> {
                event.put("tx", p.tx());
                event.put("conclusion", p.conclusion());
            }
            case Phase.Edited p -> {}
            case Phase.Validated p -> {}
            case Phase.Prepared p -> event.put("tx", p.tx());
            case Phase.Committed p -> event.put("confirmBy", p.confirmBy());
            case Phase.Verified p -> event.put("digest", p.running());
            case Phase.Delivered p -> event.put("remainder", p.remainder());
            case Phase.Checked p -> event.put("check", p.check());
            case Phase.Confirmed p -> {}
            case Phase.Saved p -> {}
            case Phase.Discarded p -> event.put("message", p.cause());
            case Phase.Reconnecting p -> event.put("message", p.cause());
            case Phase.AwaitingTimer p -> event.put("until", p.until());
            case Phase.Undoing p -> event.put("message", p.cause());
            case Phase.Undone p -> event.put("digest", p.running());
            case Phase.Unlocked p -> {}
        }
        return event;
    }
}

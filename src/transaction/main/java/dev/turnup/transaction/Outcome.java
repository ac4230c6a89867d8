// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import dev.turnup.netconf.message.RpcError;
import dev.turnup.yang.check.Violation;
import dev.turnup.yang.edit.Diff;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** How a run ended: nothing that a device or a user can cause ends otherwise. Its text is for people, and complete. */
public sealed interface Outcome {

    /** What is known of the device. */
    Evidence evidence();

    /** The device holds already what was asked for; nothing was changed. */
    record Unchanged(Evidence evidence) implements Outcome {
        @Override
        public String toString() {
            return "UNCHANGED: the device holds already what was asked for" + evidence;
        }
    }

    /** The device was changed, and verified to hold what was planned. */
    record Committed(Evidence evidence) implements Outcome {
        @Override
        public String toString() {
            return "COMMITTED: verified by reading it back" + evidence;
        }
    }

    /** The device looked at the change and would take it; nothing was changed. */
    record Checked(Evidence evidence) implements Outcome {
        @Override
        public String toString() {
            return "CHECKED: the device takes the change; nothing was changed" + evidence;
        }
    }

    /**
     * The device was changed and goes back by itself.
     *
     * @param deadline when it does, unless confirmed before
     */
    record AwaitingConfirm(Evidence evidence, Instant deadline) implements Outcome {
        @Override
        public String toString() {
            return "COMMITTED, NOT CONFIRMED: the device goes back at " + deadline.truncatedTo(ChronoUnit.SECONDS)
                    + " unless it is confirmed before" + evidence;
        }
    }

    /** The change breaks rules; nothing was changed. */
    record Invalid(Evidence evidence, List<Violation> violations) implements Outcome {
        public Invalid {
            violations = List.copyOf(violations);
        }

        @Override
        public String toString() {
            return "INVALID: nothing was sent to be changed\n" + lines(violations) + evidence;
        }
    }

    /** Something is in the way; nothing was changed. */
    record Refused(Evidence evidence, Refusal reason) implements Outcome {
        @Override
        public String toString() {
            return "REFUSED: " + reason + evidence;
        }
    }

    /**
     * The change was not made; running was never other than before.
     *
     * @param cause at which step, and why
     * @param errors the device's errors; empty where it did not answer
     */
    record NotCommitted(Evidence evidence, String cause, List<RpcError> errors) implements Outcome {
        public NotCommitted {
            errors = List.copyOf(errors);
        }

        @Override
        public String toString() {
            return "NOT COMMITTED: " + cause + evidence;
        }
    }

    /**
     * The change was made and taken back, verified by reading.
     *
     * @param cause why it was taken back
     */
    record RolledBack(Evidence evidence, String cause) implements Outcome {
        @Override
        public String toString() {
            return "ROLLED BACK: " + cause + evidence;
        }
    }

    /**
     * The change was made and could not wholly be taken back.
     *
     * @param cause why it was to be taken back, and what went wrong
     * @param residue from what should be there to what is there; empty where that is the same, or could not be read
     * @param remainderResidue likewise, of the part that NETCONF does not carry
     */
    record RollbackFailed(Evidence evidence, String cause, Optional<Diff> residue, Optional<Diff> remainderResidue)
            implements Outcome {
        @Override
        public String toString() {
            return "ROLLBACK FAILED: " + cause
                    + residue.map(diff -> "\n" + diff).orElse("")
                    + remainderResidue.map(diff -> "\nbeside NETCONF\n" + diff).orElse("") + evidence;
        }
    }

    /**
     * It is not known what the device holds, or it holds what nobody planned. Where an earlier run is in doubt, a new one
     * ends in this, too, with the earlier one's name: nothing new is begun before it is settled.
     *
     * @param recovery what happened, and how to find out
     * @param fromBefore from what was there before to what is there, where that could be read
     * @param fromPlanned from what was planned to what is there, where that could be read
     * @param remainderFromBefore as fromBefore, of the part that NETCONF does not carry
     */
    record InDoubt(
            Evidence evidence,
            String recovery,
            Optional<Diff> fromBefore,
            Optional<Diff> fromPlanned,
            Optional<Diff> remainderFromBefore)
            implements Outcome {
        @Override
        public String toString() {
            return "IN DOUBT: " + recovery
                    + fromBefore
                            .map(diff -> "\ndiffers from before by\n" + diff)
                            .orElse("")
                    + fromPlanned
                            .map(diff -> "\ndiffers from the plan by\n" + diff)
                            .orElse("")
                    + remainderFromBefore
                            .map(diff -> "\nbeside NETCONF, differs from before by\n" + diff)
                            .orElse("")
                    + evidence;
        }
    }

    private static String lines(List<Violation> violations) {
        return violations.stream().map(Violation::toString).collect(Collectors.joining("\n"));
    }
}

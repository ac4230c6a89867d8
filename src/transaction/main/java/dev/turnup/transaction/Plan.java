// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import dev.turnup.yang.check.Violation;
import dev.turnup.yang.edit.ChangeTree;
import dev.turnup.yang.edit.Diff;
import dev.turnup.yang.edit.EditConfig;
import dev.turnup.yang.value.Digest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a change would do to a device, as it was when the plan was made. Its text is for people; secrets are masked. */
public sealed interface Plan {

    /** Commits with {@link CommitOptions#STANDARD}. */
    default Outcome commit() {
        return commit(CommitOptions.STANDARD);
    }

    /** Checks with {@link CommitOptions#STANDARD}. */
    default Outcome check() {
        return check(CommitOptions.STANDARD);
    }

    /**
     * Has the device itself look at the change: stages it, has it validated, and discards it. Running is not touched. Ends
     * in {@link Outcome.Checked}, or in what stands against the change.
     */
    default Outcome check(CommitOptions options) {
        return commit(options);
    }

    /** Makes the change, verifies it, and otherwise puts everything back. Only a {@link Ready} plan sends anything. */
    Outcome commit(CommitOptions options);

    /**
     * The device holds already what was asked for.
     *
     * @param unsettled where the journal has something unfinished on the device: what it holds may go back by itself, so
     *     that is settled before it is called unchanged; and where the ledger changes though the device does not
     */
    record Unchanged(Evidence evidence, Optional<Ready> unsettled) implements Plan {
        Unchanged(Evidence evidence) {
            this(evidence, Optional.empty());
        }

        /** What changes the ledger alone, where there is anything; it is kept and committed like any other plan. */
        public Optional<Ready> keepsBooks() {
            return unsettled.filter(plan -> plan.ledger().isPresent());
        }

        @Override
        public Outcome commit(CommitOptions options) {
            return unsettled.map(plan -> plan.commit(options)).orElseGet(() -> new Outcome.Unchanged(evidence));
        }

        @Override
        public String toString() {
            return keepsBooks()
                    .map(plan ->
                            "Nothing to change: " + evidence.device() + " holds already what was asked for. Applying it"
                                    + " writes down which services stand there.")
                    .orElse("Nothing to do: " + evidence.device() + " holds already what was asked for.");
        }
    }

    /** The change breaks rules and will not be sent. */
    record Invalid(Evidence evidence, List<Violation> violations) implements Plan {
        public Invalid {
            violations = List.copyOf(violations);
        }

        @Override
        public Outcome commit(CommitOptions options) {
            return new Outcome.Invalid(evidence, violations);
        }

        @Override
        public String toString() {
            return violations.stream().map(Violation::toString).collect(Collectors.joining("\n"));
        }
    }

    /** The change cannot be planned, though nothing is wrong with it. */
    record Refused(Evidence evidence, Refusal reason) implements Plan {
        @Override
        public Outcome commit(CommitOptions options) {
            return new Outcome.Refused(evidence, reason);
        }

        @Override
        public String toString() {
            return reason.toString();
        }
    }

    /** A change that can be committed. */
    final class Ready implements Plan {
        private final Device device;
        private final Tier tier;
        private final Diff difference;
        private final EditConfig forward;
        private final EditConfig inverse;
        private final String label;
        private final List<String> uncheckable;
        private final Optional<RemainderPlan> remainder;
        private final Optional<Ledger> ledger;
        private final List<String> notes;

        Ready(Device device, Tier tier, Diff difference, String label, Optional<RemainderPlan> remainder) {
            this(
                    device,
                    tier,
                    difference,
                    device.settings().profile().edit(difference),
                    device.settings().profile().edit(difference.inverse()),
                    label,
                    device.settings().profile().uncheckable(device.capabilities()),
                    remainder);
        }

        Ready(
                Device device,
                Tier tier,
                Diff difference,
                EditConfig forward,
                EditConfig inverse,
                String label,
                List<String> uncheckable,
                Optional<RemainderPlan> remainder) {
            this(
                    device,
                    tier,
                    difference,
                    forward,
                    inverse,
                    label,
                    uncheckable,
                    remainder,
                    Optional.empty(),
                    List.of());
        }

        private Ready(
                Device device,
                Tier tier,
                Diff difference,
                EditConfig forward,
                EditConfig inverse,
                String label,
                List<String> uncheckable,
                Optional<RemainderPlan> remainder,
                Optional<Ledger> ledger,
                List<String> notes) {
            this.device = device;
            this.tier = tier;
            this.difference = difference;
            this.forward = forward;
            this.inverse = inverse;
            this.label = label;
            this.uncheckable = List.copyOf(uncheckable);
            this.remainder = remainder;
            this.ledger = ledger;
            this.notes = List.copyOf(notes);
        }

        /** The same plan, which also changes the device's ledger. */
        Ready with(Optional<Ledger> ledgerChange, List<String> remarks) {
            return new Ready(
                    device, tier, difference, forward, inverse, label, uncheckable, remainder, ledgerChange, remarks);
        }

        /** The plan as a thing of its own, to be kept and committed later; {@link Device#plan(SavedPlan)} is the way back. */
        public SavedPlan save() {
            return SavedPlan.of(
                    this, device.settings().user(), device.settings().clock().instant());
        }

        @Override
        public Outcome check(CommitOptions options) {
            return device.check(this, options);
        }

        @Override
        public Outcome commit(CommitOptions options) {
            return device.commit(this, options);
        }

        /** The device that the plan is committed on. */
        Device on() {
            return device;
        }

        /** The identity of the device that the plan was made for. */
        public String device() {
            return device.identity();
        }

        /** How the device will commit, and undo. */
        public Tier tier() {
            return tier;
        }

        /** From what is there to what will be there. */
        public Diff difference() {
            return difference;
        }

        /** The way back, as {@link #difference} shows the way there. */
        public Diff reverse() {
            return difference.inverse();
        }

        /** The edit that will be sent. */
        public EditConfig forward() {
            return forward;
        }

        /** The edit that takes it back. */
        public EditConfig inverse() {
            return inverse;
        }

        /** Stands for running as it must still be when the plan is committed. */
        public Digest baseDigest() {
            return difference.before().digest();
        }

        /** Stands for running as it will be. */
        public Digest expectedDigest() {
            return difference.after().digest();
        }

        /** What the journal calls the transaction, unless the options name it; empty for a plan of a user's change. */
        public String label() {
            return label;
        }

        /** What only the device can tell, one sentence each. */
        public List<String> uncheckable() {
            return uncheckable;
        }

        /** The part that NETCONF does not carry, where the change has one. */
        public Optional<RemainderPlan> remainder() {
            return remainder;
        }

        /** What it makes of the device's ledger, where it changes that. */
        public Optional<Ledger> ledger() {
            return ledger;
        }

        /** What whoever commits it should know, one sentence each. */
        public List<String> notes() {
            return notes;
        }

        /** The device, its tier and base, and the changes as a tree with their count. */
        @Override
        public String toString() {
            return heading() + "\n" + ChangeTree.plain(difference)
                    + remainder
                            .filter(part -> tier != Tier.E)
                            .map(part -> part + "\n")
                            .orElse("") + closing();
        }

        /** The line above the changes. */
        public String heading() {
            return device() + "  tier " + tier + ": " + tier.promise() + "  base sha256:"
                    + baseDigest().brief();
        }

        private String closing() {
            return Stream.concat(
                            notes.stream().map(note -> "note: " + note),
                            uncheckable.stream().map(u -> "not checkable: " + u))
                    .collect(Collectors.joining("\n"));
        }
    }
}

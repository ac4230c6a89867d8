// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import dev.turnup.transaction.secret.ConfidentialText;
import dev.turnup.yang.value.Digest;
import java.time.Instant;
import java.util.Optional;

/**
 * One transaction as the journal knows it.
 *
 * @param tx its name
 * @param device the device's identity, {@code host:port}
 * @param who who asked for it
 * @param label what the caller calls it; may be empty
 * @param begun when it began
 * @param tier how the device commits
 * @param before the digest of running before
 * @param after the digest of running as it shall be
 * @param forward the edit, as the content of {@code <config>}
 * @param inverse the edit that takes it back, likewise
 * @param state how far it has come
 * @param confirmBy until when the device waits for the confirmation, where the tier has one
 * @param conclusion how it ended; present when the state is DONE
 * @param explanation what was told to the caller; empty until then
 * @param persistId what another session confirms or cancels the commit by, where the tier has that
 * @param group the group that it belongs to, where it does
 * @param remainder its part beside NETCONF, where it has one; in tier E, which has no other, the digests and edits above
 *     are those of this part
 * @param ended when it ended
 * @param saved when startup was made to hold it too
 * @param ledger what it makes of the device's ledger, where it changes that
 */
public record JournalEntry(
        TxId tx,
        String device,
        String who,
        String label,
        Instant begun,
        Tier tier,
        Digest before,
        Digest after,
        ConfidentialText forward,
        ConfidentialText inverse,
        State state,
        Optional<Instant> confirmBy,
        Optional<Conclusion> conclusion,
        String explanation,
        Optional<String> persistId,
        Optional<GroupId> group,
        Optional<JournalRemainder> remainder,
        Optional<Instant> ended,
        Optional<Instant> saved,
        Optional<Ledger> ledger) {

    /** An entry of a transaction by itself, by NETCONF alone, whose commit no other session confirms. */
    public JournalEntry(
            TxId tx,
            String device,
            String who,
            String label,
            Instant begun,
            Tier tier,
            Digest before,
            Digest after,
            ConfidentialText forward,
            ConfidentialText inverse,
            State state,
            Optional<Instant> confirmBy,
            Optional<Conclusion> conclusion,
            String explanation) {
        this(
                tx,
                device,
                who,
                label,
                begun,
                tier,
                before,
                after,
                forward,
                inverse,
                state,
                confirmBy,
                conclusion,
                explanation,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** How far a transaction has come; each is durable before the step it announces is taken. */
    public enum State {
        /** The candidate is about to be edited; running is untouched. */
        STAGED,
        /** Running may change from now on; written while the candidate is staged, where there is one. */
        PREPARED,
        /** Running was changed and verified. */
        COMMITTED,
        /** Running was changed, verified and checked, and whoever likes confirms or cancels until the deadline. */
        AWAITING,
        /** The confirmation is about to be sent. */
        CONFIRMING,
        /** The change is to be taken back. */
        UNDOING,
        /** Over. */
        DONE;

        /**
         * Whether its record may become durable with the next one. Nothing that cannot be taken back follows on it: behind
         * STAGED only the candidate changes, and what PREPARED has settles COMMITTED as well, by the digests.
         */
        public boolean mayWait() {
            return this == STAGED || this == COMMITTED;
        }
    }

    /** How a transaction ended. */
    public enum Conclusion {
        /** The device holds what was planned. */
        COMMITTED,
        /** Running was never changed. */
        NOT_COMMITTED,
        /** Running was changed and put back. */
        ROLLED_BACK,
        /** Running could not be put back wholly. */
        ROLLBACK_FAILED,
        /** A person looked at the device and took what it holds. */
        ACCEPTED
    }

    /** The same entry further on; the deadline is kept where none is given. */
    public JournalEntry advanced(State further, Optional<Instant> deadline) {
        return with(further, deadline.or(() -> confirmBy), conclusion, explanation, ended, saved);
    }

    /** The same entry, over. */
    public JournalEntry concluded(Conclusion how, String why, Instant when) {
        return with(State.DONE, confirmBy, Optional.of(how), why, Optional.of(when), saved);
    }

    /** The same entry, saved to startup. */
    public JournalEntry saved(Instant when) {
        return with(state, confirmBy, conclusion, explanation, ended, Optional.of(when));
    }

    private JournalEntry with(
            State nowState,
            Optional<Instant> nowConfirmBy,
            Optional<Conclusion> nowConclusion,
            String nowExplanation,
            Optional<Instant> nowEnded,
            Optional<Instant> nowSaved) {
        return new JournalEntry(
                tx,
                device,
                who,
                label,
                begun,
                tier,
                before,
                after,
                forward,
                inverse,
                nowState,
                nowConfirmBy,
                nowConclusion,
                nowExplanation,
                persistId,
                group,
                remainder,
                nowEnded,
                nowSaved,
                ledger);
    }

    /** Whether its edits are there with their secrets, so that it can be undone. */
    public boolean whole() {
        return forward.whole().isPresent()
                && inverse.whole().isPresent()
                && remainder.stream().allMatch(JournalRemainder::whole)
                && ledger.stream().allMatch(Ledger::whole);
    }

    /** Whether it is left to somebody who can still confirm it then. */
    public boolean awaits(Instant then) {
        return state == State.AWAITING && confirmBy.filter(then::isBefore).isPresent();
    }

    /** Whether it is not over. */
    public boolean unresolved() {
        return state != State.DONE;
    }

    /** One line for people: name, state or conclusion, device and label; never the edits, which may hold secrets. */
    @Override
    public String toString() {
        String end = conclusion.map(Conclusion::name).orElse(state.name());
        return tx + " " + end + " " + device + (label.isEmpty() ? "" : " \"" + label + "\"");
    }
}

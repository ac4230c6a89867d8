// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import dev.turnup.transaction.JournalEntry.Conclusion;
import dev.turnup.transaction.JournalEntry.State;
import dev.turnup.transaction.secret.ConfidentialText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What was done to which device, written before it is done, so that a run that dies can be finished.
 *
 * <p>Every write is durable when the method returns, but for the states that {@link State#mayWait} for the next write. Safe for several threads; an implementation says whether several
 * processes may share it. Each method throws {@link JournalException} where the store cannot be read or written.
 */
public interface Journal {

    /** Adds an entry. */
    void begin(JournalEntry entry);

    /**
     * Says how far a transaction has come. One that is over stays as it ended.
     *
     * @param confirmBy kept as it is where empty
     * @throws IllegalArgumentException where there is no such transaction
     */
    void advance(TxId tx, State state, Optional<Instant> confirmBy);

    /**
     * Ends a transaction: its state becomes DONE. One that is over stays as it ended.
     *
     * @param running what the device holds now, where that is known and is to be what it is held to from now on
     * @return the transaction as it ended
     * @throws IllegalArgumentException where there is no such transaction
     */
    JournalEntry conclude(TxId tx, Conclusion conclusion, String explanation, Optional<ConfidentialText> running);

    /** Ends a transaction likewise, and keeps nothing of what the device holds. */
    default JournalEntry conclude(TxId tx, Conclusion conclusion, String explanation) {
        return conclude(tx, conclusion, explanation, Optional.empty());
    }

    /**
     * Says that startup holds what a transaction changed.
     *
     * @throws IllegalArgumentException where there is no such transaction
     */
    void saved(TxId tx);

    /** The transaction of that name. */
    Optional<JournalEntry> find(TxId tx);

    /** The transactions of a device that are not over, oldest first. */
    List<JournalEntry> unresolved(String device);

    /** The transactions that are asked for, newest first; perhaps without the secrets of their edits. */
    List<JournalEntry> history(HistoryFilter filter);

    /** What a device held when a transaction on it last ended as committed and that was known. */
    Optional<KnownState> lastKnown(String device);

    /** The newest transaction on a device that ended as committed and changed a {@link Remainder} beside NETCONF. */
    Optional<JournalEntry> lastBeside(String device);

    /**
     * The ledger of a device: what the newest transaction on it with a ledger left that was committed, or accepted by a
     * person; {@link Ledger#EMPTY} where there is none.
     */
    ConfidentialText ledger(String device);

    /** Adds a group, before any of its transactions. */
    void begin(JournalGroup group);

    /**
     * Decides for a group what {@link JournalGroup.Decision#mayBecome} allows; else what was decided stands. Of two that
     * decide at once, one sees what the other decided.
     *
     * @return the group as it is decided now
     * @throws IllegalArgumentException where there is no such group
     */
    JournalGroup decide(GroupId group, JournalGroup.Decision decision);

    /** The group of that name. */
    Optional<JournalGroup> find(GroupId group);

    /** The transactions of a group, oldest first. */
    List<JournalEntry> members(GroupId group);

    /** The newest transactions of all devices, newest first. */
    default List<JournalEntry> history(int atMost) {
        return history(HistoryFilter.newest(atMost));
    }

    /** The newest transactions of a device, newest first. */
    default List<JournalEntry> history(String device, int atMost) {
        return history(HistoryFilter.newest(atMost).of(device));
    }
}

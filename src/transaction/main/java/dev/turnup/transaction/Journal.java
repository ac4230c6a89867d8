// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import dev.turnup.transaction.JournalEntry.Conclusion;
import dev.turnup.transaction.JournalEntry.State;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What was done to which device, written before it is done, so that a run that dies can be finished.
 *
 * <p>Every write is durable when the method returns. Safe for several threads; an implementation says whether several
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
     * @return the transaction as it ended
     * @throws IllegalArgumentException where there is no such transaction
     */
    JournalEntry conclude(TxId tx, Conclusion conclusion, String explanation);

    /** The transaction of that name. */
    Optional<JournalEntry> find(TxId tx);

    /** The transactions of a device that are not over, oldest first. */
    List<JournalEntry> unresolved(String device);

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
    List<JournalEntry> history(int atMost);

    /** The newest transactions of a device, newest first. */
    List<JournalEntry> history(String device, int atMost);
}

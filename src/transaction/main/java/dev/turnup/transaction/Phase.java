// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import dev.turnup.netconf.message.Datastore;
import dev.turnup.transaction.JournalEntry.Conclusion;
import dev.turnup.yang.value.Digest;
import java.time.Instant;
import java.util.Optional;

/**
 * What a run has just done; told to the {@link TransactionListener} in this order, as far as the run came. What NETCONF
 * does not carry is delivered in its turn; where it goes first, the candidate is edited and validated behind it.
 */
public sealed interface Phase {

    /** The name of the phase, such as {@code Committed}: for logs, events and traces. */
    default String name() {
        return getClass().getSimpleName();
    }

    /** A lock is held by another session; the run waits for it. */
    record Waiting(Datastore datastore, String answer) implements Phase {}

    /** All locks are held; running and the candidate were read. */
    record Locked(Digest running) implements Phase {}

    /** What a run that died had left was settled. */
    record Settled(TxId tx, Conclusion conclusion) implements Phase {}

    /** The candidate has the edit and no more. */
    record Edited() implements Phase {}

    /** The device validated the candidate. */
    record Validated() implements Phase {}

    /** The journal has all that is needed to finish or to undo; running is untouched. */
    record Prepared(TxId tx) implements Phase {}

    /** The device answered that it committed; with a confirmed commit, until when it waits for the confirmation. */
    record Committed(Optional<Instant> confirmBy) implements Phase {}

    /** Running was read and is as planned. */
    record Verified(Digest running) implements Phase {}

    /** What NETCONF does not carry was delivered, read and is as planned. */
    record Delivered(String remainder) implements Phase {}

    /** A health check found all well. */
    record Checked(String check) implements Phase {}

    /** The change is final. */
    record Confirmed() implements Phase {}

    /** Startup holds it too. */
    record Saved() implements Phase {}

    /** The run will not commit; the candidate is as it was. */
    record Discarded(String cause) implements Phase {}

    /** The connection was lost; another one is sought. */
    record Reconnecting(String cause) implements Phase {}

    /** Whether the change stays is known only when the device's timer has run out. */
    record AwaitingTimer(Instant until) implements Phase {}

    /** The change is being taken back. */
    record Undoing(String cause) implements Phase {}

    /** Running was read and is as before. */
    record Undone(Digest running) implements Phase {}

    /** No lock is held any more. */
    record Unlocked() implements Phase {}
}

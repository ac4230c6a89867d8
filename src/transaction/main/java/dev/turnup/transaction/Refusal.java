// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import dev.turnup.netconf.message.Datastore;
import dev.turnup.yang.edit.Diff;
import java.util.OptionalLong;

/** Why a run was not begun, or not gone on with, though nothing is wrong with the change itself. */
public sealed interface Refusal {

    /**
     * Another session holds a lock.
     *
     * @param datastore whose lock
     * @param holder its session; 0 where it is no NETCONF session, empty where the device does not say
     * @param answer the device's own words
     */
    record LockDenied(Datastore datastore, OptionalLong holder, String answer) implements Refusal {
        @Override
        public String toString() {
            String who = holder.isPresent() ? "session " + holder.getAsLong() : "someone";
            return "the lock of " + datastore + " is held by " + who + ": " + answer;
        }
    }

    /**
     * The candidate has edits of others, which a commit would carry along.
     *
     * @param difference from running to the candidate
     */
    record ForeignCandidate(Diff difference) implements Refusal {
        @Override
        public String toString() {
            return "the candidate holds uncommitted edits of others; commit or discard them, or allow them to be"
                    + " discarded:\n" + difference;
        }
    }

    /**
     * Running is not what the plan was made for.
     *
     * @param difference from what the plan was made for to what is there
     */
    record BaseMoved(Diff difference) implements Refusal {
        @Override
        public String toString() {
            return "running has changed since the plan was made; plan again:\n" + difference;
        }
    }

    /**
     * What a rollback would take back was changed again since.
     *
     * @param difference what the rollback would lose
     */
    record Conflict(TxId tx, Diff difference) implements Refusal {
        @Override
        public String toString() {
            return "later changes touch what " + tx + " changed; taking it back would lose them:\n" + difference;
        }
    }

    /**
     * There is nothing to roll back under that name.
     *
     * @param why a sentence
     */
    record NotReversible(TxId tx, String why) implements Refusal {
        @Override
        public String toString() {
            return tx + " cannot be rolled back: " + why;
        }
    }

    /**
     * The device cannot keep the promise of a transaction.
     *
     * @param why a sentence
     */
    record NotCapable(String why) implements Refusal {
        @Override
        public String toString() {
            return why;
        }
    }

    /**
     * The device did not answer a question that had to be asked first.
     *
     * @param why a sentence
     */
    record NotReadable(String why) implements Refusal {
        @Override
        public String toString() {
            return why;
        }
    }
}

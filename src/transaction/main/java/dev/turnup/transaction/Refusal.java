// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import dev.turnup.netconf.message.Datastore;
import dev.turnup.yang.edit.Diff;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Why a run was not begun, or not gone on with, though nothing is wrong with the change itself. */
public sealed interface Refusal {
    /** What is said where a device's hello has changed since a plan was made. */
    String OTHER_TIER = "the device offers other ways to commit than when the plan was made; plan again";

    /**
     * Another session holds a lock.
     *
     * @param datastore whose lock
     * @param holder who that is, as far as the device tells
     * @param answer the device's own words
     */
    record LockDenied(Datastore datastore, LockHolder holder, String answer) implements Refusal {
        @Override
        public String toString() {
            return "the lock of " + datastore + " is held by " + holder + ": " + answer;
        }
    }

    /**
     * The device is not ready to be changed.
     *
     * @param why a sentence
     */
    record NotReady(String why) implements Refusal {
        @Override
        public String toString() {
            return why;
        }
    }

    /**
     * An earlier change waits to be confirmed or cancelled, which comes first.
     *
     * @param deadline when the device goes back by itself
     */
    record Awaiting(TxId tx, Instant deadline) implements Refusal {
        @Override
        public String toString() {
            return tx + " waits to be confirmed until " + deadline.truncatedTo(ChronoUnit.SECONDS)
                    + "; confirm or cancel it first";
        }
    }

    /**
     * There is nothing to confirm, to cancel or to prolong under that name.
     *
     * @param why a sentence
     */
    record NotAwaiting(TxId tx, String why) implements Refusal {
        @Override
        public String toString() {
            return tx + " does not wait to be confirmed: " + why;
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
                    + " discarded"
                    + (difference.isEmpty() ? "; the device says so, and does not show them" : ":\n" + difference);
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
            return "running has changed since the plan was made; plan again, or rebase where that does not matter:\n"
                    + difference;
        }
    }

    /**
     * What NETCONF does not carry is not what the plan was made for.
     *
     * @param difference from what the plan was made for to what is there
     */
    record RemainderMoved(String remainder, Diff difference) implements Refusal {
        @Override
        public String toString() {
            return remainder + " changed since the plan was made; plan again:\n" + difference;
        }
    }

    /** The device's ledger is not what the plan was made with. */
    record LedgerMoved() implements Refusal {
        @Override
        public String toString() {
            return "the services that stand on the device have changed since the plan was made; plan again";
        }
    }

    /**
     * Running is not what the plan was made for, and what moved touches what the plan changes.
     *
     * @param difference from what the plan was made for to what is there
     */
    record BaseTouched(Diff difference) implements Refusal {
        @Override
        public String toString() {
            return "running has changed since the plan was made, where the plan changes it; plan again:\n" + difference;
        }
    }

    /**
     * The plan was made for another device.
     *
     * @param planned the device that it was made for
     * @param here the device that it was to be committed on
     */
    record OtherDevice(String planned, String here) implements Refusal {
        @Override
        public String toString() {
            return "the plan was made for " + planned + ", not for " + here;
        }
    }

    /**
     * The plan was carried out already, and the device has been changed since.
     *
     * @param tx the transaction that carried it out
     * @param when it began
     */
    record CarriedOut(TxId tx, Instant when) implements Refusal {
        @Override
        public String toString() {
            return "the plan was carried out already, as " + tx + " at " + when.truncatedTo(ChronoUnit.SECONDS)
                    + ", and running has changed since; plan again";
        }
    }

    /**
     * The secrets that have to be put there were left out of what was kept, or were sealed with a key that is not here.
     *
     * @param kept what was kept
     */
    record SecretsMissing(String kept) implements Refusal {
        @Override
        public String toString() {
            return kept
                    + " changes secrets that were left out of it, or were sealed with a key that is not here; name the"
                    + " key, or plan again";
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

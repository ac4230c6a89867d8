// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.edit.Diff;
import dev.turnup.yang.value.Digest;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Whether a device still holds what it held when it was last changed by a transaction. Its text is for people. */
public sealed interface Drift {

    /**
     * It does.
     *
     * @param since what it held then
     */
    record None(KnownState since) implements Drift {
        @Override
        public String toString() {
            return since.device() + " holds what " + since.tx() + " left at "
                    + since.when().truncatedTo(ChronoUnit.SECONDS) + ", sha256:"
                    + since.digest().brief();
        }
    }

    /**
     * It does not.
     *
     * @param since what it held then
     * @param now the digest of what it holds
     * @param difference from then to now; empty where the journal kept what was there without its secrets
     */
    record Moved(KnownState since, Digest now, Optional<Diff> difference) implements Drift {
        /** The line above the difference. */
        public String heading() {
            return since.device() + " was changed since " + since.tx() + " left it at "
                    + since.when().truncatedTo(ChronoUnit.SECONDS)
                    + (difference.isPresent()
                            ? ":"
                            : "; by what cannot be shown, since the journal kept it without its secrets");
        }

        @Override
        public String toString() {
            return heading() + difference.map(diff -> "\n" + diff).orElse("");
        }
    }

    /**
     * The journal does not know what it held.
     *
     * @param device its identity
     */
    record Unknown(String device) implements Drift {
        @Override
        public String toString() {
            return "the journal knows of no change that was committed on " + device
                    + ", so that there is nothing to compare it with";
        }
    }

    /** Compares. */
    static Drift of(KnownState since, DataTree now, Optional<DataTree> then) {
        return now.digest().equals(since.digest())
                ? new None(since)
                : new Moved(since, now.digest(), then.map(tree -> Diff.exact(tree, now)));
    }
}

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
     * @param beside what NETCONF does not carry; empty where no transaction changed any
     */
    record None(KnownState since, Optional<Beside> beside) implements Drift {
        @Override
        public String toString() {
            return since.device() + " holds what " + since.tx() + " left at "
                    + since.when().truncatedTo(ChronoUnit.SECONDS) + ", sha256:"
                    + since.digest().brief() + beside.map(part -> "\n" + part).orElse("");
        }
    }

    /**
     * It does not.
     *
     * @param since what it held then
     * @param now the digest of what it holds
     * @param difference from then to now; empty where the journal kept what was there without its secrets
     * @param beside what NETCONF does not carry; empty where no transaction changed any
     */
    record Moved(KnownState since, Digest now, Optional<Diff> difference, Optional<Beside> beside) implements Drift {
        /** Whether running is not what it was; else it is what NETCONF does not carry. */
        public boolean inRunning() {
            return !now.equals(since.digest());
        }

        /** The line above the difference of running. */
        public String heading() {
            String when = " left it at " + since.when().truncatedTo(ChronoUnit.SECONDS);
            return inRunning()
                    ? since.device() + " was changed since " + since.tx() + when + unshown(difference)
                    : since.device() + ": running is as " + since.tx() + when;
        }

        @Override
        public String toString() {
            return heading()
                    + difference
                            .filter(diff -> inRunning())
                            .map(diff -> "\n" + diff)
                            .orElse("")
                    + beside.map(part -> "\n" + part).orElse("");
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

    /** Whether that is as it was which NETCONF does not carry, since a transaction last changed it. */
    sealed interface Beside {
        /** What the {@link Remainder} is called. */
        String name();

        /** The transaction that changed it last. */
        TxId since();

        /**
         * It is.
         *
         * @param name what the {@link Remainder} is called
         * @param since the transaction that changed it last
         */
        record Same(String name, TxId since) implements Beside {
            @Override
            public String toString() {
                return name + ": as " + since + " left them";
            }
        }

        /**
         * It is not.
         *
         * @param name what the {@link Remainder} is called
         * @param since the transaction that changed it last
         * @param now the digest of what is there
         * @param difference from then to now; empty where the journal kept what was there without its secrets
         */
        record Moved(String name, TxId since, Digest now, Optional<Diff> difference) implements Beside {
            /** The line above the difference. */
            public String heading() {
                return name + " were changed since " + since + unshown(difference);
            }

            @Override
            public String toString() {
                return heading() + difference.map(diff -> "\n" + diff).orElse("");
            }
        }

        /**
         * Nobody looked: the device is reached without the way that the transaction took.
         *
         * @param name what the {@link Remainder} is called
         * @param since the transaction that changed it last
         */
        record Unseen(String name, TxId since) implements Beside {
            @Override
            public String toString() {
                return name + ", which " + since + " changed, were not looked at";
            }
        }
    }

    private static String unshown(Optional<Diff> difference) {
        return difference.isPresent()
                ? ":"
                : "; by what cannot be shown, since the journal kept it without its secrets";
    }

    /** Compares. */
    static Drift of(KnownState since, DataTree now, Optional<DataTree> then, Optional<Beside> beside) {
        return now.digest().equals(since.digest())
                        && beside.filter(Beside.Moved.class::isInstance).isEmpty()
                ? new None(since, beside)
                : new Moved(since, now.digest(), then.map(tree -> Diff.exact(tree, now)), beside);
    }
}

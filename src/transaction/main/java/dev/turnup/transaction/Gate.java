// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import java.time.Instant;
import java.util.Optional;

/** Where a run waits for others that end like it; a run by itself waits nowhere. */
interface Gate {
    /** A run by itself. */
    Gate OPEN = new Gate() {
        @Override
        public Optional<String> prepared() {
            return Optional.empty();
        }

        @Override
        public Optional<String> checked(Optional<Instant> confirmBy) {
            return Optional.empty();
        }

        @Override
        public void goesBack(String why) {
            // Nobody waits.
        }

        @Override
        public boolean stays() {
            return false;
        }
    };

    /** This run is ready to commit; why it shall not, empty where it shall. */
    Optional<String> prepared();

    /**
     * This run's change is made, verified and checked; why it shall be taken back, empty where it stays.
     *
     * @param confirmBy until when its device waits for the confirmation
     */
    Optional<String> checked(Optional<Instant> confirmBy);

    /** This run takes its change back, which may take long: the others need not wait. */
    void goesBack(String why);

    /** Whether it is decided that the changes of all stay, so that one that went back by itself is made again. */
    boolean stays();
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.preflight;

import java.util.stream.Stream;

/** What a rule asks. */
sealed interface Check {
    /** Of a configuration, or a part of one, as it is: what stood wrong before is not the change's fault. */
    @FunctionalInterface
    non-sealed interface OfState extends Check {
        Stream<? extends Judgement> judge(Situation situation);
    }

    /** Of a whole configuration: a part of one, as a document states it, has not all that it looks at. */
    @FunctionalInterface
    non-sealed interface OfWhole extends Check {
        Stream<? extends Judgement> judge(Situation situation);
    }

    /** Of the way from one configuration to another. */
    @FunctionalInterface
    non-sealed interface OfChange extends Check {
        Stream<? extends Judgement> judge(Situation situation);
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.preflight;

import dev.turnup.yang.data.InstancePath;

/** What a check says of one node. */
sealed interface Judgement {
    /**
     * It is not as it should be.
     *
     * @param what is expected
     * @param actual what is there
     * @param hint what to do
     */
    record Fault(InstancePath path, String what, String actual, String hint) implements Judgement {}

    /** It could not be judged: why, in a sentence. */
    record Unjudged(String why) implements Judgement {}
}

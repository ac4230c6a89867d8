// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

/** What becomes of a plan when running turns out, under the locks, to have moved since the plan was made. */
@FunctionalInterface
interface Rebase {

    /** What became of it. */
    sealed interface Answer {
        /** The same changes, made to what running holds now. */
        record Rebased(Plan.Ready plan) implements Answer {}

        /** It does not go on. */
        record Refused(Refusal reason) implements Answer {}
    }

    /** A plan is carried out as it was made, or not at all. */
    Rebase NONE = (plan, moved) -> new Answer.Refused(moved);

    /** Looks at what moved. */
    Answer rebased(Plan.Ready plan, Refusal.BaseMoved moved);
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import dev.turnup.netconf.message.Capabilities;
import dev.turnup.netconf.message.Capability;
import java.util.Optional;

/** How a device can commit and undo: read from its live hello, never from its version. */
public enum Tier {
    /** Candidate and confirmed-commit:1.1: an unconfirmed commit outlives its session ({@code persist}). */
    A("confirmed commit, by whichever session; undone by cancel-commit or the timer"),
    /** Candidate and confirmed-commit:1.0 (RFC 4741, section 8.4): the loss of the session reverts. */
    B("confirmed commit; undone by the loss of the session or the timer"),
    /** Candidate alone. */
    C("plain commit; undone by the journalled inverse edit"),
    /** Writable running alone, with rollback-on-error. */
    D("one edit of running; undone by the journalled inverse edit"),
    /** No NETCONF: lines, which the device takes one after the other. Never found in a hello. */
    E("lines, one after the other; undone by the device's timer, where it has one, and the journalled inverse lines");

    private final String promise;

    Tier(String promise) {
        this.promise = promise;
    }

    /** The best tier those capabilities give; empty where they give no way to change anything as a whole. */
    public static Optional<Tier> of(Capabilities capabilities) {
        if (capabilities.contains(Capability.CANDIDATE)) {
            if (capabilities.contains(Capability.CONFIRMED_COMMIT_1_1)) {
                return Optional.of(A);
            }
            return Optional.of(capabilities.contains(Capability.CONFIRMED_COMMIT_1_0) ? B : C);
        }
        return capabilities.contains(Capability.WRITABLE_RUNNING) && capabilities.contains(Capability.ROLLBACK_ON_ERROR)
                ? Optional.of(D)
                : Optional.empty();
    }

    /** Whether changes go through the candidate. */
    public boolean usesCandidate() {
        return this == A || this == B || this == C;
    }

    /** Whether a commit must be confirmed, and reverts by itself where it is not. */
    public boolean confirms() {
        return this == A || this == B;
    }

    /** Whether an unconfirmed commit outlives its session, so that another one can confirm or cancel it. */
    public boolean persists() {
        return this == A;
    }

    /** How it commits and undoes, in a few words. */
    public String promise() {
        return promise;
    }
}

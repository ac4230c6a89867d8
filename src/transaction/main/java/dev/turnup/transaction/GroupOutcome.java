// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How a group of transactions ended: each device by name, with what it holds.
 *
 * @param group the group, where one was begun
 * @param result what became of it as a whole
 * @param members the outcome of each device, in the order of the plans
 */
public record GroupOutcome(Optional<GroupId> group, Result result, List<Member> members) {

    /** What became of a group as a whole. */
    public enum Result {
        /** Every device holds what it held already. */
        UNCHANGED("UNCHANGED: every device holds already what was asked for"),
        /** Every device was changed and verified. */
        COMMITTED("COMMITTED: verified on every device"),
        /** No device was changed; something was in the way. */
        NOT_COMMITTED("NOT COMMITTED: no device was changed"),
        /** Devices were changed, and every one was put back. */
        ROLLED_BACK("ROLLED BACK: every device is as before"),
        /** Some device is not as all were to be: recovering that device finishes it. */
        INCOMPLETE("INCOMPLETE: recover the devices that are not as decided");

        private final String text;

        Result(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /** One device and how its transaction ended. */
    public record Member(String device, Outcome outcome) {}

    public GroupOutcome {
        members = List.copyOf(members);
    }

    /** The devices that are not as was decided for all. */
    public List<Member> unfinished() {
        return members.stream()
                .filter(member -> member.outcome() instanceof Outcome.InDoubt
                        || member.outcome() instanceof Outcome.RollbackFailed
                        || (result == Result.INCOMPLETE
                                && !(member.outcome() instanceof Outcome.Committed)
                                && !(member.outcome() instanceof Outcome.Unchanged)))
                .toList();
    }

    /** The verdict, then each device. */
    @Override
    public String toString() {
        return result + group.map(id -> " (" + id + ")").orElse("") + "\n"
                + members.stream()
                        .map(member -> member.device() + "  " + member.outcome())
                        .collect(Collectors.joining("\n"));
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import dev.turnup.yang.check.Validator;
import dev.turnup.yang.check.Violation;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.edit.Diff;
import dev.turnup.yang.edit.EditConfig;
import dev.turnup.yang.edit.EditError;
import dev.turnup.yang.edit.EditResult;
import dev.turnup.yang.edit.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the part of a plan that NETCONF does not carry, or the whole of one where there is no NETCONF. */
final class RemainderPlanner {

    /** What came of it. */
    sealed interface Result {
        /**
         * What would be done; the difference may be empty.
         *
         * @param order which part goes first, where that is settled: a way back goes the other way round
         */
        record Planned(Diff difference, Optional<Remainder.Order> order) implements Result {}

        /** The change breaks rules. */
        record Wrong(List<Violation> violations) implements Result {}

        /** It cannot be planned. */
        record Refused(Refusal reason) implements Result {}
    }

    private final Remainder port;
    private final Validator validator;

    RemainderPlanner(Remainder port, Validator validator) {
        this.port = port;
        this.validator = validator;
    }

    /** What is wrong with a change by itself; asked before the device is. */
    List<Violation> offline(EditConfig change) {
        return switch (Stated.alone(change)) {
            case EditResult.Rejected rejected -> violations(rejected.errors());
            case EditResult.Applied applied -> Stated.valueViolations(applied.tree(), validator);
        };
    }

    /** What a change would do to what is there now. */
    Result plan(EditConfig change, Optional<Remainder.Netconf> netconf) {
        return switch (port.read(netconf)) {
            case Remainder.Reading.Unseen unseen -> new Result.Refused(new Refusal.NotReadable(unseen.why()));
            case Remainder.Reading.Seen seen ->
                switch (change.applyTo(seen.tree(), Operation.MERGE)) {
                    case EditResult.Rejected rejected -> new Result.Wrong(violations(rejected.errors()));
                    case EditResult.Applied applied -> judged(seen.tree(), applied.tree());
                };
        };
    }

    /** What leading what is there now to a target would do. */
    Result judged(DataTree before, DataTree target) {
        DataTree after = port.normal(target);
        List<Violation> violations = violations(before, after);
        return violations.isEmpty()
                ? new Result.Planned(Diff.exact(before, after), Optional.empty())
                : new Result.Wrong(violations);
    }

    /** What is wrong with a change beyond what was wrong before it. */
    List<Violation> violations(DataTree before, DataTree after) {
        List<Violation> violations = new ArrayList<>(validator.validate(before, after));
        violations.addAll(port.preflight(before, after));
        return violations;
    }

    /** The way back from what a transaction did. Refused where later changes touched the same nodes. */
    Result planRollback(TxId tx, EditConfig forward, EditConfig inverse, Optional<Remainder.Netconf> netconf) {
        DataTree now;
        switch (port.read(netconf)) {
            case Remainder.Reading.Unseen unseen -> {
                return new Result.Refused(new Refusal.NotReadable(port.name() + " could not be read: " + unseen.why()));
            }
            case Remainder.Reading.Seen seen -> now = seen.tree();
        }
        if (!(inverse.applyTo(now, Operation.MERGE) instanceof EditResult.Applied back)) {
            return new Result.Refused(new Refusal.NotReversible(tx, "what it made is not there any more"));
        }
        // Back and forth again must lead to what is there: else something that came later would be lost on the way.
        DataTree again = forward.applyTo(back.tree(), Operation.MERGE) instanceof EditResult.Applied forth
                ? port.normal(forth.tree())
                : back.tree();
        boolean isBack = back.tree().digest().equals(now.digest());
        return isBack || again.digest().equals(now.digest())
                ? judged(now, back.tree())
                : new Result.Refused(new Refusal.Conflict(tx, Diff.exact(now, again)));
    }

    private static List<Violation> violations(List<EditError> errors) {
        return Planner.violations(errors, Map.of());
    }
}

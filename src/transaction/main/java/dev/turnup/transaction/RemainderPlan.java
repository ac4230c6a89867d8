// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import dev.turnup.yang.edit.ChangeTree;
import dev.turnup.yang.edit.Diff;
import java.util.OptionalInt;

/**
 * The part of a plan that NETCONF does not carry.
 *
 * @param name what its {@link Remainder} is called
 * @param order which part goes first
 * @param difference from what is there to what will be there
 * @param port at which port of the device's host its lines are taken, where that is another than NETCONF's
 */
public record RemainderPlan(String name, Remainder.Order order, Diff difference, OptionalInt port) {

    static RemainderPlan of(Remainder remainder, Remainder.Order order, Diff difference) {
        return new RemainderPlan(remainder.name(), order, difference, remainder.port());
    }

    /** As the journal keeps it. */
    JournalRemainder entry() {
        return new JournalRemainder(
                name,
                order,
                difference.before().digest(),
                difference.after().digest(),
                Edits.journalled(difference.before()),
                Edits.journalled(difference.edit()),
                Edits.journalled(difference.inverse().edit()),
                port);
    }

    /** What it is, and what the device cannot do. */
    public String heading() {
        return name + ", beside NETCONF; the device cannot make both at once: " + order + ", undone in reverse";
    }

    /** That, and the changes as a tree. */
    @Override
    public String toString() {
        return heading() + "\n" + ChangeTree.plain(difference);
    }
}

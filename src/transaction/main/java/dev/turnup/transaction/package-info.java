// SPDX-License-Identifier: Apache-2.0
/**
 * Transactions: a change is planned against what a device holds, committed, verified by reading it back, and otherwise
 * put back. After any run the device holds the configuration from before or the planned one, and the outcome says which.
 *
 * <pre>{@code
 * try (SqliteJournal journal = SqliteJournal.open(Path.of("journal.db"));
 *         Device device = Device.open(DeviceSettings.of("192.0.2.1:830", connect, schema, journal, clock))) {
 *     Plan plan = device.plan(change);
 *     System.out.println(plan);                            // + ~ - as a tree, and the count
 *     Outcome outcome = plan.commit(CommitOptions.STANDARD
 *             .label("CHG0042")
 *             .check(view -> answers() ? Health.good() : Health.bad("the phones do not register")));
 *     System.out.println(outcome);                         // COMMITTED: verified by reading it back ...
 * }
 * }</pre>
 *
 * <p>Order of use: {@link dev.turnup.transaction.DeviceSettings} say what a {@link dev.turnup.transaction.Device} is and
 * which {@link dev.turnup.transaction.DeviceProfile} fits it; it makes a {@link dev.turnup.transaction.Plan}, which is
 * committed with {@link dev.turnup.transaction.CommitOptions}, runs each {@link dev.turnup.transaction.HealthCheck} (those
 * that many need are in {@link dev.turnup.transaction.HealthChecks}),
 * tells a {@link dev.turnup.transaction.TransactionListener} each {@link dev.turnup.transaction.Phase}, and ends in an
 * {@link dev.turnup.transaction.Outcome} with its {@link dev.turnup.transaction.Evidence}. The {@link
 * dev.turnup.transaction.Tier} follows from what the device offers. The {@link dev.turnup.transaction.Journal} has each
 * run before it changes anything, so that {@link dev.turnup.transaction.Device#recover()} can finish what died, and
 * {@link dev.turnup.transaction.Device#rollback} can take back what was committed.
 *
 * <p>A plan can be kept: {@code plan.save().writeTo(file, keys)} makes a {@link dev.turnup.transaction.SavedPlan}, and {@code
 * device.plan(SavedPlan.read(file, keys))} does exactly that or says what has moved since. {@code plan.check()} has the
 * device look at it and changes nothing. {@code device.drift()} compares what a device holds with what the last transaction
 * left there.
 *
 * <p>Where the device lets an unconfirmed commit outlive its session, {@link
 * dev.turnup.transaction.CommitOptions#detached} leaves it to {@link dev.turnup.transaction.Device#confirm} from any process.
 * A {@link dev.turnup.transaction.TransactionGroup} changes several devices that end alike. What NETCONF does not carry is a
 * {@link dev.turnup.transaction.Remainder}: a part of the same transaction, or, on a device without NETCONF, all of it.
 *
 * <p>A change that depends on earlier ones is a {@link dev.turnup.transaction.Revision}: it is worked out of what the
 * device holds and of the device's {@link dev.turnup.transaction.Ledger}, the text that the newest committed transaction
 * left beside its edits in the journal. Which services stand on a router, and what each has made, is kept so: it becomes
 * valid when the transaction does, a rollback takes it back, and a plan that was made with another one is refused.
 *
 * <p>To read how a commit runs, begin with {@code Transaction.run}; what happens when it breaks is in {@code Aftermath}.
 */
@NullMarked
package dev.turnup.transaction;

import org.jspecify.annotations.NullMarked;

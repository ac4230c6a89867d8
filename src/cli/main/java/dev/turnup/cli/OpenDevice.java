// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import dev.turnup.iosxe.IosXe;
import dev.turnup.iosxe.IosXeDevice;
import dev.turnup.iosxe.IosXeOptions;
import dev.turnup.transaction.TransactionListener;
import dev.turnup.transaction.journal.JdbcJournal;
import java.time.InstantSource;
import java.util.function.Supplier;

/** A router with an open session, and the journal that is closed with it. */
record OpenDevice(JdbcJournal journal, IosXeDevice router) implements AutoCloseable {

    /**
     * How a router is reached.
     *
     * @param way where, as whom, and whom to trust
     * @param opening opens the journal
     */
    record Reach(ConnectionOptions.Way way, Supplier<JdbcJournal> opening) {}

    /** Opens the journal and connects. */
    static OpenDevice open(Reach reach, RuleOptions.Chosen rules, TransactionListener listener, InstantSource clock) {
        JdbcJournal journal = reach.opening().get();
        try {
            IosXeOptions options = rules.in(IosXeOptions.of(journal))
                    .listener(listener)
                    .ssh(reach.way().options())
                    .clock(clock);
            return new OpenDevice(
                    journal, IosXe.connect(reach.way().route(), reach.way().trusted(), options));
        } catch (RuntimeException e) {
            journal.close();
            throw e;
        }
    }

    @Override
    public void close() {
        router.close();
        journal.close();
    }
}

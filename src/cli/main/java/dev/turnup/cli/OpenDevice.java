// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import dev.turnup.iosxe.IosXe;
import dev.turnup.iosxe.IosXeDevice;
import dev.turnup.iosxe.IosXeOptions;
import dev.turnup.iosxe.preflight.Rule;
import dev.turnup.transaction.TransactionListener;
import dev.turnup.transaction.journal.SqliteJournal;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/** A router with an open session, and the journal that is closed with it. */
record OpenDevice(SqliteJournal journal, IosXeDevice router) implements AutoCloseable {

    /**
     * How a router is reached.
     *
     * @param way where, as whom, and whom to trust
     * @param journal the file of transactions
     */
    record Reach(ConnectionOptions.Way way, Path journal) {}

    /** Opens the journal and connects. */
    static OpenDevice open(Reach reach, List<Rule> allowed, TransactionListener listener, InstantSource clock) {
        SqliteJournal journal = SqliteJournal.open(reach.journal());
        try {
            IosXeOptions options = IosXeOptions.of(journal)
                    .allowing(allowed.toArray(Rule[]::new))
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

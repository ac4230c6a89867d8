// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import dev.turnup.iosxe.IosXe;
import dev.turnup.iosxe.IosXeDevice;
import dev.turnup.iosxe.IosXeOptions;
import dev.turnup.iosxe.preflight.Rule;
import dev.turnup.netconf.ssh.Credentials;
import dev.turnup.netconf.ssh.KnownHosts;
import dev.turnup.netconf.ssh.SshTarget;
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
     * @param target where, and as whom
     * @param credentials what proves it
     * @param knownHosts the file of host keys to trust
     * @param journal the file of transactions
     */
    record Reach(SshTarget target, Credentials credentials, Path knownHosts, Path journal) {}

    /** Opens the journal and connects. */
    static OpenDevice open(Reach reach, List<Rule> allowed, TransactionListener listener, InstantSource clock) {
        KnownHosts trusted = KnownHosts.read(reach.knownHosts());
        SqliteJournal journal = SqliteJournal.open(reach.journal());
        try {
            IosXeOptions options = IosXeOptions.of(journal)
                    .allowing(allowed.toArray(Rule[]::new))
                    .listener(listener)
                    .clock(clock);
            return new OpenDevice(journal, IosXe.connect(reach.target(), reach.credentials(), trusted, options));
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

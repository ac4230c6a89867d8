// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import dev.turnup.iosxe.CommandLine;
import dev.turnup.iosxe.IosXe;
import dev.turnup.iosxe.IosXeDevice;
import dev.turnup.iosxe.IosXeOptions;
import dev.turnup.iosxe.console.ConsoleOptions;
import dev.turnup.transaction.TransactionListener;
import dev.turnup.transaction.journal.JdbcJournal;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/** A router with an open session, and the journal that is closed with it. */
record OpenDevice(JdbcJournal journal, IosXeDevice router) implements AutoCloseable {

    /**
     * How a router is reached.
     *
     * @param way where, as whom, and whom to trust
     * @param lines how its command line is used, where it is reached by that and not by NETCONF
     * @param beside its command line, where it is reached by that beside NETCONF
     * @param opening opens the journal
     * @param remembered what the journal says of that
     */
    record Reach(
            ConnectionOptions.Way way,
            Optional<ConsoleOptions> lines,
            Optional<CommandLine> beside,
            Supplier<JdbcJournal> opening,
            Remembered remembered) {

        /** The same device, otherwise. */
        Reach over(Optional<ConsoleOptions> newLines, Optional<CommandLine> newBeside) {
            return new Reach(way, newLines, newBeside, opening, remembered);
        }

        /** The same, where those transactions say how the device is reached and the user does not. */
        Reach as(Remembered.Which which) {
            return new Reach(way, lines, beside, opening, new Remembered(remembered.here(), which));
        }
    }

    /** Opens the journal and connects. */
    static OpenDevice open(Reach reach, RuleOptions.Chosen rules, TransactionListener listener, InstantSource clock) {
        JdbcJournal journal = reach.opening().get();
        try {
            return new OpenDevice(journal, connect(reach, journal, rules, listener, clock));
        } catch (RuntimeException e) {
            journal.close();
            throw e;
        }
    }

    /** A session over NETCONF, or the command line, which is connected when it is first used. */
    static IosXeDevice connect(
            Reach asked,
            JdbcJournal journal,
            RuleOptions.Chosen rules,
            TransactionListener listener,
            InstantSource clock) {
        Reach reach = asked.remembered().in(asked, journal);
        ConnectionOptions.Way way = reach.way();
        IosXeOptions alone = rules.in(IosXeOptions.of(journal))
                .listener(listener)
                .ssh(way.options())
                .clock(clock);
        IosXeOptions options = reach.beside().map(alone::commandLine).orElse(alone);
        return reach.lines()
                .map(console -> IosXe.byLines(new CommandLine(way.route(), console), way.trusted(), options))
                .orElseGet(() -> IosXe.connect(way.route(), way.trusted(), options));
    }

    @Override
    public void close() {
        router.close();
        journal.close();
    }
}

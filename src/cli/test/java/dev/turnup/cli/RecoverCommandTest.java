// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.cli.Shell.Ran;
import dev.turnup.fixture.Fault;
import dev.turnup.fixture.SimulatedDevice;
import dev.turnup.transaction.JournalEntry;
import dev.turnup.transaction.JournalEntry.State;
import dev.turnup.transaction.Tier;
import dev.turnup.transaction.TxId;
import dev.turnup.transaction.journal.SqliteJournal;
import dev.turnup.transaction.secret.ConfidentialText;
import dev.turnup.yang.value.Digest;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run has left that no digest settles, and a recovery that is itself cut off. */
class RecoverCommandTest {
    private static final TxId TX = new TxId("tx-0000002a");
    private static final String NOTHING = "<config xmlns=\"urn:ietf:params:xml:ns:netconf:base:1.0\"/>";

    @Test
    void what_stays_in_doubt_is_ended_by_accepting_what_the_router_holds(@TempDir Path home) {
        try (SimulatedDevice router = SimulatedDevice.start("isr4331-17.12.01")) {
            Shell shell = new Shell(home);
            leave(home, router, State.PREPARED);
            Digest before = router.running().digest();
            assertThat(shell.on(router, "recover").exitCode()).isEqualTo(8);

            Ran accepted = shell.on(router, "recover", "--accept", TX.text());
            assertThat(accepted.exitCode()).as(accepted.toString()).isZero();
            assertThat(accepted.out()).contains("Nothing is unfinished");
            assertThat(shell.run("history").out()).contains(TX + "  ACCEPTED");
            assertThat(router.running().digest()).isEqualTo(before);
        }
    }

    @Test
    void where_no_device_is_named_every_one_with_something_unfinished_is_settled(@TempDir Path home) {
        SimulatedDevice two = SimulatedDevice.start("isr4331-17.12.01");
        try (SimulatedDevice one = SimulatedDevice.start("isr4331-17.12.01")) {
            Shell shell = new Shell(home).with("TURNUP_PASSWORD", one.password());
            String hosts = shell.file("known_hosts", one.knownHostsLine() + "\n" + two.knownHostsLine() + "\n");
            String config = shell.file("config", "Host *\n  User " + one.user() + "\n");
            String[] recover = {"recover", "--known-hosts", hosts, "--ssh-config", config};
            assertThat(shell.run(recover).out()).isEqualTo("Nothing is unfinished.\n");
            leave(home, one, State.PREPARED, TX);
            leave(home, two, State.PREPARED, new TxId("tx-0000002b"));

            Ran ran = shell.run(recover);
            assertThat(ran.exitCode()).as(ran.toString()).isEqualTo(8);
            assertThat(ran.out()).contains(TX.text(), "tx-0000002b");
            two.close();
            Ran without = shell.run(recover);
            assertThat(without.exitCode()).as(without.toString()).isEqualTo(9);
            assertThat(without.err()).contains("127.0.0.1:" + two.address().getPort());
        } finally {
            two.close();
        }
    }

    @Test
    void only_what_is_unfinished_can_be_accepted(@TempDir Path home) {
        try (SimulatedDevice router = SimulatedDevice.start("isr4331-17.12.01")) {
            Ran ran = new Shell(home).on(router, "recover", "--accept", TX.text());
            assertThat(ran.exitCode()).isEqualTo(1);
            assertThat(ran.err())
                    .contains("has no unfinished transaction " + TX)
                    .doesNotContain("defect");
        }
    }

    @Test
    void a_recovery_that_is_cut_off_does_not_say_that_nothing_was_changed(@TempDir Path home) {
        try (SimulatedDevice router = SimulatedDevice.start("isr4331-17.12.01")) {
            leave(home, router, State.STAGED);
            router.inject(new Fault.DropBeforeApplying("unlock"));
            Ran ran = new Shell(home).on(router, "recover");
            assertThat(ran.exitCode()).as(ran.toString()).isEqualTo(9);
            assertThat(ran.err()).contains("run recover again").doesNotContain("nothing was changed");
        }
    }

    static void leave(Path home, SimulatedDevice router, State state) {
        leave(home, router, state, TX);
    }

    private static void leave(Path home, SimulatedDevice router, State state, TxId tx) {
        try (SqliteJournal journal = SqliteJournal.open(home.resolve(".local/state/turnup/journal.db"))) {
            journal.begin(new JournalEntry(
                    tx,
                    "127.0.0.1:" + router.address().getPort(),
                    "ada",
                    "",
                    Instant.parse("2026-03-01T00:00:00Z"),
                    Tier.C,
                    new Digest("0".repeat(64)),
                    new Digest("1".repeat(64)),
                    ConfidentialText.plain(NOTHING),
                    ConfidentialText.plain(NOTHING),
                    state,
                    Optional.empty(),
                    Optional.empty(),
                    ""));
        }
    }
}

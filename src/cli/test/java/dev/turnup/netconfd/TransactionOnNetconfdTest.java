// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconfd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.turnup.compiler.YangCompiler;
import dev.turnup.compiler.source.CompilerOptions;
import dev.turnup.compiler.source.YangSource;
import dev.turnup.netconf.message.Datastore;
import dev.turnup.netconf.session.Session;
import dev.turnup.netconf.session.SessionOptions;
import dev.turnup.netconf.session.Timeouts;
import dev.turnup.netconf.session.Transport;
import dev.turnup.transaction.CommitOptions;
import dev.turnup.transaction.Device;
import dev.turnup.transaction.DeviceProfile;
import dev.turnup.transaction.DeviceSettings;
import dev.turnup.transaction.Evidence.Holds;
import dev.turnup.transaction.Health;
import dev.turnup.transaction.HistoryFilter;
import dev.turnup.transaction.Journal;
import dev.turnup.transaction.JournalEntry.Conclusion;
import dev.turnup.transaction.Outcome;
import dev.turnup.transaction.Phase;
import dev.turnup.transaction.Tier;
import dev.turnup.transaction.TransactionListener;
import dev.turnup.transaction.TxId;
import dev.turnup.transaction.journal.SqliteJournal;
import dev.turnup.xml.XmlReader;
import dev.turnup.yang.codec.XmlCodec;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.edit.EditConfig;
import dev.turnup.yang.schema.Schema;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Transactions on a server that nobody here wrote: yuma123's netconfd, with a candidate (tier A) and without (tier D). Its
 * candidate is not validated but in one test: netconfd 2.13 answers a commit after that with ok, and commits nothing.
 */
@DisplayName("netconfd")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 10, unit = TimeUnit.MINUTES) // many times what one takes: a server that hangs fails by name
class TransactionOnNetconfdTest {
    private static final Path MODULE = Path.of(System.getProperty("turnup.root", "../.."))
            .toAbsolutePath()
            .normalize()
            .resolve("src/cli/test/resources/yang/branch.yang");
    private static final Schema SCHEMA = YangCompiler.compile(List.of(YangSource.read(MODULE)), CompilerOptions.STRICT)
            .schema();
    private static final SessionOptions BRISK =
            SessionOptions.PATIENT.withHello(Duration.ofSeconds(30)).withRpc(Timeouts.of(Duration.ofMinutes(1)));
    private static final CommitOptions SOON =
            CommitOptions.STANDARD.confirmWithin(Duration.ofSeconds(6)).waitForLocks(Duration.ofSeconds(15));

    /** A device that commits nothing once it has validated. */
    private static final class Unvalidated implements DeviceProfile {
        @Override
        public String name() {
            return "netconfd";
        }

        @Override
        public boolean validates() {
            return false;
        }
    }

    private final Map<Tier, Netconfd> servers = new EnumMap<>(Tier.class);
    private final List<AutoCloseable> open = new ArrayList<>();
    private final List<Transport> connections = new ArrayList<>();
    private Duration ahead = Duration.ZERO;

    @BeforeAll
    void start(@TempDir Path folder) {
        assumeThat(Netconfd.isInstalled())
                .as("%s is not there: install Debian's netconfd", Netconfd.PROGRAM)
                .isTrue();
        servers.put(Tier.A, Netconfd.start(folder, MODULE, Datastore.CANDIDATE));
        servers.put(Tier.D, Netconfd.start(folder, MODULE, Datastore.RUNNING));
    }

    @AfterAll
    void stop() {
        servers.values().forEach(Netconfd::close);
    }

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable one : open.reversed()) {
            one.close();
        }
        open.clear();
        ahead = Duration.ZERO;
    }

    private Journal journal(Path folder) {
        SqliteJournal journal = SqliteJournal.open(folder.resolve("journal.db"));
        open.add(journal);
        return journal;
    }

    private Device device(Tier tier, Journal journal, TransactionListener listener) {
        return device(tier, journal, new Unvalidated(), listener);
    }

    private Device device(Tier tier, Journal journal, DeviceProfile profile, TransactionListener listener) {
        Netconfd netconfd = Objects.requireNonNull(servers.get(tier));
        Device device = Device.open(DeviceSettings.of(
                        "netconfd",
                        () -> session(netconfd),
                        SCHEMA,
                        journal,
                        () -> InstantSource.system().instant().plus(ahead))
                .profile(profile)
                .listener(listener));
        open.add(device);
        return device;
    }

    private Session session(Netconfd netconfd) {
        Transport connection = netconfd.connect();
        connections.add(connection);
        return Session.open(connection, BRISK);
    }

    /** The first name of every test. */
    private static void begin(Device device) {
        Outcome outcome = device.plan(hostname("branch-1")).commit(SOON);
        assertThat(outcome).as(outcome.toString()).isInstanceOfAny(Outcome.Committed.class, Outcome.Unchanged.class);
    }

    private static EditConfig hostname(String name) {
        try (XmlReader xml = XmlReader.of(
                "<config><branch xmlns='urn:turnup:branch'><hostname>" + name + "</hostname></branch></config>",
                "test")) {
            return XmlCodec.readEdit(SCHEMA, xml).edit();
        }
    }

    @ParameterizedTest(name = "tier {0}: a change is made, verified and journalled in four round trips")
    @EnumSource(names = {"A", "D"})
    void a_change_is_made_verified_and_journalled(Tier tier, @TempDir Path folder) {
        Journal journal = journal(folder);
        Device device = device(tier, journal, TransactionListener.NONE);
        begin(device);
        Outcome first = device.plan(hostname("branch-4")).commit(SOON);
        Outcome second = device.plan(hostname("branch-2")).commit(SOON);

        assertThat(first).as(first.toString()).isInstanceOf(Outcome.Committed.class);
        assertThat(second).as(second.toString()).isInstanceOf(Outcome.Committed.class);
        assertThat(second.evidence().tier()).contains(tier);
        assertThat(second.evidence().roundTrips()).isLessThanOrEqualTo(4);
        assertThat(device.running().toString()).contains("branch-2");
        assertThat(journal.history(HistoryFilter.newest(2)))
                .allSatisfy(entry -> assertThat(entry.conclusion()).contains(Conclusion.COMMITTED));
        TxId tx = second.evidence().tx().orElseThrow();
        assertThat(device.rollback(tx)).isInstanceOf(Outcome.Committed.class);
        assertThat(device.running().toString()).contains("branch-4");
    }

    @ParameterizedTest(name = "tier {0}: a check that is not content has it as before")
    @EnumSource(names = {"A", "D"})
    void a_check_that_is_not_content_has_it_as_before(Tier tier, @TempDir Path folder) {
        Device device = device(tier, journal(folder), TransactionListener.NONE);
        begin(device);
        DataTree before = device.running();
        Outcome outcome = device.plan(hostname("branch-2")).commit(SOON.check(view -> Health.bad("nothing good")));

        assertThat(outcome).as(outcome.toString()).isInstanceOf(Outcome.RolledBack.class);
        assertThat(outcome.evidence().holds()).isEqualTo(Holds.BEFORE);
        assertThat(device.running()).isEqualTo(before);
    }

    @ParameterizedTest(name = "tier {0}: a connection that breaks after the commit leaves it as planned or as before")
    @EnumSource(names = {"A", "D"})
    void a_connection_that_breaks_after_the_commit_leaves_it_before_or_after(Tier tier, @TempDir Path folder) {
        boolean[] broken = {false};
        Device device = device(tier, journal(folder), phase -> {
            if (broken[0] && phase instanceof Phase.Committed) {
                broken[0] = false;
                connections.getLast().close();
            }
        });
        begin(device);
        broken[0] = true;
        Outcome outcome = device.plan(hostname("branch-2")).commit(SOON);

        assertThat(broken[0]).isFalse();
        assertThat(outcome).as(outcome.toString()).isInstanceOfAny(Outcome.Committed.class, Outcome.RolledBack.class);
        assertThat(device.running().toString())
                .contains(outcome instanceof Outcome.Committed ? "branch-2" : "branch-1");
        assertThat(device.recover()).isEmpty();
    }

    /** While a confirmed commit is pending, netconfd lets nobody lock, not even the candidate (RFC 6241 says running). */
    @Test
    @DisplayName(
            "tier A: a change that is left cannot be confirmed without its locks, says so, and goes back in its time")
    void a_change_that_is_left_cannot_be_confirmed_without_locks_and_goes_back(@TempDir Path folder) {
        Journal journal = journal(folder);
        Device device = device(Tier.A, journal, TransactionListener.NONE);
        begin(device);
        Outcome left = device.plan(hostname("branch-5")).commit(SOON.detached());
        assertThat(left).as(left.toString()).isInstanceOf(Outcome.AwaitingConfirm.class);
        TxId tx = left.evidence().tx().orElseThrow();

        Outcome refused = device.confirm(tx, SOON.waitForLocks(Duration.ZERO));
        assertThat(refused).as(refused.toString()).isInstanceOf(Outcome.Refused.class);
        assertThat(refused.toString()).contains("outstanding-confirmed-commit");

        ahead = Duration.ofHours(
                1); // the deadline is over for whoever looks now, and netconfd's own timer is waited for
        List<Outcome> settled =
                device(Tier.A, journal, TransactionListener.NONE).recover(SOON);
        assertThat(settled).singleElement().isInstanceOf(Outcome.RolledBack.class);
        assertThat(device.running().toString()).contains("branch-1");
    }

    @Test
    @DisplayName("tier A: a commit that it answers with ok and does not make is not called one")
    void a_commit_that_is_answered_with_ok_and_not_made_is_not_called_one(@TempDir Path folder) {
        Device device = device(Tier.A, journal(folder), DeviceProfile.RFC6241, TransactionListener.NONE);
        DataTree before = device.running();
        Outcome outcome = device.plan(hostname("branch-3")).commit(SOON);

        assertThat(outcome).as(outcome.toString()).isInstanceOf(Outcome.NotCommitted.class);
        assertThat(outcome.toString()).contains("said that it had committed, and yet running is as before");
        assertThat(device.running()).isEqualTo(before);
    }
}

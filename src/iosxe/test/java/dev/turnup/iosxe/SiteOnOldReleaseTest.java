// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnup.fixture.SimulatedDevice;
import dev.turnup.fixture.ios.router.Timing;
import dev.turnup.fixture.personality.Personality;
import dev.turnup.transaction.CommitOptions;
import dev.turnup.transaction.Drift;
import dev.turnup.transaction.Health;
import dev.turnup.transaction.Outcome;
import dev.turnup.transaction.Phase;
import dev.turnup.transaction.Plan;
import dev.turnup.transaction.Remainder.Order;
import dev.turnup.transaction.RemainderPlan;
import dev.turnup.transaction.SavedPlan;
import dev.turnup.transaction.TransactionListener;
import dev.turnup.transaction.journal.SqliteJournal;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.value.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A site over NETCONF on releases whose models lack what routes calls: that part goes as lines with the telephony, in the
 * same transaction, and every way back knows it.
 */
@ParameterizedClass
@ValueSource(strings = {"16.6", "16.9", "16.12"})
class SiteOnOldReleaseTest {
    private static final Path SITES =
            Path.of(System.getProperty("turnup.root", "../.."), "src", "iosxe", "test", "golden", "sites");
    private static final String DIAL_PEER = """
        Cisco-IOS-XE-native:native:
          Cisco-IOS-XE-voice:dial-peer:
            voice: [{dialpeertag: 300, type: pots, destination-pattern: '8T', port: '0/1/0:15'}]
        """;
    private static final String TELEPHONY_GONE = """
        <config xmlns="urn:ietf:params:xml:ns:netconf:base:1.0" xmlns:nc="urn:ietf:params:xml:ns:netconf:base:1.0">
          <cme-site xmlns="urn:turnup:cme-site" nc:operation="remove"/>
        </config>
        """;
    private static final String ALL_GONE = """
        <config xmlns="urn:ietf:params:xml:ns:netconf:base:1.0" xmlns:nc="urn:ietf:params:xml:ns:netconf:base:1.0">
          <router-on-a-stick xmlns="urn:turnup:router-on-a-stick" nc:operation="remove"><name>lan</name>
          </router-on-a-stick>
          <cme-site xmlns="urn:turnup:cme-site" nc:operation="remove"/>
        </config>
        """;

    private final String release;
    private final String site;

    @TempDir
    private Path folder;

    private SimulatedDevice device;
    private SqliteJournal journal;
    private IosXeDevice router;

    SiteOnOldReleaseTest(String release) throws IOException {
        this.release = release;
        this.site = Files.readString(SITES.resolve("site.yaml"));
    }

    @BeforeEach
    void connect() throws IOException {
        device = SimulatedDevice.start(
                switch (release) {
                    case "16.12" -> later();
                    case "16.6" -> Personality.named("isr4331-16.06.01");
                    default -> Personality.named("isr4331-16.09.03");
                });
        device.timing(Timing.NONE);
        journal = Routers.journal(folder);
        router = again();
    }

    @AfterEach
    void close() {
        router.close();
        journal.close();
        device.close();
    }

    /** A router as that of 16.9.3, of a release whose models have the classes of codecs, and dial-peers without numbers. */
    private Personality later() throws IOException {
        Path like = Path.of(System.getProperty("turnup.root", "../.."), "fixtures", "devices", "isr4331-16.09.03");
        Path mine = Files.createDirectory(folder.resolve("isr4331-16.12.01"));
        Files.writeString(
                mine.resolve("personality.properties"), "like = isr4331-16.09.03\nversion = 16.12.1\nios = 16.12.1\n");
        Files.writeString(
                mine.resolve("running.xml"),
                Files.readString(like.resolve("running.xml")).replace("<version>16.9<", "<version>16.12<"));
        Files.writeString(
                mine.resolve("modules.txt"),
                Files.readString(like.resolve("modules.txt"))
                        .replace("2018-07-27", "2019-07-01")
                        .replace("2017-02-07", "2019-07-01"));
        return Personality.in(mine);
    }

    @Test
    void what_routes_calls_goes_as_lines_and_the_rest_over_netconf() {
        Plan.Ready plan = ready(site);

        assertThat(plan.difference().toString())
                .contains("GigabitEthernet[name=\"0/0/1.10\"]")
                .doesNotContain("codec", "dial-peer", "service");
        assertThat(plan.remainder().orElseThrow().difference().toString())
                .contains("dial-peer", "voice[dialpeertag=\"200\"]", "codec[codec-tag=\"1\"]", "service[type=\"voip\"]")
                .contains("pool[tag=\"1\"]")
                .doesNotContain("GigabitEthernet");
    }

    @Test
    void all_of_it_is_one_transaction_after_which_nothing_is_left_to_do() {
        Outcome made = ready(site).commit();

        assertThat(made).as(made.toString()).isInstanceOf(Outcome.Committed.class);
        assertThat(journal.history(9)).hasSize(1);
        DataTree lines = inLines();
        assertThat(lines.get("/native/dial-peer/voice[dialpeertag='200']/voice-class/codec/codectag")
                        .toString())
                .contains("1");
        assertThat(lines.get("/native/voice/class/codec[codec-tag='1']")).isPresent();
        assertThat(lines.get("/native/interface/GigabitEthernet[name='0/0/1.20']"))
                .isPresent();
        assertThat(router.plan(Routers.document(router, site))).isInstanceOf(Plan.Unchanged.class);
    }

    @Test
    void a_rollback_takes_back_both_parts() {
        Digest before = inLines().digest();
        Outcome made = ready(site).commit();
        assertThat(made).as(made.toString()).isInstanceOf(Outcome.Committed.class);

        Outcome back = router.rollback(made.evidence().tx().orElseThrow());

        assertThat(back).as(back.toString()).isInstanceOf(Outcome.Committed.class);
        assertThat(inLines().digest()).isEqualTo(before);
    }

    @Test
    void a_check_that_fails_has_both_parts_put_back() {
        Digest before = inLines().digest();

        Outcome outcome =
                ready(site).commit(CommitOptions.STANDARD.check(view -> Health.bad("the phones do not register")));

        assertThat(outcome).as(outcome.toString()).isInstanceOf(Outcome.RolledBack.class);
        assertThat(inLines().digest()).isEqualTo(before);
    }

    @Test
    void what_a_process_left_that_died_between_the_parts_is_put_back_by_another() {
        Digest before = inLines().digest();
        TransactionListener death = phase -> {
            if (phase instanceof Phase.Verified) {
                throw new AssertionError("the process dies");
            }
        };
        try (IosXeDevice dying =
                Routers.connectBeside(device, IosXeOptions.of(journal).listener(death))) {
            Plan.Ready plan = (Plan.Ready) dying.plan(Routers.document(dying, site));
            assertThatThrownBy(plan::commit).isInstanceOf(AssertionError.class);
        }
        assertThat(inLines().get("/native/interface/GigabitEthernet[name='0/0/1.20']"))
                .isPresent();

        assertThat(router.recover(CommitOptions.STANDARD)).singleElement().isInstanceOf(Outcome.RolledBack.class);
        assertThat(inLines().digest()).isEqualTo(before);
    }

    @Test
    void a_kept_plan_is_carried_out_by_another_process() {
        SavedPlan kept = ready(site).save();

        try (IosXeDevice other = again()) {
            Outcome made = other.plan(kept).commit(CommitOptions.STANDARD);
            assertThat(made).as(made.toString()).isInstanceOf(Outcome.Committed.class);
        }
        assertThat(router.plan(Routers.document(router, site))).isInstanceOf(Plan.Unchanged.class);
    }

    @Test
    void a_dial_peer_that_somebody_changed_is_drift() {
        Outcome made = ready(site).commit();
        assertThat(made).as(made.toString()).isInstanceOf(Outcome.Committed.class);
        assertThat(router.drift()).isInstanceOf(Drift.None.class);

        Routers.enter(device, "dial-peer voice 200 voip", " session target ipv4:10.1.1.6");

        assertThat(router.drift())
                .isInstanceOfSatisfying(
                        Drift.Moved.class,
                        moved -> assertThat(moved.beside().orElseThrow().toString())
                                .contains("voice[dialpeertag=\"200\"]", "ipv4:10.1.1.5 -> ipv4:10.1.1.6"));
    }

    @Test
    void telephony_that_goes_takes_its_dial_peers_with_it() {
        Outcome made = ready(site).commit();
        assertThat(made).as(made.toString()).isInstanceOf(Outcome.Committed.class);

        Plan.Ready gone = ready(TELEPHONY_GONE);
        assertThat(gone.difference().isEmpty()).isTrue();
        Outcome outcome = gone.commit();

        assertThat(outcome).as(outcome.toString()).isInstanceOf(Outcome.Committed.class);
        DataTree lines = inLines();
        assertThat(lines.get("/native/dial-peer")).isEmpty();
        assertThat(lines.get("/native/interface/GigabitEthernet[name='0/0/1.20']"))
                .isPresent();
        assertThat(router.plan(Routers.document(router, TELEPHONY_GONE))).isInstanceOf(Plan.Unchanged.class);
    }

    @Test
    void where_all_goes_the_lines_go_before_the_interfaces_that_they_name() {
        Outcome made = ready(site).commit();
        assertThat(made).as(made.toString()).isInstanceOf(Outcome.Committed.class);

        Plan.Ready gone = ready(ALL_GONE);
        assertThat(gone.remainder()).map(RemainderPlan::order).contains(Order.REMAINDER_FIRST);
        Outcome outcome = gone.commit();

        assertThat(outcome).as(outcome.toString()).isInstanceOf(Outcome.Committed.class);
        assertThat(inLines().get("/native/interface/GigabitEthernet[name='0/0/1.20']"))
                .isEmpty();
    }

    @Test
    void a_node_that_is_stated_by_itself_goes_as_lines_too() {
        Plan.Ready plan = ready(DIAL_PEER + "  hostname: branch-12\n");
        assertThat(plan.difference().toString()).contains("branch-rtr1 -> branch-12");
        assertThat(plan.remainder().orElseThrow().difference().toString()).contains("voice[dialpeertag=\"300\"]");

        Outcome made = plan.commit();

        assertThat(made).as(made.toString()).isInstanceOf(Outcome.Committed.class);
        assertThat(router.plan(Routers.document(router, DIAL_PEER))).isInstanceOf(Plan.Unchanged.class);
        assertThat(inLines()
                        .get("/native/dial-peer/voice[dialpeertag='300']/port")
                        .toString())
                .contains("0/1/0:15");
    }

    private IosXeDevice again() {
        return Routers.connectBeside(device, IosXeOptions.of(journal));
    }

    /** All that the router holds, as its command line shows it. */
    private DataTree inLines() {
        try (IosXeDevice lines = Routers.byLines(device, IosXeOptions.of(journal))) {
            return lines.running();
        }
    }

    private Plan.Ready ready(String document) {
        Plan plan = router.plan(Routers.document(router, document));
        assertThat(plan).as(plan.toString()).isInstanceOf(Plan.Ready.class);
        return (Plan.Ready) plan;
    }
}

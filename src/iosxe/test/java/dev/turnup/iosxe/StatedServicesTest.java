// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.fixture.OnDevice;
import dev.turnup.fixture.SimulatedDevice;
import dev.turnup.transaction.CommitOptions;
import dev.turnup.transaction.Health;
import dev.turnup.transaction.Ledger;
import dev.turnup.transaction.Outcome;
import dev.turnup.transaction.Plan;
import dev.turnup.transaction.TxId;
import dev.turnup.transaction.journal.SqliteJournal;
import dev.turnup.transaction.secret.SecretKeys;
import dev.turnup.yang.data.DataTree;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents that state services, on a router: planned, committed, changed, taken away, and rolled back. */
@OnDevice("isr4331-17.12.01")
class StatedServicesTest {
    private static final String DATA = """
        turnup-router-on-a-stick:router-on-a-stick:
          - {name: data, trunk: 0/0/1, vlan: [{id: 10, name: data, address: 10.10.10.1/24}]}
        """;
    private static final String DATA_AND_VOICE = """
        turnup-router-on-a-stick:router-on-a-stick:
          - name: data
            trunk: 0/0/1
            vlan:
              - {id: 10, name: data, address: 10.10.10.1/24}
              - {id: 20, name: voice, address: 10.10.20.1/24}
        """;
    private static final String GUESTS = """
        turnup-router-on-a-stick:router-on-a-stick:
          - {name: guests, trunk: 0/0/1, vlan: [{id: 30, name: guests, address: 10.10.30.1/24}]}
        """;
    private static final String PHONES = """
        turnup-cme-site:cme-site:
          source-address: 10.10.20.1
          in-place-of-srst: true
          authentication: {realm: branch-12}
          line:
            - {tag: 1, number: '2001', name: Reception}
            - {tag: 2, number: '2002'}
          phone:
            - {tag: 1, mac: 00:11:22:33:44:01, model: '8841', username: p2001, password: Reg-2001,
               button: [{index: 1, line: 1}]}
            - {tag: 2, mac: '001122334402', model: '8841', username: p2002, password: Reg-2002,
               button: [{index: 1, line: 2}]}
        """;
    private static final String ONE_PHONE = """
        turnup-cme-site:cme-site:
          source-address: 10.10.20.1
          in-place-of-srst: true
          authentication: {realm: branch-12}
          line: [{tag: 1, number: '2001', name: Front desk}]
          phone:
            - {tag: 1, mac: 0011.2233.4401, model: '8841', username: p2001, password: Reg-2001,
               button: [{index: 1, line: 1}]}
        """;
    private static final String NO_DATA = """
        <config xmlns="urn:ietf:params:xml:ns:netconf:base:1.0" xmlns:nc="urn:ietf:params:xml:ns:netconf:base:1.0">
          <router-on-a-stick xmlns="urn:turnup:router-on-a-stick" nc:operation="remove"><name>data</name>
          </router-on-a-stick>
        </config>
        """;
    private static final String NO_PHONES = """
        <config xmlns="urn:ietf:params:xml:ns:netconf:base:1.0" xmlns:nc="urn:ietf:params:xml:ns:netconf:base:1.0">
          <cme-site xmlns="urn:turnup:cme-site" nc:operation="remove"/>
        </config>
        """;

    /** Nodes of the router's own models, wrong, beside a service. */
    private static final String WRONG = DATA + """
        Cisco-IOS-XE-native:native: {interface: {GigabitEthernet: [{name: 0/0/0, mtu: 99999999}]}}
        """;

    @TempDir
    private Path folder;

    private SqliteJournal journal;
    private IosXeDevice router;

    @BeforeEach
    void connect(SimulatedDevice device) {
        journal = Routers.journal(folder);
        router = Routers.connectBeside(device, IosXeOptions.of(journal));
    }

    @AfterEach
    void close() {
        router.close();
        journal.close();
    }

    @Test
    void services_and_nodes_beside_them_are_one_plan_and_one_transaction(SimulatedDevice device) {
        Plan.Ready plan = ready(DATA_AND_VOICE + PHONES + "Cisco-IOS-XE-native:native: {hostname: branch-12}\n");

        assertThat(plan.difference().toString())
                .contains(
                        "GigabitEthernet[name=\"0/0/1.10\"]",
                        "GigabitEthernet[name=\"0/0/1.20\"]",
                        "branch-rtr1 -> branch-12");
        assertThat(plan.remainder().orElseThrow().difference().toString())
                .contains("id/mac  0011.2233.4401", "id/mac  0011.2233.4402", "-   call-manager-fallback");
        Outcome outcome = plan.commit();
        assertThat(outcome).as(outcome.toString()).isInstanceOf(Outcome.Committed.class);
        assertThat(journal.history(9)).hasSize(1);
        DataTree lines = inLines(device);
        assertThat(lines.get("/native/hostname").toString()).contains("branch-12");
        assertThat(lines.get("/telephony/voice-register/pool[tag='2']/type").toString())
                .contains("8841");
        assertThat(lines.get("/native/interface/GigabitEthernet[name='0/0/1.20']"))
                .isPresent();

        assertThat(plan(DATA_AND_VOICE + PHONES)).isInstanceOf(Plan.Unchanged.class);
    }

    @Test
    void nodes_beside_services_are_held_to_the_models_before_the_router_is_read(SimulatedDevice device) {
        device.transcript().clear();
        assertThat(plan(WRONG))
                .isInstanceOfSatisfying(
                        Plan.Invalid.class,
                        invalid -> assertThat(invalid.violations())
                                .singleElement()
                                .asString()
                                .contains("mtu", "range", "site.yaml:3"));
        assertThat(device.transcript().rpcs()).isEmpty();
    }

    @Test
    void a_changed_service_changes_and_removes_what_follows_and_nothing_else() {
        commit(DATA_AND_VOICE + PHONES);

        Plan.Ready less = ready(DATA);
        assertThat(less.difference().toString())
                .contains("GigabitEthernet[name=\"0/0/1.20\"]", "0 added, 0 changed, 1 deleted.");
        assertThat(less.remainder()).isEmpty();
        Plan.Ready one = ready(ONE_PHONE);
        assertThat(one.difference().isEmpty()).isTrue();
        assertThat(one.remainder().orElseThrow().difference().toString())
                .contains("Reception -> \"Front desk\"", "dn[tag=\"2\"]", "pool[tag=\"2\"]")
                .doesNotContain("0011.2233.4401");
        assertThat(one.commit()).isInstanceOf(Outcome.Committed.class);
    }

    @Test
    void services_that_go_leave_the_router_as_it_was(SimulatedDevice device) {
        DataTree before = router.running();
        DataTree lines = inLines(device);
        commit(DATA_AND_VOICE + PHONES);

        commit(NO_DATA);
        commit(NO_PHONES);

        assertThat(router.running()).isEqualTo(before);
        assertThat(inLines(device)).isEqualTo(lines);
    }

    @Test
    void what_two_services_make_alike_goes_with_the_second() {
        commit(DATA);
        commit(GUESTS);

        Plan.Ready plan = ready(NO_DATA);
        assertThat(plan.difference().toString())
                .contains("0/0/1.10")
                .doesNotContain("GigabitEthernet[name=\"0/0/1\"]", "0/0/1.30");
    }

    @Test
    void another_process_knows_what_stands(SimulatedDevice device) {
        commit(DATA_AND_VOICE);
        router.close();
        journal.close();
        journal = Routers.journal(folder);
        router = Routers.connectBeside(device, IosXeOptions.of(journal));

        assertThat(ready(DATA).difference().toString()).contains("0 added, 0 changed, 1 deleted.");
    }

    @Test
    void a_rollback_takes_the_service_back_and_it_can_be_stated_anew() {
        commit(DATA);
        TxId second = commit(DATA_AND_VOICE);

        assertThat(router.rollback(second)).isInstanceOf(Outcome.Committed.class);
        assertThat(plan(DATA)).isInstanceOf(Plan.Unchanged.class);
        assertThat(ready(NO_DATA).difference().toString()).doesNotContain("0/0/1.20");
        assertThat(ready(DATA_AND_VOICE).difference().toString()).contains("1 added");
    }

    @Test
    void what_was_put_back_never_stood() {
        Outcome outcome =
                ready(DATA).commit(CommitOptions.STANDARD.check(view -> Health.bad("the phones do not register")));

        assertThat(outcome).isInstanceOf(Outcome.RolledBack.class);
        assertThat(journal.ledger(router.identity())).isEqualTo(Ledger.EMPTY);
    }

    @Test
    void what_stands_and_is_not_named_is_left_as_somebody_changed_it() {
        commit(DATA);
        commit("""
            Cisco-IOS-XE-native:native:
              interface: {GigabitEthernet: [{name: 0/0/1.10, description: by hand}]}
            """);

        assertThat(ready(GUESTS).difference().toString()).doesNotContain("0/0/1.10");
        Plan.Ready gone = ready(NO_DATA);
        assertThat(gone.notes())
                .anySatisfy(note -> assertThat(note)
                        .contains("description stays: it was changed since router-on-a-stick data made it"));
        assertThat(gone.toString()).contains("note: ");
    }

    @Test
    void two_services_that_meet_are_refused_with_both_names_and_the_line() {
        commit(DATA.replace("trunk: 0/0/1", "trunk: 0/0/1, description: to A"));

        Plan plan = plan(GUESTS.replace("trunk: 0/0/1", "trunk: 0/0/1, description: to B"));

        assertThat(plan).isInstanceOf(Plan.Invalid.class);
        assertThat(plan.toString())
                .contains("router-on-a-stick guests makes it description=to B, router-on-a-stick data makes it")
                .contains("site.yaml:2:");
    }

    @Test
    void a_node_that_a_service_makes_is_not_stated_otherwise_beside_it() {
        Plan plan = plan(DATA + """
            Cisco-IOS-XE-native:native:
              interface: {GigabitEthernet: [{name: 0/0/1.10, description: something else}]}
            """);

        assertThat(plan).isInstanceOf(Plan.Invalid.class);
        assertThat(plan.toString()).contains("router-on-a-stick data makes it", "something else", "site.yaml:");
    }

    @Test
    void what_is_wrong_by_itself_has_its_line_and_nothing_is_sent(SimulatedDevice device) {
        List<String> before = device.transcript().rpcs();
        Plan plan = plan(DATA.replace("id: 10", "id: 5000"));

        assertThat(plan).isInstanceOf(Plan.Invalid.class);
        assertThat(plan.toString()).contains("range 1..4094", "site.yaml:2:");
        assertThat(device.transcript().rpcs()).isEqualTo(before);
    }

    @Test
    void what_only_the_service_can_tell_has_its_line() {
        Plan plan = plan(DATA.replace("10.10.10.1/24", "10.10.10.0/24"));

        assertThat(plan).isInstanceOf(Plan.Invalid.class);
        assertThat(plan.toString()).contains("an address that a host of 10.10.10.0/24 can have", "site.yaml:2:");
    }

    @Test
    void a_part_of_a_service_is_not_taken_away_by_an_operation() {
        Plan plan = plan("""
            <config xmlns="urn:ietf:params:xml:ns:netconf:base:1.0" xmlns:nc="urn:ietf:params:xml:ns:netconf:base:1.0">
              <router-on-a-stick xmlns="urn:turnup:router-on-a-stick"><name>data</name><trunk>0/0/1</trunk>
                <vlan><id>10</id></vlan><vlan nc:operation="remove"><id>20</id></vlan>
              </router-on-a-stick>
            </config>
            """);

        assertThat(plan.toString()).contains("a service is stated whole", "site.xml:3:");
    }

    @Test
    void what_does_not_stand_cannot_be_deleted() {
        assertThat(plan(NO_DATA.replace("\"remove\"", "\"delete\"")).toString()).contains("data-missing");
        assertThat(plan(NO_DATA)).isInstanceOf(Plan.Unchanged.class);
    }

    @Test
    void telephony_without_a_way_to_its_lines_is_refused(SimulatedDevice device) {
        try (IosXeDevice bare = Routers.connect(device, IosXeOptions.of(journal))) {
            assertThat(bare.plan(Routers.document(bare, PHONES)).toString()).contains("no other way to the device");
            assertThat(bare.plan(Routers.document(bare, DATA))).isInstanceOf(Plan.Ready.class);
        }
    }

    @Test
    void without_the_key_to_its_secrets_the_ledger_is_refused(SimulatedDevice device) {
        commit(PHONES);
        try (SqliteJournal closed =
                        SqliteJournal.open(folder.resolve("journal.db"), SecretKeys.none(), InstantSource.system());
                IosXeDevice other = Routers.connectBeside(device, IosXeOptions.of(closed))) {
            assertThat(other.plan(Routers.document(other, DATA)).toString()).contains("name the key");
        }
        assertThat(journal.history(1).getFirst().ledger().orElseThrow().toString())
                .doesNotContain("Reg-2001");
    }

    /** All that the router holds, as its command line shows it. */
    private DataTree inLines(SimulatedDevice device) {
        try (IosXeDevice lines = Routers.byLines(device, IosXeOptions.of(journal))) {
            return lines.running();
        }
    }

    private Plan plan(String document) {
        return router.plan(Routers.document(router, document));
    }

    private Plan.Ready ready(String document) {
        Plan plan = plan(document);
        assertThat(plan).as(plan.toString()).isInstanceOf(Plan.Ready.class);
        return (Plan.Ready) plan;
    }

    private TxId commit(String document) {
        Outcome outcome = plan(document).commit();
        assertThat(outcome).as(outcome.toString()).isInstanceOf(Outcome.Committed.class);
        return outcome.evidence().tx().orElseThrow();
    }
}

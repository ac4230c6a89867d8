// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.bindings.Native;
import dev.turnup.fixture.OnDevice;
import dev.turnup.fixture.SimulatedDevice;
import dev.turnup.fixture.clock.ManualClock;
import dev.turnup.netconf.message.Datastore;
import dev.turnup.netconf.message.Rpc;
import dev.turnup.netconf.message.RpcReply;
import dev.turnup.netconf.message.XmlContent;
import dev.turnup.netconf.session.Session;
import dev.turnup.netconf.session.SessionOptions;
import dev.turnup.netconf.ssh.Credentials;
import dev.turnup.netconf.ssh.KnownHosts;
import dev.turnup.netconf.ssh.SshConnector;
import dev.turnup.netconf.ssh.SshTarget;
import dev.turnup.transaction.CommitOptions;
import dev.turnup.transaction.Outcome;
import dev.turnup.transaction.Plan;
import dev.turnup.transaction.journal.SqliteJournal;
import dev.turnup.yang.codec.Documents;
import dev.turnup.yang.data.DataNode;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.data.InstancePath;
import dev.turnup.yang.value.Digest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What servers were reported to do wrong, done to Turnup. */
class MisbehavingServersTest {
    private static final Duration WINDOW = Duration.ofMinutes(2);
    private static final CommitOptions SOON = CommitOptions.STANDARD.confirmWithin(WINDOW);

    private SqliteJournal journal;

    @BeforeEach
    void journal(@TempDir Path folder) {
        journal = Routers.journal(folder);
    }

    @AfterEach
    void close() {
        journal.close();
    }

    private IosXeDevice connect(SimulatedDevice device, ManualClock clock) {
        return Routers.connect(device, IosXeOptions.of(journal).clock(clock).allowing("config-register"));
    }

    private static Plan.Ready named(IosXeDevice router, String name) {
        return (Plan.Ready) router.plan(Native.builder().hostname(name).build());
    }

    private static Plan.Ready refusedByTheDevice(IosXeDevice router) {
        return (Plan.Ready) router.plan(Native.builder().configRegister("0xzz").build());
    }

    /** Somebody else edits the candidate and is content to give the lock back. */
    private static void stage(SimulatedDevice device) {
        try (SshConnector ssh = SshConnector.open(KnownHosts.parse(device.knownHostsLine(), Path.of("known_hosts")));
                Session other = Session.open(
                        ssh.connect(SshTarget.parse(device.uri().toString()), Credentials.password(device.password())),
                        SessionOptions.PATIENT)) {
            assertThat(other.sendAll(
                            new Rpc.Lock(Datastore.CANDIDATE),
                            Rpc.EditConfig.merge(
                                    Datastore.CANDIDATE,
                                    XmlContent.of("<native xmlns='http://cisco.com/ns/yang/Cisco-IOS-XE-native'>"
                                            + "<hostname>theirs</hostname></native>")),
                            new Rpc.Unlock(Datastore.CANDIDATE)))
                    .allMatch(RpcReply.Ok.class::isInstance);
        }
    }

    private static Optional<String> hostname(DataTree tree) {
        return tree.find(InstancePath.parse(tree.schema(), "/native/hostname"))
                .map(node -> ((DataNode.Leaf) node).value().canonical());
    }

    @Test
    @OnDevice("unlock-keeps-candidate")
    void where_unlock_does_not_discard_a_refused_change_leaves_nothing_staged(
            SimulatedDevice device, ManualClock clock) {
        try (IosXeDevice router = connect(device, clock)) {
            assertThat(refusedByTheDevice(router).commit(SOON)).isInstanceOf(Outcome.NotCommitted.class);

            assertThat(device.candidate().digest()).isEqualTo(device.running().digest());
            assertThat(named(router, "edge-1").commit(SOON)).isInstanceOf(Outcome.Committed.class);
        }
    }

    @Test
    @OnDevice("unlock-keeps-candidate")
    void where_a_modified_candidate_can_be_locked_what_others_staged_is_seen(
            SimulatedDevice device, ManualClock clock) {
        stage(device);
        try (IosXeDevice router = connect(device, clock)) {
            Outcome outcome = named(router, "edge-1").commit(SOON);

            assertThat(outcome).isInstanceOf(Outcome.Refused.class);
            assertThat(hostname(device.running())).hasValue("branch-rtr1");
        }
    }

    @Test
    @OnDevice("failed-commit-stays-armed")
    void a_timer_that_a_refused_confirmed_commit_left_armed_takes_nothing_of_others_back(
            SimulatedDevice device, ManualClock clock) {
        try (IosXeDevice router = connect(device, clock)) {
            assertThat(refusedByTheDevice(router).commit(SOON)).isInstanceOf(Outcome.NotCommitted.class);
            device.changeRunning(tree -> DataTree.empty(tree.schema()));

            clock.advance(WINDOW.multipliedBy(2));

            assertThat(hostname(device.running()))
                    .as("what somebody else set meanwhile")
                    .isEmpty();
        }
    }

    @Test
    @OnDevice("restarts-before-confirmation")
    void a_server_that_restarts_before_the_confirming_commit_has_gone_back_and_that_is_said(
            SimulatedDevice device, ManualClock clock) {
        try (IosXeDevice router = connect(device, clock)) {
            Outcome outcome = named(router, "edge-1").commit(SOON);

            assertThat(outcome).as(outcome.toString()).isInstanceOf(Outcome.RolledBack.class);
            assertThat(hostname(device.running())).hasValue("branch-rtr1");
            assertThat(router.recover(SOON)).isEqualTo(List.of());
        }
    }

    @Test
    @OnDevice("second-commit-overwrites-backup")
    void where_a_second_confirmed_commit_moves_what_time_goes_back_to_the_end_is_told_by_reading(
            SimulatedDevice device, ManualClock clock) {
        try (IosXeDevice router = connect(device, clock)) {
            Outcome.AwaitingConfirm left =
                    (Outcome.AwaitingConfirm) named(router, "edge-1").commit(SOON.detached());
            router.prolong(left.evidence().tx().orElseThrow(), SOON);

            clock.advance(WINDOW.multipliedBy(3));
            List<Outcome> settled = router.recover(SOON);

            boolean stays = hostname(device.running()).equals(Optional.of("edge-1"));
            assertThat(settled).hasSize(1);
            assertThat(settled.getFirst()).isInstanceOf(stays ? Outcome.Committed.class : Outcome.RolledBack.class);
        }
    }

    private static Plan user(IosXeDevice router, String inside) {
        return router.plan(Documents.read(
                router.schema(),
                "site.xml",
                ("<native xmlns='http://cisco.com/ns/yang/Cisco-IOS-XE-native'><username><name>ops</name>" + inside
                                + "</username></native>")
                        .getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @CsvSource({
        "password, <encryption>0</encryption>, 7",
        "password, '', 7",
        "secret, <encryption>0</encryption>, 9",
    })
    @OnDevice("reencodes-values")
    void a_password_that_the_router_encrypts_is_rolled_back_and_explained_without_showing_it(
            String kind, String type, String kept, SimulatedDevice device, ManualClock clock) {
        Digest before = device.running().digest();
        try (IosXeDevice router = connect(device, clock)) {
            Outcome outcome = user(
                            router, "<" + kind + ">" + type + "<" + kind + ">hunter2</" + kind + "></" + kind + ">")
                    .commit(SOON);

            assertThat(outcome).isInstanceOf(Outcome.RolledBack.class);
            assertThat(outcome.toString())
                    .contains("username[name=\"ops\"]/" + kind + ": the router keeps as type " + kept)
                    .contains("state type and value as it shows them")
                    .doesNotContain("hunter2", "$9$");
            assertThat(device.running().digest()).isEqualTo(before);
        }
    }

    @Test
    @OnDevice("reencodes-values")
    void a_password_in_the_routers_own_form_is_committed_and_planned_once(SimulatedDevice device, ManualClock clock) {
        String password = "<password><encryption>7</encryption><password>02050D480809</password></password>";
        try (IosXeDevice router = connect(device, clock)) {
            assertThat(user(router, password).commit(SOON)).isInstanceOf(Outcome.Committed.class);

            assertThat(user(router, password)).isInstanceOf(Plan.Unchanged.class);
        }
    }

    @Test
    @OnDevice("reencodes-values")
    void blanks_at_the_end_of_a_description_are_no_difference(SimulatedDevice device, ManualClock clock) {
        try (IosXeDevice router = connect(device, clock)) {
            assertThat(described(router, "to LAN  ").commit(SOON)).isInstanceOf(Outcome.Committed.class);

            assertThat(described(router, "to LAN  ")).isInstanceOf(Plan.Unchanged.class);
        }
    }

    private static Plan described(IosXeDevice router, String text) {
        return router.plan(Documents.read(
                router.schema(),
                "site.xml",
                ("<native xmlns='http://cisco.com/ns/yang/Cisco-IOS-XE-native'><interface><GigabitEthernet><name>0/0/1</name>"
                                + "<description>" + text + "</description></GigabitEthernet></interface></native>")
                        .getBytes(StandardCharsets.UTF_8)));
    }
}

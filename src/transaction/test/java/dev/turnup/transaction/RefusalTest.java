// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.fixture.Fault;
import dev.turnup.netconf.message.Capability;
import dev.turnup.netconf.message.Datastore;
import dev.turnup.netconf.message.ErrorTag;
import dev.turnup.netconf.message.ErrorType;
import dev.turnup.netconf.message.Rpc;
import dev.turnup.netconf.message.RpcError;
import dev.turnup.netconf.message.XmlContent;
import dev.turnup.netconf.session.Session;
import dev.turnup.yang.check.Violation;
import dev.turnup.yang.codec.DecodedEdit;
import dev.turnup.yang.codec.Documents;
import dev.turnup.yang.data.DataTree;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Work of others is not touched, and what cannot be kept is not promised. */
class RefusalTest {

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void edits_of_others_in_the_candidate_are_shown_and_kept(boolean lockable) {
        try (Bench bench = Bench.withDirtyCandidateLockable(lockable)) {
            Plan plan = bench.device().plan(Box.hostname("edge2"));
            stage(bench.stranger(), "somebody-elses");
            bench.router.transcript().clear();
            Outcome outcome = plan.commit(Bench.SOON);
            assertThat(reason(outcome)).isInstanceOf(Refusal.ForeignCandidate.class);
            assertThat(outcome.toString()).contains("somebody-elses");
            assertThat(bench.router.transcript().rpcs()).doesNotContain("discard-changes", "commit");
            assertThat(Box.hostnameIn(bench.router.candidate())).isEqualTo("somebody-elses");
            assertThat(bench.asAtStart()).isTrue();
            assertThat(bench.unlocked()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void edits_of_others_are_thrown_away_only_where_the_caller_says_so(boolean lockable) {
        try (Bench bench = Bench.withDirtyCandidateLockable(lockable)) {
            Plan plan = bench.device().plan(Box.hostname("edge2"));
            stage(bench.stranger(), "somebody-elses");
            assertThat(plan.commit(Bench.SOON.discardingForeign())).isInstanceOf(Outcome.Committed.class);
            assertThat(Box.hostnameIn(bench.router.running())).isEqualTo("edge2");
            assertThat(bench.candidateClean()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"RUNNING", "CANDIDATE"})
    void one_lock_denied_gives_the_other_back_and_sends_no_edit(Datastore held) {
        try (Bench bench = Bench.of(Tier.B)) {
            Plan plan = bench.device().plan(Box.hostname("edge2"));
            Session stranger = bench.stranger();
            stranger.send(new Rpc.Lock(held));
            bench.router.transcript().clear();
            Outcome outcome = plan.commit(Bench.SOON);
            assertThat(reason(outcome)).isInstanceOf(Refusal.LockDenied.class);
            assertThat(outcome.toString()).contains("session " + stranger.sessionId());
            assertThat(bench.router.transcript().rpcs()).doesNotContain("edit-config", "discard-changes", "commit");
            Datastore other = held == Datastore.RUNNING ? Datastore.CANDIDATE : Datastore.RUNNING;
            assertThat(bench.router.lockHolder(other)).isEmpty();
            assertThat(bench.router.lockHolder(held)).hasValue(stranger.sessionId());
        }
    }

    @Test
    void a_lock_that_is_given_back_in_time_is_waited_for() {
        try (Bench bench = Bench.of(Tier.B)) {
            Plan plan = bench.device().plan(Box.hostname("edge2"));
            Session stranger = bench.stranger();
            stranger.send(new Rpc.Lock(Datastore.RUNNING));
            bench.listener(phase -> {
                if (phase instanceof Phase.Waiting) {
                    stranger.send(new Rpc.Unlock(Datastore.RUNNING));
                }
            });
            assertThat(plan.commit(Bench.SOON)).isInstanceOf(Outcome.Committed.class);
        }
    }

    @Test
    void a_plan_whose_base_has_moved_is_refused_and_says_what_moved() {
        try (Bench bench = Bench.of(Tier.B)) {
            Plan plan = bench.device().plan(Box.hostname("edge2"));
            bench.router.changeRunning(
                    running -> Box.tree("<hostname>edge1</hostname><interface><name>0/0/9</name></interface>"));
            Outcome outcome = plan.commit(Bench.SOON);
            assertThat(reason(outcome)).isInstanceOf(Refusal.BaseMoved.class);
            assertThat(outcome.toString()).contains("0/0/9");
            assertThat(bench.unlocked()).isTrue();
        }
    }

    @Test
    void a_value_that_breaks_its_type_sends_nothing() {
        try (Bench bench = Bench.of(Tier.B)) {
            Device device = bench.device();
            bench.router.transcript().clear();
            Plan plan = device.plan(Box.edit("<interface><name>0/0/0</name><mtu>12</mtu></interface>"));
            assertThat(plan).isInstanceOf(Plan.Invalid.class);
            assertThat(plan.toString()).contains("/box/interface[name=\"0/0/0\"]/mtu", "range 68..9216");
            assertThat(plan.commit()).isInstanceOf(Outcome.Invalid.class);
            assertThat(bench.router.transcript().rpcs()).isEmpty();
        }
    }

    @Test
    void what_the_profile_forbids_by_itself_sends_nothing() {
        DeviceProfile strict = new DeviceProfile() {
            @Override
            public String name() {
                return "strict";
            }

            @Override
            public List<Violation> offline(DataTree stated) {
                return Box.forbidden(stated);
            }
        };
        try (Bench bench = Bench.of(Tier.B)) {
            Device device = bench.device(strict);
            bench.router.transcript().clear();
            assertThat(device.plan(Box.hostname("forbidden"))).isInstanceOf(Plan.Invalid.class);
            assertThat(bench.router.transcript().rpcs()).isEmpty();
        }
    }

    @Test
    void deleting_what_is_not_there_is_invalid() {
        try (Bench bench = Bench.of(Tier.B)) {
            Plan plan =
                    bench.device().plan(Box.edit("<interface nc:operation='delete'><name>9/9/9</name></interface>"));
            assertThat(plan).isInstanceOf(Plan.Invalid.class);
            assertThat(plan.toString()).contains("9/9/9", "data-missing");
        }
    }

    @Test
    void a_device_that_could_be_left_half_changed_is_refused() {
        try (Bench bench = Bench.withHello(Capability.BASE_1_1, Capability.WRITABLE_RUNNING)) {
            Plan plan = bench.device().plan(Box.hostname("edge2"));
            assertThat(plan).isInstanceOf(Plan.Refused.class);
            assertThat(plan.toString()).contains("half made");
        }
    }

    @Test
    void a_session_that_only_reads_leaves_the_work_of_others_alone() {
        try (Bench bench = Bench.of(Tier.B)) {
            stage(bench.stranger(), "somebody-elses");
            Device device = bench.device();
            device.running();
            device.plan(Box.hostname("edge2"));
            device.close();
            assertThat(bench.router.transcript().requests("discard-changes")).isEmpty();
            assertThat(Box.hostnameIn(bench.router.candidate())).isEqualTo("somebody-elses");
        }
    }

    @Test
    void a_device_that_does_not_let_itself_be_read_is_refused() {
        try (Bench bench = Bench.of(Tier.B)) {
            Device device = bench.device();
            bench.router.inject(new Fault.Reject(
                    "get-config",
                    RpcError.of(ErrorType.APPLICATION, ErrorTag.ACCESS_DENIED).build()));
            Plan plan = device.plan(Box.hostname("edge2"));
            assertThat(plan).isInstanceOf(Plan.Refused.class);
            assertThat(plan.toString()).contains(device.identity(), "access-denied");
        }
    }

    @Test
    void what_a_document_states_wrongly_is_told_with_its_line() {
        try (Bench bench = Bench.of(Tier.B)) {
            DecodedEdit document = Documents.read(Box.SCHEMA, "site.xml", """
                    <box xmlns="urn:box">
                      <interface>
                        <name>0/0/0</name>
                        <mtu>12</mtu>
                      </interface>
                    </box>
                    """.getBytes(StandardCharsets.UTF_8));
            assertThat(bench.device().plan(document).toString()).contains("site.xml:4");
        }
    }

    private static Refusal reason(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused) outcome).reason();
    }

    static void stage(Session stranger, String hostname) {
        stranger.send(Rpc.EditConfig.merge(
                Datastore.CANDIDATE,
                XmlContent.of("<box xmlns='urn:box'><hostname>" + hostname + "</hostname></box>")));
    }

    @Test
    void waiting_for_a_lock_ends_when_the_time_is_over() {
        try (Bench bench = Bench.of(Tier.B)) {
            Plan plan = bench.device().plan(Box.hostname("edge2"));
            bench.stranger().send(new Rpc.Lock(Datastore.RUNNING));
            plan.commit(Bench.SOON.waitForLocks(Duration.ofMillis(70)));
            assertThat(bench.phases).filteredOn(Phase.Waiting.class::isInstance).hasSizeBetween(1, 3);
        }
    }
}

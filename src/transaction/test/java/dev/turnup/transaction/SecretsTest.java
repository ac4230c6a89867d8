// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.fixture.Fault;
import dev.turnup.netconf.message.ErrorTag;
import dev.turnup.netconf.message.ErrorType;
import dev.turnup.netconf.message.RpcError;
import dev.turnup.transaction.JournalEntry.State;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.edit.Diff;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Canaries: however a run, a rollback or a recovery ends, none of its texts shows the password of the box. */
class SecretsTest {
    private static final String CANARY = "cAnArY";
    private static final String HOST = "<hostname>edge1</hostname>";

    private final Bench bench = Bench.of(Tier.B);
    private final Device device = bench.device();
    private final List<String> texts = new ArrayList<>();

    @AfterEach
    void close() {
        bench.close();
    }

    private static String password(int n) {
        return "<password>" + CANARY + n + "</password>";
    }

    private Outcome commit(String content, CommitOptions options) {
        Plan plan = device.plan(Box.edit(content));
        texts.add(plan.toString());
        return told(plan.commit(options));
    }

    private Outcome told(Outcome outcome) {
        texts.add(outcome.toString());
        return outcome;
    }

    private TxId committed(int n) {
        Outcome outcome = commit(password(n), Bench.SOON);
        assertThat(outcome).isInstanceOf(Outcome.Committed.class);
        return outcome.evidence().tx().orElseThrow();
    }

    /** All that was said, with what the journal and the listener were told; the journal itself must hold the secret. */
    private void assertSilent() {
        bench.journal.history(99).forEach(entry -> {
            texts.add(entry.toString());
            texts.add(entry.explanation());
            texts.add(entry.label());
        });
        bench.phases.forEach(phase -> texts.add(phase.toString()));

        assertThat(texts).hasSizeGreaterThan(3).noneMatch(text -> text.contains(CANARY));
        assertThat(bench.journal.history(99))
                .anyMatch(entry -> entry.forward().whole().orElseThrow().contains(CANARY));
    }

    @Test
    void a_change_shows_that_the_password_changed_and_not_to_what() {
        committed(1);
        committed(2);

        assertThat(texts).anyMatch(text -> text.contains("password") && text.contains("********"));
        assertSilent();
    }

    @Test
    void a_rollback_is_silent() {
        committed(1);
        TxId tx = committed(2);
        Plan plan = device.planRollback(tx);
        texts.add(plan.toString());
        assertThat(told(plan.commit(Bench.SOON))).isInstanceOf(Outcome.Committed.class);
        assertThat(bench.router.running()).isEqualTo(box(password(1)));
        assertSilent();
    }

    @Test
    void a_rollback_in_conflict_is_silent() {
        committed(1);
        TxId tx = committed(2);
        committed(3);
        Outcome outcome = told(device.rollback(tx));
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(outcome.toString()).contains("password");
        assertSilent();
    }

    @Test
    void a_change_that_is_put_back_is_silent() {
        committed(1);
        Outcome outcome = commit(password(2), Bench.SOON.check(view -> Health.bad("nobody can log in")));
        assertThat(outcome).isInstanceOf(Outcome.RolledBack.class);
        assertSilent();
    }

    @Test
    void a_change_that_the_device_refuses_is_silent() {
        committed(1);
        bench.router.inject(new Fault.Reject(
                "edit-config",
                1,
                List.of(RpcError.of(ErrorType.APPLICATION, ErrorTag.INVALID_VALUE)
                        .message("inconsistent value")
                        .build())));
        assertThat(commit(password(2), Bench.SOON)).isInstanceOf(Outcome.NotCommitted.class);
        assertSilent();
    }

    @Test
    void a_change_upon_a_base_that_moved_is_silent() {
        committed(1);
        Plan plan = device.plan(Box.edit(password(2)));
        bench.router.changeRunning(running -> box(password(3)));
        Outcome outcome = told(plan.commit(Bench.SOON));
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(outcome.toString()).contains("password");
        assertSilent();
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"PREPARED", "COMMITTED", "UNDOING"})
    void a_recovery_is_silent(State state) {
        left(state);
        device.recover().forEach(this::told);
        assertSilent();
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"PREPARED", "COMMITTED", "UNDOING"})
    void a_recovery_in_doubt_shows_both_differences_and_no_password(State state) {
        left(state);
        bench.router.changeRunning(running -> box(password(3)));
        List<Outcome> outcomes = device.recover();
        outcomes.forEach(this::told);
        assertThat(outcomes).singleElement().isInstanceOfSatisfying(Outcome.InDoubt.class, doubt -> {
            texts.add(doubt.fromBefore().orElseThrow().toString());
            texts.add(doubt.fromPlanned().orElseThrow().toString());
            assertThat(doubt.fromPlanned().orElseThrow().toString()).contains("********");
        });
        assertSilent();
    }

    private static DataTree box(String password) {
        return Box.tree(HOST + "<interface><name>0/0/0</name><mtu>1500</mtu></interface>" + password);
    }

    /** What a run that died in a state left behind. */
    private void left(State state) {
        DataTree before = box(password(1));
        DataTree after = box(password(2));
        Diff difference = Diff.exact(before, after);
        bench.router.changeRunning(running -> before);
        bench.journal.begin(new JournalEntry(
                new TxId("tx-0000002a"),
                device.identity(),
                "ada",
                "",
                Instant.parse("2026-03-01T00:00:00Z"),
                Tier.C,
                before.digest(),
                after.digest(),
                Edits.journalled(difference.edit()),
                Edits.journalled(difference.inverse().edit()),
                state,
                Optional.empty(),
                Optional.empty(),
                ""));
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnup.transaction.PlanFileException.Problem;
import dev.turnup.transaction.secret.SecretKeys;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tier E: a plan for a device without NETCONF that is kept in a file and committed later: exactly that, or nothing. */
class SavedLinePlanTest {
    private static final SecretKeys KEYS = SecretKeys.of("a2V5IG9uZSBrZXkgb25lIGtleSBvbmUga2V5IG9uZSE=", "the test");

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "with a timer: {0}")
    @ValueSource(booleans = {true, false})
    void it_does_what_it_said_when_it_was_made(boolean timed) {
        LineBench bench = new LineBench(timed);
        Plan.Ready made = ready(bench.device().plan(Lines.phone(1, "Ada")));
        Path file = saved(made);

        Plan.Ready read = ready(bench.device().plan(SavedPlan.read(file, KEYS)));

        assertThat(read).hasToString(made.toString());
        assertThat(read.forward().withoutLocations()).isEqualTo(made.forward().withoutLocations());
        assertThat(read.inverse().withoutLocations()).isEqualTo(made.inverse().withoutLocations());
        Outcome outcome = read.commit(Bench.SOON);
        assertThat(outcome).isInstanceOf(Outcome.Committed.class);
        assertThat(outcome.evidence().digestAfter()).contains(made.expectedDigest());
        assertThat(bench.asPlanned()).isTrue();
        assertThat(bench.device().rollback(outcome.evidence().tx().orElseThrow()))
                .isInstanceOf(Outcome.Committed.class);
        assertThat(bench.asAtStart()).isTrue();
    }

    @Test
    void it_sends_the_lines_that_it_had_and_no_others() {
        LineBench bench = new LineBench(true);
        Path file = saved(ready(bench.device().plan(Lines.phone(1, "Ada"))));
        LineBox box = bench.box();
        bench.device(box).plan(SavedPlan.read(file, KEYS)).commit(Bench.SOON);
        assertThat(box.delivered()).containsExactly("phone 1", "phone 1 name Ada");
    }

    @Test
    void one_that_was_committed_before_changes_nothing() {
        LineBench bench = new LineBench(true);
        Path file = saved(ready(bench.device().plan(Lines.phone(1, "Ada"))));
        bench.device().plan(SavedPlan.read(file, KEYS)).commit(Bench.SOON);
        assertThat(bench.device().plan(SavedPlan.read(file, KEYS)).commit(Bench.SOON))
                .isInstanceOf(Outcome.Unchanged.class);
    }

    @Test
    void one_that_was_carried_out_and_changed_since_is_refused_with_the_transaction() {
        LineBench bench = new LineBench(true);
        Path file = saved(ready(bench.device().plan(Lines.phone(1, "Ada"))));
        Outcome first = bench.device().plan(SavedPlan.read(file, KEYS)).commit(Bench.SOON);
        bench.device().plan(Lines.phone(2, "Bob")).commit(Bench.SOON);
        Outcome replayed = bench.device().plan(SavedPlan.read(file, KEYS)).commit(Bench.SOON);
        assertThat(reason(replayed)).isInstanceOf(Refusal.CarriedOut.class);
        assertThat(replayed.toString())
                .contains(first.evidence().tx().orElseThrow().text());
    }

    @ParameterizedTest(name = "rebased: {0}")
    @ValueSource(booleans = {true, false})
    void one_whose_base_moved_is_refused_with_what_moved(boolean rebased) {
        LineBench bench = new LineBench(true);
        Path file = saved(ready(bench.device().plan(Lines.phone(1, "Ada"))));
        bench.lines.take("phone 7");
        Outcome outcome =
                bench.device().plan(SavedPlan.read(file, KEYS)).commit(rebased ? Bench.SOON.rebasing() : Bench.SOON);
        assertThat(reason(outcome)).isInstanceOf(Refusal.RemainderMoved.class);
        assertThat(outcome.toString()).contains("7").doesNotContain("Ada");
        assertThat(bench.lines.unlocked()).isTrue();
        assertThat(bench.lines.tree().toString()).doesNotContain("Ada");
    }

    @Test
    void one_of_another_device_is_refused() {
        LineBench bench = new LineBench(true);
        Path file = saved(ready(bench.device().plan(Lines.phone(1, "Ada"))));
        Device other =
                Device.open(DeviceSettings.withoutNetconf("192.0.2.10:22", bench.box(), bench.journal, bench.clock));
        Outcome outcome = other.plan(SavedPlan.read(file, KEYS)).commit(Bench.SOON);
        assertThat(reason(outcome)).isInstanceOf(Refusal.OtherDevice.class);
    }

    @Test
    void one_that_was_made_over_netconf_is_refused_where_there_is_none() {
        LineBench bench = new LineBench(true);
        SavedPlan made = ready(bench.device().plan(Lines.phone(1, "Ada"))).save();
        SavedPlan other = new SavedPlan(
                made.device(),
                made.user(),
                Tier.C,
                made.made(),
                made.label(),
                made.base(),
                made.expected(),
                made.uncheckable(),
                made.running(),
                made.forward(),
                made.inverse(),
                made.remainder(),
                made.ledger());
        assertThat(reason(bench.device().plan(other).commit(Bench.SOON))).isInstanceOf(Refusal.NotCapable.class);
        assertThat(bench.asAtStart()).isTrue();
    }

    @Test
    void a_device_that_cannot_be_read_is_refused_by_name() {
        LineBench bench = new LineBench(true);
        Path file = saved(ready(bench.device().plan(Lines.phone(1, "Ada"))));
        Plan plan = bench.device(step -> step.equals("read") ? LineBox.Effect.LOST_BEFORE : LineBox.Effect.NONE)
                .plan(SavedPlan.read(file, KEYS));
        assertThat(plan.toString()).contains("could not be read");
        assertThat(plan).isInstanceOf(Plan.Refused.class);
    }

    @Test
    void a_file_is_truncated_wherever_it_is_cut() throws IOException {
        byte[] whole =
                Files.readAllBytes(saved(ready(new LineBench(true).device().plan(Lines.phone(1, "Ada")))));
        for (int length = 0; length < whole.length; length++) {
            byte[] part = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> SavedPlanText.read(part, "p1", KEYS))
                    .as("the first %d bytes", length)
                    .extracting(e -> ((PlanFileException) e).problem())
                    .isEqualTo(Problem.TRUNCATED);
        }
    }

    @Test
    void a_file_that_somebody_edited_is_not_carried_out() throws IOException {
        Path file = saved(ready(new LineBench(true).device().plan(Lines.phone(1, "Ada"))));
        byte[] edited = Files.readString(file).replace("Ada", "Eve").getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> SavedPlanText.read(edited, "p1", KEYS))
                .extracting(e -> ((PlanFileException) e).problem())
                .isEqualTo(Problem.EDITED);
    }

    private static Refusal reason(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused) outcome).reason();
    }

    private Path saved(Plan.Ready plan) {
        Path file = folder.resolve("p1");
        plan.save().writeTo(file, KEYS);
        return file;
    }

    private static Plan.Ready ready(Plan plan) {
        assertThat(plan).isInstanceOf(Plan.Ready.class);
        return (Plan.Ready) plan;
    }
}

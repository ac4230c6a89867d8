// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnup.transaction.PlanFileException.Problem;
import dev.turnup.transaction.secret.SecretKeys;
import dev.turnup.yang.edit.EditConfig;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A plan that is kept in a file and committed later: exactly that, or nothing. */
class SavedPlanTest {
    private static final SecretKeys KEYS = SecretKeys.of("a2V5IG9uZSBrZXkgb25lIGtleSBvbmUga2V5IG9uZSE=", "the test");
    private static final String ELSEWHERE = "<interface><name>0/0/1</name><mtu>9000</mtu></interface>";

    private static final SecretKeys OTHERS = SecretKeys.of("YW5vdGhlciBrZXkgYW5vdGhlciBrZXkgYW5vdGhlciE=", "the test");
    private static final String CANARY = "cAnArY";
    private static final EditConfig PASSWORD = Box.edit("<password>" + CANARY + "</password>");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(names = "E", mode = EnumSource.Mode.EXCLUDE)
    void a_saved_plan_does_what_it_said_when_it_was_made(Tier tier) {
        try (Bench bench = Bench.of(tier)) {
            Plan.Ready made = ready(bench.device().plan(Box.hostname("edge2")));
            Path file = saved(made);

            Plan.Ready read = ready(bench.device().plan(SavedPlan.read(file, KEYS)));
            assertThat(read).hasToString(made.toString());
            assertThat(read.forward().withoutLocations())
                    .isEqualTo(made.forward().withoutLocations());
            assertThat(read.commit(Bench.SOON)).isInstanceOf(Outcome.Committed.class);
            assertThat(bench.router.running().digest()).isEqualTo(made.expectedDigest());
        }
    }

    @Test
    void one_that_was_committed_before_changes_nothing() {
        try (Bench bench = Bench.of(Tier.B)) {
            Path file = saved(ready(bench.device().plan(Box.hostname("edge2"))));
            bench.device().plan(SavedPlan.read(file, KEYS)).commit(Bench.SOON);
            assertThat(bench.device().plan(SavedPlan.read(file, KEYS)).commit(Bench.SOON))
                    .isInstanceOf(Outcome.Unchanged.class);
        }
    }

    @Test
    void one_whose_base_moved_is_refused_with_what_moved() {
        try (Bench bench = Bench.of(Tier.B)) {
            Path file = saved(ready(bench.device().plan(Box.hostname("edge2"))));
            bench.device().plan(Box.edit(ELSEWHERE)).commit(Bench.SOON);
            Outcome outcome = bench.device().plan(SavedPlan.read(file, KEYS)).commit(Bench.SOON);
            assertThat(outcome).isInstanceOf(Outcome.Refused.class);
            assertThat(((Outcome.Refused) outcome).reason()).isInstanceOf(Refusal.BaseMoved.class);
            assertThat(outcome.toString()).contains("0/0/1", "9000").doesNotContain("edge2");
            assertThat(bench.unlocked()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(names = "E", mode = EnumSource.Mode.EXCLUDE)
    void rebased_it_goes_on_where_what_moved_does_not_touch_it(Tier tier) {
        try (Bench bench = Bench.of(tier)) {
            Path file = saved(ready(bench.device().plan(Box.hostname("edge2"))));
            bench.device().plan(Box.edit(ELSEWHERE)).commit(Bench.SOON);
            Device device = bench.device();
            Outcome outcome = device.plan(SavedPlan.read(file, KEYS)).commit(Bench.SOON.rebasing());
            assertThat(outcome).isInstanceOf(Outcome.Committed.class);
            assertThat(Box.hostnameIn(bench.router.running())).isEqualTo("edge2");
            assertThat(device.plan(Box.edit(ELSEWHERE))).isInstanceOf(Plan.Unchanged.class);
            assertThat(device.rollback(outcome.evidence().tx().orElseThrow())).isInstanceOf(Outcome.Committed.class);
            assertThat(Box.hostnameIn(bench.router.running())).isEqualTo("edge1");
            assertThat(device.plan(Box.edit(ELSEWHERE))).isInstanceOf(Plan.Unchanged.class);
        }
    }

    @Test
    void rebased_it_is_refused_where_what_moved_touches_it() {
        try (Bench bench = Bench.of(Tier.B)) {
            Path file = saved(ready(bench.device().plan(Box.hostname("edge2"))));
            bench.device().plan(Box.hostname("edge9")).commit(Bench.SOON);
            Outcome outcome = bench.device().plan(SavedPlan.read(file, KEYS)).commit(Bench.SOON.rebasing());
            assertThat(outcome).isInstanceOf(Outcome.Refused.class);
            assertThat(((Outcome.Refused) outcome).reason()).isInstanceOf(Refusal.BaseTouched.class);
            assertThat(Box.hostnameIn(bench.router.running())).isEqualTo("edge9");
            assertThat(bench.unlocked()).isTrue();
        }
    }

    @Test
    void rebased_it_is_refused_where_an_entry_is_gone_that_it_changes() {
        try (Bench bench = Bench.of(Tier.B)) {
            Path file = saved(
                    ready(bench.device().plan(Box.edit("<interface><name>0/0/0</name><mtu>9000</mtu></interface>"))));
            bench.router.changeRunning(running -> Box.tree("<hostname>edge1</hostname>"));
            Outcome outcome = bench.device().plan(SavedPlan.read(file, KEYS)).commit(Bench.SOON.rebasing());
            assertThat(((Outcome.Refused) outcome).reason()).isInstanceOf(Refusal.BaseTouched.class);
            assertThat(bench.router.running().digest())
                    .isEqualTo(Box.tree("<hostname>edge1</hostname>").digest());
        }
    }

    @Test
    void one_of_another_device_is_refused() {
        try (Bench one = Bench.of(Tier.B);
                Bench other = Bench.of(Tier.B)) {
            Path file = saved(ready(one.device().plan(Box.hostname("edge2"))));
            Outcome outcome = other.device().plan(SavedPlan.read(file, KEYS)).commit(Bench.SOON);
            assertThat(outcome).isInstanceOf(Outcome.Refused.class);
            assertThat(outcome.toString()).contains("the plan was made for ", ", not for ");
        }
    }

    @Test
    void the_file_is_for_its_owner_alone() throws IOException {
        try (Bench bench = Bench.of(Tier.B)) {
            Path file = saved(ready(bench.device().plan(Box.hostname("edge2"))));
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            try (var files = Files.list(folder)) {
                assertThat(files).containsExactly(file);
            }
        }
    }

    @Test
    void a_file_is_truncated_wherever_it_is_cut() throws IOException {
        try (Bench bench = Bench.of(Tier.B)) {
            Path file = saved(ready(bench.device().plan(Box.hostname("edge2"))));
            byte[] whole = Files.readAllBytes(file);
            for (int length = 1; length < whole.length; length++) {
                byte[] part = Arrays.copyOf(whole, length);
                assertThatThrownBy(() -> SavedPlanText.read(part, "p1", KEYS))
                        .as("the first %d bytes", part.length)
                        .isInstanceOf(PlanFileException.class)
                        .hasMessage("p1: the plan is truncated, so it is not carried out; plan again");
            }
        }
    }

    @Test
    void a_file_that_somebody_edited_is_not_carried_out() throws IOException {
        try (Bench bench = Bench.of(Tier.B)) {
            Path file = saved(ready(bench.device().plan(Box.hostname("edge2"))));
            Files.writeString(file, Files.readString(file).replace("edge2", "edge3"));
            assertThatThrownBy(() -> SavedPlan.read(file, KEYS))
                    .hasMessage(file
                            + ": the plan was edited or damaged after it was made, so it is not carried out;"
                            + " plan again");
        }
    }

    @Test
    void a_file_of_a_newer_format_says_so() {
        byte[] newer = "turnup-plan 4 zstd:something-else\n".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> SavedPlanText.read(newer, "p1", KEYS))
                .hasMessage("p1: a plan of format 4, which a newer Turnup wrote; this one reads format 3; plan again");
    }

    @Test
    void a_file_of_the_first_format_says_so() {
        byte[] older =
                "turnup-plan 1 12 sha256:%s\n<plan/>".formatted("0".repeat(64)).getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> SavedPlanText.read(older, "p1", KEYS))
                .hasMessage("p1: a plan of format 1, which an older Turnup wrote; this one reads format 3; plan again");
    }

    @Test
    void one_that_was_carried_out_and_changed_since_is_refused_with_the_transaction() {
        try (Bench bench = Bench.of(Tier.B)) {
            Path file = saved(ready(bench.device().plan(Box.hostname("edge2"))));
            Outcome first = bench.device().plan(SavedPlan.read(file, KEYS)).commit(Bench.SOON);
            bench.device().plan(Box.hostname("edge3")).commit(Bench.SOON);
            Outcome replayed = bench.device().plan(SavedPlan.read(file, KEYS)).commit(Bench.SOON);
            assertThat(((Outcome.Refused) replayed).reason()).isInstanceOf(Refusal.CarriedOut.class);
            assertThat(replayed.toString())
                    .contains("carried out already, as " + first.evidence().tx().orElseThrow());
            assertThat(Box.hostnameIn(bench.router.running())).isEqualTo("edge3");
        }
    }

    @Test
    void one_that_was_carried_out_and_rolled_back_can_be_carried_out_again() {
        try (Bench bench = Bench.of(Tier.B)) {
            Path file = saved(ready(bench.device().plan(Box.hostname("edge2"))));
            Device device = bench.device();
            Outcome first = device.plan(SavedPlan.read(file, KEYS)).commit(Bench.SOON);
            device.rollback(first.evidence().tx().orElseThrow());
            assertThat(device.plan(SavedPlan.read(file, KEYS)).commit(Bench.SOON))
                    .isInstanceOf(Outcome.Committed.class);
        }
    }

    @Test
    void its_secrets_are_in_no_byte_of_the_file_and_it_works_with_the_key_alone() throws IOException {
        try (Bench bench = Bench.of(Tier.B)) {
            Path file = saved(ready(bench.device().plan(PASSWORD)));
            assertThat(Files.readString(file)).doesNotContain(CANARY).contains("********", "sealed");

            Outcome without = bench.device().plan(SavedPlan.read(file, OTHERS)).commit(Bench.SOON);
            assertThat(((Outcome.Refused) without).reason()).isInstanceOf(Refusal.SecretsMissing.class);
            assertThat(bench.asAtStart()).isTrue();
            assertThat(bench.device().plan(SavedPlan.read(file, KEYS)).commit(Bench.SOON))
                    .isInstanceOf(Outcome.Committed.class);
            assertThat(Edits.toXml(bench.router.running())).contains(CANARY);
        }
    }

    @Test
    void without_keys_a_plan_that_changes_a_secret_says_that_it_was_left_out() throws IOException {
        try (Bench bench = Bench.of(Tier.B)) {
            Path file = folder.resolve("p1");
            ready(bench.device().plan(PASSWORD)).save().writeTo(file, SecretKeys.none());
            assertThat(Files.readString(file)).doesNotContain(CANARY).contains("left-out");
            assertThat(bench.device()
                            .plan(SavedPlan.read(file, KEYS))
                            .commit(Bench.SOON)
                            .toString())
                    .contains("the plan changes secrets that were left out of it");
        }
    }

    @Test
    void without_keys_a_plan_beside_a_secret_works_until_running_moves() {
        try (Bench bench = Bench.of(Tier.B)) {
            bench.device().plan(PASSWORD).commit(Bench.SOON);
            Path file = folder.resolve("p1");
            ready(bench.device().plan(Box.hostname("edge2"))).save().writeTo(file, SecretKeys.none());
            bench.router.changeRunning(running -> Box.tree("<hostname>edge7</hostname>"));
            Outcome moved = bench.device().plan(SavedPlan.read(file, KEYS)).commit(Bench.SOON);
            assertThat(moved.toString()).contains("running has changed since the plan was made", "without its secrets");

            ready(bench.device().plan(PASSWORD)).commit(Bench.SOON);
            ready(bench.device().plan(Box.hostname("edge2"))).save().writeTo(file, SecretKeys.none());
            assertThat(bench.device().plan(SavedPlan.read(file, KEYS)).commit(Bench.SOON))
                    .isInstanceOf(Outcome.Committed.class);
        }
    }

    @Test
    void the_name_of_each_fault_is_told_beside_the_sentence() {
        assertThatThrownBy(() -> SavedPlanText.read(new byte[0], "p1", KEYS))
                .extracting(e -> ((PlanFileException) e).problem())
                .isEqualTo(Problem.TRUNCATED);
        assertThatThrownBy(() -> SavedPlan.read(folder, KEYS))
                .extracting(e -> ((PlanFileException) e).problem())
                .isEqualTo(Problem.UNREACHABLE);
    }

    @Test
    void a_file_that_is_no_plan_says_so() {
        byte[] other = "hostname: edge2\n".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> SavedPlanText.read(other, "site.yaml", KEYS))
                .hasMessage("site.yaml: no plan; 'plan --out' writes one, and a document is named with --file");
        assertThatThrownBy(() -> SavedPlan.read(folder.resolve("absent"), KEYS))
                .isInstanceOf(PlanFileException.class)
                .hasMessageContaining("absent: the plan cannot be read");
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

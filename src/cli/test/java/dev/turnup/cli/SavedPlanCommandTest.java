// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.cli.Shell.Ran;
import dev.turnup.fixture.Fault;
import dev.turnup.fixture.OnDevice;
import dev.turnup.fixture.SimulatedDevice;
import dev.turnup.netconf.message.ErrorTag;
import dev.turnup.netconf.message.ErrorType;
import dev.turnup.netconf.message.RpcError;
import dev.turnup.yang.value.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plans in files: made by one command, committed by another. */
@OnDevice("isr4331-17.12.01")
class SavedPlanCommandTest {
    private static final String SITE = "Cisco-IOS-XE-native:native: {hostname: branch-12}\n";
    private static final String BANNER =
            "Cisco-IOS-XE-native:native: {interface: {GigabitEthernet: [{name: 0/0/1, description: spare}]}}\n";

    private Path home;
    private Shell shell;

    @BeforeEach
    void home(@TempDir Path folder) {
        home = folder;
        shell = new Shell(folder);
    }

    @Test
    void a_plan_is_written_for_its_owner_alone_and_applied_without_naming_the_device_again(SimulatedDevice router)
            throws IOException {
        Ran planned = plan(router, SITE);
        assertThat(planned.exitCode()).as(planned.toString()).isEqualTo(2);
        assertThat(planned.err()).contains("apply it with 'turnup apply ");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("p1"))))
                .isEqualTo("rw-------");

        Ran applied = shell.run(
                "apply", p1(), "--known-hosts", home.resolve("known_hosts").toString());
        assertThat(applied.exitCode()).as(applied.toString()).isZero();
        assertThat(applied.out()).contains("COMMITTED: verified by reading it back", "branch-12");
        assertThat(shell.on(router, "apply", p1()).out()).contains("UNCHANGED");
    }

    @Test
    void a_plan_whose_base_moved_is_refused_with_what_moved_and_goes_on_with_rebase(SimulatedDevice router) {
        plan(router, SITE);
        assertThat(shell.on(router, "apply", "-f", shell.file("other.yaml", BANNER))
                        .exitCode())
                .isZero();
        Digest moved = router.running().digest();
        Ran refused = shell.on(router, "apply", p1());
        assertThat(refused.exitCode()).as(refused.toString()).isEqualTo(4);
        assertThat(refused.out()).contains("running has changed since the plan was made", "spare");
        assertThat(router.running().digest()).isEqualTo(moved);

        Ran rebased = shell.on(router, "apply", p1(), "--rebase");
        assertThat(rebased.exitCode()).as(rebased.toString()).isZero();
    }

    @Test
    void a_plan_that_was_cut_off_ends_with_one_sentence_and_sends_nothing(SimulatedDevice router) throws IOException {
        plan(router, SITE);
        String text = Files.readString(home.resolve("p1"));
        Files.writeString(home.resolve("p1"), text.substring(0, text.length() / 2));
        router.transcript().clear();
        Ran ran = shell.on(router, "apply", p1());
        assertThat(ran.exitCode()).isEqualTo(4);
        assertThat(ran.err())
                .isEqualTo("turnup: " + p1() + ": the plan is truncated, so it is not carried out; plan again\n");
        assertThat(router.transcript().sessions()).isEmpty();
    }

    @Test
    void a_plan_that_was_edited_by_hand_is_refused_by_name(SimulatedDevice router) throws IOException {
        plan(router, SITE);
        Path file = home.resolve("p1");
        Files.writeString(file, Files.readString(file).replace("branch-12", "branch-13"));
        Ran ran = shell.on(router, "apply", "--json", p1());
        assertThat(ran.exitCode()).isEqualTo(4);
        assertThat(ran.out()).contains("\"problem\":\"PLAN_EDITED\"", "\"exitCode\":4");
    }

    @Test
    void a_plan_of_a_newer_version_is_refused_by_name(SimulatedDevice router) {
        Ran ran = shell.on(router, "apply", "--json", shell.file("p9", "turnup-plan 9 new\n"));
        assertThat(ran.exitCode()).isEqualTo(4);
        assertThat(ran.out()).contains("\"problem\":\"PLAN_NEWER\"");
    }

    @Test
    void a_plan_of_another_device_is_refused_there_and_says_whose_it_is(SimulatedDevice router) {
        plan(router, SITE);
        try (SimulatedDevice other = SimulatedDevice.start("isr4331-17.12.01")) {
            Digest before = other.running().digest();
            Ran ran = shell.on(other, "apply", p1(), "--json");
            assertThat(ran.exitCode()).as(ran.toString()).isEqualTo(4);
            assertThat(ran.out()).contains("\"reason\":\"OtherDevice\"", "the plan was made for 127.0.0.1:");
            assertThat(other.running().digest()).isEqualTo(before);
        }
    }

    @Test
    void a_plan_that_was_carried_out_does_nothing_again_and_is_refused_once_the_router_moved(SimulatedDevice router) {
        plan(router, SITE);
        assertThat(shell.on(router, "apply", p1()).exitCode()).isZero();
        assertThat(shell.on(router, "apply", p1()).out()).contains("UNCHANGED");
        shell.on(router, "apply", "-f", shell.file("other.yaml", BANNER));
        Ran ran = shell.on(router, "apply", p1(), "--json");
        assertThat(ran.exitCode()).as(ran.toString()).isEqualTo(4);
        assertThat(ran.out()).contains("\"reason\":\"CarriedOut\"", "the plan was carried out already, as tx-");
    }

    @Test
    void a_plan_is_shown_without_a_device(SimulatedDevice router) {
        plan(router, SITE);
        Ran shown = shell.run("show", p1());
        assertThat(shown.exitCode()).as(shown.toString()).isZero();
        assertThat(shown.out())
                .contains("A plan for 127.0.0.1:", "read as admin", "<hostname>branch-12</hostname>", "The way back:");
        assertThat(shell.run("show", p1(), "--json").out()).contains("\"digestBefore\"", "\"secretsThere\":true");
    }

    @Test
    void a_check_has_the_device_look_at_the_change_and_changes_nothing(SimulatedDevice router) {
        Digest before = router.running().digest();
        Ran ran = shell.on(router, "plan", "--check", "-f", shell.file("site.yaml", SITE));
        assertThat(ran.exitCode()).as(ran.toString()).isEqualTo(2);
        assertThat(ran.out()).contains("CHECKED: the device takes the change; nothing was changed");
        assertThat(router.running().digest()).isEqualTo(before);
        assertThat(router.candidate().digest()).isEqualTo(before);
    }

    @Test
    void a_check_that_the_device_refuses_says_why(SimulatedDevice router) {
        router.inject(new Fault.Reject(
                "validate",
                RpcError.of(ErrorType.APPLICATION, ErrorTag.INVALID_VALUE)
                        .message("illegal reference")
                        .build()));
        Ran ran = shell.on(router, "plan", "--check", "--json", "-f", shell.file("site.yaml", SITE));
        assertThat(ran.exitCode()).as(ran.toString()).isEqualTo(5);
        assertThat(ran.out()).contains("\"check\":{", "illegal reference");
    }

    private Ran plan(SimulatedDevice router, String document) {
        return shell.on(router, "plan", "-f", shell.file("site.yaml", document), "--out", p1());
    }

    private String p1() {
        return home.resolve("p1").toString();
    }
}

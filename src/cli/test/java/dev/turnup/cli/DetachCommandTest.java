// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.cli.Shell.Ran;
import dev.turnup.fixture.SimulatedDevice;
import dev.turnup.yang.value.Digest;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A change that one process makes and another one confirms or cancels. */
class DetachCommandTest {
    private final SimulatedDevice router = SimulatedDevice.start("rfc6241-full");
    private Shell shell;
    private String site;

    @BeforeEach
    void home(@TempDir Path folder) {
        shell = new Shell(folder);
        site = shell.file("site.yaml", "Cisco-IOS-XE-native:native: {hostname: branch-12}\n");
    }

    @AfterEach
    void stop() {
        router.close();
    }

    private String detached() {
        Ran ran = shell.on(router, "apply", "--detach", "--confirm", "300s", "--json", "-f", site);
        assertThat(ran.exitCode()).as(ran.toString()).isZero();
        assertThat(ran.out())
                .contains("\"outcome\":\"AwaitingConfirm\"", "\"deadline\":\"2", "\"confirm\":\"turnup confirm tx-");
        return ran.out().replaceAll("(?s).*\"tx\":\"([^\"]*)\".*", "$1");
    }

    @Test
    void the_output_ends_with_the_deadline_and_the_very_command_that_keeps_the_change() {
        Ran ran = shell.on(router, "apply", "--detach", "-f", site);
        assertThat(ran.exitCode()).as(ran.toString()).isZero();
        assertThat(ran.out())
                .containsPattern("Goes back at \\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ unless confirmed\\.\n"
                        + "  keep it       turnup confirm tx-[0-9a-f]{8} --device ssh://admin@127\\.0\\.0\\.1:\\d+"
                        + " --known-hosts \\S+\n"
                        + "  take it back  turnup cancel tx-");
        String typed = ran.out().replaceAll("(?s).*keep it       turnup ([^\n]*)\n.*", "$1");
        Ran confirmed = shell.run(typed.split(" ", -1));
        assertThat(confirmed.exitCode()).as(confirmed.toString()).isZero();
        assertThat(router.awaitsConfirmation()).isFalse();
    }

    @Test
    void status_tells_what_waits_and_until_when_and_nothing_new_begins_before() {
        String tx = detached();
        Ran status = shell.run("status");
        assertThat(status.exitCode()).isEqualTo(2);
        assertThat(status.out()).contains(tx + "  AWAITING", "keep it: turnup confirm " + tx);
        Ran other = shell.on(
                router,
                "apply",
                "--json",
                "-f",
                shell.file("other.yaml", "Cisco-IOS-XE-native:native: {hostname: other}\n"));
        assertThat(other.exitCode()).as(other.toString()).isEqualTo(4);
        assertThat(other.out()).contains("\"reason\":\"Awaiting\"");
    }

    @Test
    void one_that_is_confirmed_is_final_and_cannot_be_confirmed_again() {
        String tx = detached();
        assertThat(shell.on(router, "confirm", tx).out()).contains("COMMITTED: verified");
        assertThat(shell.run("status").exitCode()).isZero();
        assertThat(shell.on(router, "confirm", tx).exitCode()).isEqualTo(4);
        assertThat(shell.on(router, "drift").exitCode()).isZero();
    }

    @Test
    void one_that_is_cancelled_is_as_before() {
        Digest before = router.running().digest();
        String tx = detached();
        assertThat(router.running().digest()).isNotEqualTo(before);
        Ran ran = shell.on(router, "cancel", tx);
        assertThat(ran.exitCode()).as(ran.toString()).isZero();
        assertThat(router.running().digest()).isEqualTo(before);
        assertThat(shell.run("history").out()).contains("ROLLED_BACK");
    }

    @Test
    void one_that_was_confirmed_is_not_cancelled_any_more() {
        String tx = detached();
        assertThat(shell.on(router, "confirm", tx).exitCode()).isZero();
        Digest confirmed = router.running().digest();

        Ran ran = shell.on(router, "cancel", tx);

        assertThat(ran.exitCode()).as(ran.toString()).isEqualTo(4);
        assertThat(ran.out()).contains("REFUSED", tx);
        assertThat(router.running().digest()).isEqualTo(confirmed);
    }

    @Test
    void one_that_is_prolonged_waits_on() {
        String tx = detached();
        Ran ran = shell.on(router, "confirm", tx, "--prolong", "--confirm", "600s", "--json");
        assertThat(ran.exitCode()).as(ran.toString()).isZero();
        assertThat(ran.out()).contains("\"outcome\":\"AwaitingConfirm\"");
        assertThat(router.awaitsConfirmation()).isTrue();
    }

    @Test
    void a_router_that_cannot_keep_it_past_the_session_is_refused_up_front() {
        try (SimulatedDevice other = SimulatedDevice.start("isr4331-17.12.01")) {
            Digest before = other.running().digest();
            Ran ran = shell.on(other, "apply", "--detach", "-f", site);
            assertThat(ran.exitCode()).as(ran.toString()).isEqualTo(4);
            assertThat(other.running().digest()).isEqualTo(before);
            assertThat(other.transcript().requests("edit-config")).isEmpty();
        }
    }

    @Test
    void where_to_lock_says_required_or_if_supported() {
        assertThat(shell.on(router, "apply", "--lock", "never", "-f", site).err())
                .contains("it is required or if-supported, not 'never'");
        assertThat(shell.on(router, "apply", "--lock=if-supported", "-f", site).exitCode())
                .isZero();
    }
}

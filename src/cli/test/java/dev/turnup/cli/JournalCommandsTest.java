// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.cli.Shell.Ran;
import dev.turnup.fixture.OnDevice;
import dev.turnup.fixture.SimulatedDevice;
import dev.turnup.transaction.JournalEntry.State;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was done, what is not over, what has moved since: history, show, status, drift, rekey. */
@OnDevice("isr4331-17.12.01")
class JournalCommandsTest {
    private static final String SECRET = "hUnTeR2";
    private static final String USER = """
            Cisco-IOS-XE-native:native:
              username:
                - name: bob
                  secret: {encryption: "0", secret: %s}
            """.formatted(SECRET);

    private Path home;
    private Shell shell;

    @BeforeEach
    void home(@TempDir Path folder) {
        home = folder;
        shell = new Shell(folder).with("USER", "ada");
    }

    private String apply(SimulatedDevice router, String document, String... options) {
        List<String> words = Stream.concat(
                        Stream.of("apply", "--json", "-f", shell.file("site.yaml", document)), Stream.of(options))
                .toList();
        Ran ran = shell.on(router, words.toArray(String[]::new));
        assertThat(ran.exitCode()).as(ran.toString()).isZero();
        return ran.out().replaceAll("(?s).*\"tx\":\"([^\"]*)\".*", "$1");
    }

    private static String named(String hostname) {
        return "Cisco-IOS-XE-native:native: {hostname: " + hostname + "}\n";
    }

    @Test
    void history_lists_who_did_what_where_newest_first(SimulatedDevice router) {
        String first = apply(router, named("branch-12"), "--label", "CHG1");
        String second = apply(router, named("branch-13"), "--label", "CHG2");
        Ran ran = shell.run("history");
        assertThat(ran.out().lines())
                .satisfiesExactly(
                        line -> assertThat(line).contains(second, "COMMITTED", "127.0.0.1:", "ada", "\"CHG2\""),
                        line -> assertThat(line).contains(first, "\"CHG1\""));
    }

    @Test
    void history_is_narrowed_by_its_options(SimulatedDevice router) {
        String first = apply(router, named("branch-12"), "--label", "CHG1");
        String second = apply(router, named("branch-13"), "--label", "CHG2");
        String device = "127.0.0.1:" + router.address().getPort();
        assertThat(shell.run("history", "--label", "chg1").out())
                .contains(first)
                .doesNotContain(second);
        assertThat(shell.run("history", "--who", "bob").out()).isEqualTo("No transaction is so.\n");
        assertThat(shell.run("history", "--device", device, "--last", "1").out())
                .contains(second)
                .doesNotContain(first);
        assertThat(shell.run("history", "--device", "ssh://admin@127.0.0.1").out())
                .isEqualTo("No transaction is so.\n");
        assertThat(shell.run("history", "--since", "1h", "--until", "2999-01-01", "--outcome", "committed")
                        .out()
                        .lines())
                .hasSize(2);
        assertThat(shell.run("history", "--since", "2999-01-01T00:00:00Z").out())
                .isEqualTo("No transaction is so.\n");
    }

    @Test
    void a_condition_that_is_none_says_what_it_should_be() {
        assertThat(shell.run("history", "--since", "yesterday").err())
                .isEqualTo("turnup: a time is 2026-03-01, 2026-03-01T09:05:00Z or how long ago, such as 24h, not"
                        + " 'yesterday'\n");
        assertThat(shell.run("history", "--group", "g1").err())
                .contains("a group is named group- and eight hexadecimal digits, not 'g1'");
        assertThat(shell.run("history", "--outcome", "fine").exitCode()).isEqualTo(1);
    }

    @Test
    void show_has_all_of_a_transaction_and_masks_its_secrets(SimulatedDevice router) {
        String tx = apply(router, USER, "--label", "CHG1");
        Ran shown = shell.run("show", tx);
        assertThat(shown.out())
                .contains(tx + "  COMMITTED", "who        ada", "CHG1", "<secret>********</secret>", "The way back:")
                .doesNotContain(SECRET);
        assertThat(shell.run("show", tx, "--json").out())
                .contains("\"forward\":\"", "\"secretsThere\":true", "\"conclusion\":\"COMMITTED\"")
                .doesNotContain(SECRET);
    }

    @Test
    void what_the_journal_does_not_know_is_not_shown() {
        Ran ran = shell.run("show", "tx-00000000");
        assertThat(ran.exitCode()).isEqualTo(4);
        assertThat(ran.err()).contains("has no transaction tx-00000000");
        assertThat(shell.run("show", "tx-nonsense").exitCode()).isEqualTo(1);
        assertThat(Files.exists(home.resolve(".local")))
                .as("looking makes no journal")
                .isFalse();
    }

    @Test
    void status_says_what_is_not_over_and_what_to_do(SimulatedDevice router) {
        assertThat(shell.run("status").exitCode()).isZero();
        RecoverCommandTest.leave(home, router, State.PREPARED);
        Ran ran = shell.run("status");
        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.out()).contains("tx-0000002a  PREPARED", "settle it: turnup recover");
        assertThat(shell.run("status", "--json").out()).contains("\"unfinished\":[{\"tx\":\"tx-0000002a\"");
        assertThat(shell.run("status", "--device", "192.0.2.1").exitCode()).isZero();
    }

    @Test
    void drift_is_none_until_somebody_else_changes_the_router_and_shows_what_they_changed(SimulatedDevice router) {
        Ran unknown = shell.on(router, "drift");
        assertThat(unknown.exitCode()).isEqualTo(4);
        assertThat(unknown.out()).contains("knows of no change that was committed");

        String tx = apply(router, USER);
        Ran none = shell.on(router, "drift");
        assertThat(none.exitCode()).as(none.toString()).isZero();
        assertThat(none.out()).contains("holds what " + tx + " left");

        Shell other =
                new Shell(home).with("XDG_STATE_HOME", home.resolve("other").toString());
        assertThat(other.on(router, "apply", "-f", shell.file("other.yaml", named("branch-99")))
                        .exitCode())
                .isZero();
        Ran moved = shell.on(router, "drift");
        assertThat(moved.exitCode()).as(moved.toString()).isEqualTo(2);
        assertThat(moved.out())
                .contains("was changed since " + tx, "hostname", "-> branch-99", "0 added, 1 changed, 0 deleted.")
                .doesNotContain(SECRET)
                .doesNotContain("Plan:");
        assertThat(shell.on(router, "drift", "--json").out()).contains("\"outcome\":\"Moved\"", "\"changes\":");
    }

    @Test
    void no_secret_is_in_any_file_that_a_change_leaves(SimulatedDevice router) throws IOException {
        apply(router, USER);
        assertThat(shell.on(
                                router,
                                "plan",
                                "-f",
                                shell.file("s.yaml", USER.replace("bob", "eve")),
                                "--out",
                                home + "/p1")
                        .exitCode())
                .isEqualTo(2);
        Files.delete(home.resolve("site.yaml"));
        Files.delete(home.resolve("s.yaml"));
        int files = 0;
        try (Stream<Path> all = Files.walk(home)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain(SECRET);
                files++;
            }
        }
        assertThat(files).isGreaterThan(3);
    }

    @Test
    void what_secrets_were_left_out_of_cannot_be_rolled_back_and_says_so(SimulatedDevice router) {
        String tx = apply(router, USER, "--omit-secrets");
        assertThat(shell.run("show", tx).out()).contains("its secrets were left out");
        Ran ran = shell.on(router, "rollback", tx);
        assertThat(ran.exitCode()).as(ran.toString()).isEqualTo(4);
        assertThat(ran.out()).contains("cannot be rolled back: the secrets that it changed were left out");
        assertThat(shell.on(router, "drift").exitCode())
                .as("the digest is known")
                .isZero();
    }

    @Test
    void a_new_key_seals_everything_anew_and_rollback_works_on(SimulatedDevice router) {
        String tx = apply(router, USER);
        Ran ran = shell.run("journal", "rekey");
        assertThat(ran.exitCode()).as(ran.toString()).isZero();
        assertThat(ran.out()).contains("Sealed ", " texts with the key ");
        assertThat(shell.on(router, "rollback", tx).exitCode()).isZero();
    }

    @Test
    void keys_of_the_environment_change_by_putting_the_new_one_first(SimulatedDevice router) {
        String old = "a2V5IG9uZSBrZXkgb25lIGtleSBvbmUga2V5IG9uZSE=";
        String fresh = "YW5vdGhlciBrZXkgYW5vdGhlciBrZXkgYW5vdGhlciE=";
        shell.with("TURNUP_JOURNAL_KEY", old);
        String tx = apply(router, USER);
        assertThat(Files.exists(home.resolve(".config"))).as("no keystore").isFalse();
        shell.with("TURNUP_JOURNAL_KEY", fresh);
        assertThat(shell.on(router, "rollback", tx).out()).contains("a key that is not here");
        shell.with("TURNUP_JOURNAL_KEY", fresh + "," + old);
        assertThat(shell.run("journal", "rekey").exitCode()).isZero();
        shell.with("TURNUP_JOURNAL_KEY", fresh);
        assertThat(shell.on(router, "rollback", tx).exitCode()).isZero();
        shell.with("TURNUP_JOURNAL_KEY", "short");
        Ran none = shell.run("history");
        assertThat(none.exitCode()).isEqualTo(4);
        assertThat(none.err()).contains("TURNUP_JOURNAL_KEY is not one key").doesNotContain("short");
    }

    @Test
    void a_rollback_needs_no_device_shows_what_it_would_do_and_does_it(SimulatedDevice router) {
        String tx = apply(router, named("branch-12"));
        shell.with("USER", router.user());
        String known = home.resolve("known_hosts").toString();
        Ran dry = shell.run("rollback", tx, "--dry-run", "--known-hosts", known);
        assertThat(dry.exitCode()).as(dry.toString()).isEqualTo(2);
        assertThat(dry.out()).contains("branch-12 -> ");
        assertThat(shell.run("rollback", tx, "--known-hosts", known).exitCode()).isZero();
    }

    @Test
    void a_journal_that_is_none_or_damaged_is_refused_by_name_and_nothing_is_sent(SimulatedDevice router)
            throws IOException {
        Path letter = home.resolve("letter.txt");
        Files.writeString(letter, "Dear Ada, this is long enough to be no database at all. ".repeat(30));
        router.transcript().clear();
        Ran ran = shell.on(
                router,
                "apply",
                "--json",
                "--journal",
                letter.toString(),
                "-f",
                shell.file("site.yaml", named("branch-12")));
        assertThat(ran.exitCode()).isEqualTo(4);
        assertThat(ran.out()).contains("\"problem\":\"JOURNAL_NOT_A_JOURNAL\"", "nothing was changed");
        assertThat(router.transcript().sessions()).isEmpty();
    }

    @Test
    void a_database_that_is_not_there_is_refused_without_its_password(SimulatedDevice router) {
        Ran ran = shell.with("TURNUP_JOURNAL_PASSWORD", SECRET)
                .on(
                        router,
                        "apply",
                        "--journal",
                        "jdbc:postgresql://127.0.0.1:1/turnup?user=ada&password=" + SECRET,
                        "-f",
                        shell.file("site.yaml", named("branch-12")));
        assertThat(ran.exitCode()).isEqualTo(4);
        assertThat(ran.err())
                .contains("the journal jdbc:postgresql://127.0.0.1:1/turnup cannot be opened")
                .doesNotContain(SECRET);
    }
}

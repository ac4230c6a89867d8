// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.cli.Shell.Ran;
import dev.turnup.fixture.OnDevice;
import dev.turnup.fixture.SimulatedDevice;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user types as a secret, no command prints: canaries in every secret leaf of the models, through a whole change. */
@OnDevice("isr4331-17.12.01")
class SecretsTest {
    private static final String CANARY = "cAnArY";

    private Shell shell;
    private final List<Ran> printed = new ArrayList<>();

    @BeforeEach
    void home(@TempDir Path home) {
        shell = new Shell(home);
    }

    private Ran on(SimulatedDevice router, String... args) {
        Ran ran = shell.on(router, args);
        printed.add(ran);
        return ran;
    }

    private String users(int number) {
        return shell.file("users.json", """
                {"Cisco-IOS-XE-native:native": {"username": [
                  {"name": "one", "secret": {"encryption": "0", "secret": "%1$s-secret-%2$d"}},
                  {"name": "two", "password": {"encryption": "0", "password": "%1$s-password-%2$d"}}
                ]}}
                """.formatted(CANARY, number));
    }

    @Test
    void no_command_of_a_change_prints_a_secret(SimulatedDevice router) {
        String first = users(1);
        assertThat(on(router, "plan", "-f", first, "--reverse").out()).contains("********");
        on(router, "plan", "-f", first, "--reverse", "--json");
        Ran applied = on(router, "apply", "-f", first);
        assertThat(applied.exitCode()).as(applied.toString()).isZero();
        assertThat(on(router, "plan", "-f", users(2)).out())
                .as("that it changes is shown")
                .contains("~", "********");
        on(router, "apply", "-f", users(2), "--json");
        for (String format : List.of("xml", "json", "yaml")) {
            assertThat(on(router, "get", "--format", format).out()).contains("********");
        }
        on(router, "get", "--json");
        printed.add(shell.run("history"));
        printed.add(shell.run("history", "--json"));

        assertThat(printed).allSatisfy(ran -> assertThat(ran.toString()).doesNotContain(CANARY));
        assertThat(shell.on(router, "get", "--secrets").out()).as("it is there").contains(CANARY + "-secret-2");
    }

    @Test
    void no_refusal_quotes_a_secret(SimulatedDevice router) {
        for (String faulty : List.of(
                "{\"Cisco-IOS-XE-native:native\": {\"username\": [{\"name\": \"a\", \"secret\": {\"secret\": cAnArY}}]}}",
                "{\"Cisco-IOS-XE-native:native\": {\"username\": [{\"name\": \"a\", \"secret\": {\"secret\": [\"cAnArY\"]}}]}}",
                "{\"Cisco-IOS-XE-native:native\": {\"username\": [{\"name\": \"a\", \"secret\": {\"secret\": \"cAnArY\", \"encryption\": \"77\"}}]}}",
                "{\"Cisco-IOS-XE-native:native\": {\"username\": [{\"name\": \"a\", \"password\": {\"password\": \"cAnArY\\ncAnArY\"}}]}}",
                "{\"Cisco-IOS-XE-native:native\": {\"username\": [{\"secret\": {\"secret\": \"cAnArY\"}}]}}")) {
            String file = shell.file("faulty.json", faulty);
            assertThat(on(router, "plan", "-f", file).exitCode()).isNotZero();
            on(router, "plan", "-f", file, "--json");
            on(router, "apply", "-f", file);
            printed.add(shell.run("validate", "-f", file));
            printed.add(shell.run("validate", "-f", file, "--json"));
        }
        assertThat(printed).allSatisfy(ran -> assertThat(ran.toString()).doesNotContain(CANARY));
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.cli.Shell.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What changes are held to, told without a device. */
class RulesCommandTest {
    private Shell shell;
    private Path home;

    @BeforeEach
    void home(@TempDir Path folder) {
        home = folder;
        shell = new Shell(folder);
    }

    @Test
    void the_rules_are_listed_with_severity_and_reason() {
        Ran ran = shell.run("rules");

        assertThat(ran.exitCode()).as(ran.toString()).isZero();
        assertThat(ran.out())
                .containsPattern("(?m)^boot-file-system +error +ISR 4300: at boot time there is no flash:")
                .containsPattern("(?m)^codec-missing +warning ")
                .contains("fast-track-authentication", "overlapping-subnets", "unsaved-configuration");
    }

    @Test
    void a_rule_says_where_it_is_known_from() {
        Ran ran = shell.run("rules", "boot-file-system");

        assertThat(ran.exitCode()).as(ran.toString()).isZero();
        assertThat(ran.out())
                .startsWith("boot-file-system\n")
                .contains("severity  error", "evidence  a field engineer lost an hour");
    }

    @Test
    void rules_of_a_file_are_among_them_and_take_the_place_of_turnups(@TempDir Path folder) throws IOException {
        Path mine = Files.writeString(folder.resolve("mine.yaml"), """
                turnup-rules:rules:
                  rule:
                  - {name: codec-missing, severity: off}
                  - {name: no-small-mtu, reason: tunnels, at: /native/interface/GigabitEthernet, must: not(mtu)}
                """);

        Ran ran = shell.run("rules", "--rules", mine.toString(), "--json");

        assertThat(ran.exitCode()).as(ran.toString()).isZero();
        assertThat(ran.out())
                .contains("\"name\":\"codec-missing\",\"severity\":\"off\"")
                .contains("\"name\":\"no-small-mtu\",\"severity\":\"error\",\"reason\":\"tunnels\"");
    }

    @Test
    void a_name_that_is_none_is_told_with_the_nearest() {
        Ran ran = shell.run("rules", "boot-file-sytem");

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.err()).contains("boot-file-sytem: there is no such rule; did you mean boot-file-system?");
    }

    @Test
    void a_file_that_is_wrong_is_told_with_its_line() throws IOException {
        Path wrong = Files.writeString(home.resolve("wrong.yaml"), "turnup-rules:rules:\n  rul: []\n");

        Ran ran = shell.run("rules", "--rules", wrong.toString());

        assertThat(ran.exitCode()).isEqualTo(3);
        assertThat(ran.err()).contains("wrong.yaml:2:3: unknown node rul");
    }
}

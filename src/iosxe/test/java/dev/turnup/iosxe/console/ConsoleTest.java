// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.iosxe.line.IosLine;
import dev.turnup.netconf.session.TimedOut;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConsoleTest {
    private static final String EXEC = "branch-rtr1#";
    private static final String CONFIG = "branch-rtr1(config)#";

    @Test
    void a_command_gives_what_was_printed_between_its_echo_and_the_next_prompt() {
        try (Console console = console(Map.of("show clock", "*10:11:12.000 UTC Mon Nov 30 2026\r\n" + EXEC))) {
            assertThat(console.run("show clock")).isEqualTo(new Answer.Printed("*10:11:12.000 UTC Mon Nov 30 2026\n"));
        }
    }

    @Test
    void a_line_that_looks_like_another_routers_prompt_is_not_the_end() {
        ScriptedTerminal terminal = new ScriptedTerminal(EXEC, line -> line.equals("show run") ? "x\r\nr7#" : EXEC);
        try (Console console = Console.on(() -> terminal, ConsoleOptions.STANDARD)) {
            assertThat(console.run("show run")).isInstanceOf(Answer.Lost.class);
        }
    }

    @Test
    void a_router_that_was_renamed_elsewhere_is_known_again_by_its_version() {
        ScriptedTerminal terminal = new ScriptedTerminal(EXEC, line -> line.startsWith("show") ? "x\r\nr7#" : EXEC);
        try (Console console = Console.on(() -> terminal, ConsoleOptions.STANDARD)) {
            assertThat(console.run("show version")).isEqualTo(new Answer.Printed("x\n"));
            assertThat(console.run("show run")).isEqualTo(new Answer.Printed("x\n"));
        }
    }

    @Test
    void the_pager_is_turned_off_first_and_paged_through_where_that_does_not_help() {
        ScriptedTerminal terminal = new ScriptedTerminal("\r\nWelcome # all\r\n" + EXEC, line -> switch (line) {
            case "show run" -> "line 1\r\n --More-- ";
            case "<space>" -> "\b\b\b\b\b\b\b\b\b        \b\b\b\b\b\b\b\b\bline 2\r\n" + EXEC;
            default -> EXEC;
        });
        try (Console console = Console.on(() -> terminal, ConsoleOptions.STANDARD)) {
            assertThat(console.run("show run")).isEqualTo(new Answer.Printed("line 1\nline 2\n"));
            assertThat(terminal.typed())
                    .containsExactly("terminal length 0", "terminal width 512", "show run", "<space>");
        }
    }

    @Test
    void a_line_that_is_refused_is_told_with_the_words_and_the_place_and_nothing_more_is_entered() {
        ScriptedTerminal terminal = new ScriptedTerminal(EXEC, line -> switch (line) {
            case "configure terminal" -> "Enter configuration commands, one per line.  End with CNTL/Z.\r\n" + CONFIG;
            case "hostname r2" -> "r2(config)#";
            case "mode cme" ->
                "                    ^\r\n% Invalid input detected at '^' marker.\r\n\r\n" + "r2(config)#";
            case "end" -> "r2#";
            default -> EXEC;
        });
        try (Console console = Console.on(() -> terminal, ConsoleOptions.STANDARD)) {
            assertThat(console.configure(entries("hostname r2", "mode cme", "max-dn 4")))
                    .hasToString(
                            "the router refuses 'mode cme': at column 21: % Invalid input detected at '^' marker.");
            assertThat(terminal.typed()).endsWith("hostname r2", "mode cme", "end");
        }
    }

    @Test
    void what_the_router_only_notes_is_no_refusal() {
        ScriptedTerminal terminal = new ScriptedTerminal(EXEC, line -> switch (line) {
            case "configure terminal" -> CONFIG;
            case "interface GigabitEthernet0/0/1.10" -> "branch-rtr1(config-subif)#";
            case "vrf forwarding VOICE" ->
                "% Interface GigabitEthernet0/0/1.10 IPv4 disabled and address(es) removed due to enabling VRF"
                        + " VOICE\r\n"
                        + "branch-rtr1(config-subif)#";
            case "exit" -> CONFIG;
            default -> EXEC;
        });
        try (Console console = Console.on(() -> terminal, ConsoleOptions.STANDARD)) {
            assertThat(console.configure(
                            entries("interface GigabitEthernet0/0/1.10", " vrf forwarding VOICE", " exit")))
                    .isInstanceOf(Answer.Printed.class);
        }
    }

    @Test
    void lines_of_one_mode_travel_together_and_the_first_refused_is_the_one_told() {
        ScriptedTerminal terminal = new ScriptedTerminal(EXEC, line -> switch (line) {
            case "configure terminal", "exit" -> CONFIG;
            case "end" -> EXEC;
            case "number 9" -> "% Incomplete command.\r\n\r\nbranch-rtr1(config-register-dn)#";
            default -> line.startsWith("terminal") ? EXEC : "branch-rtr1(config-register-dn)#";
        });
        try (Console console = Console.on(() -> terminal, ConsoleOptions.STANDARD)) {
            assertThat(console.configure(entries("voice register dn 1", " number 9", " name A", " label B", " exit")))
                    .hasToString("the router refuses 'number 9': % Incomplete command.");
        }
    }

    @Test
    void a_question_is_answered_only_where_it_was_expected() {
        Map<String, String> answers = Map.of(
                "reload", "\r\nSystem configuration has been modified. Save? [yes/no]: ",
                "no", "Proceed with reload? [confirm]",
                "<break>", "\r\n" + EXEC);
        try (Console console = console(answers)) {
            assertThat(console.run(IosLine.of("reload"), List.of(Question.confirm())))
                    .hasToString("the router refuses 'reload': it asks: System configuration has been modified."
                            + " Save? [yes/no]:");
        }
        try (Console console = console(Map.of(
                "reload", "\r\nSystem configuration has been modified. Save? [yes/no]: ",
                "no", "Proceed with reload? [confirm]",
                "", "END\r\n"))) {
            assertThat(console.run(IosLine.of("reload"), List.of(Question.of("save?", "no"), Question.confirm())))
                    .isEqualTo(new Answer.Lost("the connection ended at reload"));
        }
    }

    @Test
    void a_router_that_falls_silent_is_lost_in_time_and_sought_again() {
        List<ScriptedTerminal> terminals = new ArrayList<>();
        try (Console console = Console.on(
                () -> {
                    terminals.add(new ScriptedTerminal(EXEC, line -> line.equals("show tech") ? "working" : EXEC));
                    return terminals.getLast();
                },
                ConsoleOptions.STANDARD.patience(Duration.ofSeconds(90)))) {
            assertThat(console.run("show tech"))
                    .isEqualTo(new Answer.Lost("the router gave no prompt within 90 s at show tech"));
            assertThat(console.run("show clock")).isEqualTo(new Answer.Printed(""));
            assertThat(terminals).hasSize(2);
        }
    }

    @Test
    void a_user_without_privilege_is_told_or_enabled() {
        Map<String, String> answers = Map.of("enable", "Password: ", "letmein", EXEC, "show run", "x\r\n" + EXEC);
        try (Console console = Console.on(
                () -> new ScriptedTerminal("r1>", line -> answers.getOrDefault(line, "r1>")),
                ConsoleOptions.STANDARD)) {
            assertThat(console.run("show run"))
                    .hasToString(
                            "the router refuses 'configure terminal': the user has not privilege 15, and no password"
                                    + " for enable");
        }
        try (Console console = Console.on(
                () -> new ScriptedTerminal("branch-rtr1>", line -> answers.getOrDefault(line, EXEC)),
                ConsoleOptions.STANDARD.enable("letmein"))) {
            assertThat(console.run("show run")).isEqualTo(new Answer.Printed("x\n"));
        }
        assertThat(ConsoleOptions.STANDARD.enable("letmein").toString()).doesNotContain("letmein");
    }

    @Test
    void a_router_that_cannot_be_reached_is_lost_with_the_reason() {
        try (Console console = Console.on(
                () -> {
                    throw new TimedOut("192.0.2.1:22", "connect", false, "the device took longer than 30000 ms");
                },
                ConsoleOptions.STANDARD)) {
            assertThat(console.run("show clock"))
                    .isEqualTo(new Answer.Lost("192.0.2.1:22, connect: the device took longer than 30000 ms"));
        }
    }

    private static Console console(Map<String, String> answers) {
        return Console.on(
                () -> new ScriptedTerminal(EXEC, line -> answers.getOrDefault(line, EXEC)), ConsoleOptions.STANDARD);
    }

    private static List<Entry> entries(String... lines) {
        List<Entry> entries = new ArrayList<>();
        for (String line : lines) {
            String bare = line.stripLeading();
            entries.add(new Entry(line.length() - bare.length(), IosLine.of(bare), List.of()));
        }
        return entries;
    }
}

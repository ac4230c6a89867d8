// SPDX-License-Identifier: Apache-2.0
package dev.turnup.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommandTest {
    private static Command command(List<String> roots, boolean more) {
        return new Command(
                Path.of("yang"),
                roots,
                Path.of("paths.txt"),
                "com.example",
                "Models",
                Path.of("java"),
                Path.of("resources"),
                more,
                more);
    }

    @Test
    void the_parameters_are_the_options_of_the_command() {
        assertThat(command(List.of("a", "b"), true).arguments())
                .containsExactly(
                        ("generate --errata --models yang --root a --root b --select paths.txt --package com.example "
                                        + "--index Models --out java --resources resources --state --strict")
                                .split(" "));
    }

    @Test
    void what_is_not_asked_for_is_no_option() {
        assertThat(command(List.of(), false).arguments()).doesNotContain("--root", "--state", "--strict");
    }

    @Test
    void the_command_runs_on_the_plugins_own_class_path() {
        List<String> line =
                command(List.of(), false).line(Path.of("java"), List.of(Path.of("a.jar"), Path.of("b.jar")));
        assertThat(line).startsWith("java").containsSequence("-cp", "a.jar" + File.pathSeparator + "b.jar");
        assertThat(line).containsSequence("dev.turnup.cli.Main", "generate");
    }

    @Test
    void what_was_forgiven_is_a_warning_each() {
        Command.Outcome outcome =
                Command.outcome(0, List.of("generated com.example.Models", "a.yang:3: pattern: x", "", "b.yang:4: y"));
        assertThat(outcome.done()).isTrue();
        assertThat(outcome.summary()).isEqualTo("generated com.example.Models");
        assertThat(outcome.warnings()).containsExactly("a.yang:3: pattern: x", "b.yang:4: y");
    }

    @Test
    void a_fault_is_its_sentence() {
        Command.Outcome outcome =
                Command.outcome(3, List.of("Picked up JAVA_TOOL_OPTIONS: -Xmx1g", "turnup: a.yang:3: no such type"));
        assertThat(outcome.done()).isFalse();
        assertThat(outcome.summary()).isEqualTo("a.yang:3: no such type");
    }

    @Test
    void a_command_that_says_nothing_is_told_by_its_exit_code() {
        assertThat(Command.outcome(137, List.of()).summary()).isEqualTo("turnup ended with 137");
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.turnup.cli.Shell.Ran;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job, as a user runs it. */
class DemoCommandTest {
    private static final List<String> CHANGING = List.of("apply", "upgrade", "bootstrap", "trunk");

    @Test
    void the_demo_tells_its_story_and_every_step_comes_out_as_it_must(@TempDir Path home) {
        Ran ran = new Shell(home).run("demo", "--reverse", "--colour", "never");
        assertThat(ran.exitCode()).as(ran.toString()).isZero();
        assertThat(ran.out())
                .contains("-   call-manager-fallback", "Plan: ", "The way back:")
                .contains("phone-type-unknown", "fast-track-authentication", "use bootflash:<image>")
                .contains("ROMMON is 15.4(3r)S5", "types put back on pools [1, 2]", "4 of 4 phones registered")
                .contains("READY: NETCONF answers", "COMMITTED", "ROLLED BACK", "NOT COMMITTED", "INVALID")
                .contains("range 1..4094", "use at most 4094", "overlaps with")
                .doesNotContain("NOT AS IT MUST")
                .doesNotContain("\u001b");
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void the_plan_is_coloured_on_request(@TempDir Path home) {
        assertThat(new Shell(home).run("demo", "--colour", "always").out()).contains("\u001b[32m+", "\u001b[31m-");
    }

    @Test
    void as_json_each_step_has_its_facts(@TempDir Path home) throws IOException {
        Ran ran = new Shell(home).run("demo", "--json");
        assertThat(ran.exitCode()).as(ran.toString()).isZero();
        assertThat(ran.out().lines()).hasSize(1);
        List<Map<String, String>> steps = steps(ran.out());
        assertThat(steps.stream().map(s -> s.get("name") + " " + s.get("outcome")))
                .containsExactly(
                        "start Started",
                        "read Read",
                        "unknown-type Invalid",
                        "no-authentication Invalid",
                        "plan Ready",
                        "apply Committed",
                        "phones Registered",
                        "boot-line-refused Invalid",
                        "boot-line Ready",
                        "rommon-refused Refused",
                        "upgrade Upgraded",
                        "phones-again Registered",
                        "bootstrap Ready",
                        "trunk Committed",
                        "health-check RolledBack",
                        "device-refusal NotCommitted",
                        "offline-refusal Invalid");
        assertThat(steps).allSatisfy(step -> {
            assertThat(step).containsKeys("name", "outcome", "digestBefore", "digestAfter", "roundTrips", "millis");
            boolean changes = CHANGING.contains(step.get("name"));
            assertThat(Objects.equals(step.get("digestBefore"), step.get("digestAfter")))
                    .isEqualTo(!changes);
        });
        assertThat(steps.getLast().get("roundTrips"))
                .as("what is wrong is never sent")
                .isEqualTo("0");
    }

    private static List<Map<String, String>> steps(String json) throws IOException {
        List<Map<String, String>> steps = new ArrayList<>();
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            while (parser.nextToken() != JsonToken.START_ARRAY) {
                assertThat(parser.currentToken()).isNotNull();
            }
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                Map<String, String> step = new LinkedHashMap<>();
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    String name = parser.currentName();
                    parser.nextToken();
                    step.put(name, parser.getText());
                }
                steps.add(step);
            }
        }
        return steps;
    }
}

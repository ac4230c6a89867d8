// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.cli.Shell.Ran;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A router for other programs: says how to reach it, and runs until its input ends. */
class FixtureCommandTest {

    /** A fixture that runs, the line that it printed, and its end. */
    private record Running(String line, PipedOutputStream input, CompletableFuture<Integer> exit)
            implements AutoCloseable {
        static Running of(Path home, String... options) throws Exception {
            LinkedBlockingQueue<String> lines = new LinkedBlockingQueue<>();
            PipedOutputStream input = new PipedOutputStream();
            List<String> args = new ArrayList<>(List.of("fixture", "--json"));
            args.addAll(List.of(options));
            Surroundings surroundings = new Surroundings(
                    lineSink(lines),
                    lineSink(new LinkedBlockingQueue<>()),
                    new PipedInputStream(input),
                    Map.of("HOME", home.toString()),
                    false,
                    Clock.systemUTC());
            CompletableFuture<Integer> exit =
                    CompletableFuture.supplyAsync(() -> Main.run(surroundings, args.toArray(String[]::new)));
            String line = lines.poll(5, TimeUnit.MINUTES);
            assertThat(line).as("a line within five minutes").isNotNull();
            return new Running(line, input, exit);
        }

        Ran run(Path home, String device, String... command) {
            List<String> args = new ArrayList<>(List.of(command));
            args.addAll(List.of("--device", device, "--known-hosts", field(line, "knownHosts")));
            return new Shell(home)
                    .with("TURNUP_PASSWORD", field(line, "password"))
                    .run(args.toArray(String[]::new));
        }

        List<String> devices() {
            Matcher all = Pattern.compile("\"devices\":\\[([^]]*)]").matcher(line);
            assertThat(all.find()).as(line).isTrue();
            return List.of(all.group(1).replace("\"", "").split(",", -1));
        }

        @Override
        public void close() throws IOException {
            input.close();
            assertThat(exit.orTimeout(5, TimeUnit.MINUTES).join()).isZero();
        }
    }

    @Test
    void the_fixture_says_how_to_reach_it_and_stops_when_its_input_ends(@TempDir Path home) throws Exception {
        String knownHosts;
        try (Running fixture = Running.of(home)) {
            knownHosts = field(fixture.line(), "knownHosts");
            String device = "ssh://" + field(fixture.line(), "user") + "@" + field(fixture.line(), "address");
            Ran ran = fixture.run(home, device, "get", "--path", "/native/hostname");

            assertThat(ran.exitCode()).as(ran.toString()).isZero();
            assertThat(Path.of(knownHosts)).exists();
        }
        assertThat(Path.of(knownHosts)).doesNotExist();
    }

    @Test
    void several_devices_have_ports_and_state_of_their_own(@TempDir Path home) throws Exception {
        try (Running fixture = Running.of(home, "--devices", "3")) {
            List<String> devices = fixture.devices();
            assertThat(devices).hasSize(3).doesNotHaveDuplicates();
            Path change =
                    Files.writeString(home.resolve("site.yaml"), "Cisco-IOS-XE-native:native: {hostname: third}\n");

            Ran applied = fixture.run(home, devices.get(2), "apply", "-f", change.toString());

            assertThat(applied.exitCode()).as(applied.toString()).isZero();
            assertThat(fixture.run(home, devices.get(2), "get", "--path", "/native/hostname")
                            .out())
                    .contains("third");
            assertThat(fixture.run(home, devices.get(0), "get", "--path", "/native/hostname")
                            .out())
                    .contains("branch-rtr1");
        }
    }

    @Test
    void a_file_says_what_goes_wrong(@TempDir Path home) throws Exception {
        Path faults = Files.writeString(home.resolve("faults"), "get-config reject access-denied \"not today\"\n");
        try (Running fixture = Running.of(home, "--faults", faults.toString())) {
            String device = field(fixture.line(), "device");

            assertThat(fixture.run(home, device, "get", "--path", "/native/hostname")
                            .err())
                    .contains("not today");
            assertThat(fixture.run(home, device, "get", "--path", "/native/hostname")
                            .exitCode())
                    .isZero();
        }
    }

    @Test
    void a_router_of_ones_own_plays_by_models_of_ones_own(@TempDir Path home) throws Exception {
        Path router = Files.createDirectory(home.resolve("router"));
        Files.writeString(router.resolve("personality.properties"), "like = rfc6241-full\npassword = mine\n");
        Path models = Files.createDirectory(home.resolve("models"));
        Files.writeString(
                models.resolve("toy.yang"),
                "module toy { yang-version 1.1; namespace \"urn:toy\"; prefix t; revision 2020-02-02;"
                        + " container toys { leaf ball { type enumeration { enum red; } } } }");
        try (Running fixture = Running.of(home, "--personality", router.toString(), "--models", models.toString())) {
            assertThat(field(fixture.line(), "password")).isEqualTo("mine");
            String device = field(fixture.line(), "device");
            Path pulled = home.resolve("pulled");

            fixture.run(home, device, "models", "pull", "--out", pulled.toString());

            assertThat(pulled.resolve("toy@2020-02-02.yang")).hasSameTextualContentAs(models.resolve("toy.yang"));
        }
    }

    @Test
    void a_router_without_netconf_tells_where_its_command_line_is_and_nothing_else(@TempDir Path home)
            throws Exception {
        try (Running fixture = Running.of(home, "--personality", "isr4331-03.13.06", "--devices", "2")) {
            String device = field(fixture.line(), "device");
            String address = field(fixture.line(), "address");

            assertThat(device).isEqualTo("ssh://admin@" + address);
            assertThat(fixture.devices()).hasSize(2).startsWith(device);
            assertThat(fixture.line())
                    .contains("\"commandLines\":[\"" + String.join("\",\"", fixture.devices()) + "\"]");
            assertThat(Files.readAllLines(Path.of(field(fixture.line(), "knownHosts"))))
                    .hasSize(2)
                    .first()
                    .asString()
                    .startsWith("[127.0.0.1]:" + address.substring(address.indexOf(':') + 1) + " ");
        }
    }

    @Test
    void a_router_with_netconf_tells_both_where_it_is_asked_to(@TempDir Path home) throws Exception {
        try (Running fixture = Running.of(home, "--command-line")) {
            assertThat(fixture.line()).containsPattern("\"commandLines\":\\[\"ssh://admin@127\\.0\\.0\\.1:[0-9]+\"]");
            assertThat(fixture.line()).doesNotContain("\"commandLines\":[\"" + field(fixture.line(), "device"));
            assertThat(Files.readAllLines(Path.of(field(fixture.line(), "knownHosts"))))
                    .hasSize(2)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void help_tells_every_line_that_a_file_of_faults_may_have(@TempDir Path home) {
        String help = new Shell(home).run("fixture", "--help").out();

        assertThat(help)
                .contains(
                        "  notification [#N|N%]       drop-before, truncate, drop-after, delay TIME, trickle BYTES TIME")
                .contains("  seed N ");
        assertThat(help.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    }

    @Test
    void what_cannot_be_played_is_a_usage_error(@TempDir Path home) throws Exception {
        Path faults = Files.writeString(home.resolve("faults"), "commit explode\n");
        Shell shell = new Shell(home);

        assertThat(shell.run("fixture", "--faults", faults.toString()).err())
                .contains(faults + ":1: 'explode' is no fault of a request");
        Files.writeString(faults, "seed 1\ndevice 5% disk-full\n");
        assertThat(shell.run("fixture", "--faults", faults.toString()).err())
                .contains(faults + ":2: a state of the device lasts");
        assertThat(shell.run("fixture", "--devices", "0").err()).contains("a fleet has at least one device, not 0");
        assertThat(shell.run("fixture", "--devices", "3", "--port", "65534").err())
                .contains("no 3 ports from 65534 on");
        assertThat(shell.run("fixture", "--personality", home + "/none").err()).contains("no such file");
        assertThat(shell.run("fixture", "--personality", "isr9").err()).contains("no personality 'isr9' ships");
    }

    private static PrintStream lineSink(LinkedBlockingQueue<String> lines) {
        return new PrintStream(
                new ByteArrayOutputStream() {
                    @Override
                    public void flush() throws IOException {
                        String text = toString(StandardCharsets.UTF_8);
                        if (text.endsWith("\n")) {
                            reset();
                            text.lines().forEach(lines::add);
                        }
                    }
                },
                true,
                StandardCharsets.UTF_8);
    }

    private static String field(String json, String name) {
        Matcher field = Pattern.compile("\"" + name + "\":\"([^\"]*)\"").matcher(json);
        assertThat(field.find()).as(name + " in " + json).isTrue();
        return field.group(1);
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.cli.Shell.Ran;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
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

    @Test
    void the_fixture_says_how_to_reach_it_and_stops_when_its_input_ends(@TempDir Path home) throws Exception {
        LinkedBlockingQueue<String> lines = new LinkedBlockingQueue<>();
        PipedOutputStream input = new PipedOutputStream();
        CompletableFuture<Integer> exit = fixture(new PipedInputStream(input), lines);
        String line = lines.poll(60, TimeUnit.SECONDS);
        try {
            assertThat(line).isNotNull();
            Ran ran = new Shell(home)
                    .with("TURNUP_PASSWORD", field(line, "password"))
                    .run(
                            "get",
                            "--device",
                            "ssh://" + field(line, "user") + "@" + field(line, "address"),
                            "--known-hosts",
                            field(line, "knownHosts"),
                            "--path",
                            "/native/hostname");
            assertThat(ran.exitCode()).as(ran.toString()).isZero();
        } finally {
            input.close();
        }
        assertThat(exit.get(60, TimeUnit.SECONDS)).isZero();
        assertThat(Path.of(field(line, "knownHosts"))).doesNotExist();
    }

    private static CompletableFuture<Integer> fixture(InputStream in, LinkedBlockingQueue<String> lines) {
        Surroundings surroundings = new Surroundings(
                lineSink(lines), lineSink(new LinkedBlockingQueue<>()), in, Map.of(), false, Clock.systemUTC());
        return CompletableFuture.supplyAsync(
                () -> Main.run(surroundings, "fixture", "--personality", "isr4331-17.12.01", "--port", "0", "--json"));
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

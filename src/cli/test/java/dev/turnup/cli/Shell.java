// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import dev.turnup.fixture.SimulatedDevice;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A user's shell: a home of its own, variables, and a router to talk to. */
final class Shell {
    private final Path home;
    private final Map<String, String> environment = new LinkedHashMap<>();

    /** What a command printed and answered. */
    record Ran(int exitCode, String out, String err) {
        @Override
        public String toString() {
            return "exit " + exitCode + "\n--- out\n" + out + "--- err\n" + err;
        }
    }

    Shell(Path home) {
        this.home = home;
        environment.put("HOME", home.toString());
    }

    Shell with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** Runs a command without input. */
    Ran run(String... args) {
        return run(InputStream.nullInputStream(), args);
    }

    /** Runs a command. */
    Ran run(InputStream in, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode = Main.run(
                new Surroundings(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        in,
                        environment,
                        false,
                        Clock.systemUTC()),
                args);
        return new Ran(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Runs a command on a router, trusting its key and knowing its password. */
    Ran on(SimulatedDevice router, String... args) {
        return run(reaching(router, router.uri().toString(), args).toArray(String[]::new));
    }

    /** Runs a command on a router's command line, trusting its key and knowing its password. */
    Ran atLines(SimulatedDevice router, String... args) {
        return run(reaching(router, line(router), args).toArray(String[]::new));
    }

    /** As {@link #on}, in a process of its own, which can be killed or kept short of memory: by flags of the JVM. */
    ProcessBuilder process(SimulatedDevice router, List<String> flags, String... args) {
        return process(flags, reaching(router, router.uri().toString(), args));
    }

    /** As {@link #atLines}, in a process of its own. */
    ProcessBuilder processAtLines(SimulatedDevice router, String... args) {
        return process(List.of(), reaching(router, line(router), args));
    }

    private static String line(SimulatedDevice router) {
        return "ssh://" + router.user() + "@127.0.0.1:" + router.commandLine().getPort();
    }

    private List<String> reaching(SimulatedDevice router, String device, String... args) {
        Path knownHosts = home.resolve("known_hosts");
        router.writeKnownHosts(knownHosts);
        with("TURNUP_PASSWORD", router.password());
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--device", device, "--known-hosts", knownHosts.toString()));
        return all;
    }

    private ProcessBuilder process(List<String> flags, List<String> args) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED"));
        command.addAll(flags);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(args);
        ProcessBuilder process = new ProcessBuilder(command);
        process.environment().remove("XDG_STATE_HOME");
        process.environment().putAll(environment);
        return process;
    }

    /** Writes a file into the home and answers its path. */
    String file(String name, String content) {
        try {
            return Files.writeString(home.resolve(name), content).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.benchmark.client;

import dev.turnup.benchmark.ClassPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A client in a process of its own. It understands {@code connect PORT USER KEYFILE TIMES} and prints how long it took to
 * connect and exchange hellos, the median in milliseconds; and {@code transactions PORT USER KEYFILE WARM TIMES}: so many
 * transactions that do not count and so many that do, each lock, edit-config, validate, commit and unlock on the candidate. It
 * prints their median in milliseconds and the processor's time a request that the process used.
 *
 * @param name for the table
 * @param command what starts it
 * @param how further arguments
 */
record Contender(String name, List<String> command, List<String> how) {
    /** Longer than any contender takes that is answered. */
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private static final int ATTEMPTS = 3;

    Contender {
        command = List.copyOf(command);
        how = List.copyOf(how);
    }

    /** A main class of this module, on the class path of a NETCONF client. */
    static Contender java(String name, Class<?> main, List<String> options, String... how) {
        List<String> command = new ArrayList<>();
        command.add(javaProgram());
        command.addAll(options);
        command.addAll(List.of("-classpath", ClassPath.ofNetconf(), main.getName()));
        return new Contender(name, command, List.of(how));
    }

    static String javaProgram() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** The numbers that it prints. */
    double[] run(String what, int port, Path key, int... numbers) {
        List<String> line = new ArrayList<>(command);
        line.addAll(List.of(what, Integer.toString(port), NetconfServer.user(), key.toString()));
        Arrays.stream(numbers).mapToObj(Integer::toString).forEach(line::add);
        line.addAll(how);
        for (int i = 1; i < ATTEMPTS; i++) {
            Optional<double[]> figures = run(line);
            if (figures.isPresent()) {
                return figures.get();
            }
            System.out.println("(" + name + ": no end within " + PATIENCE.toSeconds() + " s; once more)");
        }
        return run(line).orElseThrow(() -> new IllegalStateException("no end: " + String.join(" ", line)));
    }

    /** Empty where it did not come to an end, as where the server leaves a request without an answer. */
    private static Optional<double[]> run(List<String> line) {
        try {
            Path output = Files.createTempFile("contender", ".out");
            Path errors = Files.createTempFile("contender", ".log");
            try {
                Process process = new ProcessBuilder(line)
                        .redirectOutput(output.toFile())
                        .redirectError(errors.toFile())
                        .start();
                if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                    exitOf(process.destroyForcibly());
                    return Optional.empty();
                }
                String printed = Files.readString(output);
                if (process.exitValue() != 0) {
                    throw new IllegalStateException(
                            "failed: " + String.join(" ", line) + "\n" + Files.readString(errors));
                }
                // Beside what the client prints there may be what its platform says.
                String figures = printed.lines()
                        .filter(text -> text.matches("[0-9. ]+"))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("no figures: " + printed));
                return Optional.of(Stream.of(figures.split(" "))
                        .mapToDouble(Double::parseDouble)
                        .toArray());
            } finally {
                Files.delete(output);
                Files.delete(errors);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static int exitOf(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.benchmark.fleet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A process that serves, and what Linux and its JVM say of it. */
final class Server implements AutoCloseable {
    /** As the launcher {@code ./turnup} starts its JVM, with no more heap than the limit that is measured against. */
    static final List<String> OURS = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx1g");

    /** Room enough, so that it is not slowed down by the want of it. */
    static final List<String> TESTTOOL = List.of("-XX:+UseSerialGC", "-Xmx4g");

    private static final String NATIVE = "--enable-native-access=ALL-UNNAMED";

    private static final Pattern USED = Pattern.compile("(?m)^ *(?:DefNew|Tenured|def new|tenured).* used ([0-9]+)K");
    private static final double KIB_IN_MIB = 1024;

    private final Process process;
    private final double ready;

    private Server(Process process, double ready) {
        this.process = process;
        this.ready = ready;
    }

    /** Starts a JVM, and returns when it has said that. */
    static Server start(List<String> flags, List<String> arguments, String says) throws IOException {
        List<String> command = new ArrayList<>(List.of(jdk("java"), NATIVE));
        command.addAll(flags);
        command.addAll(arguments);
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        BufferedReader out = process.inputReader();
        List<String> said = new ArrayList<>();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            said.add(line);
            if (line.contains(says)) {
                Server server = new Server(process, (System.nanoTime() - start) / 1e9);
                Thread.ofPlatform().daemon().start(() -> drain(out));
                return server;
            }
        }
        throw new IllegalStateException("it did not start: "
                + String.join("\n", said.subList(Math.max(0, said.size() - 20), said.size())));
    }

    // Whoever is not listened to waits with what it has to say.
    private static void drain(BufferedReader out) {
        try {
            while (out.readLine() != null) {
                // nobody wants it
            }
        } catch (IOException e) {
            // it has ended
        }
    }

    private static String jdk(String program) {
        return Path.of(System.getProperty("java.home"), "bin", program).toString();
    }

    /** Seconds from the start of the process until it said so. */
    double ready() {
        return ready;
    }

    /** In MiB: {@code VmRSS} is what of it is in memory now, {@code VmHWM} the most that ever was. */
    double memory(String what) throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            if (line.startsWith(what + ":")) {
                return Long.parseLong(line.replaceAll("[^0-9]", "")) / KIB_IN_MIB;
            }
        }
        throw new IllegalStateException("Linux tells no " + what);
    }

    /** What is alive in its heap, in MiB. */
    double heap() throws IOException {
        jcmd("GC.run");
        Matcher used = USED.matcher(jcmd("GC.heap_info"));
        double sum = 0;
        while (used.find()) {
            sum += Long.parseLong(used.group(1)) / KIB_IN_MIB;
        }
        return sum;
    }

    private String jcmd(String asks) throws IOException {
        Process jcmd = new ProcessBuilder(jdk("jcmd"), Long.toString(process.pid()), asks)
                .redirectErrorStream(true)
                .start();
        return new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** What it takes of one processor while nobody asks anything, in percent, over some seconds. */
    double idle(int seconds) throws InterruptedException {
        double before = cpu();
        TimeUnit.SECONDS.sleep(seconds);
        return 100 * (cpu() - before) / seconds;
    }

    /** Processor seconds so far. */
    double cpu() {
        return process.info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
    }

    /** Ends it, and waits until its ports and its memory are free. */
    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Runs the clients against a server whose ports are in that folder, and returns what they print, in seconds. */
    static double[] clients(String what, Path folder, int count) {
        try {
            Process process = new ProcessBuilder(
                            jdk("java"),
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            NATIVE,
                            "-cp",
                            System.getProperty("java.class.path"),
                            Clients.class.getName(),
                            what,
                            folder.toString(),
                            Integer.toString(count))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String line = process.inputReader().readLine();
            if (line == null) {
                throw new IllegalStateException("the clients ended without figures");
            }
            String[] parts = line.split(" ", -1);
            double[] figures = new double[parts.length];
            for (int i = 0; i < parts.length; i++) {
                figures[i] = Double.parseDouble(parts[i]);
            }
            process.waitFor();
            return figures;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

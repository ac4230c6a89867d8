// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction.health;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Runs a program and waits for its end, for so long; what it prints is kept as far as a person would read. */
final class Command {
    private static final int KEPT = 2000;

    /**
     * What became of it.
     *
     * @param exitCode empty where it was stopped since it took too long
     * @param printed the beginning of its output
     */
    record Ran(Optional<Integer> exitCode, String printed) {}

    private Command() {}

    /** @throws UncheckedIOException where there is no such program */
    static Ran run(List<String> words, Map<String, String> environment, Duration within) {
        try {
            ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
            builder.environment().putAll(environment);
            Process process = builder.start();
            process.getOutputStream().close();
            CompletableFuture<String> printed = CompletableFuture.supplyAsync(() -> read(process.getInputStream()));
            boolean ended;
            try {
                ended = process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                ended = false;
            }
            if (!ended) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
            String text = printed.completeOnTimeout("", 1, TimeUnit.SECONDS).join();
            return new Ran(ended ? Optional.of(process.exitValue()) : Optional.empty(), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(InputStream in) {
        try (in) {
            String kept = new String(in.readNBytes(KEPT), StandardCharsets.UTF_8).strip();
            in.transferTo(OutputStream.nullOutputStream());
            return kept;
        } catch (IOException e) {
            return "";
        }
    }
}

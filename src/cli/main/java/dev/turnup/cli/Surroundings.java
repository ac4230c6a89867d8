// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Map;

/**
 * What lies around a command: a test hands in its own.
 *
 * @param out results
 * @param err everything else a person should see
 * @param in standard input; {@code fixture} runs until it ends
 * @param environment the environment's variables
 * @param terminal whether {@code out} is a terminal, so that colour makes sense
 * @param clock the time
 */
public record Surroundings(
        PrintStream out,
        PrintStream err,
        InputStream in,
        Map<String, String> environment,
        boolean terminal,
        InstantSource clock) {

    /** Those of this process; output is UTF-8 whatever the locale. The launcher says whether there is a terminal. */
    public static Surroundings ofProcess() {
        return new Surroundings(
                new PrintStream(System.out, true, StandardCharsets.UTF_8),
                new PrintStream(System.err, true, StandardCharsets.UTF_8),
                System.in,
                System.getenv(),
                Boolean.getBoolean("turnup.terminal"),
                Clock.systemUTC());
    }

    /** A variable of the environment; empty text where it is not set. */
    String variable(String name) {
        return environment.getOrDefault(name, "");
    }

    /** Where Turnup keeps what outlives a run: {@code $XDG_STATE_HOME/turnup} or {@code ~/.local/state/turnup}. */
    Path stateFolder() {
        String state = variable("XDG_STATE_HOME");
        return state.isEmpty() ? Path.of(variable("HOME"), ".local", "state", "turnup") : Path.of(state, "turnup");
    }

    /** Where Turnup keeps what it can make again: {@code $XDG_CACHE_HOME/turnup} or {@code ~/.cache/turnup}. */
    Path cacheFolder() {
        String cache = variable("XDG_CACHE_HOME");
        return cache.isEmpty() ? Path.of(variable("HOME"), ".cache", "turnup") : Path.of(cache, "turnup");
    }

    /** The user's own known hosts: {@code ~/.ssh/known_hosts}. */
    Path userKnownHosts() {
        return Path.of(variable("HOME"), ".ssh", "known_hosts");
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import java.io.Console;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What lies around a command: a test hands in its own.
 *
 * @param out results
 * @param err everything else a person should see
 * @param in standard input; {@code fixture} runs until it ends
 * @param environment the environment's variables
 * @param terminal whether {@code out} is a terminal, so that colour makes sense
 * @param clock the time
 * @param secrets asks a person for a secret
 * @param errTerminal whether {@code err} is a terminal, so that a line on it may move
 */
public record Surroundings(
        PrintStream out,
        PrintStream err,
        InputStream in,
        Map<String, String> environment,
        boolean terminal,
        InstantSource clock,
        SecretPrompt secrets,
        boolean errTerminal) {

    /** Asks a person for a secret, which is not shown while it is typed. */
    @FunctionalInterface
    public interface SecretPrompt {
        /** What was typed; empty where nobody is there, or typed nothing. */
        Optional<String> ask(String prompt);
    }

    /** With nobody there to ask. */
    public Surroundings(
            PrintStream out,
            PrintStream err,
            InputStream in,
            Map<String, String> environment,
            boolean terminal,
            InstantSource clock) {
        this(out, err, in, environment, terminal, clock, prompt -> Optional.empty());
    }

    /** With a person to ask, and standard error that is no terminal. */
    public Surroundings(
            PrintStream out,
            PrintStream err,
            InputStream in,
            Map<String, String> environment,
            boolean terminal,
            InstantSource clock,
            SecretPrompt secrets) {
        this(out, err, in, environment, terminal, clock, secrets, false);
    }

    /** Those of this process; output is UTF-8 whatever the locale. The launcher says whether there is a terminal. */
    public static Surroundings ofProcess() {
        return new Surroundings(
                new PrintStream(System.out, true, StandardCharsets.UTF_8),
                new PrintStream(System.err, true, StandardCharsets.UTF_8),
                System.in,
                System.getenv(),
                Boolean.getBoolean("turnup.terminal"),
                Clock.systemUTC(),
                Surroundings::askAtTerminal,
                Boolean.getBoolean("turnup.terminal.err"));
    }

    private static Optional<String> askAtTerminal(String prompt) {
        Console console = Boolean.getBoolean("turnup.terminal") ? System.console() : null;
        char[] typed = console == null ? null : console.readPassword("%s", prompt);
        return typed == null || typed.length == 0 ? Optional.empty() : Optional.of(new String(typed));
    }

    /** A secret that a person types, where one is there. */
    Optional<String> askSecret(String prompt) {
        return secrets.ask(prompt);
    }

    /** The user's home. */
    Path home() {
        return Path.of(variable("HOME"));
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

    /** Where Turnup keeps what the user decided: {@code $XDG_CONFIG_HOME/turnup} or {@code ~/.config/turnup}. */
    Path configFolder() {
        String config = variable("XDG_CONFIG_HOME");
        return config.isEmpty() ? Path.of(variable("HOME"), ".config", "turnup") : Path.of(config, "turnup");
    }

    /** Who is at this machine; empty text where nobody says. */
    String person() {
        return Stream.of("TURNUP_WHO", "USER", "LOGNAME")
                .map(this::variable)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
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

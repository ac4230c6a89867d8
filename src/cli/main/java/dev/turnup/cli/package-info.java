// SPDX-License-Identifier: Apache-2.0
/**
 * The {@code turnup} command: the only room that prints, reads the environment or exits.
 *
 * <pre>{@code
 * Surroundings here = Surroundings.ofProcess();
 * int exitCode = Main.run(here, "plan", "--device", "ssh://admin@192.0.2.1", "-f", "site.yaml");
 * }</pre>
 *
 * <p>One class a command; {@link dev.turnup.cli.Main} puts them together, {@link dev.turnup.cli.Surroundings} is
 * everything outside the process that a command may touch, {@link dev.turnup.cli.ExitCode} what it answers to the shell.
 * With {@code --json} standard output holds one object and nothing else.
 */
@NullMarked
package dev.turnup.cli;

import org.jspecify.annotations.NullMarked;

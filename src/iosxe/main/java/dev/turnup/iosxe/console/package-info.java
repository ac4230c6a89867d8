// SPDX-License-Identifier: Apache-2.0
/**
 * The command line of a router: commands, configuration mode, questions, and what was refused.
 *
 * <pre>{@code
 * try (Console console = Console.on(() -> Terminal.of(ssh.terminal()), ConsoleOptions.STANDARD)) {
 *     console.run("show version");              // Printed, Refused with the router's words, or Lost
 *     console.run(IosLine.of("reload"), List.of(Question.of("Save?", "no"), Question.confirm()));
 *     console.configure(entries);               // stops at the first line that is refused
 * }
 * }</pre>
 *
 * <p>{@link dev.turnup.iosxe.console.Console} is where to begin; an {@link dev.turnup.iosxe.console.Answer} is a value,
 * whatever the router does. A {@link dev.turnup.iosxe.console.Question} is answered only where it was expected.
 */
@NullMarked
package dev.turnup.iosxe.console;

import org.jspecify.annotations.NullMarked;

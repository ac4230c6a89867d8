// SPDX-License-Identifier: Apache-2.0
/**
 * Health checks that are often wanted: what a device says of itself, whether it or something behind it answers, and whatever
 * a command finds.
 *
 * <pre>{@code
 * Patiently patiently = new Patiently(Duration.ofSeconds(30), clock, Pause.REAL);
 * plan.commit(CommitOptions.STANDARD
 *         .check(patiently.until(new TcpCheck("192.0.2.7", 5060)))
 *         .check(patiently.until(PathCheck.of(schema, "/native/hostname=branch-12")))
 *         .check(new CommandCheck("./phones-register.sh", Duration.ofSeconds(30))));
 * }</pre>
 *
 * <p>They run after the change was read back and while it can still be taken back; the first that is not content has it taken
 * back. {@link dev.turnup.transaction.health.Patiently} tries again until one is.
 */
@NullMarked
package dev.turnup.transaction.health;

import org.jspecify.annotations.NullMarked;

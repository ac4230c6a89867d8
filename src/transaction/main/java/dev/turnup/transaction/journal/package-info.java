// SPDX-License-Identifier: Apache-2.0
/**
 * The journal as a file.
 *
 * <pre>{@code
 * try (SqliteJournal journal = SqliteJournal.open(Path.of("journal.db"))) {
 *     journal.history(10).forEach(System.out::println);       // tx-3f9a01c2 COMMITTED admin@192.0.2.1:830 "CHG0042"
 *     journal.unresolved("admin@192.0.2.1:830");              // what a run that died left to be settled
 * }
 * }</pre>
 */
@NullMarked
package dev.turnup.transaction.journal;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/**
 * Where transactions are written down: one local SQLite file, or a PostgreSQL database that a team shares.
 *
 * <pre>{@code
 * try (SqliteJournal journal = SqliteJournal.open(Path.of("/home/ada/.local/state/turnup/journal.db"))) {
 *     journal.history(HistoryFilter.newest(20).of("192.0.2.1:830")).forEach(System.out::println);
 *     journal.unresolved("192.0.2.1:830");                 // what a dead run has left
 *     journal.lastKnown("192.0.2.1:830");                  // what drift is measured against
 * }
 * }</pre>
 *
 * <p>{@link dev.turnup.transaction.journal.SqliteJournal} and {@link
 * dev.turnup.transaction.journal.PostgresqlJournal} differ in how they connect and in what can be wrong; all else is {@link
 * dev.turnup.transaction.journal.JdbcJournal}. Flyway makes and changes the tables, from the scripts beside these classes.
 * Secrets are sealed with {@link dev.turnup.transaction.secret.SecretKeys}: masked text in one column, the whole of it sealed
 * in another.
 */
@NullMarked
package dev.turnup.transaction.journal;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction.journal;

import dev.turnup.transaction.JournalEntry;
import dev.turnup.transaction.JournalEntry.Conclusion;
import dev.turnup.transaction.JournalEntry.State;
import dev.turnup.transaction.Tier;
import dev.turnup.transaction.TxId;
import dev.turnup.yang.value.Digest;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** An entry as a row: the table, and the way in and out. */
final class Row {
    static final String TABLE = """
            CREATE TABLE entry (
              number      INTEGER PRIMARY KEY AUTOINCREMENT,
              tx          TEXT NOT NULL UNIQUE,
              device      TEXT NOT NULL,
              who         TEXT NOT NULL,
              label       TEXT NOT NULL,
              begun       TEXT NOT NULL,
              tier        TEXT NOT NULL,
              before      TEXT NOT NULL,
              after       TEXT NOT NULL,
              forward     TEXT NOT NULL,
              inverse     TEXT NOT NULL,
              state       TEXT NOT NULL,
              confirm_by  TEXT,
              conclusion  TEXT,
              explanation TEXT NOT NULL
            )""";
    static final String COLUMNS = "tx, device, who, label, begun, tier, before, after, forward, inverse, state,"
            + " confirm_by, conclusion, explanation";
    static final String PLACES = "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?";

    private Row() {}

    static void bind(PreparedStatement row, JournalEntry entry) throws SQLException {
        row.setString(1, entry.tx().text());
        row.setString(2, entry.device());
        row.setString(3, entry.who());
        row.setString(4, entry.label());
        row.setString(5, entry.begun().toString());
        row.setString(6, entry.tier().name());
        row.setString(7, entry.before().hex());
        row.setString(8, entry.after().hex());
        row.setString(9, entry.forward());
        row.setString(10, entry.inverse());
        row.setString(11, entry.state().name());
        row.setString(12, entry.confirmBy().map(Instant::toString).orElse(null));
        row.setString(13, entry.conclusion().map(Conclusion::name).orElse(null));
        row.setString(14, entry.explanation());
    }

    static JournalEntry read(ResultSet row) throws SQLException {
        return new JournalEntry(
                new TxId(row.getString(1)),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                Instant.parse(row.getString(5)),
                Tier.valueOf(row.getString(6)),
                new Digest(row.getString(7)),
                new Digest(row.getString(8)),
                row.getString(9),
                row.getString(10),
                State.valueOf(row.getString(11)),
                Optional.ofNullable(row.getString(12)).map(Instant::parse),
                Optional.ofNullable(row.getString(13)).map(Conclusion::valueOf),
                row.getString(14));
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction.journal;

import dev.turnup.transaction.GroupId;
import dev.turnup.transaction.JournalEntry;
import dev.turnup.transaction.JournalEntry.Conclusion;
import dev.turnup.transaction.JournalEntry.State;
import dev.turnup.transaction.JournalRemainder;
import dev.turnup.transaction.Remainder;
import dev.turnup.transaction.Tier;
import dev.turnup.transaction.TxId;
import dev.turnup.yang.value.Digest;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

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
              explanation TEXT NOT NULL,
              persist_id        TEXT,
              group_id          TEXT,
              remainder         TEXT,
              remainder_order   TEXT,
              remainder_before  TEXT,
              remainder_after   TEXT,
              remainder_base    TEXT,
              remainder_forward TEXT,
              remainder_inverse TEXT
            )""";
    static final List<String> ADDED_IN_2 = List.of(
            "persist_id",
            "group_id",
            "remainder",
            "remainder_order",
            "remainder_before",
            "remainder_after",
            "remainder_base",
            "remainder_forward",
            "remainder_inverse");
    static final String COLUMNS = "tx, device, who, label, begun, tier, before, after, forward, inverse, state,"
            + " confirm_by, conclusion, explanation, persist_id, group_id, remainder, remainder_order,"
            + " remainder_before, remainder_after, remainder_base, remainder_forward, remainder_inverse";
    static final String PLACES = "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?";

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
        row.setString(15, entry.persistId().orElse(null));
        row.setString(16, entry.group().map(GroupId::text).orElse(null));
        row.setString(17, of(entry, JournalRemainder::name));
        row.setString(18, of(entry, remainder -> remainder.order().name()));
        row.setString(19, of(entry, remainder -> remainder.before().hex()));
        row.setString(20, of(entry, remainder -> remainder.after().hex()));
        row.setString(21, of(entry, JournalRemainder::base));
        row.setString(22, of(entry, JournalRemainder::forward));
        row.setString(23, of(entry, JournalRemainder::inverse));
    }

    private static @Nullable String of(JournalEntry entry, Function<JournalRemainder, String> what) {
        return entry.remainder().map(what).orElse(null);
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
                row.getString(14),
                Optional.ofNullable(row.getString(15)),
                Optional.ofNullable(row.getString(16)).map(GroupId::new),
                remainder(row));
    }

    private static Optional<JournalRemainder> remainder(ResultSet row) throws SQLException {
        String name = row.getString(17);
        return name == null
                ? Optional.empty()
                : Optional.of(new JournalRemainder(
                        name,
                        Remainder.Order.valueOf(row.getString(18)),
                        new Digest(row.getString(19)),
                        new Digest(row.getString(20)),
                        row.getString(21),
                        row.getString(22),
                        row.getString(23)));
    }
}

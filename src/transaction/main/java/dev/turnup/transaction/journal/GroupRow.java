// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction.journal;

import dev.turnup.transaction.GroupId;
import dev.turnup.transaction.JournalGroup;
import dev.turnup.transaction.JournalGroup.Decision;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A group as a row: the table, and the way in and out. */
final class GroupRow {
    static final String TABLE = """
            CREATE TABLE device_group (
              id       TEXT PRIMARY KEY,
              devices  TEXT NOT NULL,
              who      TEXT NOT NULL,
              label    TEXT NOT NULL,
              begun    TEXT NOT NULL,
              decision TEXT NOT NULL
            )""";
    static final String INSERT =
            "INSERT INTO device_group (id, devices, who, label, begun, decision) VALUES (?, ?, ?, ?, ?, ?)";

    private GroupRow() {}

    static void bind(PreparedStatement row, JournalGroup group) throws SQLException {
        row.setString(1, group.id().text());
        row.setString(2, String.join("\n", group.devices()));
        row.setString(3, group.who());
        row.setString(4, group.label());
        row.setString(5, group.begun().toString());
        row.setString(6, group.decision().name());
    }

    static JournalGroup read(ResultSet row) throws SQLException {
        return new JournalGroup(
                new GroupId(row.getString(1)),
                List.of(row.getString(2).split("\n", -1)),
                row.getString(3),
                row.getString(4),
                Instant.parse(row.getString(5)),
                Decision.valueOf(row.getString(6)));
    }

    /** The statement that decides, where what was decided before allows it. */
    static String decide(Decision decision) {
        String allowed = Stream.of(Decision.values())
                .filter(former -> former.mayBecome(decision))
                .map(former -> "'" + former.name() + "'")
                .collect(Collectors.joining(", "));
        return "UPDATE device_group SET decision = ? WHERE id = ? AND decision IN (" + allowed + ")";
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction.journal;

import dev.turnup.transaction.GroupId;
import dev.turnup.transaction.JournalEntry;
import dev.turnup.transaction.JournalEntry.Conclusion;
import dev.turnup.transaction.JournalEntry.State;
import dev.turnup.transaction.JournalGroup;
import dev.turnup.transaction.JournalRemainder;
import dev.turnup.transaction.KnownState;
import dev.turnup.transaction.Ledger;
import dev.turnup.transaction.Remainder;
import dev.turnup.transaction.Tier;
import dev.turnup.transaction.TxId;
import dev.turnup.transaction.secret.ConfidentialText;
import dev.turnup.yang.value.Digest;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Entries, groups and states as rows: the way in and the way out. */
final class Rows {
    /** The columns of confidential texts in {@code change}; each has three others that begin with its name. */
    static final List<String> CONFIDENTIAL = List.of(
            "forward",
            "inverse",
            "remainder_base",
            "remainder_forward",
            "remainder_inverse",
            "ledger_before",
            "ledger_after");
    /** Those of them that there were before the ledger. */
    static final List<String> FIRST_CONFIDENTIAL = CONFIDENTIAL.subList(0, 5);

    private static final List<String> PLAIN = List.of(
            "tx",
            "device",
            "who",
            "label",
            "begun",
            "tier",
            "digest_before",
            "digest_after",
            "state",
            "confirm_by",
            "conclusion",
            "explanation",
            "persist_id",
            "group_id",
            "remainder",
            "remainder_order",
            "remainder_before",
            "remainder_after",
            "ended",
            "saved",
            "remainder_port");
    private static final List<String> COLUMNS = Stream.concat(
                    PLAIN.stream(), CONFIDENTIAL.stream().flatMap(text -> Vault.columns(text).stream()))
            .toList();

    static final String SELECT_CHANGE = "SELECT " + String.join(", ", COLUMNS) + " FROM change ";
    static final String INSERT_CHANGE = insert("change", COLUMNS);

    /** The newest ledger of a device that is valid. */
    static final String SELECT_LEDGER = "SELECT tx, " + String.join(", ", Vault.columns("ledger_after"))
            + " FROM change WHERE device = ? AND ledger_after IS NOT NULL AND conclusion IN ('"
            + Conclusion.COMMITTED + "', '" + Conclusion.ACCEPTED + "') ORDER BY number DESC LIMIT 1";

    private static final List<String> STATE_COLUMNS = Stream.concat(
                    Stream.of("device", "tx", "ended", "digest"), Vault.columns("running").stream())
            .toList();
    static final String SELECT_STATE =
            "SELECT " + String.join(", ", STATE_COLUMNS) + " FROM known_state WHERE device = ?";
    /** Both stores know it in these words. */
    static final String KEEP_STATE = insert("known_state", STATE_COLUMNS) + " ON CONFLICT (device) DO UPDATE SET "
            + STATE_COLUMNS.stream()
                    .map(column -> column + " = excluded." + column)
                    .collect(Collectors.joining(", "));

    private static final List<String> GROUP_COLUMNS = List.of("id", "devices", "who", "label", "begun", "decision");
    static final String INSERT_GROUP = insert("device_group", GROUP_COLUMNS);
    static final String SELECT_GROUP = "SELECT " + String.join(", ", GROUP_COLUMNS) + " FROM device_group WHERE id = ?";

    private Rows() {}

    private static String insert(String table, List<String> columns) {
        return "INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES ("
                + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
    }

    /** Where a text stands, so that it opens nowhere else. */
    static String place(String tx, String column) {
        return tx + " " + column;
    }

    /** As {@link #place}, of what a device held. */
    static String statePlace(String device, String tx) {
        return tx + " " + device;
    }

    /** The texts of an entry as they are kept, by column; sealed before anybody waits for the store. */
    static Map<String, Vault.Stored> closed(JournalEntry entry, Vault vault) {
        Map<String, Vault.Stored> texts = new TreeMap<>();
        close(texts, "forward", entry.forward(), entry, vault);
        close(texts, "inverse", entry.inverse(), entry, vault);
        entry.remainder().ifPresent(remainder -> {
            close(texts, "remainder_base", remainder.base(), entry, vault);
            close(texts, "remainder_forward", remainder.forward(), entry, vault);
            close(texts, "remainder_inverse", remainder.inverse(), entry, vault);
        });
        entry.ledger().ifPresent(ledger -> {
            close(texts, "ledger_before", ledger.before(), entry, vault);
            close(texts, "ledger_after", ledger.after(), entry, vault);
        });
        return texts;
    }

    private static void close(
            Map<String, Vault.Stored> texts, String column, ConfidentialText text, JournalEntry entry, Vault vault) {
        texts.put(column, vault.close(text, place(entry.tx().text(), column)));
    }

    static void bind(PreparedStatement row, JournalEntry entry, Map<String, Vault.Stored> texts) throws SQLException {
        Optional<JournalRemainder> remainder = entry.remainder();
        row.setString(1, entry.tx().text());
        row.setString(2, entry.device());
        row.setString(3, entry.who());
        row.setString(4, entry.label());
        row.setString(5, Times.text(entry.begun()));
        row.setString(6, entry.tier().name());
        row.setString(7, entry.before().hex());
        row.setString(8, entry.after().hex());
        row.setString(9, entry.state().name());
        row.setString(10, Times.text(entry.confirmBy()));
        row.setString(11, entry.conclusion().map(Conclusion::name).orElse(null));
        row.setString(12, entry.explanation());
        row.setString(13, entry.persistId().orElse(null));
        row.setString(14, entry.group().map(GroupId::text).orElse(null));
        row.setString(15, remainder.map(JournalRemainder::name).orElse(null));
        row.setString(16, remainder.map(r -> r.order().name()).orElse(null));
        row.setString(17, remainder.map(r -> r.before().hex()).orElse(null));
        row.setString(18, remainder.map(r -> r.after().hex()).orElse(null));
        row.setString(19, Times.text(entry.ended()));
        row.setString(20, Times.text(entry.saved()));
        OptionalInt port = remainder.map(JournalRemainder::port).orElse(OptionalInt.empty());
        if (port.isPresent()) {
            row.setInt(21, port.getAsInt());
        } else {
            row.setNull(21, Types.INTEGER);
        }
        int next = PLAIN.size() + 1;
        for (String column : CONFIDENTIAL) {
            next = Vault.bind(row, next, Optional.ofNullable(texts.get(column)));
        }
    }

    /** How the texts of a row are read. */
    @FunctionalInterface
    interface Opening {
        ConfidentialText open(Vault.Stored stored, String place);
    }

    static JournalEntry entry(ResultSet row, Opening opening) throws SQLException {
        return new JournalEntry(
                new TxId(row.getString("tx")),
                row.getString("device"),
                row.getString("who"),
                row.getString("label"),
                Times.read(row.getString("begun")).orElseThrow(),
                Tier.valueOf(row.getString("tier")),
                new Digest(row.getString("digest_before")),
                new Digest(row.getString("digest_after")),
                text(row, "forward", opening),
                text(row, "inverse", opening),
                State.valueOf(row.getString("state")),
                Times.read(row.getString("confirm_by")),
                Optional.ofNullable(row.getString("conclusion")).map(Conclusion::valueOf),
                row.getString("explanation"),
                Optional.ofNullable(row.getString("persist_id")),
                Optional.ofNullable(row.getString("group_id")).map(GroupId::new),
                remainder(row, opening),
                Times.read(row.getString("ended")),
                Times.read(row.getString("saved")),
                row.getString("ledger_after") == null
                        ? Optional.empty()
                        : Optional.of(
                                new Ledger(text(row, "ledger_before", opening), text(row, "ledger_after", opening))));
    }

    static ConfidentialText ledger(ResultSet row, Opening opening) throws SQLException {
        return text(row, "ledger_after", opening);
    }

    private static Optional<JournalRemainder> remainder(ResultSet row, Opening opening) throws SQLException {
        String name = row.getString("remainder");
        return name == null
                ? Optional.empty()
                : Optional.of(new JournalRemainder(
                        name,
                        Remainder.Order.valueOf(row.getString("remainder_order")),
                        new Digest(row.getString("remainder_before")),
                        new Digest(row.getString("remainder_after")),
                        text(row, "remainder_base", opening),
                        text(row, "remainder_forward", opening),
                        text(row, "remainder_inverse", opening),
                        port(row)));
    }

    private static OptionalInt port(ResultSet row) throws SQLException {
        int port = row.getInt("remainder_port");
        return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(port);
    }

    private static ConfidentialText text(ResultSet row, String column, Opening opening) throws SQLException {
        return opening.open(Vault.read(row, column), place(row.getString("tx"), column));
    }

    static void bind(PreparedStatement row, JournalGroup group) throws SQLException {
        row.setString(1, group.id().text());
        row.setString(2, String.join("\n", group.devices()));
        row.setString(3, group.who());
        row.setString(4, group.label());
        row.setString(5, Times.text(group.begun()));
        row.setString(6, group.decision().name());
    }

    /** The statement that decides, where what was decided before allows it. */
    static String decide(JournalGroup.Decision decision) {
        String allowed = Stream.of(JournalGroup.Decision.values())
                .filter(former -> former.mayBecome(decision))
                .map(former -> "'" + former.name() + "'")
                .collect(Collectors.joining(", "));
        return "UPDATE device_group SET decision = ? WHERE id = ? AND "
                + (allowed.isEmpty() ? "1 = 0" : "decision IN (" + allowed + ")");
    }

    static JournalGroup group(ResultSet row) throws SQLException {
        return new JournalGroup(
                new GroupId(row.getString("id")),
                List.of(row.getString("devices").split("\n", -1)),
                row.getString("who"),
                row.getString("label"),
                Times.read(row.getString("begun")).orElseThrow(),
                JournalGroup.Decision.valueOf(row.getString("decision")));
    }

    static void bind(PreparedStatement row, JournalEntry entry, String ended, Vault.Stored running)
            throws SQLException {
        row.setString(1, entry.device());
        row.setString(2, entry.tx().text());
        row.setString(3, ended);
        row.setString(4, entry.after().hex());
        Vault.bind(row, 5, Optional.of(running));
    }

    static KnownState state(ResultSet row, Opening opening) throws SQLException {
        String device = row.getString("device");
        String tx = row.getString("tx");
        return new KnownState(
                device,
                new TxId(tx),
                Times.read(row.getString("ended")).orElseThrow(),
                new Digest(row.getString("digest")),
                opening.open(Vault.read(row, "running"), statePlace(device, tx)));
    }
}

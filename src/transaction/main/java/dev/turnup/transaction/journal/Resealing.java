// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction.journal;

import dev.turnup.transaction.journal.Vault.Kept;
import dev.turnup.transaction.secret.ConfidentialText;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Goes over every confidential text of a journal and writes it as it is to be kept from now on. */
public final class Resealing {

    /**
     * What came of it.
     *
     * @param resealed how many texts were sealed with the first key
     * @param closed how many could not be opened, since their key is not here; they stay as they are
     */
    public record Result(int resealed, int closed) {}

    /** A text where it stands. */
    private record Found(String table, String column, String tx, String place, Vault.Stored stored) {}

    private final Connection to;
    private final Vault vault;
    private final List<String> columns;

    /** @param columns those of confidential texts in {@code change} */
    Resealing(Connection to, Vault vault, List<String> columns) {
        this.to = to;
        this.vault = vault;
        this.columns = List.copyOf(columns);
    }

    /** Everything that is sealed, under the first key. */
    Result all() throws SQLException {
        return over(Kept.SEALED, stored -> stored);
    }

    /** Everything that stands open in a journal of the first shape; no model is at hand, so each value is taken for secret. */
    Result open(UnaryOperator<String> masking) throws SQLException {
        return over(
                Kept.UNSEALED,
                stored -> new Vault.Stored(masking.apply(stored.masked()), stored.kept(), stored.sealed()));
    }

    private Result over(Kept kept, UnaryOperator<Vault.Stored> masked) throws SQLException {
        int resealed = 0;
        int closed = 0;
        for (Found found : found(kept)) {
            if (again(found, masked)) {
                resealed++;
            } else {
                closed++;
            }
        }
        return new Result(resealed, closed);
    }

    private boolean again(Found found, UnaryOperator<Vault.Stored> masked) throws SQLException {
        Optional<String> whole = vault.open(found.stored(), found.place()).whole();
        if (whole.isEmpty()) {
            return false;
        }
        ConfidentialText text =
                ConfidentialText.of(whole.get(), masked.apply(found.stored()).masked());
        String values = Vault.columns(found.column()).stream()
                .map(column -> column + " = ?")
                .collect(Collectors.joining(", "));
        try (PreparedStatement row =
                to.prepareStatement("UPDATE " + found.table() + " SET " + values + " WHERE tx = ?")) {
            int next = Vault.bind(row, 1, Optional.of(vault.close(text, found.place())));
            row.setString(next, found.tx());
            row.executeUpdate();
        }
        return true;
    }

    private List<Found> found(Kept kept) throws SQLException {
        List<Found> all = new ArrayList<>();
        for (String column : columns) {
            find(all, "change", column, kept);
        }
        find(all, "known_state", "running", kept);
        return all;
    }

    private void find(List<Found> all, String table, String column, Kept kept) throws SQLException {
        String sql = "SELECT tx, device, " + String.join(", ", Vault.columns(column)) + " FROM " + table + " WHERE "
                + column + "_secrets = ?";
        try (PreparedStatement query = to.prepareStatement(sql)) {
            query.setString(1, kept.name());
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    String tx = rows.getString("tx");
                    String place = table.equals("change")
                            ? Rows.place(tx, column)
                            : Rows.statePlace(rows.getString("device"), tx);
                    all.add(new Found(table, column, tx, place, Vault.read(rows, column)));
                }
            }
        }
    }
}

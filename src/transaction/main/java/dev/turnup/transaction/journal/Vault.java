// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction.journal;

import dev.turnup.transaction.secret.ConfidentialText;
import dev.turnup.transaction.secret.Sealed;
import dev.turnup.transaction.secret.SecretKeys;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Confidential texts as columns: what became of the secrets, the masked text, and the whole one sealed where there is a key.
 */
record Vault(SecretKeys keys) {

    /** What became of the secrets of a text. */
    enum Kept {
        /** It has none. */
        NONE,
        /** They are sealed. */
        SEALED,
        /** They were left out. */
        LEFT_OUT,
        /** They stand in the text, as in journals of the first shape; sealed when such a one is opened. */
        UNSEALED
    }

    /** A text as it is kept. */
    record Stored(String masked, Kept kept, Optional<Sealed> sealed) {}

    Stored close(ConfidentialText text, String place) {
        if (!text.secret()) {
            return new Stored(text.masked(), Kept.NONE, Optional.empty());
        }
        Optional<Sealed> sealed = text.whole().flatMap(whole -> keys.seal(whole, place));
        return new Stored(text.masked(), sealed.isPresent() ? Kept.SEALED : Kept.LEFT_OUT, sealed);
    }

    ConfidentialText open(Stored stored, String place) {
        return switch (stored.kept()) {
            case NONE, UNSEALED -> ConfidentialText.plain(stored.masked());
            case SEALED ->
                new ConfidentialText(stored.masked(), stored.sealed().flatMap(text -> keys.open(text, place)));
            case LEFT_OUT -> masked(stored);
        };
    }

    /** Without the secrets, and without a look for the key. */
    static ConfidentialText masked(Stored stored) {
        return stored.kept() == Kept.NONE
                ? ConfidentialText.plain(stored.masked())
                : new ConfidentialText(stored.masked(), Optional.empty());
    }

    /** The four columns of a text, of which the first has the name. */
    static List<String> columns(String name) {
        return List.of(name, name + "_secrets", name + "_key", name + "_sealed");
    }

    /**
     * Writes to such columns.
     *
     * @return which column comes next
     */
    static int bind(PreparedStatement row, int first, Optional<Stored> stored) throws SQLException {
        Optional<Sealed> sealed = stored.flatMap(Stored::sealed);
        row.setString(first, stored.map(Stored::masked).orElse(null));
        row.setString(first + 1, stored.map(s -> s.kept().name()).orElse(null));
        row.setString(first + 2, sealed.map(Sealed::keyId).orElse(null));
        row.setBytes(first + 3, sealed.map(Sealed::bytes).orElse(null));
        return first + 4;
    }

    /** Reads from such columns. */
    static Stored read(ResultSet row, String name) throws SQLException {
        byte[] sealed = row.getBytes(name + "_sealed");
        String keyId = row.getString(name + "_key");
        return new Stored(
                row.getString(name),
                Kept.valueOf(row.getString(name + "_secrets")),
                sealed == null || keyId == null ? Optional.empty() : Optional.of(new Sealed(keyId, sealed)));
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction.journal;

import dev.turnup.xml.XmlName;
import dev.turnup.xml.XmlReader;
import dev.turnup.xml.XmlReader.Event;
import dev.turnup.xml.XmlWriter;
import dev.turnup.yang.codec.Secrets;
import java.sql.SQLException;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/** Version 3: what journals of the first shape hold in the open is sealed, or left out where there is no key. */
final class SealOldEntries implements JavaMigration {
    private final Vault vault;

    SealOldEntries(Vault vault) {
        this.vault = vault;
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("3");
    }

    @Override
    public String getDescription() {
        return "seal old entries";
    }

    @Override
    public Integer getChecksum() {
        return 1;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        new Resealing(context.getConnection(), vault, Rows.FIRST_CONFIDENTIAL).open(SealOldEntries::masked);
    }

    /** The same document with every text masked. */
    static String masked(String xml) {
        XmlWriter out = XmlWriter.compact();
        try (XmlReader in = XmlReader.of(xml, "the journal")) {
            while (in.next() != Event.EOF) {
                if (in.event() == Event.START) {
                    out.start(in.name());
                    in.attributes().forEach((XmlName name, String value) -> out.attribute(name, value));
                } else if (in.event() == Event.END) {
                    out.end();
                } else if (!in.isWhiteSpace()) {
                    out.text(Secrets.MASK);
                }
            }
        }
        return out.toString();
    }
}

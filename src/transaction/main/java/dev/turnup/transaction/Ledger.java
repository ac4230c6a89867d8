// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import dev.turnup.transaction.secret.ConfidentialText;
import java.util.Optional;

/**
 * What a transaction makes of a device's ledger: the text by which whoever plans changes knows what earlier ones were for,
 * such as which services stand on the device and what each of them has made there.
 *
 * <p>The ledger lies in the journal beside the transaction, so that it becomes valid when that is committed, and not a
 * moment sooner; the one of the newest transaction that was committed, or accepted by a person, is the device's. A rollback
 * is a transaction whose ledger is this one the other way round.
 *
 * @param before the ledger that the plan was made with
 * @param after the ledger as it shall be; both are XML documents
 */
public record Ledger(ConfidentialText before, ConfidentialText after) {
    /** The ledger of a device that nothing was written of. */
    public static final ConfidentialText EMPTY = ConfidentialText.plain("<ledger xmlns=\"urn:turnup:ledger\"/>");

    /** Whether both are there with their secrets. */
    public boolean whole() {
        return before.whole().isPresent() && after.whole().isPresent();
    }

    /** The way back. */
    Ledger inverse() {
        return new Ledger(after, before);
    }

    /** What leads from one to another; empty where they are the same. */
    static Optional<Ledger> change(ConfidentialText before, ConfidentialText after) {
        return same(before, after) ? Optional.empty() : Optional.of(new Ledger(before, after));
    }

    /** Whether two are the same, as far as their secrets are here. */
    static boolean same(ConfidentialText one, ConfidentialText other) {
        return one.masked().equals(other.masked())
                && (one.whole().isEmpty()
                        || other.whole().isEmpty()
                        || one.whole().equals(other.whole()));
    }
}

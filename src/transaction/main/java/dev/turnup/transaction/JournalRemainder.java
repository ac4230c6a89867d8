// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import dev.turnup.transaction.secret.ConfidentialText;
import dev.turnup.yang.value.Digest;
import java.util.OptionalInt;

/**
 * The part of a transaction that NETCONF does not carry, as the journal knows it: all that is needed to undo it from
 * whatever was left of it.
 *
 * @param name what its {@link Remainder} is called
 * @param order which part goes first
 * @param before the digest of the remainder before
 * @param after the digest of it as it shall be
 * @param base all of it before, as the content of {@code <config>}
 * @param forward the edit, likewise
 * @param inverse the edit that takes it back, likewise
 * @param port at which port of the device's host its lines were taken; empty where an older Turnup wrote it down
 */
public record JournalRemainder(
        String name,
        Remainder.Order order,
        Digest before,
        Digest after,
        ConfidentialText base,
        ConfidentialText forward,
        ConfidentialText inverse,
        OptionalInt port) {

    /** Whether its edits are there with their secrets. */
    public boolean whole() {
        return base.whole().isPresent()
                && forward.whole().isPresent()
                && inverse.whole().isPresent();
    }

    /** Its name and digests; never the edits, which may hold secrets. */
    @Override
    public String toString() {
        return name + " from sha256:" + before.brief() + " to sha256:" + after.brief();
    }
}

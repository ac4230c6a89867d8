// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import java.util.Optional;

/**
 * What a device says of itself before it is changed.
 *
 * @param busy why it should not be changed now, in a sentence; it is waited for, as for a lock
 * @param dirtyCandidate whether it says that its candidate holds uncommitted edits
 */
public record Readiness(Optional<String> busy, boolean dirtyCandidate) {
    /** It can be changed, as far as it says. */
    public static final Readiness READY = new Readiness(Optional.empty(), false);
}

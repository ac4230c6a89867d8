// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.schema;

import java.util.Optional;

/**
 * The IOS XE releases that have a node, as {@code turnup:since} and {@code turnup:until} state them.
 *
 * @param since the first release that has it; empty for all before
 * @param until the last release that has it; empty for all after
 */
public record Availability(Optional<String> since, Optional<String> until) {

    /** In every release. */
    public static final Availability ALWAYS = new Availability(Optional.empty(), Optional.empty());
}

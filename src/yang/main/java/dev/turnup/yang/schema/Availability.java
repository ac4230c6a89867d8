// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.schema;

import java.util.Optional;

/**
 * The IOS XE releases that have a node, as {@code turnup:since}, {@code turnup:until} and {@code turnup:counterpart} state them.
 *
 * @param since the first release that has it; empty for all before
 * @param until the last release that has it; empty for all after
 * @param counterpart the schema path of the node that says the same in releases without this one, as {@link Schema#find}
 *     takes it; empty where there is none
 */
public record Availability(Optional<String> since, Optional<String> until, Optional<String> counterpart) {

    /** In every release. */
    public static final Availability ALWAYS = new Availability(Optional.empty(), Optional.empty());

    /** Without a counterpart. */
    public Availability(Optional<String> since, Optional<String> until) {
        this(since, until, Optional.empty());
    }

    /** Whether a release has the node. */
    public boolean in(Release release) {
        return since.map(Release::parse).filter(release::isBefore).isEmpty()
                && until.map(Release::parse)
                        .filter(last -> last.isBefore(release))
                        .isEmpty();
    }

    /** {@code from 17.7.1 on}, {@code until 16.10.1}, {@code from 16.6.1 until 16.10.1} or {@code in every release}. */
    @Override
    public String toString() {
        String end = until.map(last -> "until " + last).orElse("");
        return since.map(first -> "from " + first + " " + (end.isEmpty() ? "on" : end))
                .orElse(end.isEmpty() ? "in every release" : end);
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.schema;

import dev.turnup.yang.schema.SchemaNode.DataDefinition;
import java.util.Optional;

/** What a schema path is in one release. */
public sealed interface InRelease {

    /** The release has the node: {@code node} as the releases together have it. */
    record There(DataDefinition node) implements InRelease {}

    /**
     * Other releases have the node.
     *
     * @param path the node that this release lacks: the one asked for, or the first above it
     * @param release the release that lacks it
     * @param availability the releases that have it
     * @param standsForIt the schema path of the node that says the same in this release; empty where nothing is known to
     */
    record Absent(String path, Release release, Availability availability, Optional<String> standsForIt)
            implements InRelease {
        /** {@code 16.9.3 has no /native/x: it is there from 17.7.1 on; /native/y says the same in 16.9.3}. */
        @Override
        public String toString() {
            return release + " has no " + path + ": it is there " + availability
                    + standsForIt
                            .map(other -> "; " + other + " says the same in " + release)
                            .orElse("");
        }
    }

    /** No release has the node: {@code path} is the first step that leads nowhere. */
    record Unknown(String path) implements InRelease {}
}

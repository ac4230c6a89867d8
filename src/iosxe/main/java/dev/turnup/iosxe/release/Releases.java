// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.release;

import dev.turnup.yang.data.DataNode;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.data.InstancePath;
import dev.turnup.yang.schema.Release;
import dev.turnup.yang.schema.Schema;
import java.util.Optional;

/** Which release a device runs, and what came with which. */
public final class Releases {
    /** The first release whose boot list keeps its order in the model. */
    public static final Release ORDERED_BOOT_LIST = Release.parse("17.7.1");

    private static final String VERSION = "/native/version";

    private Releases() {}

    /** Where a configuration states its release; empty where the models have no such place. */
    public static Optional<InstancePath> path(Schema schema) {
        return schema.find(VERSION).map(leaf -> InstancePath.parse(schema, VERSION));
    }

    /** The release that a configuration states in {@code /native/version}; empty where it states none. */
    public static Optional<Release> of(DataTree configuration) {
        return path(configuration.schema())
                .flatMap(configuration::find)
                .flatMap(node -> node instanceof DataNode.Leaf leaf
                        ? Release.read(leaf.value().canonical())
                        : Optional.empty());
    }
}

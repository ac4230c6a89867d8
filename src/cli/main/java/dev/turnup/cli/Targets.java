// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Several devices at once. */
final class Targets {
    @Option(
            names = "--inventory",
            paramLabel = "FILE",
            description =
                    "The devices of a YAML file, all alike or not at all: hosts, groups, and what stands for ${name}"
                            + " in the document. It takes the place of --device.")
    private @Nullable Path inventory;

    @Option(
            names = "--limit",
            paramLabel = "NAME",
            split = ",",
            description = "Only these hosts and groups of the inventory; with commas between them.")
    private List<String> limit = List.of();

    /** The hosts that are meant; empty where no inventory is named. */
    Optional<List<Inventory.Host>> hosts() {
        if (inventory == null) {
            if (!limit.isEmpty()) {
                throw new CommandFailure(ExitCode.USAGE, "--limit goes with --inventory");
            }
            return Optional.empty();
        }
        return Optional.of(InventoryFile.read(inventory).limited(limit));
    }
}

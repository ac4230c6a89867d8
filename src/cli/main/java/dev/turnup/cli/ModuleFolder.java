// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import dev.turnup.netconf.library.ModuleHeader;
import dev.turnup.netconf.library.ModuleId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A folder of modules, each in a file of its own name; nothing is ever written outside it. */
final class ModuleFolder {
    private final Path folder;

    private ModuleFolder(Path folder) {
        this.folder = folder;
    }

    /** Makes the folder where it is not there; ends the command where it cannot be written. */
    static ModuleFolder open(Path folder) {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new CommandFailure(ExitCode.USAGE, folder + ": a file, not a folder");
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
        return new ModuleFolder(folder);
    }

    /** What the file of a module says of itself; empty where there is none, or it is another module's. */
    Optional<ModuleHeader> header(ModuleId id) {
        Optional<Path> file = id.fileName().map(folder::resolve).filter(Files::isRegularFile);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try {
            return ModuleHeader.of(new String(Files.readAllBytes(file.get()), StandardCharsets.UTF_8))
                    .filter(header -> header.module().name().equals(id.name()));
        } catch (IOException e) {
            return Optional.empty(); // what cannot be read is fetched again
        }
    }

    /** Writes a module's file: it is there whole, or not at all. */
    void write(ModuleId id, byte[] text) {
        String name = id.fileName().orElseThrow();
        Outputs.write(folder.resolve(name), text);
    }

    private static CommandFailure unwritable(Path folder, IOException e) {
        return new CommandFailure(ExitCode.USAGE, folder + ": cannot be written (" + Inputs.reason(e) + ")");
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes the files that a user names. */
final class Outputs {
    private Outputs() {}

    /** Ends the command before it begins where a file cannot be written. */
    static void refuseUnwritable(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file)) {
            throw new CommandFailure(ExitCode.USAGE, file + ": a folder, not a file");
        }
        if (folder == null || !Files.isDirectory(folder) || !Files.isWritable(folder)) {
            throw new CommandFailure(
                    ExitCode.USAGE, file + ": cannot be written (" + folder + " is no folder to write in)");
        }
    }

    /** Writes beside the file first, then moves it there: a reader sees the old content or the new, never a part. */
    static void write(Path file, byte[] content) {
        refuseUnwritable(file);
        Path part = file.resolveSibling("." + file.getFileName() + ".part");
        try {
            Files.deleteIfExists(part);
            Files.write(part, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            discard(part, e);
            throw new CommandFailure(ExitCode.USAGE, file + ": cannot be written (" + Inputs.reason(e) + ")");
        }
    }

    private static void discard(Path part, IOException cause) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads the files that a user names. */
final class Inputs {
    private Inputs() {}

    /** The whole file. */
    static byte[] read(Path file) {
        try {
            if (Files.isDirectory(file)) {
                throw new CommandFailure(ExitCode.USAGE, file + ": a folder, not a file");
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.USAGE, file + ": cannot be read (" + reason(e) + ")");
        }
    }

    /** Why a file could not be read, in a few words. */
    static String reason(IOException e) {
        return switch (e) {
            case NoSuchFileException missing -> "no such file";
            case AccessDeniedException denied -> "permission denied";
            default -> String.valueOf(e.getMessage());
        };
    }
}

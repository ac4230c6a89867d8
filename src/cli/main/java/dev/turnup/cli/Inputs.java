// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import dev.turnup.yang.codec.Documents;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads the files that a user names. */
final class Inputs {
    // No password is longer.
    private static final int LINE = 4096;

    private Inputs() {}

    /** The whole file; one that is larger than any document may be, or that does not end, is not read to its end. */
    static byte[] read(Path file) {
        if (Files.isDirectory(file)) {
            throw new CommandFailure(ExitCode.USAGE, file + ": a folder, not a file");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, file.toString());
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.USAGE, file + ": cannot be read (" + reason(e) + ")");
        }
    }

    /** As the other, of a stream that messages call by a name. */
    static byte[] read(InputStream in, String name) {
        try {
            byte[] bytes = in.readNBytes(Documents.MAX_BYTES + 1);
            if (bytes.length > Documents.MAX_BYTES) {
                throw new CommandFailure(
                        ExitCode.USAGE,
                        name + ": larger than a document may be (" + (Documents.MAX_BYTES >> 20) + " MiB)");
            }
            return bytes;
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.USAGE, name + ": cannot be read (" + reason(e) + ")");
        }
    }

    /** The first line of a small file, without its end; empty where there is none. */
    static String firstLine(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LINE);
            return new String(bytes, StandardCharsets.UTF_8).lines().findFirst().orElse("");
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

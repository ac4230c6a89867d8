// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.published;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The differences that have a reason, as {@code yang/ios-xe/differences.txt} lists them: release, path, property, reason.
 * An entry that fits no difference is as wrong as a difference without an entry.
 */
public record DeliberateDifferences(List<Entry> entries) {

    /** A release of {@code *} stands for all that were compared; a {@code *} in a path stands for any part of one. */
    public record Entry(String release, String path, String property, String reason) {

        boolean fits(Difference difference) {
            return (release.equals("*") || release.equals(difference.models()))
                    && fitsPath(difference.path())
                    && property.equals(difference.property());
        }

        private boolean fitsPath(String other) {
            int star = path.indexOf('*');
            return star < 0
                    ? path.equals(other)
                    : other.matches(Pattern.quote(path).replace("*", "\\E.*\\Q"));
        }

        @Override
        public String toString() {
            return release + " " + path + " " + property + " " + reason;
        }
    }

    static DeliberateDifferences in(Path file) {
        try {
            return of(Files.readAllLines(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The entries in lines of a file; a # begins a comment. */
    public static DeliberateDifferences of(List<String> lines) {
        List<Entry> entries = new ArrayList<>();
        for (String line : lines) {
            String text = line.strip();
            if (!text.isEmpty() && !text.startsWith("#")) {
                String[] parts = text.split("\\s+", 4);
                if (parts.length < 4) {
                    throw new IllegalArgumentException("release, path, property and reason expected: " + line);
                }
                entries.add(new Entry(parts[0], parts[1], parts[2], parts[3]));
            }
        }
        return new DeliberateDifferences(List.copyOf(entries));
    }

    /** The differences that no entry fits. */
    public List<Difference> without(List<Difference> differences) {
        return differences.stream()
                .filter(difference -> entries.stream().noneMatch(entry -> entry.fits(difference)))
                .toList();
    }

    /** The entries that fit no difference. */
    public List<Entry> unused(List<Difference> differences) {
        return entries.stream()
                .filter(entry -> differences.stream().noneMatch(entry::fits))
                .toList();
    }
}

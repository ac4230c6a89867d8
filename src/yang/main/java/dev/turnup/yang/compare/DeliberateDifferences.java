// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.compare;

import dev.turnup.yang.schema.Release;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Differences that have a reason, as a list in a text says: a line each, with models, path, property and reason. */
public record DeliberateDifferences(List<Entry> entries) {
    private static final String ANY = "*";

    /**
     * One difference that has a reason.
     *
     * @param models the models that were compared, mostly a release; {@code *} stands for all
     * @param path the node; a {@code *} in it stands for any part
     * @param property such as {@code type}
     */
    public record Entry(String models, String path, String property, String reason) {
        /** Whether this is the reason for a difference. */
        public boolean fits(String otherModels, String otherPath, String otherProperty) {
            return fits(otherModels) && fitsNode(otherPath, otherProperty);
        }

        private boolean fits(String otherModels) {
            return models.equals(ANY) || models.equals(otherModels);
        }

        private boolean fitsNode(String otherPath, String otherProperty) {
            return property.equals(otherProperty)
                    && (path.contains(ANY)
                            ? otherPath.matches(Pattern.quote(path).replace("*", "\\E.*\\Q"))
                            : path.equals(otherPath));
        }

        /** As in the text. */
        @Override
        public String toString() {
            return models + " " + path + " " + property + " " + reason;
        }
    }

    public DeliberateDifferences {
        entries = List.copyOf(entries);
    }

    /**
     * Reads the lines of a text; a # begins a comment.
     *
     * @throws IllegalArgumentException where one of the four is missing, with the line
     */
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
        return new DeliberateDifferences(entries);
    }

    /**
     * The reason for a difference from the models of a release. Of a release that was not looked at when the list was made,
     * what was found of another counts, the next older one before the others; the entry says which.
     *
     * @param release where it is known
     */
    public Optional<Entry> reason(SchemaDifference difference, Optional<Release> release) {
        List<Entry> all = entries.stream()
                .filter(entry -> entry.fitsNode(difference.path(), difference.property()))
                .toList();
        String models = release.map(Release::toString).orElse(ANY);
        Optional<Entry> exact = all.stream().filter(entry -> entry.fits(models)).findFirst();
        Comparator<Entry> byRelease = Comparator.comparing(DeliberateDifferences::release);
        Optional<Entry> older = all.stream()
                .filter(entry -> release.filter(release(entry)::isBefore).isPresent())
                .max(byRelease);
        return exact.or(() -> older).or(() -> all.stream().min(byRelease));
    }

    private static Release release(Entry entry) {
        return Release.read(entry.models()).orElse(Release.EARLIEST);
    }
}

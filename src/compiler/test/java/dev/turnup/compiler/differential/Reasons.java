// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.differential;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** The disagreements that have a reason: {@code differential.txt} among the test resources. */
record Reasons(List<Reason> all) {

    /** Models, place and kind, in each of which a * stands for any part, and which paragraph decides. */
    record Reason(String models, String place, String kind, String text) {
        boolean fits(Disagreement disagreement) {
            return fits(models, disagreement.models())
                    && fits(place, disagreement.place())
                    && fits(kind, disagreement.kind());
        }

        private static boolean fits(String pattern, String text) {
            return text.matches(Pattern.quote(pattern).replace("*", "\\E.*\\Q"));
        }

        @Override
        public String toString() {
            return models + " " + place + " " + kind + " " + text;
        }
    }

    static Reasons read() {
        try (InputStream in = Objects.requireNonNull(Reasons.class.getResourceAsStream("/differential.txt"))) {
            return new Reasons(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(Reasons::reason)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reason reason(String line) {
        String[] parts = line.split("\\s+", 4);
        if (parts.length < 4 || !parts[3].matches(".*(RFC \\d+|XPath 1\\.0|XML Schema|Namespaces in XML).*")) {
            throw new IllegalArgumentException("models, place, kind and the paragraph that decides expected: " + line);
        }
        return new Reason(parts[0], parts[1], parts[2], parts[3]);
    }

    Optional<Reason> of(Disagreement disagreement) {
        return all.stream().filter(reason -> reason.fits(disagreement)).findFirst();
    }

    /** The reasons that fit none of the disagreements. */
    List<Reason> unused(List<Disagreement> disagreements) {
        return all.stream()
                .filter(reason -> disagreements.stream().noneMatch(reason::fits))
                .toList();
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction.journal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Times as the tables have them: always nine digits of a second, so that they sort as text. */
final class Times {
    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS'Z'").withZone(ZoneOffset.UTC);

    private Times() {}

    static String text(Instant time) {
        return FORM.format(time);
    }

    static @Nullable String text(Optional<Instant> time) {
        return time.map(Times::text).orElse(null);
    }

    static Optional<Instant> read(@Nullable String text) {
        return Optional.ofNullable(text).map(Instant::parse);
    }
}

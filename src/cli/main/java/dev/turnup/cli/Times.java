// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Times and durations as people write and read them. */
final class Times {
    private static final Pattern DURATION = Pattern.compile("([0-9]{1,10})(ms|s|m|h|d|)");

    private Times() {}

    /** {@code 2026-03-01T09:05:00Z}: seconds are enough. */
    static String text(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** {@code 4:59}, or {@code 1:00:00}. */
    static String clock(Duration left) {
        long seconds = Math.max(0, left.toSeconds());
        return seconds < 3600
                ? "%d:%02d".formatted(seconds / 60, seconds % 60)
                : "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    /** Reads {@code 120s}, {@code 5m}, {@code 1h}, {@code 2d}, {@code 200ms}; a number alone is seconds. */
    static Duration duration(String text) {
        Matcher parts = DURATION.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "a duration is up to ten digits and then ms, s, m, h, d or nothing, which is seconds, such as 120s;"
                            + " not '" + text + "'");
        }
        long number = Long.parseLong(parts.group(1));
        return switch (parts.group(2)) {
            case "ms" -> Duration.ofMillis(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            case "d" -> Duration.ofDays(number);
            default -> Duration.ofSeconds(number);
        };
    }

    /** Reads a date or a time (UTC where it does not say), or how long ago. */
    static Instant past(String text, InstantSource clock) {
        try {
            if (DURATION.matcher(text).matches()) {
                return clock.instant().minus(duration(text));
            }
            if (!text.contains("T")) {
                return LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
            }
            return text.matches(".*(Z|[+-][0-9:]+)$")
                    ? Instant.parse(text)
                    : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException e) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "a time is 2026-03-01, 2026-03-01T09:05:00Z or how long ago, such as 24h, not '" + text + "'");
        }
    }

    /** Reads a duration of an option. */
    static final class DurationConverter implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String text) {
            try {
                return duration(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }
}

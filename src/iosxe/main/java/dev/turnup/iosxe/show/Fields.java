// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.show;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds fields in printed text. */
final class Fields {
    private Fields() {}

    /** The first group of the first match. */
    static Optional<String> first(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .findFirst()
                .map(match -> match.group(1))
                .filter(found -> found != null)
                .map(String::strip);
    }

    /** All matches. */
    static List<MatchResult> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().toList();
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.show;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code show voice register pool all} prints of each pool.
 *
 * @param pools in its order
 */
public record ShowVoicePools(List<Pool> pools) {
    private static final Pattern TAG = Pattern.compile("(?m)^Pool Tag (\\d+)\\s*$");
    private static final Pattern MAC = Pattern.compile("(?mi)^\\s*Mac address is ([0-9A-F.]+)");
    private static final Pattern TYPE = Pattern.compile("(?m)^\\s*Type is (\\S+)");
    private static final Pattern NUMBER = Pattern.compile("(?m)^\\s*Number list (\\d+) : (.+?)\\s*$");
    private static final Pattern ADDRESS =
            Pattern.compile("(?m)^\\s*session target ipv4:(\\d+\\.\\d+\\.\\d+\\.\\d+)(?::\\d+)?");
    private static final Pattern CONTACT = Pattern.compile("(?m)^\\s*contact IP address: (\\d+\\.\\d+\\.\\d+\\.\\d+)");
    private static final Pattern REASON = Pattern.compile("(?m)^Reason for unregistered state:\\s*$\\R\\s*(\\S.*)$");
    private static final Pattern PATTERN = Pattern.compile("(?m)^\\s*destination-pattern (\\S+?)\\$?\\s*$");
    private static final Pattern ACTIVE = Pattern.compile("(?m)^\\s*Active registrations\\s*:\\s*(\\d+)");
    private static final Pattern FAILED = Pattern.compile("(?m)^\\s*Registration failed\\s*:\\s*(\\d+)");

    /**
     * A pool.
     *
     * @param mac the phone's, in small letters
     * @param type its model; empty where the pool has no type line
     * @param numbers what is on its lines, as it is printed, such as {@code DN 1}
     * @param lines the numbers that answer
     * @param address from where the phone has registered
     * @param registrations how many lines are registered now
     * @param failures how many registrations were refused
     * @param reason why the phone is not registered, in the router's words
     */
    public record Pool(
            int tag,
            Optional<String> mac,
            Optional<String> type,
            List<String> numbers,
            List<String> lines,
            Optional<String> address,
            int registrations,
            int failures,
            Optional<String> reason) {
        public Pool {
            numbers = List.copyOf(numbers);
            lines = List.copyOf(lines);
        }

        /** Whether the phone is registered. */
        public boolean registered() {
            return registrations > 0;
        }
    }

    public ShowVoicePools {
        pools = List.copyOf(pools);
    }

    /** Reads the text. */
    public static ShowVoicePools read(String text) {
        List<Pool> pools = new ArrayList<>();
        Matcher tag = TAG.matcher(text);
        boolean found = tag.find();
        while (found) {
            int number = Integer.parseInt(tag.group(1));
            int from = tag.end();
            found = tag.find();
            pools.add(pool(number, text.substring(from, found ? tag.start() : text.length())));
        }
        return new ShowVoicePools(pools);
    }

    private static Pool pool(int tag, String text) {
        return new Pool(
                tag,
                Fields.first(MAC, text).map(mac -> mac.toLowerCase(Locale.ROOT)),
                Fields.first(TYPE, text),
                Fields.all(NUMBER, text).stream().map(match -> match.group(2)).toList(),
                Fields.all(PATTERN, text).stream()
                        .map(match -> match.group(1))
                        .distinct()
                        .toList(),
                Fields.first(CONTACT, text).or(() -> Fields.first(ADDRESS, text)),
                Fields.first(ACTIVE, text).map(Integer::parseInt).orElse(0),
                Fields.first(FAILED, text).map(Integer::parseInt).orElse(0),
                Fields.first(REASON, text));
    }

    /** The pool of that tag. */
    public Optional<Pool> tagged(int tag) {
        return pools.stream().filter(pool -> pool.tag() == tag).findFirst();
    }
}

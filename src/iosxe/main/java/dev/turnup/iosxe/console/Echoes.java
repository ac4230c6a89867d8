// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.console;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells what a router printed of itself from the echo of what was typed, and from its prompts. */
final class Echoes {
    private Echoes() {}

    /** What stands between the echo of a line and the prompt after it. */
    static String between(String printed) {
        String text = cleaned(printed);
        int first = text.indexOf('\n');
        int last = text.lastIndexOf('\n');
        return first < 0 || last <= first ? "" : text.substring(first + 1, last + 1);
    }

    /** How often a router's prompt begins a line. */
    static int prompts(CharSequence printed, Prompt prompt) {
        Matcher found = begins(prompt.host()).matcher(printed);
        int count = 0;
        while (found.find()) {
            count++;
        }
        return count;
    }

    /** What was printed after each of several lines that were typed at once: each is echoed behind a prompt, the first not. */
    static List<String> split(String printed, List<Entry> batch) {
        String text = cleaned(printed);
        Prompt prompt = Prompt.at(text).orElseThrow();
        Matcher found = begins(prompt.host()).matcher(text);
        List<Integer> starts = new ArrayList<>();
        while (found.find()) {
            starts.add(found.end());
        }
        List<String> each = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < batch.size(); i++) {
            int to = i < starts.size() ? starts.get(i) : text.length();
            each.add(between(text.substring(from, to)));
            from = to;
        }
        return each;
    }

    private static Pattern begins(String host) {
        return Pattern.compile("(?m)^" + Pattern.quote(host) + "(?:\\([^()\\r\\n]{1,60}\\))?[>#]");
    }

    /** One end of line, and no characters that were taken back. */
    private static String cleaned(String printed) {
        String text = printed.replace("\r\n", "\n").replace("\r", "");
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\b') {
                kept.append(c);
            } else if (!kept.isEmpty() && kept.charAt(kept.length() - 1) != '\n') {
                kept.setLength(kept.length() - 1);
            }
        }
        return kept.toString();
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.line;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text that {@code show running-config} prints, as lines and the lines in their modes. */
final class ConfigText {
    private static final Pattern BANNER = Pattern.compile("banner \\S+ (\\^.|\\S)(.*)");

    /** A line, how far it is indented, and what came in its mode so far. */
    private record Open(String text, int number, int indentation, List<ConfigLine> children) {
        ConfigLine close() {
            return new ConfigLine(text, number, children);
        }
    }

    private final List<ConfigLine> top = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();

    private ConfigText() {}

    /** The lines at the top; comments and what a banner shows are left out. */
    static List<ConfigLine> lines(String text) {
        ConfigText config = new ConfigText();
        String[] lines = text.split("\r?\n", -1);
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].stripTrailing();
            String bare = line.strip();
            if (bare.isEmpty() || bare.startsWith("!")) {
                continue;
            }
            config.add(bare, i + 1, line.length() - line.stripLeading().length());
            Matcher banner = BANNER.matcher(bare);
            if (banner.matches() && !banner.group(2).contains(banner.group(1))) {
                do {
                    i++;
                } while (i < lines.length && !lines[i].contains(banner.group(1)));
            }
        }
        config.closeTo(0);
        return List.copyOf(config.top);
    }

    private void add(String text, int number, int indentation) {
        closeTo(indentation);
        open.push(new Open(text, number, indentation, new ArrayList<>()));
    }

    private void closeTo(int indentation) {
        while (!open.isEmpty() && open.peek().indentation() >= indentation) {
            ConfigLine closed = open.pop().close();
            if (open.isEmpty()) {
                top.add(closed);
            } else {
                open.peek().children().add(closed);
            }
        }
    }
}

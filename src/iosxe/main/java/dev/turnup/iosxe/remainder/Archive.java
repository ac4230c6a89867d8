// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.remainder;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a router prints about going back, and about its lock. */
final class Archive {
    private static final Pattern PATH = Pattern.compile("(?m)^archive\\s*$(?:\\R .*)*?\\R path \\S+");
    private static final Pattern FREE = Pattern.compile("(?m)^\\s*State\\s*:\\s*FREE\\s*$");
    private static final Pattern USER = Pattern.compile("(?m)^\\s*(?:TTY username|User)\\s*:\\s*(\\S+)");
    private static final Pattern TTY = Pattern.compile("(?m)^\\s*TTY(?: number)?\\s*:\\s*(\\d+)");

    private static final Pattern NO_TIMER = Pattern.compile("(?i)no rollback confirmed change pending");
    private static final Pattern TIMER = Pattern.compile("(?im)^\\s*time (?:configured|left|remaining)\\b.*\\d");

    private Archive() {}

    /** Whether a running configuration names where to keep itself: only then can IOS go back by a timer. */
    static boolean isSetUp(String runningConfig) {
        return PATH.matcher(runningConfig).find();
    }

    /** Who holds the lock, as {@code show configuration lock} prints it. */
    static Optional<String> lockHolder(String text) {
        Matcher user = USER.matcher(text);
        Matcher tty = TTY.matcher(text);
        return !FREE.matcher(text).find() && user.find()
                ? Optional.of(user.group(1) + (tty.find() ? " on line " + tty.group(1) : ""))
                : Optional.empty();
    }

    /** Whether a timer runs, as {@code show archive config rollback timer} prints it; empty where it prints something else. */
    static Optional<Boolean> timerRuns(String text) {
        if (NO_TIMER.matcher(text).find()) {
            return Optional.of(false);
        }
        return TIMER.matcher(text).find() ? Optional.of(true) : Optional.empty();
    }
}

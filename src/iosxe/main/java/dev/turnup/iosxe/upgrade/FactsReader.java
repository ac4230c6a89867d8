// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.upgrade;

import dev.turnup.iosxe.console.Answer;
import dev.turnup.iosxe.console.Console;
import dev.turnup.iosxe.release.RommonVersion;
import dev.turnup.iosxe.show.Directory;
import dev.turnup.iosxe.show.ShowBootvar;
import dev.turnup.iosxe.show.ShowPlatform;
import dev.turnup.iosxe.show.ShowVersion;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds out what an upgrade needs to know of a router: by YANG as far as its release has it there, from what its command
 * line prints otherwise. What runs, and since when, is always asked of the command line: what was seen before a start and
 * what is seen after it are compared, and the releases on both sides have no other way in common.
 */
final class FactsReader {
    private static final Pattern STARTED = Pattern.compile("(?m)^System restarted at (.+)$");
    private static final Pattern POOL = Pattern.compile("(?m)^voice register pool +(\\d+)\\s*$((?:\\R .*)*)");
    private static final Pattern TYPE = Pattern.compile("(?m)^ type (\\S+)");
    private static final Pattern SCP = Pattern.compile("(?m)^ip scp server enable\\s*$");

    private final Console console;
    private final StateReader state;
    private Optional<Answer> failed = Optional.empty();

    private FactsReader(Console console, StateReader state) {
        this.console = console;
        this.state = state;
    }

    /** What came of asking. */
    sealed interface Facts {
        /** All that was printed. */
        record Known(RouterFacts facts) implements Facts {}

        /** Why not. */
        record Unknown(String why) implements Facts {}
    }

    static Facts read(Console console, StateReader state) {
        return new FactsReader(console, state).read();
    }

    private Facts read() {
        String printed = ask("show version");
        String running = ask("show running-config");
        ShowVersion version = ShowVersion.read(printed);
        StateFacts told =
                version.release().map(release -> state.read(release, running)).orElse(StateFacts.NONE);
        Optional<RommonVersion> rommon = told.rommon().or(this::rommon);
        ShowBootvar bootvar = told.bootvar()
                .map(next -> new ShowBootvar(next.images(), version.register(), next.nextRegister()))
                .orElseGet(() -> ShowBootvar.read(ask("show bootvar")));
        Directory flash = told.flash().orElseGet(() -> Directory.read(ask("dir bootflash:")));
        return failed.<Facts>map(answer -> new Facts.Unknown(answer.toString()))
                .orElseGet(() -> new Facts.Known(new RouterFacts(
                        version,
                        started(printed),
                        rommon,
                        bootvar,
                        flash,
                        SCP.matcher(running).find(),
                        pools(running),
                        types(running))));
    }

    private Optional<RommonVersion> rommon() {
        return ShowPlatform.rommon(ask("show platform")).or(() -> ShowPlatform.romMonitor(ask("show rom-monitor r0")));
    }

    private String ask(String command) {
        if (failed.isPresent()) {
            return "";
        }
        Answer answer = console.run(command);
        if (answer instanceof Answer.Printed printed) {
            return printed.text();
        }
        failed = Optional.of(answer);
        return "";
    }

    private static String started(String version) {
        Matcher found = STARTED.matcher(version);
        return found.find() ? found.group(1).strip() : "";
    }

    private static Set<Integer> pools(String running) {
        Set<Integer> pools = new TreeSet<>();
        Matcher pool = POOL.matcher(running);
        while (pool.find()) {
            pools.add(Integer.parseInt(pool.group(1)));
        }
        return pools;
    }

    private static NavigableMap<Integer, String> types(String running) {
        NavigableMap<Integer, String> types = new TreeMap<>();
        Matcher pool = POOL.matcher(running);
        while (pool.find()) {
            Matcher type = TYPE.matcher(pool.group(2));
            if (type.find()) {
                types.put(Integer.parseInt(pool.group(1)), type.group(1));
            }
        }
        return types;
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import dev.turnup.fixture.clock.DeviceClock;
import dev.turnup.yang.data.DataTree;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A device that takes lines: {@code phone 1}, {@code phone 1 name Ada}, {@code limit 5}, and each with {@code no} before it.
 * It has more phones than the limit allows refused, a timer that takes lines back, and a lock.
 */
final class LineDevice {
    /** What it runs on. */
    private record Config(Optional<Integer> limit, Map<Integer, String> phones) {}

    private final DeviceClock clock;
    private Config running = new Config(Optional.empty(), Map.of());
    private Config startup = running;
    private Optional<Config> before = Optional.empty();
    private Optional<DeviceClock.Alarm> alarm = Optional.empty();
    private Optional<Object> locker = Optional.empty();

    LineDevice(DeviceClock clock) {
        this.clock = clock;
    }

    synchronized DataTree tree() {
        StringBuilder xml = new StringBuilder();
        running.limit().ifPresent(limit -> xml.append("<limit>" + limit + "</limit>"));
        running.phones()
                .forEach((number, name) -> xml.append("<phone><number>" + number + "</number>"
                        + (name.isEmpty() ? "" : "<name>" + name + "</name>") + "</phone>"));
        return xml.isEmpty() ? DataTree.empty(Lines.SCHEMA) : Lines.tree(xml.toString());
    }

    /** Takes one line; false where it refuses it. */
    synchronized boolean take(String line) {
        boolean no = line.startsWith("no ");
        String[] words = (no ? line.substring(3) : line).split(" ", 4);
        Map<Integer, String> phones = new TreeMap<>(running.phones());
        int number = Integer.parseInt(words.length > 1 ? words[1] : "0");
        if (words[0].equals("limit")) {
            running = new Config(no ? Optional.empty() : Optional.of(number), phones);
            return running.limit().map(limit -> phones.size() <= limit).orElse(true);
        }
        if (no && words.length == 2) {
            phones.remove(number);
        } else if (words.length > 2) {
            phones.put(number, no ? "" : words[3]);
        } else {
            phones.putIfAbsent(number, "");
        }
        if (running.limit().filter(limit -> phones.size() > limit).isPresent()) {
            return false;
        }
        running = new Config(running.limit(), phones);
        return true;
    }

    synchronized void arm(Duration within) {
        before = Optional.of(running);
        alarm = Optional.of(clock.after(within, this::revert));
    }

    /** Stops the timer; false where none runs. */
    synchronized boolean confirm() {
        boolean runs = before.isPresent();
        alarm.ifPresent(DeviceClock.Alarm::cancel);
        before = Optional.empty();
        alarm = Optional.empty();
        return runs;
    }

    /** Goes back; false where no timer runs. */
    synchronized boolean revert() {
        before.ifPresent(config -> running = config);
        return confirm();
    }

    synchronized boolean awaitsConfirmation() {
        return before.isPresent();
    }

    synchronized boolean lock(Object by) {
        if (locker.filter(holder -> !holder.equals(by)).isPresent()) {
            return false;
        }
        locker = Optional.of(by);
        return true;
    }

    synchronized void unlock(Object by) {
        locker = locker.filter(holder -> !holder.equals(by));
    }

    /** The connection of whoever holds the lock is gone. */
    synchronized void unlockAll() {
        locker = Optional.empty();
    }

    synchronized boolean unlocked() {
        return locker.isEmpty();
    }

    /** What it holds becomes what it starts with. */
    synchronized void save() {
        startup = running;
    }

    /** Loses power and starts anew. */
    synchronized void reload() {
        confirm();
        running = startup;
        locker = Optional.empty();
    }
}

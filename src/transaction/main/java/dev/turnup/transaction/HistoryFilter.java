// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import dev.turnup.transaction.JournalEntry.Conclusion;
import java.time.Instant;
import java.util.Optional;

/**
 * Which transactions of a journal are asked for. Start from {@link #newest} and name what narrows it.
 *
 * @param atMost how many, the newest first
 * @param device of this device alone
 * @param group of this group alone
 * @param who asked for by this person alone
 * @param label with this text in the label, upper and lower case alike
 * @param since begun then or later
 * @param until begun before then
 * @param conclusion ended so
 * @param unresolved those alone that are not over
 */
public record HistoryFilter(
        int atMost,
        Optional<String> device,
        Optional<GroupId> group,
        Optional<String> who,
        Optional<String> label,
        Optional<Instant> since,
        Optional<Instant> until,
        Optional<Conclusion> conclusion,
        boolean unresolved) {

    /** @throws IllegalArgumentException where none is asked for */
    public HistoryFilter {
        if (atMost < 1) {
            throw new IllegalArgumentException("a history has at least one transaction, not " + atMost);
        }
    }

    /** The newest of all. */
    public static HistoryFilter newest(int atMost) {
        return new HistoryFilter(
                atMost,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false);
    }

    /** Every one that is not over, on any device. */
    public static HistoryFilter open() {
        return new HistoryFilter(
                Integer.MAX_VALUE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true);
    }

    /** Of one device. */
    public HistoryFilter of(String identity) {
        return new HistoryFilter(
                atMost, Optional.of(identity), group, who, label, since, until, conclusion, unresolved);
    }

    /** Of one group. */
    public HistoryFilter in(GroupId id) {
        return new HistoryFilter(atMost, device, Optional.of(id), who, label, since, until, conclusion, unresolved);
    }

    /** Asked for by one person. */
    public HistoryFilter by(String person) {
        return new HistoryFilter(
                atMost, device, group, Optional.of(person), label, since, until, conclusion, unresolved);
    }

    /** With a text in the label. */
    public HistoryFilter labelled(String text) {
        return new HistoryFilter(atMost, device, group, who, Optional.of(text), since, until, conclusion, unresolved);
    }

    /** Begun then or later. */
    public HistoryFilter since(Instant then) {
        return new HistoryFilter(atMost, device, group, who, label, Optional.of(then), until, conclusion, unresolved);
    }

    /** Begun before then. */
    public HistoryFilter until(Instant then) {
        return new HistoryFilter(atMost, device, group, who, label, since, Optional.of(then), conclusion, unresolved);
    }

    /** Ended so. */
    public HistoryFilter ended(Conclusion so) {
        return new HistoryFilter(atMost, device, group, who, label, since, until, Optional.of(so), unresolved);
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.preflight;

import dev.turnup.iosxe.release.Releases;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.schema.Release;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A change leaves something to boot, in an order that the model keeps. Until 17.7.1 the model has only lists that the
 * system orders; from then on those are deprecated beside lists that the user orders.
 */
final class BootListKept {
    private static final String ORDERED = "-ordered-by-user";

    private BootListKept() {}

    static Stream<Judgement> check(Situation situation) {
        DataTree before = situation.before();
        DataTree after = situation.after();
        return Stream.concat(
                emptied(before, after), situation.release().stream().flatMap(r -> unordered(before, after, r)));
    }

    private static Stream<Judgement> emptied(DataTree before, DataTree after) {
        List<String> images =
                entries(before).map(Reading.Found::name).distinct().toList();
        Optional<Reading.Found> first = entries(before).findFirst();
        return first.isEmpty() || entries(after).findAny().isPresent()
                ? Stream.empty()
                : Stream.of(new Judgement.Fault(
                        first.get().path(),
                        "at least one image to boot",
                        "none left of " + String.join(", ", images),
                        "keep one of them, or name another"));
    }

    private static Stream<Judgement> unordered(DataTree before, DataTree after, Release release) {
        boolean ordered = !release.isBefore(Releases.ORDERED_BOOT_LIST);
        return lists().filter(list -> !list.endsWith(ORDERED))
                .filter(list -> !new Reading(before).node(list).equals(new Reading(after).node(list)))
                .flatMap(list -> ordered ? misplaced(before, after, list) : shuffled(after, list));
    }

    /** Entries that are new in a list whose order the release does not keep any more. */
    private static Stream<Judgement> misplaced(DataTree before, DataTree after, String list) {
        List<String> old =
                new Reading(before).entries(list).map(Reading.Found::name).toList();
        return new Reading(after)
                .entries(list)
                .filter(entry -> !old.contains(entry.name()))
                .map(entry -> new Judgement.Fault(
                        entry.path(),
                        "in a list with an order, from " + Releases.ORDERED_BOOT_LIST + " on",
                        entry.name(),
                        "put it into " + list.substring(list.lastIndexOf('/') + 1) + ORDERED));
    }

    private static Stream<Judgement> shuffled(DataTree after, String list) {
        List<Reading.Found> entries = new Reading(after).entries(list).toList();
        return entries.size() < 2
                ? Stream.empty()
                : Stream.of(new Judgement.Fault(
                        entries.get(1).path(),
                        "one image before " + Releases.ORDERED_BOOT_LIST + ", whose model keeps no order",
                        entries.size() + " images",
                        "name one image, or allow boot-list and look at show bootvar"));
    }

    private static Stream<Reading.Found> entries(DataTree tree) {
        return lists().flatMap(new Reading(tree)::entries);
    }

    private static Stream<String> lists() {
        return Stream.concat(BootFileSystem.FILE_LISTS.stream(), BootFileSystem.FLASH_LISTS.stream());
    }
}

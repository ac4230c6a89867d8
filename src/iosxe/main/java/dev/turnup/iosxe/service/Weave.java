// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.service;

import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.data.InstancePath;
import dev.turnup.yang.edit.EditConfig;
import dev.turnup.yang.edit.EditResult;
import dev.turnup.yang.edit.Operation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Works services into a configuration. A node that several instances make alike goes when the last of them goes; what was
 * there before comes back then. A node that was changed by hand since is left as it is, and told.
 */
final class Weave {
    /** An instance as it shall be. */
    record Wanted(DataTree stated, DataTree made, List<InstancePath> exactly) {}

    private static final Holding NOTHING = new Holding(Map.of());

    private final DataTree now;
    private final Map<InstancePath, ServiceRecord> before;
    private final Map<InstancePath, Wanted> stated;
    private final Map<InstancePath, Wanted> after;
    private final Map<InstancePath, Holding> madeBefore;
    private final Map<InstancePath, Holding> madeAfter;
    private final Map<InstancePath, Holding> foundBefore;
    private final Map<InstancePath, Held> all = new LinkedHashMap<>();
    private final Map<InstancePath, Held> made = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();

    private Weave(
            DataTree now,
            Map<InstancePath, ServiceRecord> before,
            Collection<InstancePath> gone,
            Map<InstancePath, Wanted> stated) {
        this.now = now;
        this.before = before;
        this.stated = stated;
        // Of two that meet the one that is stated is to be told of the other.
        this.after = new LinkedHashMap<>();
        before.forEach((instance, record) -> {
            if (!gone.contains(instance) && !stated.containsKey(instance)) {
                after.put(instance, new Wanted(record.stated(), record.made(), record.exactly()));
            }
        });
        after.putAll(stated);
        this.madeBefore = holdings(before, ServiceRecord::made);
        this.foundBefore = holdings(before, ServiceRecord::found);
        this.madeAfter = holdings(after, Wanted::made);
        madeAfter.forEach((instance, holding) -> {
            all.putAll(holding.places());
            if (stated.containsKey(instance)) {
                made.putAll(holding.places());
            }
        });
    }

    private static <T> Map<InstancePath, Holding> holdings(Map<InstancePath, T> of, Function<T, DataTree> tree) {
        Map<InstancePath, Holding> holdings = new LinkedHashMap<>();
        of.forEach((instance, one) -> holdings.put(instance, Holding.of(tree.apply(one))));
        return holdings;
    }

    private static Holding of(Map<InstancePath, Holding> holdings, InstancePath instance) {
        return holdings.getOrDefault(instance, NOTHING);
    }

    /**
     * Works them in.
     *
     * @param now what the router holds
     * @param before the instances that stand on it, by their places in the services' schema
     * @param gone those of them that shall not stand on it any more
     * @param stated those that shall stand on it as they are stated; the others stay as they are
     */
    static Woven of(
            DataTree now,
            Map<InstancePath, ServiceRecord> before,
            Collection<InstancePath> gone,
            Map<InstancePath, Wanted> stated) {
        return new Weave(now, before, gone, stated).woven();
    }

    private Woven woven() {
        List<Woven.Meeting> meetings = meetings();
        if (!meetings.isEmpty()) {
            return new Woven(now, Map.of(), meetings, List.of());
        }
        Set<InstancePath> gone = new LinkedHashSet<>();
        Map<InstancePath, Held> back = new LinkedHashMap<>();
        before.forEach((instance, record) -> leave(instance, gone, back));
        Set<InstancePath> exact = exactly(stated.values().stream().map(Wanted::exactly));
        Set<InstancePath> held = exactly(after.values().stream().map(Wanted::exactly));
        exactly(before.values().stream().map(ServiceRecord::exactly)).stream()
                .filter(place -> !held.contains(place))
                .forEach(place -> giveBack(place, back));
        back.keySet().removeIf(path -> exact.stream().anyMatch(place -> isIn(path, place)));
        Removal.Left left = Removal.of(
                now,
                gone,
                Stream.of(exact.stream(), ordered(made), ordered(back))
                        .flatMap(places -> places)
                        .toList());
        left.kept().forEach(path -> notes.add(path + " stays: it holds what no service made"));
        DataTree tree = left.tree();
        tree = merged(tree, new Holding(back).tree(now.schema()));
        for (Wanted wanted : stated.values()) {
            tree = merged(tree, wanted.made());
        }
        return new Woven(tree, records(), List.of(), notes);
    }

    /** What an instance made and nobody makes any more: away, or back to what was there before. */
    private void leave(InstancePath instance, Set<InstancePath> gone, Map<InstancePath, Held> back) {
        Holding found = of(foundBefore, instance);
        of(madeBefore, instance).places().forEach((path, held) -> {
            if (all.containsKey(path) || gone.contains(path)) {
                return;
            }
            Optional<Held> is = Holding.at(now, path);
            if (is.equals(Optional.of(held))) {
                found.get(path).ifPresentOrElse(was -> back.put(path, was), () -> gone.add(path));
            } else if (is.isPresent()) {
                notes.add(path + " stays: it was changed since " + name(instance) + " made it");
            }
        });
    }

    /** What was at a place that somebody has let go of. */
    private void giveBack(InstancePath place, Map<InstancePath, Held> back) {
        before.forEach((instance, record) -> {
            if (record.exactly().contains(place)) {
                of(foundBefore, instance).places().forEach((path, held) -> {
                    if (isIn(path, place) && !all.containsKey(path)) {
                        back.put(path, held);
                    }
                });
            }
        });
    }

    /** Lists that the user orders are made anew, in the order that they shall have. */
    private static Stream<InstancePath> ordered(Map<InstancePath, Held> places) {
        return places.entrySet().stream()
                .filter(entry -> entry.getValue() instanceof Held.Ordered)
                .map(Map.Entry::getKey);
    }

    private static Set<InstancePath> exactly(Stream<List<InstancePath>> places) {
        return places.flatMap(Collection::stream).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    static DataTree merged(DataTree tree, DataTree more) {
        return switch (EditConfig.merging(more).applyTo(tree, Operation.MERGE)) {
            case EditResult.Applied applied -> applied.tree();
            case EditResult.Rejected rejected ->
                throw new IllegalStateException("a merge of data is never refused: " + rejected.errors());
        };
    }

    private Map<InstancePath, ServiceRecord> records() {
        Map<InstancePath, ServiceRecord> records = new LinkedHashMap<>();
        after.forEach((instance, wanted) -> records.put(
                instance,
                stated.containsKey(instance)
                        ? new ServiceRecord(
                                wanted.stated(),
                                wanted.made(),
                                wanted.exactly(),
                                found(instance, wanted).tree(now.schema()))
                        : Objects.requireNonNull(before.get(instance))));
        return records;
    }

    /** What was there before any service, at the places that an instance owns. */
    private Holding found(InstancePath instance, Wanted wanted) {
        Map<InstancePath, Held> found = new LinkedHashMap<>();
        of(madeAfter, instance).places().forEach((path, held) -> original(path).ifPresent(was -> found.put(path, was)));
        for (InstancePath place : wanted.exactly()) {
            Stream.concat(
                            foundBefore.values().stream().flatMap(was -> was.places().entrySet().stream()),
                            before.values().stream()
                                            .anyMatch(record -> record.exactly().contains(place))
                                    ? Stream.empty()
                                    : beneath(place))
                    .filter(entry -> isIn(entry.getKey(), place))
                    .forEach(entry -> found.putIfAbsent(entry.getKey(), entry.getValue()));
        }
        return new Holding(found);
    }

    private Stream<Map.Entry<InstancePath, Held>> beneath(InstancePath place) {
        return Holding.of(now.only(List.of(place))).places().entrySet().stream()
                .filter(entry -> madeBefore.values().stream().noneMatch(made -> made.has(entry.getKey())));
    }

    private Optional<Held> original(InstancePath path) {
        Optional<InstancePath> owner = madeBefore.entrySet().stream()
                .filter(made -> made.getValue().has(path))
                .map(Map.Entry::getKey)
                .findFirst();
        return owner.isPresent()
                ? owner.map(foundBefore::get).flatMap(found -> found.get(path))
                : Holding.at(now, path);
    }

    private List<Woven.Meeting> meetings() {
        List<Woven.Meeting> meetings = new ArrayList<>();
        Map<InstancePath, InstancePath> owners = new LinkedHashMap<>();
        madeAfter.forEach((instance, made) -> made.places().forEach((path, held) -> {
            InstancePath first = owners.putIfAbsent(path, instance);
            if (first != null && !of(madeAfter, first).get(path).equals(Optional.of(held))) {
                meetings.add(meeting(path, first, instance));
            }
        }));
        after.forEach((instance, wanted) -> wanted.exactly()
                .forEach(place -> owners.forEach((path, first) -> {
                    if (isIn(path, place)
                            && !first.equals(instance)
                            && !of(madeAfter, instance).has(path)) {
                        meetings.add(meeting(path, first, instance));
                    }
                })));
        return meetings;
    }

    private Woven.Meeting meeting(InstancePath node, InstancePath first, InstancePath second) {
        return new Woven.Meeting(
                node,
                first,
                text(of(madeAfter, first).get(node)),
                second,
                text(of(madeAfter, second).get(node)));
    }

    static String text(Optional<Held> held) {
        return held.map(h -> switch (h) {
                    case Held.Present present -> "there";
                    case Held.Valued valued -> valued.node().toString();
                    case Held.Ordered ordered -> ordered.node().toString();
                    case Held.Kept kept -> kept.node().toString();
                })
                .orElse("nothing there");
    }

    private static boolean isIn(InstancePath path, InstancePath place) {
        return path.steps().size() >= place.steps().size()
                && path.steps().subList(0, place.steps().size()).equals(place.steps());
    }

    /** As people call it: {@code router-on-a-stick lan}. */
    static String name(InstancePath instance) {
        InstancePath.Step step = instance.steps().getLast();
        return Stream.concat(
                        Stream.of(step.name().local()),
                        step.keys().stream().map(key -> key.value().canonical()))
                .collect(Collectors.joining(" "));
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.line;

import dev.turnup.iosxe.line.Statement.Said;
import dev.turnup.xml.XmlName;
import dev.turnup.yang.data.InstancePath;
import dev.turnup.yang.data.InstancePath.KeyValue;
import dev.turnup.yang.data.InstancePath.Step;
import dev.turnup.yang.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What becomes of each line on the way from one configuration to another. A line that is there before is removed by a line
 * of its own, goes with what it stands in, is taken away by the device because another line changes, or stands; what is to
 * be there after is entered where it does not stand as it should.
 */
final class Fates {
    private final Outline before;
    private final Outline after;
    private final Set<InstancePath> removed = new HashSet<>();
    private final Set<InstancePath> erased = new HashSet<>();

    private Fates(Outline before, Outline after) {
        this.before = before;
        this.after = after;
    }

    static Fates of(Outline before, Outline after) {
        Fates fates = new Fates(before, after);
        fates.goneOrReplaced();
        fates.outOfOrder();
        fates.erased();
        while (fates.named()) {
            // What names an entry that goes may stand in one that is named itself.
        }
        return fates;
    }

    private Stream<Said> said(Outline outline) {
        return outline.lines().stream()
                .map(Outline.Line::statement)
                .filter(Said.class::isInstance)
                .map(Said.class::cast);
    }

    private static Optional<Said> in(Outline outline, InstancePath path) {
        return outline.find(path).map(line -> (Said) line.statement());
    }

    private void goneOrReplaced() {
        said(before).forEach(old -> {
            Optional<Said> now = in(after, old.path());
            boolean changed = now.filter(n -> !n.line().equals(old.line())).isPresent();
            if ((now.isEmpty() && !old.unit().isOnlyAPlace()) || (changed && isReplaced(old))) {
                removed.add(old.path());
            }
        });
    }

    /** Whether the old line is taken away before another takes its place. */
    private static boolean isReplaced(Said old) {
        return old.body() != null || old.unit().traits().removeFirst();
    }

    /** IOS puts a new line at the end: behind the first that stands elsewhere than it should all are entered anew. */
    private void outOfOrder() {
        Map<List<Object>, List<InstancePath>> sequences = new LinkedHashMap<>();
        sequences(after, sequences);
        Map<List<Object>, List<InstancePath>> old = new LinkedHashMap<>();
        sequences(before, old);
        old.forEach((list, paths) -> {
            List<InstancePath> now = sequences.getOrDefault(list, List.of());
            int same = 0;
            while (same < Math.min(now.size(), paths.size()) && now.get(same).equals(paths.get(same))) {
                same++;
            }
            removed.addAll(paths.subList(same, paths.size()));
        });
    }

    private void sequences(Outline outline, Map<List<Object>, List<InstancePath>> into) {
        said(outline).filter(said -> said.unit().ordered()).forEach(said -> {
            List<Step> steps = said.path().steps();
            List<Object> list = new ArrayList<>(steps.subList(0, steps.size() - 1));
            list.add(steps.getLast().name());
            into.computeIfAbsent(list, l -> new ArrayList<>()).add(said.path());
        });
    }

    private void erased() {
        Stream.concat(said(before), said(after))
                .filter(said -> !said.unit().traits().erases().isEmpty())
                .filter(said -> !in(before, said.path())
                        .map(Said::line)
                        .equals(in(after, said.path()).map(Said::line)))
                .forEach(eraser -> said(before).map(Said::path).forEach(path -> {
                    for (List<XmlName> region : eraser.unit().traits().erases()) {
                        if (Paths.isWithin(path, region, eraser.path())) {
                            erased.add(path);
                        }
                    }
                }));
    }

    /** Whether another line was found that names an entry which goes. */
    private boolean named() {
        Map<String, InstancePath> dead = new HashMap<>();
        before.lines().stream()
                .filter(line -> line.statement() instanceof Said)
                .filter(this::isDead)
                .forEach(line -> dead.put(line.path().shown(), line.path()));
        boolean found = false;
        for (Outline.Line line : before.lines()) {
            if (line.statement() instanceof Said said
                    && !isDead(line)
                    && said.named().entrySet().stream()
                            .anyMatch(named -> dead.containsKey(target(said, named.getKey(), named.getValue())))) {
                removed.add(said.path());
                found = true;
            }
        }
        return found;
    }

    /** The text of the path to the entry that a value names: in the same entries as far as both share the way. */
    private static String target(Said said, String place, String value) {
        List<XmlName> leaf =
                Objects.requireNonNull(said.unit().traits().refers().get(place));
        List<Step> own = said.path().steps();
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < leaf.size() - 2; i++) {
            boolean shared = i < own.size()
                    && own.get(i).name().equals(leaf.get(i))
                    && own.subList(0, i).equals(steps);
            steps.add(shared ? own.get(i) : new Step(leaf.get(i)));
        }
        steps.add(new Step(leaf.get(leaf.size() - 2), List.of(new KeyValue(leaf.getLast(), new Value.Text(value)))));
        return new InstancePath(steps).shown();
    }

    /** Whether a line from before is taken away by a line of its own. */
    boolean isRemoved(Outline.Line line) {
        return removed.contains(line.path())
                && Stream.iterate(line.holder(), Optional::isPresent, holder -> holder.flatMap(Outline.Line::holder))
                        .flatMap(Optional::stream)
                        .noneMatch(holder -> removed.contains(holder.path()));
    }

    /** Whether a line from before goes, in whatever way. */
    boolean isDead(Outline.Line line) {
        boolean itself = line.statement() instanceof Said said
                && (removed.contains(said.path()) || erased.contains(said.path()));
        return itself || line.holder().filter(this::isDead).isPresent();
    }

    /** The line from before that still stands when lines are entered, where it says the same node. */
    Optional<Said> standing(Outline.Line line) {
        return before.find(line.path()).filter(old -> !isDead(old)).map(old -> (Said) old.statement());
    }

    /** Whether a line that is to be there is entered. */
    boolean isEntered(Outline.Line line) {
        Said now = (Said) line.statement();
        return standing(line).filter(old -> old.line().equals(now.line())).isEmpty();
    }

    /** Whether a line that nobody knows is entered: where it was not, or went with what it stood in. */
    boolean isFresh(Outline.Line line) {
        return line.statement() instanceof Statement.Kept kept
                && before.find(kept).filter(old -> !isDead(old)).isEmpty();
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.line;

import dev.turnup.iosxe.line.Statement.Kept;
import dev.turnup.iosxe.line.Statement.Said;
import dev.turnup.xml.Location;
import dev.turnup.yang.check.Violation;
import dev.turnup.yang.data.InstancePath;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What cannot be made, taken away or put back by lines. */
final class Permanence {
    private Permanence() {}

    static List<Violation> violations(Outline before, Outline after) {
        return Stream.of(
                        permanent(before, after)
                                .map(path -> violation(path, "stays", "removed", "take away what is in it")),
                        permanent(after, before)
                                .map(path -> violation(path, "is there", "not there", "the hardware has no such port")),
                        unenterable(before, after))
                .flatMap(found -> found)
                .toList();
    }

    /** Permanent entries of one configuration that another does not have. */
    private static Stream<InstancePath> permanent(Outline one, Outline other) {
        return one.lines().stream()
                .map(Outline.Line::statement)
                .filter(Said.class::isInstance)
                .map(Said.class::cast)
                .filter(said -> said.unit()
                        .traits()
                        .permanent()
                        .filter(pattern -> pattern.matcher(said.path()
                                        .steps()
                                        .getLast()
                                        .keys()
                                        .getFirst()
                                        .value()
                                        .canonical())
                                .matches())
                        .isPresent())
                .map(Said::path)
                .filter(path -> other.find(path).isEmpty());
    }

    /** Lines that nobody knows, that would go with what they stand in, and that could not be entered again. */
    private static Stream<Violation> unenterable(Outline before, Outline after) {
        Fates there = Fates.of(before, after);
        return before.lines().stream()
                .filter(line -> line.statement() instanceof Kept kept
                        && there.isDead(line)
                        && kept.line()
                                .indented("")
                                .map(String::strip)
                                .anyMatch(text -> IosLine.unsafe(text).isPresent()))
                .map(line -> violation(
                        line.path(),
                        "can be put back",
                        "a line in it could not be entered again: "
                                + UnknownLine.shown(
                                        ((Kept) line.statement()).line().text()),
                        "take that line away by hand"));
    }

    private static Violation violation(InstancePath path, String what, String actual, String hint) {
        return new Violation(
                path,
                Location.of("IOS"),
                what,
                actual,
                hint,
                "operation-failed",
                Optional.of("turnup:line"),
                Optional.empty());
    }
}

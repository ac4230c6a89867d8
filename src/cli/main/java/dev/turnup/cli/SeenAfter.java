// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import dev.turnup.iosxe.CommandLine;
import dev.turnup.iosxe.IosXe;
import dev.turnup.iosxe.verify.Expected;
import dev.turnup.iosxe.verify.Verification;
import dev.turnup.transaction.Outcome;
import dev.turnup.transaction.Plan;
import dev.turnup.transaction.RemainderPlan;
import dev.turnup.yang.edit.Change;
import dev.turnup.yang.edit.Diff;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The phones and the interfaces of a router after a change that touched some, where its command line is at hand. */
final class SeenAfter {
    private SeenAfter() {}

    /** What is seen of them, once; phones may take a minute to register. */
    static Optional<Verification> of(Plan plan, Outcome outcome, OpenDevice.Reach reach) {
        Optional<CommandLine> line = reach.beside()
                .or(() ->
                        reach.lines().map(console -> new CommandLine(reach.way().route(), console)));
        if (line.isEmpty() || !(plan instanceof Plan.Ready ready) || !(outcome instanceof Outcome.Committed)) {
            return Optional.empty();
        }
        Expected expected = expected(ready);
        return expected.isEmpty()
                ? Optional.empty()
                : Optional.of(IosXe.verify(
                        line.get(), reach.way().trusted(), reach.way().options(), expected));
    }

    /** What should work of the kinds that the change touches. */
    private static Expected expected(Plan.Ready plan) {
        SortedMap<Integer, String> phones = new TreeMap<>();
        SortedSet<String> interfaces = new TreeSet<>();
        Stream.concat(Stream.of(plan.difference()), plan.remainder().map(RemainderPlan::difference).stream())
                .forEach(part -> {
                    Expected all = Expected.of(part.after());
                    if (touches(part, "telephony")) {
                        phones.putAll(all.phones());
                    }
                    if (touches(part, "interface")) {
                        interfaces.addAll(all.interfaces());
                    }
                });
        return new Expected(phones, interfaces);
    }

    private static boolean touches(Diff part, String name) {
        return part.changes().stream()
                .map(Change::path)
                .flatMap(path -> path.steps().stream().limit(2))
                .anyMatch(step -> step.name().local().equals(name));
    }
}

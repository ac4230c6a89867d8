// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import dev.turnup.transaction.Strike.Event;
import dev.turnup.transaction.Strike.Kind;
import dev.turnup.transaction.Strike.Moment;
import dev.turnup.transaction.Strike.Port;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/** Every strike at every event of a scenario: what became of each, counted. */
final class CrashMatrix {

    /** What became of one strike. */
    enum Verdict {
        BEFORE,
        AFTER,
        /** Neither, or not the same on all. */
        TORN,
        /** The journal, or the outcome, says otherwise than the device. */
        WRONG,
        /** It stayed in doubt, though the device could be read. */
        DOUBT,
        /** It was before or after, but something was left: a lock, an edit, a timer. */
        UNCLEAN,
        /** It never struck: several routers do not die at the same point twice. Counts for nothing. */
        MISSED
    }

    /** One strike and what became of it. */
    record Cell(Scenario scenario, String strike, Verdict verdict, String why) {
        boolean failed() {
            return verdict != Verdict.BEFORE && verdict != Verdict.AFTER;
        }

        @Override
        public String toString() {
            return scenario + ": " + strike + " -> " + verdict + " " + why;
        }
    }

    // A cell mostly waits for threads of its own.
    private static final int AT_ONCE = 2 * Runtime.getRuntime().availableProcessors();

    private final List<Callable<Cell>> tries = new ArrayList<>();
    private final List<Cell> cells = new ArrayList<>();
    private int missed;

    /** Every strike at every event is to be tried. */
    void add(Scenario scenario) {
        for (Strike strike : strikes(events(scenario))) {
            tries.add(() -> cell(scenario, strike));
        }
    }

    /** Tries all. */
    void run() throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (Future<Cell> tried : threads.invokeAll(tries)) {
                Cell cell = tried.get();
                if (cell.verdict() == Verdict.MISSED) {
                    missed++;
                } else {
                    cells.add(cell);
                }
            }
        }
    }

    /**
     * As {@link #add}, where the process has died and whoever recovers is struck too, at every event; of the first strikes
     * one in so many.
     */
    void addStruckRecoveries(Scenario scenario, int stride) {
        List<Strike> deaths = strikes(events(scenario)).stream()
                .filter(strike -> strike.kind() == Kind.DIE && strike.moment() != Moment.WITHIN)
                .toList();
        for (int i = 0; i < deaths.size(); i += stride) {
            Strike death = deaths.get(i);
            List<Event> events;
            try (Rig rig = new Rig(scenario, Optional.of(death))) {
                rig.run();
                rig.striker.disarm();
                rig.strikeAgain(new Strike(Kind.DIE, new Event(0, Port.SENT, -2, "never"), Moment.BEFORE));
                rig.recoverStruck();
                events = rig.striker.events();
            }
            for (Strike second : strikes(events)) {
                tries.add(() -> struckRecovery(scenario, death, second));
            }
        }
    }

    private static List<Event> events(Scenario scenario) {
        try (Rig rig = new Rig(scenario, Optional.empty())) {
            rig.run();
            return rig.striker.events();
        }
    }

    /** All that can strike at those events. */
    static List<Strike> strikes(List<Event> events) {
        List<Strike> all = new ArrayList<>();
        for (Event event : events) {
            switch (event.port()) {
                case SENT, RECEIVED -> {
                    for (Moment moment : Moment.values()) {
                        all.add(new Strike(Kind.DIE, event, moment));
                        all.add(new Strike(Kind.CUT, event, moment));
                    }
                    all.add(new Strike(Kind.POWER, event, Moment.BEFORE));
                }
                case JOURNAL -> {
                    all.add(new Strike(Kind.DIE, event, Moment.BEFORE));
                    all.add(new Strike(Kind.DIE, event, Moment.AFTER));
                }
                case LINE -> {
                    for (Moment moment : List.of(Moment.BEFORE, Moment.AFTER)) {
                        if (moment == Moment.BEFORE || !event.label().equals("read")) {
                            all.add(new Strike(Kind.DIE, event, moment));
                            all.add(new Strike(Kind.CUT, event, moment));
                            all.add(new Strike(Kind.POWER, event, moment));
                        }
                    }
                    all.add(new Strike(Kind.REFUSE, event, Moment.BEFORE));
                }
            }
        }
        return all;
    }

    private static Cell cell(Scenario scenario, Strike strike) {
        try (Rig rig = new Rig(scenario, Optional.of(strike))) {
            List<Outcome> outcomes = rig.run();
            boolean struck = rig.striker.struck();
            return judged(rig, outcomes, struck, strike.toString());
        } catch (RuntimeException | AssertionError broken) {
            return new Cell(scenario, strike.toString(), Verdict.WRONG, "it broke: " + broken);
        }
    }

    private static Cell struckRecovery(Scenario scenario, Strike death, Strike second) {
        String name = death + ", then recovering: " + second;
        try (Rig rig = new Rig(scenario, Optional.of(death))) {
            rig.run();
            rig.striker.disarm();
            rig.strikeAgain(second);
            rig.recoverStruck();
            // Its run may just have ended when it died; what is lost after that is no business of who recovers.
            boolean struck = rig.striker.struck() && !rig.lostWhatWasSettled();
            return judged(rig, List.of(), struck, name);
        } catch (RuntimeException | AssertionError broken) {
            return new Cell(scenario, name, Verdict.WRONG, "it broke: " + broken);
        }
    }

    private static Cell judged(Rig rig, List<Outcome> outcomes, boolean struck, String name) {
        Scenario scenario = rig.scenario;
        if (!struck) {
            return new Cell(scenario, name, Verdict.MISSED, "");
        }
        String asTold = outcomes.size() == rig.sites.size() ? wrongOutcome(rig, outcomes) : "";
        List<Outcome> recovered = rig.recover();
        if (scenario.act() == Scenario.Act.LEAVE) {
            rig.confirmLeft();
        }
        String holds = rig.sites.stream().map(Rig.Site::holds).distinct().collect(Collectors.joining(" "));
        if (!holds.equals("before") && !holds.equals("after")) {
            return new Cell(scenario, name, Verdict.TORN, holds + " " + rig.durable.history(9));
        }
        String doubt = rig.sites.stream()
                .flatMap(site -> rig.durable.unresolved(site.identity()).stream())
                .map(JournalEntry::toString)
                .collect(Collectors.joining("; "));
        if (!doubt.isEmpty()) {
            return new Cell(scenario, name, Verdict.DOUBT, doubt + "\n" + recovered);
        }
        String wrong = asTold + wrongEntries(rig, holds);
        if (!wrong.isEmpty()) {
            return new Cell(scenario, name, Verdict.WRONG, holds + ", but " + wrong);
        }
        String left = rig.sites.stream().map(Rig.Site::leftovers).collect(Collectors.joining());
        left += afterwards(rig, holds);
        return left.isEmpty()
                ? new Cell(scenario, name, holds.equals("before") ? Verdict.BEFORE : Verdict.AFTER, "")
                : new Cell(scenario, name, Verdict.UNCLEAN, left);
    }

    /** What a run says that it did itself must be what the devices hold at that moment. */
    private static String wrongOutcome(Rig rig, List<Outcome> outcomes) {
        StringBuilder wrong = new StringBuilder();
        for (int i = 0; i < outcomes.size(); i++) {
            Outcome outcome = outcomes.get(i);
            String holds = rig.sites.get(i).holds();
            boolean right = switch (outcome) {
                case Outcome.Committed o -> holds.equals("after");
                case Outcome.AwaitingConfirm o -> holds.equals("after");
                case Outcome.NotCommitted o -> holds.equals("before");
                case Outcome.RolledBack o -> holds.equals("before");
                case Outcome.Refused o -> holds.equals("before");
                case Outcome.Unchanged o -> false;
                case Outcome.Checked o -> false;
                case Outcome.Invalid o -> false;
                case Outcome.RollbackFailed o -> false;
                case Outcome.InDoubt o -> false;
            };
            if (!right) {
                wrong.append("the run said ")
                        .append(outcome.toString().lines().findFirst().orElse(""))
                        .append(" holding ")
                        .append(holds)
                        .append("; ");
            }
        }
        return wrong.toString();
    }

    /** The journal says of each device what it holds. */
    private static String wrongEntries(Rig rig, String holds) {
        StringBuilder wrong = new StringBuilder();
        for (Rig.Site site : rig.sites) {
            List<JournalEntry> entries = rig.durable.history(site.identity(), 9);
            boolean committed = entries.stream()
                    .anyMatch(entry -> entry.conclusion().equals(Optional.of(JournalEntry.Conclusion.COMMITTED)));
            boolean failed = entries.stream()
                    .anyMatch(entry -> entry.conclusion().equals(Optional.of(JournalEntry.Conclusion.ROLLBACK_FAILED)));
            if (failed || committed != holds.equals("after")) {
                wrong.append("the journal says ").append(entries).append("; ");
            }
        }
        return wrong.toString();
    }

    /** Recovering again does nothing, no timer goes off, and the next change goes through. */
    private static String afterwards(Rig rig, String holds) {
        StringBuilder left = new StringBuilder();
        if (!rig.recover().isEmpty()) {
            left.append(" a second recovery found something;");
        }
        rig.letTimePass();
        for (Rig.Site site : rig.sites) {
            if (!site.holds().equals(holds)) {
                left.append(" it did not stay ").append(holds).append(';');
            }
            Device device = site.open();
            Outcome next = site.plan(device, "edge3", "Bob").commit(CommitOptions.STANDARD);
            if (!(next instanceof Outcome.Committed)) {
                left.append(" the next change: ").append(next);
            }
            device.close();
        }
        return left.toString();
    }

    int size() {
        return cells.size();
    }

    /** How many never struck. */
    int missed() {
        return missed;
    }

    List<Cell> failed() {
        return cells.stream().filter(Cell::failed).toList();
    }

    /** One line a scenario, and the sums. */
    @Override
    public String toString() {
        Map<String, Map<Verdict, Long>> rows = new TreeMap<>(cells.stream()
                .collect(Collectors.groupingBy(
                        cell -> cell.scenario().name(), Collectors.groupingBy(Cell::verdict, Collectors.counting()))));
        StringBuilder table = new StringBuilder("%-34s %6s %7s %6s %5s %6s %9s %8s%n"
                .formatted("scenario", "cells", "before", "after", "torn", "wrong", "in doubt", "unclean"));
        rows.forEach((name, counts) -> row(table, name, counts));
        row(table, "all", cells.stream().collect(Collectors.groupingBy(Cell::verdict, Collectors.counting())));
        return table.toString();
    }

    private static void row(StringBuilder table, String name, Map<Verdict, Long> counts) {
        table.append("%-34s %6d %7d %6d %5d %6d %9d %8d%n"
                .formatted(
                        name,
                        counts.values().stream().mapToLong(Long::longValue).sum(),
                        counts.getOrDefault(Verdict.BEFORE, 0L),
                        counts.getOrDefault(Verdict.AFTER, 0L),
                        counts.getOrDefault(Verdict.TORN, 0L),
                        counts.getOrDefault(Verdict.WRONG, 0L),
                        counts.getOrDefault(Verdict.DOUBT, 0L),
                        counts.getOrDefault(Verdict.UNCLEAN, 0L)));
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import dev.turnup.fixture.SimulatedDevice;
import dev.turnup.fixture.ios.router.Settings;
import dev.turnup.transaction.Outcome;
import dev.turnup.transaction.Plan;
import dev.turnup.yang.value.Digest;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Tells the demo step by step, and holds each step to what it must end in and what the router must hold then. */
final class DemoStory {
    private final SimulatedDevice router;
    private final PrintStream out;
    private final Ansi ansi;
    private final List<DemoStep> steps = new ArrayList<>();

    DemoStory(SimulatedDevice router, PrintStream out, Ansi ansi) {
        this.router = router;
        this.out = out;
        this.ansi = ansi;
    }

    /** The router has started. */
    void started(long millis) {
        title("a simulated router");
        out.println(router + ", with its host key pinned for the client");
        Digest digest = held();
        steps.add(new DemoStep("start", "Started", true, digest, digest, 0, millis));
    }

    /** A step after which the router must hold what it held before. */
    void unchanged(String title, String name, String expected, Supplier<String> work) {
        step(title, name, expected, same -> same, work);
    }

    /** A step after which the router must hold something else. */
    void changed(String title, String name, String expected, Supplier<String> work) {
        step(title, name, expected, same -> !same, work);
    }

    /**
     * Runs a step.
     *
     * @param good told whether running is as before, and tells whether that, and whatever else there is, is as it must be
     */
    void step(String title, String name, String expected, Predicate<Boolean> good, Supplier<String> work) {
        title(title);
        Digest before = held();
        int trips = router.transcript().roundTrips();
        long begun = System.nanoTime();
        String outcome = work.get();
        long millis = (System.nanoTime() - begun) / 1_000_000;
        Digest after = held();
        boolean asItMust = outcome.equals(expected) && good.test(before.equals(after));
        int taken = router.transcript().roundTrips() - trips;
        steps.add(new DemoStep(name, outcome, asItMust, before, after, taken, millis));
        String line = name + ": " + outcome
                + (taken == 0 ? ", " : taken == 1 ? ", 1 round trip, " : ", " + taken + " round trips, ")
                + (before.equals(after) ? "running unchanged at " : "running now at ") + "sha256:" + after.brief();
        out.println(asItMust ? ansi.green("ok  " + line) : ansi.red("NOT AS IT MUST: " + line));
    }

    /** The digest of the whole configuration: of its lines, since no model has all of them. */
    private Digest held() {
        Settings settings = router.router().settings();
        return Digest.of(settings.document(settings.running())
                .lines()
                .filter(line -> !line.startsWith("!") && !line.contains("create profile sync"))
                .collect(Collectors.joining("\n")));
    }

    private void title(String text) {
        out.println();
        out.println(ansi.bold((steps.size() + 1) + ". " + text));
    }

    /** Where it is told. */
    PrintStream out() {
        return out;
    }

    /** Prints a line. */
    void say(Object text) {
        out.println(text);
    }

    /** Prints a plan and names it; one that is to be refused is named by whether all of its rules are among the refusals. */
    String show(Plan plan, boolean reverse, String... rules) {
        String text = Report.text(plan, reverse, ansi);
        out.print(text);
        for (String rule : rules) {
            if (!text.contains(rule)) {
                return Report.name(plan) + " without " + rule;
            }
        }
        return Report.name(plan);
    }

    /** Prints an outcome and names it. */
    String show(Outcome outcome) {
        out.print(Report.text(outcome, ansi));
        return Report.name(outcome);
    }

    /** All steps so far. */
    List<DemoStep> steps() {
        return List.copyOf(steps);
    }
}

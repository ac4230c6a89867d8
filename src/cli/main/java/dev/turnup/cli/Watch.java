// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import dev.turnup.transaction.Phase;
import dev.turnup.transaction.TransactionListener;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;

/**
 * Shows a run as it happens: each phase on a line with the seconds since the run began; on a terminal also, below it, how long
 * it has been waiting and how long the device still waits for the confirmation; or each phase as a JSON object on a line.
 */
final class Watch implements TransactionListener, AutoCloseable {
    private static final long SECOND = 1_000_000_000;
    private static final String CLEAR = "\r\u001b[K";

    private final PrintStream out;
    private final InstantSource clock;
    private final Instant begun;
    private final boolean events;
    private final Optional<Thread> ticks;
    private final Map<String, Instant> deadlines = new TreeMap<>();
    private boolean begunWork;
    private boolean drawn;
    private boolean over;

    private Watch(PrintStream out, InstantSource clock, boolean live, boolean events) {
        this.out = out;
        this.clock = clock;
        this.begun = clock.instant();
        this.events = events;
        this.ticks =
                live ? Optional.of(Thread.ofPlatform().daemon().name("watch").start(this::ticking)) : Optional.empty();
    }

    private void ticking() {
        while (!Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(SECOND);
            tick();
        }
    }

    /** As events, on standard output. */
    static Watch events(Surroundings here) {
        return new Watch(here.out(), here.clock(), false, true);
    }

    /** As lines, on standard error; live where that is a terminal. */
    static Watch lines(Surroundings here) {
        return new Watch(here.err(), here.clock(), here.errTerminal(), false);
    }

    /** As lines, on whatever takes them. */
    static Watch lines(PrintStream out, InstantSource clock) {
        return new Watch(out, clock, false, false);
    }

    /** Hears of one of several devices, whose name stands in each line. */
    TransactionListener named(String device) {
        return phase -> on(device, phase);
    }

    @Override
    public void on(Phase phase) {
        on("", phase);
    }

    private synchronized void on(String device, Phase phase) {
        note(device, phase);
        begunWork = true;
        if (events) {
            Map<String, Object> event = new LinkedHashMap<>(PhaseText.json(phase));
            event.put("device", Optional.of(device).filter(name -> !name.isEmpty()));
            event.put("at", clock.instant());
            event.put("elapsedMs", elapsed().toMillis());
            out.println(Json.of(event));
            return;
        }
        clear();
        String name = device.isEmpty() ? "" : device + "  ";
        out.println("[%6.2f s] ".formatted(elapsed().toMillis() / 1000.0) + name + PhaseText.text(phase));
        if (ticks.isPresent() && !over) {
            draw();
        }
    }

    private void note(String device, Phase phase) {
        if (phase instanceof Phase.Committed committed) {
            committed.confirmBy().ifPresent(by -> deadlines.put(device, by));
        } else if (phase instanceof Phase.AwaitingTimer waiting) {
            deadlines.put(device, waiting.until());
        } else if (phase instanceof Phase.Confirmed || phase instanceof Phase.Undone) {
            deadlines.remove(device);
        } else if (phase instanceof Phase.Unlocked) {
            over = device.isEmpty();
        }
    }

    private synchronized void tick() {
        if (begunWork && !over) {
            draw();
        }
    }

    private void draw() {
        String left = deadlines.values().stream()
                .min(Comparator.naturalOrder())
                .map(by -> "; the device goes back in " + Times.clock(Duration.between(clock.instant(), by))
                        + " unless confirmed")
                .orElse("");
        out.print(CLEAR + "[%6.0f s] working".formatted(elapsed().toMillis() / 1000.0) + left);
        out.flush();
        drawn = true;
    }

    private void clear() {
        if (drawn) {
            out.print(CLEAR);
            out.flush();
            drawn = false;
        }
    }

    private Duration elapsed() {
        return Duration.between(begun, clock.instant());
    }

    /** Ends the moving line, so that the result can be printed; what is printed stays. May be called again. */
    synchronized void end() {
        over = true;
        clear();
    }

    /** Ends it likewise, and whatever moves it. */
    @Override
    public void close() {
        ticks.ifPresent(Thread::interrupt);
        end();
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import dev.turnup.transaction.Phase;
import dev.turnup.transaction.TransactionListener;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
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
    private String device = "";
    private Optional<Instant> confirmBy = Optional.empty();
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

    /** Whose phases these are; said in each line where several devices are at work. */
    synchronized void device(String name) {
        device = name;
    }

    @Override
    public synchronized void on(Phase phase) {
        note(phase);
        if (events) {
            Map<String, Object> event = new LinkedHashMap<>(PhaseText.json(phase));
            event.put("device", device);
            event.put("at", clock.instant());
            event.put("elapsedMs", elapsed().toMillis());
            out.println(Json.of(event));
            return;
        }
        clear();
        out.printf("[%6.2f s] %s%n", elapsed().toMillis() / 1000.0, PhaseText.text(phase));
        if (ticks.isPresent() && !over) {
            draw();
        }
    }

    private void note(Phase phase) {
        switch (phase) {
            case Phase.Committed p -> confirmBy = p.confirmBy();
            case Phase.AwaitingTimer p -> confirmBy = Optional.of(p.until());
            case Phase.Confirmed p -> confirmBy = Optional.empty();
            case Phase.Undone p -> confirmBy = Optional.empty();
            case Phase.Unlocked p -> over = true;
            case Phase.Waiting p -> {}
            case Phase.Locked p -> {}
            case Phase.Settled p -> {}
            case Phase.Edited p -> {}
            case Phase.Validated p -> {}
            case Phase.Prepared p -> {}
            case Phase.Verified p -> {}
            case Phase.Delivered p -> {}
            case Phase.Checked p -> {}
            case Phase.Saved p -> {}
            case Phase.Discarded p -> {}
            case Phase.Reconnecting p -> {}
            case Phase.Undoing p -> {}
        }
    }

    private synchronized void tick() {
        if (!over) {
            draw();
        }
    }

    private void draw() {
        String left = confirmBy
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

    /** Takes the moving line away; what is printed stays. */
    @Override
    public void close() {
        ticks.ifPresent(Thread::interrupt);
        synchronized (this) {
            over = true;
            clear();
        }
    }
}

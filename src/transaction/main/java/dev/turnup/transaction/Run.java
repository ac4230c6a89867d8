// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import dev.turnup.transaction.Evidence.Holds;
import dev.turnup.transaction.Evidence.Startup;
import dev.turnup.transaction.JournalEntry.Conclusion;
import dev.turnup.transaction.JournalEntry.State;
import dev.turnup.transaction.secret.ConfidentialText;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.value.Digest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What one run knows of the device so far, and where it says so: the evidence, the journal and the listener. */
final class Run {
    private final DeviceSettings settings;
    private final Wire wire;
    private final Tier tier;
    private final int tripsBefore;
    private final List<String> notes = new ArrayList<>();
    private Optional<TxId> tx = Optional.empty();
    private Optional<Digest> before = Optional.empty();
    private Optional<Digest> planned = Optional.empty();
    private Optional<Digest> now = Optional.empty();
    private Optional<DataTree> seen = Optional.empty();
    private Startup startup = Startup.NOT_SAVED;
    private boolean unknown;
    private boolean unstoppable;

    Run(DeviceSettings settings, Wire wire, Tier tier) {
        this.settings = settings;
        this.wire = wire;
        this.tier = tier;
        this.tripsBefore = wire.trips();
    }

    DeviceSettings settings() {
        return settings;
    }

    Wire wire() {
        return wire;
    }

    Tier tier() {
        return tier;
    }

    /** How long it is until then; nothing where that is over. */
    Duration until(Instant then) {
        Duration left = Duration.between(settings.clock().instant(), then);
        return left.isNegative() ? Duration.ZERO : left;
    }

    Patience patience(Duration limit) {
        return new Patience(settings.clock(), settings.pause(), limit);
    }

    /** From now on a listener or a journal that fails is noted, and stops nothing: the device comes first. */
    void nothingStopsIt() {
        unstoppable = true;
    }

    void tell(Phase phase) {
        guarded("the listener", () -> settings.listener().on(phase));
    }

    /** Tells a listener whose failure must not matter here. */
    void tellQuietly(Phase phase) {
        boolean stoppable = !unstoppable;
        unstoppable = true;
        tell(phase);
        unstoppable = !stoppable;
    }

    void begin(JournalEntry entry) {
        settings.journal().begin(entry);
        tx = Optional.of(entry.tx());
    }

    void advance(State state, Optional<Instant> confirmBy) {
        tx.ifPresent(id -> guarded("the journal", () -> settings.journal().advance(id, state, confirmBy)));
    }

    void conclude(Conclusion conclusion, String explanation) {
        Optional<ConfidentialText> running = seen.filter(tree -> conclusion == Conclusion.COMMITTED && !unknown)
                .map(Edits::kept);
        tx.ifPresent(
                id -> guarded("the journal", () -> settings.journal().conclude(id, conclusion, explanation, running)));
    }

    void saved() {
        tx.ifPresent(id -> guarded("the journal", () -> settings.journal().saved(id)));
    }

    private void guarded(String who, Runnable action) {
        if (!unstoppable) {
            action.run();
            return;
        }
        try {
            action.run();
        } catch (RuntimeException e) {
            note(who + " failed: " + e.getMessage());
        }
    }

    void note(String sentence) {
        notes.add(sentence);
    }

    void startup(Startup state) {
        startup = state;
    }

    /** Startup was to be saved and is not, unless it was already. */
    void saveFailed() {
        if (startup != Startup.SAVED) {
            startup = Startup.SAVE_FAILED;
        }
    }

    void planned(Digest digest) {
        planned = Optional.of(digest);
    }

    /** Running was read: the first time that is what was there before. */
    void sawRunning(DataTree running) {
        if (before.isEmpty()) {
            before = Optional.of(running.digest());
        }
        now = Optional.of(running.digest());
        seen = Optional.of(running);
        unknown = false;
    }

    /** Running may have changed since it was read. */
    void lostSight() {
        now = Optional.empty();
        unknown = true;
    }

    Evidence evidence() {
        return new Evidence(
                settings.identity(),
                tx,
                Optional.of(tier),
                before,
                now,
                holds(),
                wire.trips() - tripsBefore,
                startup,
                notes);
    }

    /** The evidence of another run, told by this one. */
    Evidence evidenceOf(JournalEntry entry) {
        Evidence mine = evidence();
        Holds holds = mine.digestAfter().filter(entry.before()::equals).isPresent()
                ? Holds.BEFORE
                : mine.digestAfter().filter(entry.after()::equals).isPresent() ? Holds.AFTER : Holds.NEITHER;
        return new Evidence(
                mine.device(),
                Optional.of(entry.tx()),
                Optional.of(entry.tier()),
                Optional.of(entry.before()),
                mine.digestAfter(),
                holds,
                mine.roundTrips(),
                mine.startup(),
                mine.notes());
    }

    private Holds holds() {
        if (unknown) {
            return Holds.UNKNOWN;
        }
        if (now.equals(before)) {
            return Holds.BEFORE;
        }
        return now.equals(planned) ? Holds.AFTER : Holds.NEITHER;
    }
}

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
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SplittableRandom;

/** What one run knows of the device so far, and where it says so: the evidence, the journal and the listener. */
final class Run {
    private final DeviceSettings settings;
    private final Optional<Wire> wire;
    private final Tier tier;
    private final int tripsBefore;
    private final List<String> notes = new ArrayList<>();
    private final Set<OptionalLong> killed = new HashSet<>();
    private Optional<TxId> tx = Optional.empty();
    private Optional<Digest> before = Optional.empty();
    private Optional<Digest> planned = Optional.empty();
    private Optional<Digest> now = Optional.empty();
    private Optional<DataTree> seen = Optional.empty();
    private Optional<RemainderEvidence> remainder = Optional.empty();
    private Optional<String> persistId = Optional.empty();
    private Startup startup = Startup.NOT_SAVED;
    private boolean unknown;
    private boolean unstoppable;

    Run(DeviceSettings settings, Wire wire, Tier tier) {
        this.settings = settings;
        this.wire = Optional.of(wire);
        this.tier = tier;
        this.tripsBefore = wire.trips();
    }

    /** On a device without NETCONF. */
    Run(DeviceSettings settings, Tier tier) {
        this.settings = settings;
        this.wire = Optional.empty();
        this.tier = tier;
        this.tripsBefore = 0;
    }

    DeviceSettings settings() {
        return settings;
    }

    Wire wire() {
        return wire.orElseThrow(() -> new IllegalStateException(settings.identity() + " is reached without NETCONF"));
    }

    /** The session as what NETCONF does not carry may use it; empty where there is none. */
    Optional<Remainder.Netconf> forRemainder() {
        return wire.flatMap(Wire::forRemainder);
    }

    Tier tier() {
        return tier;
    }

    Instant now() {
        return settings.clock().instant();
    }

    /** By what another session confirms or cancels the commit of this run; empty where its tier has nothing such. */
    Optional<String> persistId() {
        return persistId;
    }

    void persistsAs(String id) {
        persistId = Optional.of(id).filter(unused -> tier.persists());
    }

    /** The transaction, once the journal has it. */
    Optional<TxId> tx() {
        return tx;
    }

    /** How long it is until then; nothing where that is over. */
    Duration until(Instant then) {
        Duration left = Duration.between(settings.clock().instant(), then);
        return left.isNegative() ? Duration.ZERO : left;
    }

    Patience patience(Duration limit) {
        return Patience.atMost(settings.clock(), settings.pause(), limit);
    }

    /** As {@link #patience}, for a lock, which others may wait for too. */
    Patience patienceForLock(Duration limit) {
        return Patience.amongOthers(settings.clock(), settings.pause(), limit, new SplittableRandom());
    }

    /** As {@link #patience}, where to stop too early would be wrong. */
    Patience fullPatience(Duration limit) {
        return Patience.full(settings.clock(), settings.pause(), limit);
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

    /** Startup holds what this run changed. */
    void saved() {
        tx.ifPresent(id -> guarded("the journal", () -> settings.journal().saved(id)));
    }

    /** What the journal has of this run, where somebody else has ended it. */
    Optional<JournalEntry> endedElsewhere() {
        try {
            return tx.flatMap(settings.journal()::find).filter(entry -> !entry.unresolved());
        } catch (JournalException e) {
            note("the journal failed: " + e.getMessage());
            return Optional.empty();
        }
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

    void noteOnce(String sentence) {
        if (!notes.contains(sentence)) {
            notes.add(sentence);
        }
    }

    /** Whether the session of a holder was ended by this run already. */
    boolean hasKilled(LockHolder holder) {
        return killed.contains(holder.session());
    }

    void killed(LockHolder holder) {
        killed.add(holder.session());
        note("the lock was not given back in time, so this was ended: " + holder);
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

    /** The part that NETCONF does not carry was read, or could not be. */
    void sawRemainder(RemainderEvidence evidence, Optional<DataTree> tree) {
        if (wire.isPresent()) {
            remainder = Optional.of(evidence);
            return;
        }
        // Without NETCONF it is all there is.
        before = Optional.of(evidence.digestBefore());
        now = evidence.digestAfter();
        seen = tree;
        unknown = tree.isEmpty();
    }

    Evidence evidence() {
        return new Evidence(
                settings.identity(),
                tx,
                Optional.of(tier),
                before,
                now,
                holds(),
                wire.map(Wire::trips).orElse(0) - tripsBefore,
                startup,
                notes,
                remainder);
    }

    /** The evidence of another run, told by this one. */
    Evidence evidenceOf(JournalEntry entry) {
        Evidence mine = evidence();
        Set<Holds> possible = EnumSet.noneOf(Holds.class);
        mine.digestAfter().filter(entry.before()::equals).ifPresent(same -> possible.add(Holds.BEFORE));
        mine.digestAfter().filter(entry.after()::equals).ifPresent(same -> possible.add(Holds.AFTER));
        return new Evidence(
                mine.device(),
                Optional.of(entry.tx()),
                Optional.of(entry.tier()),
                Optional.of(entry.before()),
                mine.digestAfter(),
                both(possible),
                mine.roundTrips(),
                mine.startup(),
                mine.notes(),
                mine.remainder());
    }

    private Holds holds() {
        if (unknown) {
            return Holds.UNKNOWN;
        }
        Set<Holds> possible = EnumSet.noneOf(Holds.class);
        if (now.equals(before)) {
            possible.add(Holds.BEFORE);
        }
        if (now.equals(planned)) {
            possible.add(Holds.AFTER);
        }
        return both(possible);
    }

    /** Which configuration the device holds as a whole, where NETCONF's part may be one of several. */
    private Holds both(Set<Holds> possible) {
        if (remainder.isPresent()) {
            Holds lines = remainder.get().holds();
            return lines == Holds.UNKNOWN ? lines : possible.contains(lines) ? lines : Holds.NEITHER;
        }
        return possible.stream().findFirst().orElse(Holds.NEITHER);
    }
}

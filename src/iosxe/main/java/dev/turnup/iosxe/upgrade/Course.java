// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.upgrade;

import dev.turnup.iosxe.console.Answer;
import dev.turnup.iosxe.console.Entry;
import dev.turnup.iosxe.console.Question;
import dev.turnup.iosxe.line.IosLine;
import dev.turnup.iosxe.release.RommonVersion;
import dev.turnup.iosxe.upgrade.UpgradeEntry.Mark;
import dev.turnup.iosxe.verify.Expected;
import dev.turnup.iosxe.verify.Verification;
import dev.turnup.iosxe.verify.Verifier;
import dev.turnup.transaction.CommitOptions;
import dev.turnup.transaction.DeviceUnreadableException;
import dev.turnup.transaction.Outcome;
import dev.turnup.transaction.Plan;
import dev.turnup.transaction.TxId;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.edit.EditConfig;
import dev.turnup.yang.schema.Release;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One run of an upgrade: {@link #run} is the whole of it, step by step. A step looks whether it is done before it does
 * anything; it ends the run with an outcome, or lets it go on.
 */
final class Course {
    private static final String POOL = "pool.";
    private static final String POOLS = "pools";
    private static final String STARTED = "started";
    private static final String IMAGE = "image";
    private static final String ROMMON = "rommon";
    private static final String SCP = "scp";
    private static final String NONE = "none";

    private final Upgrade upgrade;
    private final Upgrade.Hands hands;
    private final UpgradeSettings settings;
    private final UpgradeLog log;
    private final UpgradeListener listener;
    private final UpgradeGoal goal;
    private final Bringing bringing;
    private @Nullable RouterFacts known;

    Course(Upgrade upgrade, UpgradeGoal goal) {
        this.upgrade = upgrade;
        this.hands = upgrade.hands();
        this.settings = upgrade.settings();
        this.log = settings.log();
        this.listener = settings.listener();
        this.goal = goal;
        this.bringing = new Bringing(hands.console(), hands.copy(), listener);
    }

    UpgradeOutcome run() {
        return look().or(() -> isThere() ? Optional.empty() : bringThere())
                .or(this::followUp)
                .orElseGet(this::phones);
    }

    private Optional<UpgradeOutcome> bringThere() {
        return check().or(this::image)
                .or(this::rommonFile)
                .or(this::closeScp)
                .or(this::rommon)
                .or(this::boot)
                .or(this::reload)
                .or(this::awaitReturn)
                .or(this::compare);
    }

    /** Looks at the router; after it was started anew, waits for it first, and looks what it runs. */
    private Optional<UpgradeOutcome> look() {
        listener.begins(Step.FACTS);
        boolean started = isReloading();
        switch (FactsReader.read(hands.console(), hands.state())) {
            case FactsReader.Facts.Known facts -> known = facts.facts();
            case FactsReader.Facts.Unknown unknown
            when started -> {
                Optional<UpgradeOutcome> silent = awaitReturn();
                if (silent.isPresent()) {
                    return silent;
                }
            }
            case FactsReader.Facts.Unknown unknown -> {
                return stopped(Step.FACTS, unknown.why());
            }
        }
        if (started && hasStarted()) {
            return compare();
        }
        if (!log.has(Step.FACTS, Mark.DONE)) {
            Map<String, String> before = new TreeMap<>();
            facts().types().forEach((pool, type) -> before.put(POOL + pool, type));
            before.put(IMAGE, facts().image());
            before.put(
                    POOLS,
                    facts().pools().stream().sorted().map(String::valueOf).collect(Collectors.joining(" ")));
            done(Step.FACTS, before);
        }
        listener.done(
                Step.FACTS,
                "runs " + facts().image() + ", ROMMON "
                        + facts().rommon().map(RommonVersion::toString).orElse("not told"));
        return Optional.empty();
    }

    /** Whether the router was told to start anew, and nobody has seen yet how that ended. */
    private boolean isReloading() {
        return log.entries().reversed().stream()
                .filter(entry -> entry.step() == Step.RELOAD || entry.step() == Step.RETURN)
                .findFirst()
                .filter(entry -> entry.step() == Step.RELOAD && entry.mark() == Mark.BEGUN)
                .isPresent();
    }

    private boolean hasStarted() {
        return !log.fact(STARTED).equals(Optional.of(facts().started()));
    }

    private boolean isThere() {
        return facts().runs(goal.image());
    }

    private RouterFacts facts() {
        if (known == null) {
            throw new IllegalStateException("the router was not looked at");
        }
        return known;
    }

    private Optional<UpgradeOutcome> check() {
        listener.begins(Step.CHECK);
        List<String> obstacles = Obstacles.of(goal, facts());
        if (!obstacles.isEmpty()) {
            return Optional.of(new UpgradeOutcome.Refused(obstacles));
        }
        listener.done(Step.CHECK, "nothing stands against " + goal.image().name());
        return Optional.empty();
    }

    private Optional<UpgradeOutcome> image() {
        return brought(Step.IMAGE, goal.image());
    }

    private Optional<UpgradeOutcome> rommonFile() {
        return needsRommon() ? brought(Step.ROMMON_FILE, goal.rommon().orElseThrow()) : Optional.empty();
    }

    private boolean needsRommon() {
        return goal.neededRommon()
                        .filter(least -> facts().rommon()
                                .filter(version -> version.isBefore(least))
                                .isPresent())
                        .isPresent()
                && log.fact(ROMMON).isEmpty();
    }

    private Optional<UpgradeOutcome> brought(Step step, UpgradeFile file) {
        listener.begins(step);
        if (log.has(step, Mark.DONE) && facts().flash().file(file.name()).isPresent()) {
            listener.done(step, file.onRouter() + " was brought before");
            return Optional.empty();
        }
        begun(step, Map.of());
        Optional<UpgradeOutcome> closed = file.local().isPresent() ? openScp(step) : Optional.empty();
        if (closed.isPresent()) {
            return closed;
        }
        Optional<String> failed = bringing.bring(file, facts().flash());
        if (failed.isPresent()) {
            return closeScp().or(() -> stopped(step, failed.get()));
        }
        done(step, Map.of());
        listener.done(step, file.onRouter() + " is there, and has the sum that it must have");
        return Optional.empty();
    }

    private Optional<UpgradeOutcome> openScp(Step step) {
        if (facts().takesFiles() || log.fact(SCP).filter(tx -> !tx.equals(NONE)).isPresent()) {
            return Optional.empty();
        }
        return committed(step, Changes.scp(hands.schema()), "upgrade: takes files", tx -> done(step, Map.of(SCP, tx)));
    }

    /** The SCP server is turned off again where it was turned on for this. */
    private Optional<UpgradeOutcome> closeScp() {
        Optional<String> tx = log.fact(SCP).filter(id -> !id.equals(NONE));
        if (tx.isEmpty()) {
            return Optional.empty();
        }
        Outcome outcome = hands.device().rollback(new TxId(tx.get()));
        done(Step.ROMMON_FILE, Map.of(SCP, NONE));
        return outcome instanceof Outcome.Committed || outcome instanceof Outcome.Unchanged
                ? Optional.empty()
                : stopped(Step.ROMMON_FILE, "the SCP server could not be turned off again: " + outcome);
    }

    private Optional<UpgradeOutcome> rommon() {
        if (!needsRommon()) {
            return Optional.empty();
        }
        listener.begins(Step.ROMMON);
        begun(Step.ROMMON, Map.of());
        UpgradeFile file = goal.rommon().orElseThrow();
        Answer answer = hands.console()
                .run(
                        IosLine.of("upgrade rom-monitor filename " + file.onRouter() + " all"),
                        List.of(Question.confirm()));
        if (!(answer instanceof Answer.Printed printed)) {
            return stopped(Step.ROMMON, answer.toString());
        }
        if (!printed.text().contains("ROMMON upgrade complete")) {
            return stopped(Step.ROMMON, "the router does not say that it is complete: " + lastLine(printed.text()));
        }
        done(Step.ROMMON, Map.of(ROMMON, file.name()));
        listener.done(Step.ROMMON, file.name() + " is written; it counts from the next start on");
        return Optional.empty();
    }

    private Optional<UpgradeOutcome> boot() {
        listener.begins(Step.BOOT);
        begun(Step.BOOT, Map.of());
        List<String> images = new ArrayList<>();
        images.add(goal.image().onRouter());
        if (!facts().image().isEmpty() && !facts().runs(goal.image())) {
            images.add("bootflash:" + facts().image());
        }
        Optional<UpgradeOutcome> failed = committed(
                Step.BOOT,
                Changes.boot(hands.schema(), images, goal.register()),
                "upgrade: boot " + goal.image().name(),
                tx -> {});
        if (failed.isPresent()) {
            return failed;
        }
        Answer saved = hands.console().run(IosLine.of("write memory"), List.of(Question.confirm()));
        if (!(saved instanceof Answer.Printed)) {
            return stopped(Step.BOOT, saved.toString());
        }
        done(Step.BOOT, Map.of());
        listener.done(Step.BOOT, String.join(", then ", images));
        return Optional.empty();
    }

    private interface Then {
        void committed(String tx);
    }

    private Optional<UpgradeOutcome> committed(Step step, EditConfig edit, String label, Then then) {
        Plan plan = hands.device().plan(edit);
        Outcome outcome = plan.commit(CommitOptions.STANDARD.label(label).saving());
        if (outcome instanceof Outcome.Unchanged) {
            return Optional.empty();
        }
        if (outcome instanceof Outcome.Committed) {
            outcome.evidence().tx().ifPresent(tx -> then.committed(tx.toString()));
            return Optional.empty();
        }
        return stopped(step, outcome.toString());
    }

    private Optional<UpgradeOutcome> reload() {
        listener.begins(Step.RELOAD);
        begun(Step.RELOAD, Map.of(STARTED, facts().started()));
        Answer answer =
                hands.console().run(IosLine.of("reload"), List.of(Question.of("save?", "no"), Question.confirm()));
        hands.console().close();
        hands.device().close();
        return answer instanceof Answer.Refused refused ? stopped(Step.RELOAD, refused.toString()) : Optional.empty();
    }

    /** Waits until the router answers and has started since. */
    private Optional<UpgradeOutcome> awaitReturn() {
        listener.begins(Step.RETURN);
        Duration left = settings.limits().start();
        while (left.isPositive()) {
            settings.pause().pause(settings.limits().between());
            left = left.minus(settings.limits().between());
            if (FactsReader.read(hands.console(), hands.state()) instanceof FactsReader.Facts.Known facts) {
                known = facts.facts();
                if (hasStarted()) {
                    return Optional.empty();
                }
            }
            listener.waits("the router, for " + left.toMinutes() + " minutes at most");
        }
        return Optional.of(new UpgradeOutcome.Silent(Diagnosis.silent(
                goal, settings.limits().start().toMinutes(), log.fact(IMAGE).orElse(""))));
    }

    private Optional<UpgradeOutcome> compare() {
        if (!isThere()) {
            add(Step.RETURN, Mark.FAILED, Map.of());
            return Optional.of(new UpgradeOutcome.NotBooted(Diagnosis.notBooted(goal, facts())));
        }
        done(Step.RETURN, Map.of());
        listener.done(
                Step.RETURN,
                "runs " + facts().image() + ", ROMMON "
                        + facts().rommon().map(RommonVersion::toString).orElse("not told"));
        return Optional.empty();
    }

    /** Puts the types back that the release took from the pools, since it knows the models itself, and resets the phones. */
    private Optional<UpgradeOutcome> followUp() {
        listener.begins(Step.FOLLOW_UP);
        NavigableMap<Integer, String> lost = lostTypes();
        if (lost.isEmpty()) {
            listener.done(Step.FOLLOW_UP, "every pool has its type");
            return Optional.empty();
        }
        begun(Step.FOLLOW_UP, Map.of());
        Optional<UpgradeOutcome> failed =
                committed(Step.FOLLOW_UP, Changes.types(hands.schema(), lost), "upgrade: types of pools", tx -> {});
        if (failed.isPresent()) {
            return failed;
        }
        Answer reset = hands.console().configure(Resets.of(lost.keySet()));
        if (!(reset instanceof Answer.Printed)) {
            return stopped(Step.FOLLOW_UP, reset.toString());
        }
        done(Step.FOLLOW_UP, Map.of());
        listener.done(Step.FOLLOW_UP, "types put back on pools " + lost.keySet() + ", and their phones reset");
        return Optional.empty();
    }

    /** The types that pools had before and have no more, of the pools that are still there. */
    private NavigableMap<Integer, String> lostTypes() {
        NavigableMap<Integer, String> lost = new TreeMap<>();
        for (UpgradeEntry entry : log.entries()) {
            entry.facts().forEach((name, type) -> {
                if (name.startsWith(POOL)) {
                    lost.put(Integer.parseInt(name.substring(POOL.length())), type);
                }
            });
        }
        facts().types().keySet().forEach(lost::remove);
        lost.keySet().retainAll(facts().pools());
        return lost;
    }

    private UpgradeOutcome phones() {
        listener.begins(Step.PHONES);
        DataTree running;
        try {
            running = hands.device().running();
        } catch (DeviceUnreadableException e) {
            return new UpgradeOutcome.Stopped(Step.PHONES, String.valueOf(e.getMessage()));
        }
        Expected expected = Expected.of(running);
        Verifier verifier = Verifier.on(hands.console());
        Verification seen = verifier.verify(expected);
        Duration left = settings.limits().phones();
        while (!seen.good() && left.isPositive()) {
            listener.waits("the phones, for " + left.toSeconds() + " s at most");
            settings.pause().pause(settings.limits().between());
            left = left.minus(settings.limits().between());
            seen = verifier.verify(expected);
        }
        done(Step.PHONES, Map.of());
        listener.done(Step.PHONES, seen.good() ? "all are there" : "not all are there");
        Release release = facts().version().release().orElse(Release.EARLIEST);
        return new UpgradeOutcome.Upgraded(release, Differences.of(goal, poolsBefore(), facts()), seen);
    }

    /** None where the log is of a Turnup that did not write them down. */
    private Set<Integer> poolsBefore() {
        return log.fact(POOLS).stream()
                .flatMap(tags -> Arrays.stream(tags.split(" ", -1)))
                .filter(tag -> !tag.isEmpty())
                .map(Integer::valueOf)
                .collect(Collectors.toSet());
    }

    private void begun(Step step, Map<String, String> facts) {
        add(step, Mark.BEGUN, facts);
    }

    private void done(Step step, Map<String, String> facts) {
        add(step, Mark.DONE, facts);
    }

    private void add(Step step, Mark mark, Map<String, String> facts) {
        log.add(new UpgradeEntry(upgrade.clock().instant(), step, mark, facts));
    }

    private static Optional<UpgradeOutcome> stopped(Step step, String why) {
        return Optional.of(new UpgradeOutcome.Stopped(step, why));
    }

    private static String lastLine(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).reduce("", (first, later) -> later);
    }

    /** Lines that reset phones; they leave nothing in the configuration. */
    static final class Resets {
        private Resets() {}

        static List<Entry> of(Iterable<Integer> pools) {
            List<Entry> entries = new ArrayList<>();
            pools.forEach(pool -> {
                entries.add(new Entry(0, IosLine.of("voice register pool " + pool), List.of()));
                entries.add(new Entry(1, IosLine.of("reset"), List.of()));
                entries.add(new Entry(1, IosLine.of("exit"), List.of()));
            });
            return entries;
        }
    }
}

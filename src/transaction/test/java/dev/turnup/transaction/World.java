// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import dev.turnup.fixture.Fault;
import dev.turnup.fixture.SimulatedDevice;
import dev.turnup.fixture.clock.ManualClock;
import dev.turnup.fixture.personality.Quirks;
import dev.turnup.netconf.message.Datastore;
import dev.turnup.netconf.message.ErrorTag;
import dev.turnup.netconf.message.ErrorType;
import dev.turnup.netconf.message.Rpc;
import dev.turnup.netconf.message.RpcError;
import dev.turnup.netconf.message.XmlContent;
import dev.turnup.netconf.session.Session;
import dev.turnup.netconf.session.SessionOptions;
import dev.turnup.netconf.session.Timeouts;
import dev.turnup.transaction.Strike.Event;
import dev.turnup.transaction.Strike.Kind;
import dev.turnup.transaction.Strike.Moment;
import dev.turnup.transaction.Strike.Port;
import dev.turnup.yang.codec.XmlCodec;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.edit.EditConfig;
import dev.turnup.yang.edit.EditResult;
import dev.turnup.yang.edit.Operation;
import dev.turnup.yang.value.Digest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One random sequence: what everybody does to a few routers, and what each of these must then hold. */
final class World implements AutoCloseable {
    private static final int ACTS = 12;
    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final RpcError REFUSED = RpcError.of(ErrorType.APPLICATION, ErrorTag.OPERATION_FAILED)
            .message("Device refused one or more commands")
            .build();
    private static final List<Tier> TIERS = List.of(Tier.A, Tier.B, Tier.C, Tier.D);
    private static final List<Moment> MOMENTS = List.of(Moment.values());
    private static final List<String> OPERATIONS = List.of(
            "lock", "get-config", "edit-config", "validate", "commit", "unlock", "discard-changes", "cancel-commit");

    private final Random random;
    private final ManualClock clock = new ManualClock(START);
    private final MemoryJournal durable = new MemoryJournal();
    private final List<Router> routers = new ArrayList<>();
    private final List<String> log = new ArrayList<>();
    private final Striker striker = new Striker(Optional.empty());
    private final List<StruckTransport> transports = new CopyOnWriteArrayList<>();
    private final Journal journal;
    private int names;

    private World(long seed) {
        random = new Random(seed);
        journal = new StruckJournal(durable, striker, identity -> Integer.parseInt(identity.substring(7)));
        int count = random.nextInt(4) == 0 ? 3 : 1;
        for (int i = 0; i < count; i++) {
            routers.add(new Router(i, TIERS.get(random.nextInt(TIERS.size()))));
        }
    }

    /** Lives one sequence; an assertion error tells all that was done where a router does not hold what it must. */
    static void live(long seed) {
        try (World world = new World(seed)) {
            try {
                for (int act = 0; act < ACTS; act++) {
                    world.act();
                    world.judge();
                }
                world.end();
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("sequence " + seed + ": " + e + "\n  " + String.join("\n  ", world.log), e);
            }
            if (Long.getLong("turnup.seed") != null) {
                System.out.println(String.join("\n", world.log));
            }
        }
    }

    /** A router, and what it must hold. */
    private final class Router {
        final int index;
        final Tier tier;
        final SimulatedDevice device;
        final List<DataTree> possible = new ArrayList<>();
        DataTree startup;
        Optional<DataTree> staged = Optional.empty();
        Optional<Session> stranger = Optional.empty();
        Optional<Awaited> awaited = Optional.empty();
        Optional<SavedPlan> saved = Optional.empty();
        /** One of what the device goes back to where nobody confirms what it waits for. */
        List<DataTree> backups = List.of();
        /** What others staged may have been lost with a session, or thrown away on purpose. */
        boolean careless;
        /** A run died or was in doubt, and nobody has recovered yet. */
        boolean unsure;

        Router(int index, Tier tier) {
            this.index = index;
            this.tier = tier;
            DataTree first = Box.tree("<hostname>edge1</hostname>");
            Quirks quirks = new Quirks(random.nextBoolean(), random.nextInt(4) > 0);
            device = SimulatedDevice.builder(
                            Bench.personality(tier).withRunning(first).withQuirks(quirks))
                    .clock(clock)
                    .inMemory()
                    .start();
            startup = first;
            holds(first);
        }

        void holds(DataTree tree) {
            possible.clear();
            possible.add(tree);
        }

        String identity() {
            return "router-" + index;
        }

        Session connect() {
            striker.alive();
            StruckTransport transport = new StruckTransport(device.connect(), index, striker, device::reload);
            transports.add(transport);
            if (striker.isDead()) {
                transport.close();
            }
            striker.alive();
            return Session.open(transport, SessionOptions.PATIENT.withRpc(Timeouts.of(Duration.ofMinutes(10))));
        }

        Device open() {
            return Device.open(DeviceSettings.of(identity(), this::connect, Box.SCHEMA, journal, clock)
                    .pause(wait -> {
                        striker.alive();
                        clock.advance(wait);
                    })
                    .listener(phase -> striker.alive()));
        }
    }

    /** A change that waits to be confirmed. */
    private record Awaited(TxId tx, DataTree before, Instant deadline) {}

    private void note(String what) {
        log.add(what);
    }

    private void act() {
        Router router = routers.get(random.nextInt(routers.size()));
        switch (random.nextInt(14)) {
            case 0, 1, 2 -> commit(router, false);
            case 3, 4, 5 -> commit(router, true);
            case 6 -> group();
            case 7 -> stage(router);
            case 8 -> strangersLock(router);
            case 9 -> console(router);
            case 10 -> confirmOrCancel(router);
            case 11 -> recover(router);
            case 12 -> pass();
            case 13 -> keepOrCarryOut(router);
            default -> throw new IllegalStateException();
        }
    }

    private EditConfig change() {
        names++;
        return switch (random.nextInt(4)) {
            case 0 -> Box.hostname("h" + names);
            case 1 ->
                Box.edit("<interface><name>" + random.nextInt(3) + "</name><mtu>" + (1000 + names)
                        + "</mtu></interface>");
            case 2 -> Box.edit("<interface nc:operation='remove'><name>" + random.nextInt(3) + "</name></interface>");
            default ->
                Box.edit("<interface><name>" + random.nextInt(3) + "</name><description>d" + names
                        + "</description></interface>");
        };
    }

    private CommitOptions options() {
        CommitOptions options = CommitOptions.STANDARD.confirmWithin(WINDOW).waitForLocks(Duration.ofSeconds(5));
        options = random.nextInt(5) == 0 ? options.check(view -> Health.bad("nothing good")) : options;
        options = random.nextInt(4) == 0 ? options.rebasing() : options;
        return random.nextInt(8) == 0 ? options.discardingForeign() : options;
    }

    /** An operator changes a router, perhaps under a fault, or dies of it. */
    private void commit(Router router, boolean struck) {
        CommitOptions options =
                router.tier == Tier.A && random.nextInt(3) == 0 ? options().detached() : options();
        Device device = router.open();
        try {
            Plan plan = device.plan(change());
            carryOut(router, plan, options, struck);
        } finally {
            device.close();
        }
    }

    private void carryOut(Router router, Plan plan, CommitOptions options, boolean struck) {
        boolean power = struck && strike(List.of(router));
        @Nullable Outcome outcome = null;
        try {
            outcome = plan.commit(options);
        } catch (Striker.Killed dead) {
            note("  the process died");
        }
        boolean lostPower = power && striker.struck();
        calm();
        note("commit on " + router.identity() + " tier " + router.tier + " "
                + (plan instanceof Plan.Ready ? "" : plan.getClass().getSimpleName() + " ")
                + (options.detach() ? "and leave " : "") + "-> " + (outcome == null ? "dead" : first(outcome)));
        learn(router, plan, Optional.ofNullable(outcome), struck, lostPower, options);
    }

    private static String first(Outcome outcome) {
        return outcome.toString().lines().findFirst().orElse("");
    }

    /** What an outcome says is what the router must hold from here on. */
    private void learn(
            Router router,
            Plan plan,
            Optional<Outcome> outcome,
            boolean struck,
            boolean lostPower,
            CommitOptions options) {
        Optional<Plan.Ready> sent = sent(plan);
        if (sent.isEmpty()) {
            return;
        }
        Plan.Ready ready = sent.get();
        List<DataTree> was = List.copyOf(router.possible);
        DataTree before = ready.difference().before();
        if (outcome.isEmpty() || outcome.get() instanceof Outcome.InDoubt) {
            router.unsure = true;
            router.backups = was;
            router.possible.add(before);
            made(ready, was, router);
        } else if (outcome.get() instanceof Outcome.Committed) {
            router.possible.clear();
            made(ready, was, router);
        } else if (outcome.get() instanceof Outcome.AwaitingConfirm left) {
            router.possible.clear();
            made(ready, was, router);
            router.backups = was;
            router.awaited = Optional.of(new Awaited(left.evidence().tx().orElseThrow(), before, left.deadline()));
        } else if (outcome.get() instanceof Outcome.RollbackFailed) {
            made(ready, was, router);
        }
        if (lostPower) {
            router.possible.add(router.startup);
            router.unsure |= !router.startup.digest().equals(before.digest());
            router.awaited = router.awaited.filter(waits -> router.device.awaitsConfirmation());
        }
        if (options.discardForeign() || struck) {
            router.careless = true;
            router.unsure |= !durable.unresolved(router.identity()).isEmpty() && router.awaited.isEmpty();
        }
    }

    /** What goes to the router; a plan without changes settles what an older run left. */
    private static Optional<Plan.Ready> sent(Plan plan) {
        return switch (plan) {
            case Plan.Ready ready -> Optional.of(ready);
            case Plan.Unchanged unchanged -> unchanged.unsettled();
            case Plan.Invalid invalid -> Optional.empty();
            case Plan.Refused refused -> Optional.empty();
        };
    }

    /** The change made to whatever was there: a plan that is rebased does the same to something else. */
    private static void made(Plan.Ready plan, List<DataTree> was, Router router) {
        for (DataTree tree : was) {
            if (plan.forward().applyTo(tree, Operation.MERGE) instanceof EditResult.Applied applied) {
                router.possible.add(applied.tree());
            }
        }
    }

    /** Arms something; true where it may be the loss of power. */
    private boolean strike(List<Router> on) {
        Router router = on.get(random.nextInt(on.size()));
        int which = random.nextInt(10);
        if (which < 6) {
            Kind kind = List.of(Kind.DIE, Kind.CUT, Kind.POWER).get(random.nextInt(3));
            Port port = kind == Kind.DIE && random.nextInt(4) == 0
                    ? Port.JOURNAL
                    : random.nextBoolean() ? Port.SENT : Port.RECEIVED;
            Moment moment = kind == Kind.POWER ? Moment.BEFORE : MOMENTS.get(random.nextInt(MOMENTS.size()));
            Event event = new Event(router.index, port, random.nextInt(port == Port.JOURNAL ? 6 : 16), "");
            note("  " + new Strike(kind, event, moment));
            striker.onDeath(() -> transports.forEach(StruckTransport::close));
            striker.arm(new Strike(kind, event, moment));
            return kind == Kind.POWER;
        }
        String operation = OPERATIONS.get(random.nextInt(OPERATIONS.size()));
        int nth = 1 + random.nextInt(3);
        Fault fault = switch (which) {
            case 6 -> new Fault.Reject(operation, nth, List.of(REFUSED));
            case 7 -> new Fault.TruncateReply(operation, nth);
            case 8 -> new Fault.LoseCandidate(operation, nth);
            default -> new Fault.RejectAfterApplying(operation, nth, List.of(REFUSED));
        };
        note("  " + fault);
        router.device.inject(fault);
        return false;
    }

    /** What was armed and did not strike goes. */
    private void calm() {
        striker.disarm();
        transports.clear();
        routers.forEach(router -> router.device.faults().forEach(router.device::takeBack));
    }

    /** One change on all routers. */
    private void group() {
        if (routers.size() < 2 || routers.stream().anyMatch(router -> router.unsure || router.awaited.isPresent())) {
            return;
        }
        List<Device> devices = new ArrayList<>();
        try {
            List<Plan> plans = new ArrayList<>();
            for (Router router : routers) {
                Device device = router.open();
                devices.add(device);
                plans.add(device.plan(change()));
            }
            CommitOptions options = options();
            boolean power = random.nextBoolean() && strike(routers);
            List<Outcome> outcomes = List.of();
            try {
                GroupOutcome outcome = TransactionGroup.of(plans).commit(options);
                outcomes = outcome.members().stream()
                        .map(GroupOutcome.Member::outcome)
                        .toList();
                note("group -> " + outcome.result() + " "
                        + outcomes.stream().map(World::first).collect(Collectors.joining(" | ")));
            } catch (Striker.Killed dead) {
                note("group -> the process died");
            }
            boolean lostPower = power && striker.struck();
            calm();
            for (int i = 0; i < routers.size(); i++) {
                Optional<Outcome> outcome = outcomes.isEmpty() ? Optional.empty() : Optional.of(outcomes.get(i));
                learn(routers.get(i), plans.get(i), outcome, true, lostPower, options);
            }
        } finally {
            devices.forEach(Device::close);
        }
    }

    /** Somebody stages an edit in the candidate and leaves it there. */
    private void stage(Router router) {
        if (!router.tier.usesCandidate() || router.stranger.isPresent()) {
            return;
        }
        Session session = router.connect();
        EditConfig edit = change();
        session.send(new Rpc.EditConfig(
                Datastore.CANDIDATE,
                Optional.empty(),
                Optional.empty(),
                Optional.of(Rpc.ErrorOption.ROLLBACK_ON_ERROR),
                out -> XmlCodec.writeEdit(edit, out)));
        session.close();
        router.staged = dirty(router) ? Optional.of(router.device.candidate()) : Optional.empty();
        note("somebody stages on " + router.identity() + " " + router.staged.isPresent());
    }

    private static boolean dirty(Router router) {
        return !router.device
                .candidate()
                .digest()
                .equals(router.device.running().digest());
    }

    /** Somebody takes a lock, or gives it back. */
    private void strangersLock(Router router) {
        if (router.stranger.isPresent()) {
            note("somebody leaves " + router.identity());
            router.stranger.get().close();
            router.stranger = Optional.empty();
            router.staged = router.staged.filter(tree -> dirty(router));
            return;
        }
        Session session = router.connect();
        session.send(new Rpc.Lock(
                router.tier.usesCandidate() && random.nextBoolean() ? Datastore.CANDIDATE : Datastore.RUNNING));
        router.stranger = Optional.of(session);
        note("somebody locks on " + router.identity());
    }

    /** Somebody changes running at the console, past everything. */
    private void console(Router router) {
        EditConfig edit = change();
        router.device.changeRunning(
                running -> edit.applyTo(running, Operation.MERGE) instanceof EditResult.Applied applied
                        ? applied.tree()
                        : running);
        router.holds(router.device.running());
        router.unsure |= !durable.unresolved(router.identity()).isEmpty(); // it may hold neither from here on
        if (random.nextInt(3) == 0) {
            Session session = router.connect();
            session.send(new Rpc.Custom(Box.SAVE, XmlContent.empty()));
            session.close();
            router.startup = router.device.startup();
        }
        router.staged = dirty(router) ? Optional.of(router.device.candidate()) : Optional.empty();
        note("console on " + router.identity());
    }

    private void confirmOrCancel(Router router) {
        if (router.awaited.isEmpty()) {
            return;
        }
        Awaited awaited = router.awaited.get();
        boolean confirm = random.nextBoolean();
        Device device = router.open();
        try {
            CommitOptions options = options();
            Outcome outcome = confirm ? device.confirm(awaited.tx(), options) : device.cancel(awaited.tx(), options);
            note((confirm ? "confirm " : "cancel ") + first(outcome));
            router.careless = options.discardForeign();
            settleAwaited(router, awaited, outcome);
        } finally {
            device.close();
        }
    }

    private void settleAwaited(Router router, Awaited awaited, Outcome outcome) {
        if (outcome instanceof Outcome.Committed) {
            router.awaited = Optional.empty();
        } else if (outcome instanceof Outcome.RolledBack) {
            router.holds(awaited.before());
            router.awaited = Optional.empty();
        } else if (outcome instanceof Outcome.InDoubt) {
            router.possible.add(awaited.before());
            router.unsure = true;
            router.awaited = Optional.empty();
        }
    }

    /** Somebody recovers; what stays in doubt is accepted, where it may. */
    private void recover(Router router) {
        Device device = router.open();
        try {
            List<Outcome> outcomes = device.recover(CommitOptions.STANDARD.waitForLocks(Duration.ofSeconds(5)));
            note("recover " + router.identity() + " "
                    + outcomes.stream().map(World::first).toList());
            for (Outcome outcome : outcomes) {
                if (outcome instanceof Outcome.InDoubt doubt) {
                    require(router.unsure, "nothing was to be in doubt");
                    device.accept(doubt.evidence().tx().orElseThrow());
                }
            }
            if (outcomes.stream().noneMatch(Outcome.Refused.class::isInstance)) {
                router.unsure = false;
            }
        } finally {
            device.close();
        }
    }

    private void pass() {
        Duration time = random.nextBoolean() ? Duration.ofSeconds(10) : Duration.ofMinutes(5);
        clock.advance(time);
        note("time passes: " + time);
    }

    /** An operator keeps a plan, or carries one out that may be stale by now. */
    private void keepOrCarryOut(Router router) {
        Device device = router.open();
        try {
            if (router.saved.isPresent()) {
                Plan plan = device.plan(router.saved.get());
                router.saved = Optional.empty();
                carryOut(router, plan, options(), random.nextInt(3) == 0);
            } else if (device.plan(change()) instanceof Plan.Ready ready) {
                router.saved = Optional.of(ready.save());
            }
        } finally {
            device.close();
        }
    }

    /** Every router holds what it must, and nothing of others was thrown away. */
    private void judge() {
        routers.forEach(this::judge);
    }

    private void judge(Router router) {
        router.possible.addAll(router.backups);
        if (!router.device.awaitsConfirmation()) {
            router.backups = List.of();
            router.awaited = router.awaited.filter(waits -> clock.instant().isBefore(waits.deadline()));
        }
        Digest now = router.device.running().digest();
        require(
                router.possible.stream().anyMatch(tree -> tree.digest().equals(now)),
                router.identity() + " holds " + router.device.running() + " and not one of " + router.possible);
        if (!router.unsure) {
            router.holds(router.device.running());
        }
        if (router.careless) {
            router.staged = router.staged.filter(
                    tree -> dirty(router) && router.device.candidate().digest().equals(tree.digest()));
            router.careless = false;
        }
        router.staged.ifPresent(tree -> require(
                router.device.candidate().digest().equals(tree.digest()),
                router.identity() + " has lost what others staged"));
        if (!router.unsure && router.awaited.isEmpty()) {
            require(
                    durable.unresolved(router.identity()).stream()
                            .allMatch(entry -> entry.state() == JournalEntry.State.AWAITING),
                    "the journal keeps " + durable.unresolved(router.identity()));
        }
        for (Datastore datastore : List.of(Datastore.RUNNING, Datastore.CANDIDATE)) {
            OptionalLong holder = router.device.lockHolder(datastore);
            require(
                    holder.isEmpty()
                            || router.stranger
                                    .filter(session -> session.sessionId() == holder.getAsLong())
                                    .isPresent(),
                    "somebody who is gone holds the lock of " + datastore);
        }
    }

    /** Everybody leaves, all is recovered, and the next change goes through. */
    private void end() {
        note("the end");
        for (Router router : routers) {
            if (router.stranger.isPresent()) {
                strangersLock(router);
            }
            clock.advance(Duration.ofHours(1));
            judge(router);
            recover(router);
            judge(router);
            require(durable.unresolved(router.identity()).isEmpty(), "the journal keeps something for ever");
            Device device = router.open();
            Outcome last = device.plan(Box.hostname("last")).commit(CommitOptions.STANDARD.discardingForeign());
            device.close();
            require(last instanceof Outcome.Committed, "the last change: " + last);
        }
    }

    private void require(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError(what);
        }
    }

    @Override
    public void close() {
        calm();
        for (Router router : routers) {
            router.stranger.ifPresent(Session::close);
            router.device.close();
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import dev.turnup.fixture.Fault;
import dev.turnup.fixture.SimulatedDevice;
import dev.turnup.fixture.clock.ManualClock;
import dev.turnup.netconf.message.Capabilities;
import dev.turnup.netconf.message.Datastore;
import dev.turnup.netconf.message.ErrorTag;
import dev.turnup.netconf.message.ErrorType;
import dev.turnup.netconf.message.Rpc;
import dev.turnup.netconf.message.RpcError;
import dev.turnup.netconf.message.XmlContent;
import dev.turnup.netconf.session.NetconfException;
import dev.turnup.netconf.session.Session;
import dev.turnup.netconf.session.SessionOptions;
import dev.turnup.netconf.session.Timeouts;
import dev.turnup.transaction.LineBox.Effect;
import dev.turnup.transaction.Strike.Event;
import dev.turnup.transaction.Strike.Kind;
import dev.turnup.transaction.Strike.Moment;
import dev.turnup.transaction.Strike.Port;
import dev.turnup.yang.data.DataTree;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** The routers of one cell of the crash matrix, one journal, and what strikes. */
final class Rig implements AutoCloseable {
    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration WINDOW = Duration.ofMinutes(2);
    // No cell waits for an answer that does not come: only a machine that stands still may make one late.
    private static final Timeouts STALLED = Timeouts.of(Duration.ofMinutes(10));
    private static final RpcError REFUSED =
            RpcError.of(ErrorType.APPLICATION, ErrorTag.INVALID_VALUE).build();
    private static final DeviceProfile SAVES = new DeviceProfile() {
        @Override
        public String name() {
            return "one that saves";
        }

        @Override
        public Optional<Rpc> saveToStartup(Capabilities capabilities) {
            return Optional.of(new Rpc.Custom(Box.SAVE, XmlContent.empty()));
        }
    };

    /** One router with what it has beside NETCONF. */
    final class Site {
        final int index;
        final Tier tier;
        final Optional<SimulatedDevice> router;
        final LineDevice lines = new LineDevice(clock);
        final DataTree before = Box.tree("<hostname>edge1</hostname>");

        Site(int index, Tier tier) {
            this.index = index;
            this.tier = tier;
            this.router = tier == Tier.E
                    ? Optional.empty()
                    : Optional.of(
                            SimulatedDevice.builder(Bench.personality(tier).withRunning(before))
                                    .clock(clock)
                                    .inMemory()
                                    .start());
        }

        String identity() {
            return "router-" + index;
        }

        /** The next change is refused when it is looked at, or made where there is no candidate. */
        private void refuse() {
            router.orElseThrow().inject(new Fault.Reject(tier == Tier.D ? "edit-config" : "validate", REFUSED));
        }

        void losePower() {
            lostWhatWasSettled |= durable.unresolved(identity()).isEmpty();
            router.ifPresent(SimulatedDevice::reload);
            lines.reload();
        }

        Session connect() {
            striker.alive();
            StruckTransport transport =
                    new StruckTransport(router.orElseThrow().connect(), index, striker, this::losePower);
            transports.add(transport);
            if (striker.isDead()) {
                transport.close();
            }
            striker.alive();
            return Session.open(transport, SessionOptions.PATIENT.withRpc(STALLED));
        }

        /** A device as a process opens it. */
        Device open() {
            DeviceSettings settings = tier == Tier.E
                    ? DeviceSettings.withoutNetconf(identity(), box(), journal, clock)
                    : DeviceSettings.of(identity(), this::connect, Box.SCHEMA, journal, clock)
                            .profile(SAVES);
            if (tier != Tier.E && scenario.order().isPresent()) {
                settings = settings.remainder(box());
            }
            Device device = Device.open(settings.pause(this::pause).listener(phase -> striker.alive()));
            devices.add(device);
            return device;
        }

        private void pause(Duration wait) {
            striker.alive();
            clock.advance(wait);
        }

        private LineBox box() {
            LineBox box = new LineBox(lines, scenario.timer());
            box.order(scenario.order().orElse(Remainder.Order.NETCONF_FIRST));
            return box.script(this::script, this::after);
        }

        private Effect script(String step) {
            striker.alive();
            Event event = striker.next(index, Port.LINE, step);
            lastStep = Optional.of(event);
            Optional<Kind> kind = striker.at(event, Moment.BEFORE);
            striker.alive();
            if (kind.equals(Optional.of(Kind.REFUSE))) {
                return Effect.REFUSED;
            }
            if (kind.equals(Optional.of(Kind.POWER))) {
                losePower();
            }
            return kind.isPresent() ? Effect.LOST_BEFORE : Effect.NONE;
        }

        /** Whether the connection is lost right after a step was done. */
        private boolean after(String step) {
            Optional<Kind> kind = striker.at(lastStep.orElseThrow(), Moment.AFTER);
            if (kind.equals(Optional.of(Kind.POWER))) {
                losePower();
            }
            striker.alive();
            return kind.isPresent();
        }

        private Optional<Event> lastStep = Optional.empty();

        Plan plan(Device device, String hostname, String phone) {
            if (tier == Tier.E) {
                return device.plan(Lines.phone(1, phone));
            }
            return scenario.order().isPresent()
                    ? device.plan(Box.hostname(hostname), Lines.phone(1, phone))
                    : device.plan(Box.hostname(hostname));
        }

        /** {@code before} or {@code after}, or what it holds else. */
        String holds() {
            String netconf = router.map(device -> switch (Box.hostnameIn(device.running())) {
                        case "edge1" -> "before";
                        case "edge2" -> "after";
                        default -> "other";
                    })
                    .orElse("");
            String beside = scenario.order().isEmpty() && tier != Tier.E
                    ? netconf
                    : lines.tree().digest().equals(DataTree.empty(Lines.SCHEMA).digest())
                            ? "before"
                            : lines.tree().digest().equals(LineBench.planned().digest()) ? "after" : "part";
            return netconf.isEmpty() || netconf.equals(beside) ? beside : netconf + "/" + beside;
        }

        /** What is left that should not be; empty where nothing is. */
        String leftovers() {
            StringBuilder left = new StringBuilder();
            router.ifPresent(device -> {
                if (!device.candidate().digest().equals(device.running().digest())) {
                    left.append(" dirty candidate;");
                }
                if (device.lockHolder(Datastore.RUNNING).isPresent()
                        || device.lockHolder(Datastore.CANDIDATE).isPresent()) {
                    left.append(" locks;");
                }
                if (device.awaitsConfirmation()) {
                    left.append(" pending commit;");
                }
            });
            if (lines.awaitsConfirmation()) {
                left.append(" timer;");
            }
            if (!lines.unlocked()) {
                left.append(" configuration lock;");
            }
            return left.toString();
        }
    }

    final Scenario scenario;
    final Striker striker;
    final ManualClock clock = new ManualClock(START);
    final MemoryJournal durable = new MemoryJournal();
    final List<Site> sites = new ArrayList<>();
    private final Journal journal;
    private volatile boolean lostWhatWasSettled;
    private final List<StruckTransport> transports = new CopyOnWriteArrayList<>();
    private final List<Device> devices = new CopyOnWriteArrayList<>();

    Rig(Scenario scenario, Optional<Strike> strike) {
        this.scenario = scenario;
        this.striker = new Striker(strike);
        this.journal = new StruckJournal(
                durable, striker, identity -> Integer.parseInt(identity.substring("router-".length())));
        for (Tier tier : scenario.tiers()) {
            sites.add(new Site(sites.size(), tier));
        }
        striker.onDeath(this::cutAll);
    }

    /** What the operating system does with the connections of a process that has died. */
    private void cutAll() {
        transports.forEach(StruckTransport::close);
        sites.forEach(site -> site.lines.unlockAll());
    }

    /** Does it, struck; the outcomes by router, none where the process died. */
    List<Outcome> run() {
        try {
            return scenario.isGroup() ? runGroup() : List.of(runOne(sites.getFirst()));
        } catch (Striker.Killed dead) {
            return List.of();
        }
    }

    private Outcome runOne(Site site) {
        Device device = site.open();
        Plan plan = site.plan(device, "edge2", "Ada");
        if (scenario.act() == Scenario.Act.REFUSED) {
            site.refuse();
        }
        striker.arm();
        Outcome outcome = plan.commit(options());
        if (scenario.act() == Scenario.Act.LEAVE && outcome instanceof Outcome.AwaitingConfirm left) {
            device.close();
            return reopened(site).confirm(left.evidence().tx().orElseThrow(), options());
        }
        return outcome;
    }

    /** Whoever cannot connect tries once more. */
    private static Device reopened(Site site) {
        try {
            return site.open();
        } catch (NetconfException lost) {
            return site.open();
        }
    }

    private List<Outcome> runGroup() {
        List<Plan> plans = new ArrayList<>();
        for (Site site : sites) {
            plans.add(site.plan(site.open(), "edge2", "Ada"));
        }
        striker.arm();
        return TransactionGroup.of(plans).commit(options()).members().stream()
                .map(GroupOutcome.Member::outcome)
                .toList();
    }

    private CommitOptions options() {
        CommitOptions options = CommitOptions.STANDARD.confirmWithin(WINDOW).waitForLocks(Duration.ofSeconds(10));
        return switch (scenario.act()) {
            case COMMIT, REFUSED -> options;
            case TAKE_BACK -> options.check(view -> Health.bad("nothing good"));
            case SAVE -> options.saving();
            case LEAVE -> options.detached();
        };
    }

    /** Another process recovers every router. */
    List<Outcome> recover() {
        striker.disarm();
        return sites.stream().flatMap(site -> recover(site).stream()).toList();
    }

    /** Recovers every router, struck where the striker is armed; whoever loses a router gives up. */
    void recoverStruck() {
        try {
            sites.forEach(this::recover);
        } catch (Striker.Killed | NetconfException | DeviceUnreadableException struck) {
            // who comes next tries again
        }
    }

    private List<Outcome> recover(Site site) {
        site.router.ifPresent(router -> router.faults().forEach(router::takeBack));
        try (Device device = site.open()) {
            return device.recover(options());
        }
    }

    /** The next process is struck, too. */
    void strikeAgain(Strike second) {
        transports.clear();
        striker.onDeath(this::cutAll);
        striker.arm(second);
    }

    /** Whether a router lost power when the journal had nothing open of it: what was not saved goes, whoever settled it. */
    boolean lostWhatWasSettled() {
        return lostWhatWasSettled;
    }

    /** Confirms what was left to be confirmed, as its owner would. */
    void confirmLeft() {
        for (Site site : sites) {
            for (JournalEntry entry : durable.unresolved(site.identity())) {
                if (entry.state() == JournalEntry.State.AWAITING) {
                    site.open().confirm(entry.tx(), options());
                }
            }
        }
    }

    /** Lets every timer run out that may still be armed. */
    void letTimePass() {
        clock.advance(Duration.ofHours(1));
    }

    @Override
    public void close() {
        striker.disarm();
        devices.forEach(Device::close);
        sites.forEach(site -> site.router.ifPresent(SimulatedDevice::close));
    }
}

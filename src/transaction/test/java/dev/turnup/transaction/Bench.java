// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import dev.turnup.fixture.HostKey;
import dev.turnup.fixture.SimulatedDevice;
import dev.turnup.fixture.clock.DeviceClock;
import dev.turnup.fixture.clock.ManualClock;
import dev.turnup.fixture.personality.Login;
import dev.turnup.fixture.personality.Personality;
import dev.turnup.fixture.personality.Quirks;
import dev.turnup.netconf.message.Capabilities;
import dev.turnup.netconf.message.Capability;
import dev.turnup.netconf.message.Datastore;
import dev.turnup.netconf.session.Session;
import dev.turnup.netconf.session.SessionOptions;
import dev.turnup.netconf.session.Timeouts;
import dev.turnup.netconf.session.Transport;
import dev.turnup.netconf.ssh.Credentials;
import dev.turnup.netconf.ssh.KnownHosts;
import dev.turnup.netconf.ssh.SshConnector;
import dev.turnup.netconf.ssh.SshTarget;
import dev.turnup.yang.data.DataTree;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A simulated router, a journal, and a device to work with: in memory, or over real SSH. */
final class Bench implements AutoCloseable {
    static final CommitOptions SOON =
            CommitOptions.STANDARD.confirmWithin(Duration.ofSeconds(20)).waitForLocks(Duration.ofMillis(200));

    // Making a key takes longer than most tests.
    private static final HostKey HOST_KEY = HostKey.generate();
    private static final AtomicInteger ROUTERS = new AtomicInteger();
    private static final String START =
            "<hostname>edge1</hostname><interface><name>0/0/0</name><mtu>1500</mtu></interface>";

    final SimulatedDevice router;
    private final String identity;
    MemoryJournal journal = new MemoryJournal();
    final List<Phase> phases = new CopyOnWriteArrayList<>();
    final DataTree atStart = Box.tree(START);
    private final Optional<SshConnector> ssh;
    private final List<Runnable> opened = new ArrayList<>();
    private TransactionListener listener = TransactionListener.NONE;
    private InstantSource clock = InstantSource.system();
    private Pause pause = Pause.REAL;
    private Runnable onConnect = () -> {};
    private @Nullable Transport transport;
    private Optional<Remainder> remainder = Optional.empty();

    private Bench(Personality personality) {
        router = SimulatedDevice.builder(personality.withRunning(atStart))
                .hostKey(HOST_KEY)
                .start();
        ssh = Optional.of(SshConnector.open(KnownHosts.parse(router.knownHostsLine(), Path.of("known_hosts"))));
        identity = "127.0.0.1:" + router.address().getPort();
    }

    private Bench(Personality personality, DeviceClock time) {
        router = SimulatedDevice.builder(personality).clock(time).inMemory().start();
        ssh = Optional.empty();
        identity = "router-" + ROUTERS.incrementAndGet();
    }

    /** A router that commits as the tier says, reached in memory, on a clock that moves only where somebody waits. */
    static Bench timed(Tier tier, ManualClock time) {
        return timed(personality(tier), time);
    }

    static Bench timed(Personality personality, ManualClock time) {
        Bench bench = new Bench(personality, time);
        bench.clock(time, time::advance);
        return bench;
    }

    /** A router that does an edit in part where it may, and knows less than whoever edits it. */
    static Bench partly(Tier tier, ManualClock time) {
        return timed(
                personality(tier).withRunning(Box.narrowTree(START)).withQuirks(new Quirks(true, true, false)), time);
    }

    /** A router that commits as the tier says, reached over SSH. */
    static Bench overSsh(Tier tier) {
        return new Bench(personality(tier));
    }

    /** A router that commits as the tier says. */
    static Bench of(Tier tier) {
        return inMemory(personality(tier));
    }

    private static Bench inMemory(Personality personality) {
        return new Bench(personality, DeviceClock.system());
    }

    /** A router of tier B that locks its candidate whatever it holds, or not. */
    static Bench withDirtyCandidateLockable(boolean lockable) {
        return inMemory(personality(Tier.B).withQuirks(new Quirks(lockable, true)));
    }

    /** A router that keeps the candidate when it is unlocked. */
    static Bench keepingCandidate(Tier tier) {
        return inMemory(personality(tier).withQuirks(new Quirks(true, false)));
    }

    static Bench withHello(Capability... capabilities) {
        return inMemory(personality(Tier.B).withCapabilities(Capabilities.of(capabilities)));
    }

    /** A router of tier B that can do more than others. */
    static Bench with(Capability more) {
        Personality box = personality(Tier.B);
        List<String> hello = new ArrayList<>(box.capabilities().uris());
        hello.add(more.uri());
        return inMemory(box.withCapabilities(Capabilities.of(hello)));
    }

    /** A router of tier B that says in its hello how it reports defaults. */
    static Bench withDefaults(String basicMode) {
        Personality box = personality(Tier.B);
        List<String> hello = new ArrayList<>(box.capabilities().uris());
        hello.add(Capability.WITH_DEFAULTS.uri() + "?basic-mode=" + basicMode);
        return inMemory(box.withCapabilities(Capabilities.of(hello)));
    }

    static Personality personality(Tier tier) {
        List<Capability> hello = new ArrayList<>(List.of(
                Capability.BASE_1_0, Capability.BASE_1_1, Capability.ROLLBACK_ON_ERROR, Capability.VALIDATE_1_1));
        hello.add(tier.usesCandidate() ? Capability.CANDIDATE : Capability.WRITABLE_RUNNING);
        if (tier.confirms()) {
            hello.add(tier == Tier.A ? Capability.CONFIRMED_COMMIT_1_1 : Capability.CONFIRMED_COMMIT_1_0);
        }
        return new Personality(
                "box",
                "BOX/1",
                "1.0",
                new Login("admin", "correct horse"),
                Capabilities.of(hello.toArray(Capability[]::new)),
                Box.tree(START),
                List.of(),
                new Quirks(true, true));
    }

    /** A device for the router; each has sessions of its own. */
    Device device() {
        return device(DeviceProfile.RFC6241);
    }

    Device device(DeviceProfile profile) {
        DeviceSettings settings = DeviceSettings.of(identity(), this::connect, Box.SCHEMA, journal, clock)
                .user(router.user())
                .profile(profile)
                .pause(pause)
                .listener(phase -> {
                    phases.add(phase);
                    listener.on(phase);
                });
        Device device = Device.open(remainder.map(settings::remainder).orElse(settings));
        opened.add(device::close);
        return device;
    }

    /** Devices from here on write to that journal. */
    Bench journal(MemoryJournal other) {
        journal = other;
        return this;
    }

    /** How devices of this router are called. */
    String identity() {
        return identity;
    }

    /** Devices from here on have a part beside NETCONF. */
    void remainder(Remainder beside) {
        remainder = Optional.of(beside);
    }

    /** Devices from here on are reached over NETCONF alone. */
    void withoutRemainder() {
        remainder = Optional.empty();
    }

    /** Somebody else's session. */
    Session stranger() {
        Session session = connect();
        opened.add(session::close);
        return session;
    }

    void listener(TransactionListener other) {
        listener = other;
    }

    /** What time it is for devices from here on, and how they wait. */
    void clock(InstantSource time, Pause waiting) {
        clock = time;
        pause = waiting;
    }

    /** What happens to the router whenever a session is about to be opened. */
    void onConnect(Runnable action) {
        onConnect = action;
    }

    /** Cuts the newest connection without a farewell, as a cable does. */
    void cut() {
        if (transport != null) {
            transport.close();
        }
    }

    private Session connect() {
        onConnect.run();
        Transport fresh = ssh.<Transport>map(connector -> connector.connect(
                        SshTarget.parse(router.uri().toString()), Credentials.password(router.password())))
                .orElseGet(() -> new LinkTransport(router.connect()));
        transport = fresh;
        return Session.open(fresh, SessionOptions.PATIENT.withRpc(Timeouts.of(Duration.ofSeconds(2))));
    }

    boolean unlocked() {
        return router.lockHolder(Datastore.RUNNING).isEmpty()
                && router.lockHolder(Datastore.CANDIDATE).isEmpty();
    }

    boolean candidateClean() {
        return router.candidate().digest().equals(router.running().digest());
    }

    boolean asAtStart() {
        return router.running().digest().equals(atStart.digest());
    }

    @Override
    public void close() {
        opened.forEach(Runnable::run);
        router.close();
        ssh.ifPresent(SshConnector::close);
    }
}

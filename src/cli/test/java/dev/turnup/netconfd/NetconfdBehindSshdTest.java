// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconfd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.turnup.netconf.message.Capability;
import dev.turnup.netconf.message.Datastore;
import dev.turnup.netconf.message.ErrorTag;
import dev.turnup.netconf.message.Filter;
import dev.turnup.netconf.message.GetSchema;
import dev.turnup.netconf.message.Rpc;
import dev.turnup.netconf.message.RpcError;
import dev.turnup.netconf.message.RpcReply;
import dev.turnup.netconf.message.SubscriptionRpc;
import dev.turnup.netconf.message.XmlContent;
import dev.turnup.netconf.session.NetconfException;
import dev.turnup.netconf.session.Notifications;
import dev.turnup.netconf.session.Session;
import dev.turnup.netconf.session.SessionOptions;
import dev.turnup.netconf.session.Timeouts;
import dev.turnup.netconf.ssh.SshConnector;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Turnup's client over SSH against two programs that nobody here wrote: yuma123's netconfd behind Debian's sshd. */
@DisplayName("netconfd behind sshd")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NetconfdBehindSshdTest {
    private static final Path MODULE = Path.of(System.getProperty("turnup.root", "../.."))
            .toAbsolutePath()
            .normalize()
            .resolve("src/cli/test/resources/yang/branch.yang");
    private static final SessionOptions BRISK =
            SessionOptions.PATIENT.withHello(Duration.ofSeconds(30)).withRpc(Timeouts.of(Duration.ofMinutes(2)));
    private static final Timeouts FIRST_ANSWER = Timeouts.of(Duration.ofSeconds(5));
    private static final int ATTEMPTS = 20;
    private static final int PATIENCE = 100;

    private @Nullable Process netconfd;
    private @Nullable Sshd sshd;
    private @Nullable SshConnector ssh;
    private @Nullable Session session;

    @BeforeAll
    void start(@TempDir Path folder) {
        assumeThat(Netconfd.isInstalled())
                .as("%s is not there: install Debian's netconfd", Netconfd.PROGRAM)
                .isTrue();
        assumeThat(Sshd.isReady())
                .as("%s or its folder /run/sshd is not there: install Debian's openssh-server", Sshd.PROGRAM)
                .isTrue();
        int port = Sshd.freePort();
        Path socket = folder.resolve("netconfd.sock");
        netconfd = Netconfd.serve(folder, MODULE, socket, port, Sshd.user());
        sshd = Sshd.start(folder, port, Netconfd.subsystem(socket, port));
        ssh = SshConnector.open(sshd.knownHosts());
        connect().close();
    }

    @AfterAll
    void stop() {
        if (ssh != null) {
            ssh.close();
        }
        if (sshd != null) {
            sshd.close();
        }
        if (netconfd != null) {
            netconfd.destroy();
        }
    }

    @BeforeEach
    void begin() {
        session = connect();
        send(new Rpc.DiscardChanges());
        RpcReply emptied = session()
                .send(edit("<branch xmlns='urn:turnup:branch' xmlns:nc='"
                        + "urn:ietf:params:xml:ns:netconf:base:1.0' nc:operation='remove'/>"));
        assertThat(emptied).isInstanceOf(RpcReply.Ok.class);
        send(Rpc.Commit.plain());
        send(edit(hostname("branch-1")));
        send(Rpc.Commit.plain());
    }

    @AfterEach
    void end() {
        if (session != null) {
            session.close();
        }
    }

    @Test
    void its_hello_has_what_is_needed_of_it() {
        assertThat(session().sessionId()).isPositive();
        for (Capability capability : new Capability[] {
            Capability.CANDIDATE,
            Capability.CONFIRMED_COMMIT_1_1,
            Capability.VALIDATE_1_1,
            Capability.ROLLBACK_ON_ERROR,
            Capability.NOTIFICATION,
            Capability.INTERLEAVE,
            Capability.MONITORING
        }) {
            assertThat(session().capabilities().contains(capability))
                    .as(capability.toString())
                    .isTrue();
        }
    }

    @Test
    void the_candidate_is_edited_discarded_and_committed() {
        send(edit(hostname("branch-2")));
        assertThat(read(Datastore.CANDIDATE)).contains("branch-2");
        assertThat(read(Datastore.RUNNING)).contains("branch-1");

        send(new Rpc.DiscardChanges());
        assertThat(read(Datastore.CANDIDATE)).contains("branch-1");

        send(edit(hostname("branch-3")));
        send(Rpc.Commit.plain());
        assertThat(read(Datastore.RUNNING)).contains("branch-3");
    }

    // Without validate: a commit after it is answered with ok by netconfd 2.13, and commits nothing.
    @Test
    void a_transaction_goes_in_one_flight() {
        long before = session().roundTrips();
        for (RpcReply reply : session()
                .sendAll(
                        new Rpc.Lock(Datastore.CANDIDATE),
                        edit(hostname("branch-2")),
                        Rpc.Commit.plain(),
                        new Rpc.Unlock(Datastore.CANDIDATE))) {
            assertThat(reply).isInstanceOf(RpcReply.Ok.class);
        }

        assertThat(session().roundTrips() - before).isEqualTo(1);
        assertThat(read(Datastore.RUNNING)).contains("branch-2");
    }

    @Test
    void validate_finds_a_reference_to_nothing() {
        send(new Rpc.Validate(Datastore.CANDIDATE));
        send(new Rpc.EditConfig(
                Datastore.CANDIDATE,
                Optional.empty(),
                Optional.of(Rpc.TestOption.SET),
                Optional.empty(),
                XmlContent.of("<branch xmlns='urn:turnup:branch'><uplink>ge9</uplink></branch>")));

        RpcError error = error(new Rpc.Validate(Datastore.CANDIDATE));

        assertThat(error.path().orElseThrow().toString()).contains("uplink");
        assertThat(error(Rpc.Commit.plain()).path().orElseThrow().toString()).contains("uplink");
        assertThat(read(Datastore.RUNNING)).doesNotContain("ge9");
    }

    @Test
    void a_value_beyond_its_range_is_refused_with_its_place() {
        RpcError error =
                error(edit("<branch xmlns='urn:turnup:branch'><port><name>ge0</name><mtu>9217</mtu></port></branch>"));

        assertThat(error.tag()).isEqualTo(ErrorTag.INVALID_VALUE);
        assertThat(error.path().orElseThrow().toString()).contains("mtu");
    }

    @Test
    void a_confirmed_commit_is_confirmed() {
        send(edit(hostname("branch-2")));
        send(Rpc.Commit.confirmed(Duration.ofSeconds(60)));
        assertThat(read(Datastore.RUNNING)).contains("branch-2");

        send(Rpc.Commit.plain());
        session().close();
        session = connect();

        assertThat(read(Datastore.RUNNING)).contains("branch-2");
    }

    @Test
    void a_confirmed_commit_is_reverted_when_its_time_is_up() {
        send(edit(hostname("branch-2")));
        send(Rpc.Commit.confirmed(Duration.ofSeconds(1)));

        assertThat(awaitRunning("branch-1")).contains("branch-1");
    }

    @Test
    void a_confirmed_commit_is_cancelled() {
        send(edit(hostname("branch-2")));
        send(Rpc.Commit.confirmed(Duration.ofSeconds(60)));

        send(new Rpc.CancelCommit(Optional.empty()));

        assertThat(awaitRunning("branch-1")).contains("branch-1");
    }

    @Test
    void a_persistent_commit_is_confirmed_from_another_session() {
        send(edit(hostname("branch-2")));
        send(Rpc.Commit.persistent(Duration.ofSeconds(60), "tx1"));
        session().close();

        session = connect();
        assertThat(read(Datastore.RUNNING)).contains("branch-2");
        send(Rpc.Commit.confirming("tx1"));

        assertThat(read(Datastore.RUNNING)).contains("branch-2");
    }

    @Test
    void notifications_come_between_replies() {
        send(new SubscriptionRpc.Create());
        send(edit(hostname("branch-2")));
        send(Rpc.Commit.confirmed(Duration.ofSeconds(60)));
        send(Rpc.Commit.plain());

        assertThat(awaitNotification("netconf-config-change")).contains("hostname");
        assertThat(awaitNotification("netconf-confirmed-commit", "complete"))
                .contains("<session-id>" + session().sessionId() + "<");
        assertThat(session().notifications().missed()).isZero();
    }

    @Test
    void a_second_session_is_denied_the_lock_and_learns_who_has_it() {
        try (Session other = connect()) {
            send(new Rpc.Lock(Datastore.CANDIDATE));

            RpcError denied = error(other.send(new Rpc.Lock(Datastore.CANDIDATE)));

            assertThat(denied.tag()).isEqualTo(ErrorTag.LOCK_DENIED);
            assertThat(denied.lockHolder()).hasValue(session().sessionId());
            assertThat(error(other.send(edit(hostname("branch-9")))).tag()).isEqualTo(ErrorTag.IN_USE);
            send(new Rpc.Unlock(Datastore.CANDIDATE));
            assertThat(other.send(new Rpc.Lock(Datastore.CANDIDATE))).isInstanceOf(RpcReply.Ok.class);
        }
    }

    @Test
    void a_killed_session_is_over_and_its_lock_is_free() {
        try (Session victim = connect()) {
            assertThat(victim.send(new Rpc.Lock(Datastore.CANDIDATE))).isInstanceOf(RpcReply.Ok.class);

            send(new Rpc.KillSession(victim.sessionId()));

            send(new Rpc.Lock(Datastore.CANDIDATE));
            send(new Rpc.Unlock(Datastore.CANDIDATE));
            assertThat(isOver(victim)).isTrue();
        }
    }

    @Test
    void a_schema_comes_as_it_was_written() {
        RpcReply reply = session().send(new GetSchema("branch", Optional.of("2026-11-24"), Optional.of("yang")));

        assertThat(reply)
                .isInstanceOfSatisfying(
                        RpcReply.Data.class,
                        data -> assertThat(data.content().toXml()).contains("module branch", "urn:turnup:branch"));
        assertThat(error(new GetSchema("nothing", Optional.empty(), Optional.empty()))
                        .tag())
                .isIn(ErrorTag.INVALID_VALUE, ErrorTag.OPERATION_FAILED, ErrorTag.DATA_MISSING);
    }

    private static boolean isOver(Session victim) {
        try {
            victim.send(new Rpc.GetConfig(Datastore.RUNNING));
            return false;
        } catch (NetconfException e) {
            return true;
        }
    }

    /**
     * A session that has answered. netconfd 2.13 forgets what it reads together with the end of the client's hello: a request
     * in chunks that is there before netconfd has turned to the hello is never answered, though the client had netconfd's own
     * hello before it sent the request, as RFC 6242, section 4.1, has it. The requests after it are answered. No client can
     * see when netconfd turns to its hello, so a session whose first request gets no answer is given up for another. Nor does
     * netconfd listen yet when its socket is there.
     */
    private Session connect() {
        NetconfException last = null;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                Sshd server = Objects.requireNonNull(sshd);
                Session opened =
                        Session.open(Objects.requireNonNull(ssh).connect(server.target(), server.credentials()), BRISK);
                if (answers(opened)) {
                    return opened;
                }
            } catch (NetconfException e) {
                last = e;
            }
        }
        throw new IllegalStateException("netconfd does not answer", last);
    }

    private static boolean answers(Session session) {
        try {
            session.send(new Rpc.GetConfig(Datastore.CANDIDATE), FIRST_ANSWER);
            return true;
        } catch (NetconfException e) {
            session.close();
            return false;
        }
    }

    private Session session() {
        return Objects.requireNonNull(session);
    }

    private void send(Rpc rpc) {
        assertThat(session().send(rpc)).as(rpc.toString()).isInstanceOf(RpcReply.Ok.class);
    }

    private RpcError error(Rpc rpc) {
        return error(session().send(rpc));
    }

    private static RpcError error(RpcReply reply) {
        assertThat(reply).isInstanceOf(RpcReply.Failed.class);
        return ((RpcReply.Failed) reply).errors().getFirst();
    }

    private String read(Datastore datastore) {
        RpcReply reply = session()
                .send(new Rpc.GetConfig(
                        datastore, Filter.subtree(XmlContent.of("<branch xmlns='urn:turnup:branch'/>"))));
        return reply instanceof RpcReply.Data data ? data.content().toXml() : reply.toString();
    }

    /** Asks now and then until running holds that: netconfd looks at its timers after a second in which nobody asks. */
    private String awaitRunning(String part) {
        String running = read(Datastore.RUNNING);
        for (int i = 0; i < PATIENCE && !running.contains(part); i++) {
            assertThat(hasEnded()).as("netconfd has ended").isFalse();
            running = read(Datastore.RUNNING);
        }
        return running;
    }

    private boolean hasEnded() {
        try {
            return Objects.requireNonNull(netconfd).waitFor(1200, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The next notification that says all that; others are passed over. */
    private String awaitNotification(String... parts) {
        for (int i = 0; i < PATIENCE; i++) {
            Optional<Notifications.Delivery> next = session().notifications().next(Duration.ofMinutes(2));
            String event = next.map(delivery -> delivery.notification().event().toXml())
                    .orElseThrow(() -> new AssertionError("no " + List.of(parts) + " came"));
            if (Stream.of(parts).allMatch(event::contains)) {
                return event;
            }
        }
        throw new AssertionError("others than " + List.of(parts) + " came");
    }

    private static Rpc edit(String config) {
        return Rpc.EditConfig.merge(Datastore.CANDIDATE, XmlContent.of(config));
    }

    private static String hostname(String name) {
        return "<branch xmlns='urn:turnup:branch'><hostname>" + name + "</hostname></branch>";
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.testtool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.turnup.netconf.message.Capability;
import dev.turnup.netconf.message.Datastore;
import dev.turnup.netconf.message.ErrorTag;
import dev.turnup.netconf.message.Filter;
import dev.turnup.netconf.message.GetSchema;
import dev.turnup.netconf.message.Rpc;
import dev.turnup.netconf.message.RpcReply;
import dev.turnup.netconf.message.XmlContent;
import dev.turnup.netconf.session.Session;
import dev.turnup.netconf.session.UnsupportedRpcException;
import dev.turnup.netconf.ssh.KnownHosts;
import dev.turnup.netconf.ssh.SshConnector;
import dev.turnup.netconf.ssh.SshTarget;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Turnup's client against OpenDaylight's netconf-testtool, which {@code .ci/run} fetches: its locks and commits are answered
 * without more, so that what is proved here is that the two understand each other.
 */
@DisplayName("netconf-testtool")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TesttoolTest {
    private static final int DEVICES = 20;
    private static final int SESSIONS = 100;

    private @Nullable Testtool devices;
    private @Nullable SshConnector ssh;

    @BeforeAll
    void start(@TempDir Path folder) {
        assumeThat(Testtool.jar())
                .as("no jar in target/testtool: .ci/run has Maven copy netconf-testtool's executable one there")
                .isPresent();
        devices = Testtool.start(folder, "branch@2026-11-24.yang", DEVICES);
        Path file = folder.resolve("known_hosts");
        try (SshConnector asking = SshConnector.open(KnownHosts.parse("", file))) {
            for (int i = 0; i < DEVICES; i++) {
                SshTarget target = devices.target(i);
                KnownHosts.pin(file, target.host(), target.port(), asking.hostKeys(target, Optional.empty()), false);
            }
        }
        ssh = SshConnector.open(KnownHosts.read(file));
    }

    @AfterAll
    void stop() {
        if (ssh != null) {
            ssh.close();
        }
        if (devices != null) {
            devices.close();
        }
    }

    @Test
    void the_greetings_agree_on_chunks_and_a_candidate() {
        try (Session session = connect(0)) {
            assertThat(session.sessionId()).isPositive();
            assertThat(session.capabilities().contains(Capability.BASE_1_1)).isTrue();
            assertThat(session.capabilities().contains(Capability.CANDIDATE)).isTrue();
            assertThat(session.capabilities().module("branch").orElseThrow().revision())
                    .hasValue("2026-11-24");
        }
    }

    @Test
    void an_edit_is_read_back_from_the_candidate_and_from_running() {
        try (Session session = connect(1)) {
            assertThat(session.send(new Rpc.Lock(Datastore.CANDIDATE))).isInstanceOf(RpcReply.Ok.class);
            assertThat(session.send(hostname("branch-1"))).isInstanceOf(RpcReply.Ok.class);
            assertThat(read(session, Datastore.CANDIDATE)).contains("<hostname>branch-1</hostname>");
            assertThat(session.send(Rpc.Commit.plain())).isInstanceOf(RpcReply.Ok.class);
            assertThat(session.send(new Rpc.Unlock(Datastore.CANDIDATE))).isInstanceOf(RpcReply.Ok.class);

            assertThat(read(session, Datastore.RUNNING)).contains("<hostname>branch-1</hostname>");
        }
    }

    @Test
    void a_transaction_goes_in_one_flight() {
        try (Session session = connect(2)) {
            List<RpcReply> replies = session.sendAll(
                    new Rpc.Lock(Datastore.CANDIDATE),
                    hostname("branch-2"),
                    Rpc.Commit.plain(),
                    new Rpc.Unlock(Datastore.CANDIDATE));

            assertThat(replies).hasSize(4).allMatch(RpcReply.Ok.class::isInstance);
            assertThat(session.roundTrips()).isEqualTo(1);
            assertThat(read(session, Datastore.RUNNING)).contains("<hostname>branch-2</hostname>");
        }
    }

    @Test
    void what_it_lacks_is_not_asked_of_it() {
        try (Session session = connect(3)) {
            assertThatThrownBy(() -> session.send(new Rpc.Validate(Datastore.CANDIDATE)))
                    .isInstanceOf(UnsupportedRpcException.class)
                    .hasMessageContaining(":validate");
            assertThat(session.isOpen()).isTrue();
        }
    }

    @Test
    void an_error_comes_with_its_tag_and_the_session_goes_on() {
        try (Session session = connect(4)) {
            RpcReply refused = session.send(new Rpc.KillSession(4711));

            assertThat(refused)
                    .isInstanceOfSatisfying(
                            RpcReply.Failed.class,
                            failed -> assertThat(failed.errors().getFirst().tag())
                                    .isIn(ErrorTag.OPERATION_NOT_SUPPORTED, ErrorTag.OPERATION_FAILED));
            assertThat(read(session, Datastore.RUNNING)).contains("data");
        }
    }

    @Test
    void a_schema_comes_as_it_was_written() {
        try (Session session = connect(5)) {
            RpcReply reply = session.send(new GetSchema("branch", Optional.of("2026-11-24"), Optional.of("yang")));

            assertThat(reply)
                    .isInstanceOfSatisfying(
                            RpcReply.Data.class,
                            data -> assertThat(data.content().toXml()).contains("module branch", "urn:turnup:branch"));
        }
    }

    @Test
    void a_hundred_sessions_are_open_at_once_and_each_has_the_answers_of_its_device()
            throws InterruptedException, ExecutionException {
        CountDownLatch open = new CountDownLatch(SESSIONS);
        // The tool's locks keep nobody out, and of two commits at once on one device it refuses the later.
        List<Semaphore> turns =
                Stream.generate(() -> new Semaphore(1)).limit(DEVICES).toList();
        try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> results = new ArrayList<>();
            for (int i = 0; i < SESSIONS; i++) {
                int device = i % DEVICES;
                results.add(each.submit(() -> transact(device, open, turns.get(device))));
            }
            for (int i = 0; i < SESSIONS; i++) {
                assertThat(results.get(i).get()).contains("<hostname>device-" + i % DEVICES + "</hostname>");
            }
        }
    }

    private String transact(int device, CountDownLatch open, Semaphore turn) throws InterruptedException {
        try (Session session = connect(device)) {
            open.countDown();
            open.await();
            turn.acquire();
            List<RpcReply> replies;
            try {
                replies = session.sendAll(
                        new Rpc.Lock(Datastore.CANDIDATE),
                        hostname("device-" + device),
                        Rpc.Commit.plain(),
                        new Rpc.Unlock(Datastore.CANDIDATE));
            } finally {
                turn.release();
            }
            assertThat(replies).hasSize(4).allMatch(RpcReply.Ok.class::isInstance);
            return read(session, Datastore.RUNNING);
        } finally {
            open.countDown(); // one that fails holds up no other
        }
    }

    private Session connect(int device) {
        Testtool server = Objects.requireNonNull(devices);
        return Session.open(Objects.requireNonNull(ssh).connect(server.target(device), server.credentials()));
    }

    private static String read(Session session, Datastore datastore) {
        RpcReply reply = session.send(
                new Rpc.GetConfig(datastore, Filter.subtree(XmlContent.of("<branch xmlns='urn:turnup:branch'/>"))));
        return reply instanceof RpcReply.Data data ? data.content().toXml() : reply.toString();
    }

    private static Rpc hostname(String name) {
        return new Rpc.EditConfig(
                Datastore.CANDIDATE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                XmlContent.of("<branch xmlns='urn:turnup:branch'><hostname>" + name + "</hostname></branch>"));
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconfd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.turnup.compiler.YangCompiler;
import dev.turnup.compiler.source.CompilerOptions;
import dev.turnup.compiler.source.YangSource;
import dev.turnup.fixture.SimulatedDevice;
import dev.turnup.fixture.library.ModuleLibrary;
import dev.turnup.fixture.personality.Personality;
import dev.turnup.netconf.message.ConfigSource;
import dev.turnup.netconf.message.Datastore;
import dev.turnup.netconf.message.Filter;
import dev.turnup.netconf.message.Rpc;
import dev.turnup.netconf.message.RpcError;
import dev.turnup.netconf.message.RpcReply;
import dev.turnup.netconf.session.Session;
import dev.turnup.netconf.session.SessionOptions;
import dev.turnup.netconf.ssh.Credentials;
import dev.turnup.netconf.ssh.KnownHosts;
import dev.turnup.netconf.ssh.SshConnector;
import dev.turnup.netconf.ssh.SshTarget;
import dev.turnup.xml.XmlReader;
import dev.turnup.yang.codec.Decoded;
import dev.turnup.yang.codec.ReadMode;
import dev.turnup.yang.codec.XmlCodec;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.edit.EditConfig;
import dev.turnup.yang.edit.Operation;
import dev.turnup.yang.schema.Schema;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The simulated router and netconfd carry out the same random edits, right and wrong ones: both take it and hold the same, or
 * both refuse it for the same reason and hold what they held. {@code -Dturnup.seed=N} repeats one seed.
 */
@DisplayName("the simulated router beside netconfd")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 10, unit = TimeUnit.MINUTES) // hundreds of times what one takes: a server that hangs fails by name
class SimulatedBesideNetconfdTest {
    private static final Optional<Rpc.EditOperation> NONE = Optional.of(Rpc.EditOperation.NONE);
    private static final int SEEDS = 40;
    private static final int EDITS = 40;
    private static final Path MODULE = Path.of(System.getProperty("turnup.root", "../.."))
            .toAbsolutePath()
            .normalize()
            .resolve("src/cli/test/resources/yang/exercise.yang");

    private final Schema schema = YangCompiler.compile(List.of(YangSource.read(MODULE)), CompilerOptions.STRICT)
            .schema();
    private final Map<RandomEdits.Avoided, Integer> avoided = RandomEdits.nothingAvoided();
    private final List<AutoCloseable> opened = new ArrayList<>();
    private @Nullable Session ours;
    private @Nullable Session theirs;
    private int taken;
    private int refused;

    @BeforeAll
    void start(@TempDir Path folder) {
        assumeThat(Netconfd.isInstalled())
                .as("%s is not there: install Debian's netconfd", Netconfd.PROGRAM)
                .isTrue();
        Netconfd server = Netconfd.start(folder, MODULE);
        opened.add(server);
        theirs = server.session();
        SimulatedDevice device =
                SimulatedDevice.start(Personality.named("rfc6241-full").withModels(schema, ModuleLibrary.of(schema)));
        opened.add(device);
        SshConnector ssh = SshConnector.open(KnownHosts.parse(device.knownHostsLine(), Path.of("known_hosts")));
        opened.add(ssh);
        ours = Session.open(
                ssh.connect(SshTarget.parse(device.uri().toString()), Credentials.password(device.password())),
                SessionOptions.PATIENT);
        opened.add(ours);
    }

    @AfterAll
    void stop(TestReporter reporter) throws Exception {
        for (AutoCloseable one : opened.reversed()) {
            one.close();
        }
        reporter.publishEntry(Map.of(
                "taken by both",
                Integer.toString(taken),
                "refused by both",
                Integer.toString(refused),
                "not asked of netconfd",
                avoided.toString()));
    }

    static LongStream seeds() {
        String seed = System.getProperty("turnup.seed", "");
        return seed.isEmpty() ? LongStream.range(0, SEEDS) : LongStream.of(Long.parseLong(seed));
    }

    @ParameterizedTest(name = "takes and refuses what netconfd does, seed {0}")
    @MethodSource("seeds")
    void takes_and_refuses_what_netconfd_does(long seed) {
        Random random = new Random(seed);
        send(ours(), new Rpc.DiscardChanges());
        send(theirs(), new Rpc.DiscardChanges());
        DataTree held = DataTree.empty(schema);
        for (int i = 0; i < EDITS; i++) {
            Optional<Rpc.EditOperation> byDefault = defaultOperation(random);
            // Beneath what is not there, none says that data are missing; netconfd says nothing, so that it is not
            // asked.
            DataTree stated =
                    byDefault.equals(NONE) ? held : RandomExercise.like(held, random, RandomExercise.nothingAvoided());
            EditConfig edit = RandomEdits.over(stated, held, operation(byDefault), random, avoided);
            Rpc rpc = new Rpc.EditConfig(
                    Datastore.CANDIDATE,
                    byDefault,
                    Optional.of(Rpc.TestOption.SET),
                    Optional.of(Rpc.ErrorOption.ROLLBACK_ON_ERROR),
                    new ConfigSource.Inline(out -> XmlCodec.writeEdit(edit, out)));
            String what = "step " + i + "\nfrom " + held + "\nby " + byDefault + " " + edit;

            RpcReply our = ours().send(rpc);
            RpcReply their = theirs().send(rpc);

            // They tell one error, we tell all.
            assertThat(outcomes(our))
                    .as(what + "\nthey: " + their + "\nwe: " + our)
                    .containsAll(outcomes(their));
            DataTree next = candidate(ours());
            assertThat(next).as(what).isEqualTo(candidate(theirs()));
            if (our instanceof RpcReply.Failed) {
                assertThat(next).isEqualTo(held);
                refused++;
            } else {
                taken++;
            }
            held = next;
        }
    }

    private static Optional<Rpc.EditOperation> defaultOperation(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> Optional.of(Rpc.EditOperation.MERGE);
            case 1 -> Optional.of(Rpc.EditOperation.REPLACE);
            case 2 -> Optional.of(Rpc.EditOperation.NONE);
            default -> Optional.empty();
        };
    }

    private static Operation operation(Optional<Rpc.EditOperation> byDefault) {
        return switch (byDefault.orElse(Rpc.EditOperation.MERGE)) {
            case MERGE -> Operation.MERGE;
            case REPLACE -> Operation.REPLACE;
            case NONE -> Operation.NONE;
        };
    }

    private static List<String> outcomes(RpcReply reply) {
        return switch (reply) {
            case RpcReply.Ok ok -> List.of("ok");
            case RpcReply.Failed failed ->
                failed.errors().stream().map(RpcError::tagText).toList();
            case RpcReply.Data data -> List.of("data");
        };
    }

    private Session ours() {
        return Objects.requireNonNull(ours);
    }

    private Session theirs() {
        return Objects.requireNonNull(theirs);
    }

    private static void send(Session session, Rpc rpc) {
        assertThat(session.send(rpc)).isInstanceOf(RpcReply.Ok.class);
    }

    private DataTree candidate(Session session) {
        Filter all = Filter.subtree(out ->
                schema.root().index().all().forEach(top -> out.empty(top.node().name())));
        RpcReply reply = session.send(new Rpc.GetConfig(Datastore.CANDIDATE, all));
        if (!(reply instanceof RpcReply.Data data)) {
            throw new AssertionError(reply.toString());
        }
        try (XmlReader xml = data.reader("candidate")) {
            Decoded read = XmlCodec.read(schema, xml, ReadMode.DEVICE);
            assertThat(read.problems()).isEmpty();
            return read.tree();
        }
    }
}

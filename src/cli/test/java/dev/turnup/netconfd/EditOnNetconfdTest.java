// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconfd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.turnup.compiler.YangCompiler;
import dev.turnup.compiler.source.CompilerOptions;
import dev.turnup.compiler.source.YangSource;
import dev.turnup.netconf.message.Datastore;
import dev.turnup.netconf.message.Filter;
import dev.turnup.netconf.message.Rpc;
import dev.turnup.netconf.message.RpcReply;
import dev.turnup.netconf.session.Session;
import dev.turnup.xml.XmlReader;
import dev.turnup.yang.codec.Decoded;
import dev.turnup.yang.codec.ReadMode;
import dev.turnup.yang.codec.XmlCodec;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.edit.Diff;
import dev.turnup.yang.edit.EditConfig;
import dev.turnup.yang.schema.Schema;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
 * Random edits, 3,000 a run, carried out by another server: what netconfd holds after the edit of a diff is the diff's after, and after
 * the inverse its before again. {@code -Dturnup.seed=N} repeats one seed. What netconfd gets wrong is not asked of it, and
 * counted: {@link RandomExercise.Avoided}.
 */
@DisplayName("netconfd")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 10, unit = TimeUnit.MINUTES) // hundreds of times what one takes: a server that hangs fails by name
class EditOnNetconfdTest {
    private static final int SEEDS = 40;
    private static final int EDITS = 25;
    private static final Path MODULE = Path.of(System.getProperty("turnup.root", "../.."))
            .toAbsolutePath()
            .normalize()
            .resolve("src/cli/test/resources/yang/exercise.yang");

    private final Map<RandomExercise.Avoided, Integer> avoided = RandomExercise.nothingAvoided();
    private final Schema schema = YangCompiler.compile(List.of(YangSource.read(MODULE)), CompilerOptions.STRICT)
            .schema();
    private @Nullable Netconfd server;
    private int edits;

    @BeforeAll
    void start(@TempDir Path folder) {
        assumeThat(Netconfd.isInstalled())
                .as("%s is not there: install Debian's netconfd", Netconfd.PROGRAM)
                .isTrue();
        server = Netconfd.start(folder, MODULE);
    }

    @AfterAll
    void stop(TestReporter reporter) {
        if (server != null) {
            server.close();
            reporter.publishEntry(
                    Map.of("edits", Integer.toString(edits), "not asked of netconfd", avoided.toString()));
        }
    }

    static LongStream seeds() {
        String seed = System.getProperty("turnup.seed", "");
        return seed.isEmpty() ? LongStream.range(0, SEEDS) : LongStream.of(Long.parseLong(seed));
    }

    @ParameterizedTest(name = "makes of each edit what Turnup makes of it, and back, seed {0}")
    @MethodSource("seeds")
    void makes_of_each_edit_what_turnup_makes_of_it(long seed) {
        assertThat(session().send(new Rpc.DiscardChanges())).isInstanceOf(RpcReply.Ok.class);
        Random random = new Random(seed);
        DataTree held = candidate();
        assertThat(held).isEqualTo(DataTree.empty(schema));
        for (int i = 0; i < EDITS; i++) {
            DataTree target = RandomExercise.like(held, random, avoided);
            Diff diff = Diff.exact(held, target);

            leads(diff, i);
            leads(diff.inverse(), i);
            leads(diff, i);
            held = target;
        }
    }

    private void leads(Diff diff, int step) {
        send(diff.edit(), diff, step);
        edits++;
        assertThat(candidate())
                .as("step %d%nfrom %s%nby %s", step, diff.before(), diff.edit())
                .isEqualTo(diff.after());
    }

    private void send(EditConfig edit, Diff diff, int step) {
        RpcReply reply =
                session().send(Rpc.EditConfig.merge(Datastore.CANDIDATE, out -> XmlCodec.writeEdit(edit, out)));
        assertThat(reply)
                .as("step %d%nfrom %s%nto %s%nby %s", step, diff.before(), diff.after(), edit)
                .isInstanceOf(RpcReply.Ok.class);
    }

    private Session session() {
        return Objects.requireNonNull(server).session();
    }

    private DataTree candidate() {
        Filter all = Filter.subtree(out ->
                schema.root().index().all().forEach(top -> out.empty(top.node().name())));
        RpcReply reply = session().send(new Rpc.GetConfig(Datastore.CANDIDATE, all));
        if (!(reply instanceof RpcReply.Data data)) {
            throw new AssertionError(reply.toString());
        }
        try (XmlReader xml = data.reader("netconfd")) {
            Decoded read = XmlCodec.read(schema, xml, ReadMode.DEVICE);
            assertThat(read.problems()).isEmpty();
            return read.tree();
        }
    }
}

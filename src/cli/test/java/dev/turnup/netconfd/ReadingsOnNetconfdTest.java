// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconfd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.turnup.netconf.library.ModuleId;
import dev.turnup.netconf.library.YangLibrary;
import dev.turnup.netconf.message.Capability;
import dev.turnup.netconf.message.Datastore;
import dev.turnup.netconf.message.DefaultsSupport;
import dev.turnup.netconf.message.ErrorTag;
import dev.turnup.netconf.message.NmdaDatastore;
import dev.turnup.netconf.message.ReceivedElement;
import dev.turnup.netconf.message.Rpc;
import dev.turnup.netconf.message.RpcReply;
import dev.turnup.netconf.message.WithDefaults;
import dev.turnup.netconf.message.XmlContent;
import dev.turnup.netconf.session.Session;
import dev.turnup.netconf.state.EventStream;
import dev.turnup.netconf.state.NetconfState;
import dev.turnup.xml.XmlName;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What yuma123's netconfd tells of itself, read into values. */
@DisplayName("netconfd's state")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadingsOnNetconfdTest {
    private static final Path MODULE = Path.of(System.getProperty("turnup.root", "../.."))
            .toAbsolutePath()
            .normalize()
            .resolve("src/cli/test/resources/yang/branch.yang");

    private @Nullable Netconfd server;

    @BeforeAll
    void start(@TempDir Path folder) {
        assumeThat(Netconfd.isInstalled())
                .as("%s is not there: install Debian's netconfd", Netconfd.PROGRAM)
                .isTrue();
        server = Netconfd.start(folder, MODULE);
    }

    @AfterAll
    void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void itsSessionsLocksAndCountersAreRead() {
        send(new Rpc.Lock(Datastore.CANDIDATE));
        NetconfState state = NetconfState.read(data(NetconfState.request()));
        send(new Rpc.Unlock(Datastore.CANDIDATE));

        assertThat(state.sessions())
                .filteredOn(open -> open.id() == session().sessionId())
                .singleElement()
                .satisfies(open -> {
                    assertThat(open.transport()).isEqualTo("netconf-ssh");
                    assertThat(open.username()).isEqualTo("tester");
                    assertThat(open.counters().inRpcs().orElseThrow()).isPositive();
                });
        assertThat(state.datastores())
                .filteredOn(datastore -> datastore.name().equals("candidate"))
                .singleElement()
                .satisfies(datastore -> assertThat(datastore.global())
                        .hasValueSatisfying(lock ->
                                assertThat(lock.session()).isEqualTo(session().sessionId())));
        assertThat(state.statistics().orElseThrow().inSessions().orElseThrow()).isPositive();
        assertThat(state.capabilities()).contains(Capability.CANDIDATE.uri());
        assertThat(state.schemas()).extracting(NetconfState.Schema::identifier).contains("branch");
    }

    @Test
    void itsStreamsAreRead() {
        assertThat(EventStream.read(data(EventStream.request())))
                .filteredOn(stream -> stream.name().equals("NETCONF"))
                .singleElement()
                .satisfies(stream -> assertThat(stream.replay()).isTrue());
    }

    @Test
    void itsLibraryIsReadAndHasTheIdThatItsHelloTells() {
        YangLibrary library = YangLibrary.read(
                        data(YangLibrary.request(session().capabilities()).orElseThrow()))
                .orElseThrow();

        assertThat(library.modules(NmdaDatastore.RUNNING))
                .extracting(module -> module.id().name())
                .contains("branch", "ietf-netconf");
        assertThat(YangLibrary.contentId(session().capabilities())).contains(library.contentId());
        assertThat(library.moduleSets().getFirst().modules())
                .extracting(YangLibrary.Module::id)
                .doesNotContain(ModuleId.of(""));
    }

    // ge0 has no mtu, whose default is 1500; ge1 was given 1500, which netconfd tags as well.
    @ParameterizedTest
    @CsvSource({
        "REPORT_ALL,        2, 0",
        "REPORT_ALL_TAGGED, 2, 2",
        "TRIM,              0, 0",
        "EXPLICIT,          1, 0",
    })
    void defaultValuesAreReportedAsTheRequestSays(WithDefaults mode, int reported, int tagged) {
        DefaultsSupport support = DefaultsSupport.of(session().capabilities()).orElseThrow();
        assertThat(support.supports(mode)).as(support.toString()).isTrue();
        send(Rpc.EditConfig.merge(
                Datastore.CANDIDATE,
                XmlContent.of("<branch xmlns='urn:turnup:branch'><port><name>ge0</name></port>"
                        + "<port><name>ge1</name><mtu>1500</mtu></port></branch>")));

        RpcReply.Data data = data(new Rpc.GetConfig(Datastore.CANDIDATE).with(mode));
        send(new Rpc.DiscardChanges());

        List<ReceivedElement> mtus =
                ReceivedElement.inData(data, new XmlName("urn:turnup:branch", "branch"))
                        .orElseThrow()
                        .children("port")
                        .stream()
                        .flatMap(port -> port.children("mtu").stream())
                        .toList();
        assertThat(mtus).hasSize(reported);
        assertThat(mtus)
                .filteredOn(mtu -> mtu.attributes()
                        .containsKey(new XmlName("urn:ietf:params:xml:ns:netconf:default:1.0", "default")))
                .hasSize(tagged);
    }

    @Test
    void anElementThatItDoesNotKnowIsNamed() {
        RpcReply reply = session()
                .send(Rpc.EditConfig.merge(
                        Datastore.CANDIDATE, XmlContent.of("<branch xmlns='urn:turnup:branch'><no-such/></branch>")));

        assertThat(reply).isInstanceOfSatisfying(RpcReply.Failed.class, failed -> {
            assertThat(failed.errors().getFirst().tag()).isEqualTo(ErrorTag.UNKNOWN_ELEMENT);
            assertThat(failed.errors().getFirst().detail().badElement())
                    .hasValueSatisfying(name -> assertThat(name).contains("no-such"));
        });
    }

    @Test
    void anOperationThatItDoesNotKnowIsRefused() {
        RpcReply reply = session()
                .send(new Rpc.Custom(new XmlName("urn:turnup:branch", "no-such-operation"), XmlContent.empty()));

        assertThat(reply)
                .isInstanceOfSatisfying(
                        RpcReply.Failed.class,
                        failed -> assertThat(failed.errors().getFirst().tag())
                                .isIn(ErrorTag.OPERATION_NOT_SUPPORTED, ErrorTag.UNKNOWN_ELEMENT));
    }

    private Session session() {
        return Objects.requireNonNull(server, "netconfd").session();
    }

    private void send(Rpc rpc) {
        assertThat(session().send(rpc)).isInstanceOf(RpcReply.Ok.class);
    }

    private RpcReply.Data data(Rpc rpc) {
        return (RpcReply.Data) session().send(rpc);
    }
}

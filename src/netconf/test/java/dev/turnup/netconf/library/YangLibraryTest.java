// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.netconf.message.Capabilities;
import dev.turnup.netconf.message.Capability;
import dev.turnup.netconf.message.NmdaDatastore;
import dev.turnup.netconf.message.RpcReply;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class YangLibraryTest {
    private static final String NS = "urn:ietf:params:xml:ns:yang:ietf-yang-library";
    private static final String DS = "urn:ietf:params:xml:ns:yang:ietf-datastores";

    @Test
    void eachDatastoreHasTheModulesOfItsSchema() {
        YangLibrary library = read("<yang-library xmlns='" + NS + "' xmlns:ds='" + DS + "'>"
                + "<module-set><name>config</name>"
                + "<module><name>a</name><revision>2026-01-01</revision><namespace>urn:a</namespace>"
                + "<location>https://example.com/a.yang</location><feature>x</feature><feature>y</feature>"
                + "<deviation>a-dev</deviation>"
                + "<submodule><name>a-part</name><revision>2026-01-02</revision>"
                + "<location>https://example.com/a-part.yang</location></submodule></module>"
                + "<import-only-module><name>types</name><revision/><namespace>urn:t</namespace></import-only-module>"
                + "</module-set>"
                + "<module-set><name>state</name><module><name>b</name><namespace>urn:b</namespace></module></module-set>"
                + "<schema><name>small</name><module-set>config</module-set></schema>"
                + "<schema><name>large</name><module-set>config</module-set><module-set>state</module-set></schema>"
                + "<datastore><name>ds:running</name><schema>small</schema></datastore>"
                + "<datastore><name>ds:operational</name><schema>large</schema></datastore>"
                + "<content-id>14</content-id></yang-library>");

        YangLibrary.Module a = new YangLibrary.Module(
                ModuleId.of("a", "2026-01-01"),
                "urn:a",
                List.of("https://example.com/a.yang"),
                List.of(new YangLibrary.Submodule(
                        ModuleId.of("a-part", "2026-01-02"), List.of("https://example.com/a-part.yang"))),
                Set.of("x", "y"),
                Set.of("a-dev"));
        assertThat(library.contentId()).isEqualTo("14");
        assertThat(library.modules(NmdaDatastore.RUNNING)).containsExactly(a);
        assertThat(library.modules(NmdaDatastore.OPERATIONAL))
                .extracting(YangLibrary.Module::id)
                .containsExactly(ModuleId.of("a", "2026-01-01"), ModuleId.of("b"));
        assertThat(library.modules(NmdaDatastore.STARTUP)).isEmpty();
        assertThat(library.moduleSets().getFirst().importOnly())
                .extracting(YangLibrary.Module::id)
                .containsExactly(ModuleId.of("types"));
        assertThat(library.datastores())
                .isEqualTo(Map.of(NmdaDatastore.RUNNING, "small", NmdaDatastore.OPERATIONAL, "large"));
    }

    @Test
    void aModulesStateIsOneSetThatEveryDatastoreHas() {
        YangLibrary library = read("<modules-state xmlns='" + NS + "'><module-set-id>77</module-set-id>"
                + "<module><name>a</name><revision>2026-01-01</revision><schema>https://example.com/a.yang</schema>"
                + "<namespace>urn:a</namespace><feature>x</feature>"
                + "<deviation><name>a-dev</name><revision>2026-02-01</revision></deviation>"
                + "<conformance-type>implement</conformance-type>"
                + "<submodule><name>a-part</name><revision/></submodule></module>"
                + "<module><name>types</name><revision/><namespace>urn:t</namespace>"
                + "<conformance-type>import</conformance-type></module></modules-state>");

        assertThat(library.contentId()).isEqualTo("77");
        assertThat(library.modules(NmdaDatastore.STARTUP))
                .containsExactly(new YangLibrary.Module(
                        ModuleId.of("a", "2026-01-01"),
                        "urn:a",
                        List.of("https://example.com/a.yang"),
                        List.of(new YangLibrary.Submodule(ModuleId.of("a-part"), List.of())),
                        Set.of("x"),
                        Set.of("a-dev")));
        assertThat(library.moduleSets().getFirst().importOnly()).hasSize(1);
    }

    @Test
    void theNewestFormThatTheDeviceHasIsAskedFor() {
        assertThat(YangLibrary.request(Capabilities.of(Capability.YANG_LIBRARY_1_0, Capability.YANG_LIBRARY_1_1)))
                .hasValueSatisfying(get -> assertThat(get.input().toXml()).contains("<yang-library"));
        assertThat(YangLibrary.request(Capabilities.of(Capability.YANG_LIBRARY_1_0)))
                .hasValueSatisfying(get -> assertThat(get.input().toXml()).contains("<modules-state"));
        assertThat(YangLibrary.request(Capabilities.of(Capability.BASE_1_1))).isEmpty();
    }

    @Test
    void theHelloTellsWhetherALibraryThatWasReadBeforeStillHolds() {
        String old = Capability.YANG_LIBRARY_1_0.uri() + "?revision=2016-06-21&module-set-id=77";
        assertThat(YangLibrary.contentId(Capabilities.of(List.of(old)))).contains("77");
        assertThat(YangLibrary.contentId(Capabilities.of(
                        List.of(old, Capability.YANG_LIBRARY_1_1.uri() + "?revision=2019-01-04&content-id=14"))))
                .contains("14");
        assertThat(YangLibrary.contentId(Capabilities.of(Capability.BASE_1_1))).isEmpty();
    }

    @Test
    void anAnswerWithoutALibraryIsNone() {
        assertThat(YangLibrary.read(reply("<data/>"))).isEmpty();
        assertThat(YangLibrary.read(reply(""))).isEmpty();
    }

    private static YangLibrary read(String library) {
        return YangLibrary.read(reply("<data>" + library + "</data>")).orElseThrow();
    }

    private static RpcReply.Data reply(String content) {
        return (RpcReply.Data)
                RpcReply.read(("<rpc-reply message-id='1' xmlns='urn:ietf:params:xml:ns:netconf:base:1.0'>" + content
                                + "</rpc-reply>")
                        .getBytes(StandardCharsets.UTF_8));
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.netconf.message.ErrorTag;
import dev.turnup.netconf.message.ErrorType;
import dev.turnup.netconf.message.RpcError;
import dev.turnup.netconf.message.RpcReply;
import dev.turnup.netconf.message.XmlContent;
import dev.turnup.transaction.Readiness;
import org.junit.jupiter.api.Test;

class CiscoIaTest {

    @Test
    void only_words_of_success_mean_that_startup_was_saved() {
        assertThat(CiscoIa.saved(result("Save running-config successful"))).isTrue();
        assertThat(CiscoIa.saved(result("startup-config file open failed (Device or resource busy)")))
                .isFalse();
        assertThat(CiscoIa.saved(new RpcReply.Data(XmlContent.empty()))).isFalse();
        assertThat(CiscoIa.saved(new RpcReply.Ok())).isTrue();
    }

    @Test
    void synchronisation_is_told_by_words_and_from_17_15_1_on_by_a_leaf() {
        assertThat(CiscoIa.syncing(result("No sync in progress"))).contains(false);
        assertThat(CiscoIa.syncing(result("Sync in progress"))).contains(true);
        assertThat(CiscoIa.syncing(output("<result>?</result><syncing>true</syncing>")))
                .contains(true);
        assertThat(CiscoIa.syncing(result("?"))).isEmpty();
        assertThat(CiscoIa.syncing(new RpcReply.Ok())).isEmpty();
    }

    @Test
    void a_router_that_is_syncing_is_not_ready_and_one_that_cannot_tell_is() {
        assertThat(CiscoIa.readiness(result("Sync in progress")).busy()).isPresent();
        assertThat(CiscoIa.readiness(result("No sync in progress"))).isEqualTo(Readiness.READY);
        assertThat(CiscoIa.readiness(new RpcReply.Failed(RpcError.of(ErrorType.RPC, ErrorTag.OPERATION_NOT_SUPPORTED)
                        .build())))
                .isEqualTo(Readiness.READY);
    }

    @Test
    void a_router_from_17_15_1_on_says_whether_its_candidate_is_dirty() {
        Readiness said = CiscoIa.readiness(output("<result>No sync in progress</result><syncing>false</syncing>"
                + "<candidate-datastore-dirty>true</candidate-datastore-dirty>"));
        assertThat(said.dirtyCandidate()).isTrue();
        assertThat(said.busy()).isEmpty();
    }

    private static RpcReply result(String text) {
        return output("<result>" + text + "</result>");
    }

    private static RpcReply output(String leaves) {
        String namespaced = leaves.replaceAll("<([\\w-]+)>", "<$1 xmlns=\"http://cisco.com/yang/cisco-ia\">");
        return new RpcReply.Data(XmlContent.of(namespaced));
    }
}

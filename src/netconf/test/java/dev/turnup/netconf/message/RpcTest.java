// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnup.xml.XmlName;
import dev.turnup.xml.XmlWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RpcTest {
    private static final XmlContent HOSTNAME =
            XmlContent.of("<native xmlns=\"urn:native\"><hostname>edge1</hostname></native>");

    @Test
    void an_edit_writes_itself() {
        assertThat(xml(Rpc.EditConfig.merge(Datastore.CANDIDATE, HOSTNAME)))
                .isEqualTo("<edit-config xmlns=\"urn:ietf:params:xml:ns:netconf:base:1.0\">"
                        + "<target><candidate/></target><error-option>rollback-on-error</error-option>"
                        + "<config><native xmlns=\"urn:native\"><hostname>edge1</hostname></native></config>"
                        + "</edit-config>");
    }

    @Test
    void a_persistent_commit_writes_itself() {
        assertThat(xml(Rpc.Commit.persistent(Duration.ofMinutes(2), "tx-1")))
                .isEqualTo("<commit xmlns=\"urn:ietf:params:xml:ns:netconf:base:1.0\"><confirmed/>"
                        + "<confirm-timeout>120</confirm-timeout><persist>tx-1</persist></commit>");
    }

    @Test
    void a_cancelled_commit_names_what_it_cancels() {
        assertThat(xml(new Rpc.CancelCommit(Optional.of("tx-1"))))
                .isEqualTo("<cancel-commit xmlns=\"urn:ietf:params:xml:ns:netconf:base:1.0\">"
                        + "<persist-id>tx-1</persist-id></cancel-commit>");
    }

    @Test
    void an_rpc_of_a_yang_module_writes_itself() {
        XmlName save = new XmlName("http://cisco.com/yang/cisco-ia", "save-config");
        assertThat(xml(new Rpc.Custom(save, XmlContent.empty())))
                .isEqualTo("<save-config xmlns=\"http://cisco.com/yang/cisco-ia\"/>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S", "PT0.5S", "PT1.5S", "PT4294967296S"})
    void a_confirm_timeout_that_is_no_whole_positive_number_of_seconds_is_refused(Duration timeout) {
        assertThatThrownBy(() -> Rpc.Commit.confirmed(timeout))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("whole seconds");
    }

    @Test
    void what_no_device_could_accept_is_refused() {
        Optional<Duration> minute = Optional.of(Duration.ofMinutes(1));
        assertThatThrownBy(() -> new Rpc.Commit(false, minute, Optional.empty(), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Rpc.EditConfig.merge(Datastore.STARTUP, HOSTNAME))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Rpc.DeleteConfig(Datastore.CANDIDATE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Rpc.CopyConfig(Datastore.RUNNING, Datastore.RUNNING))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("copy-config copies running to itself");
        assertThatThrownBy(() -> new Rpc.DeleteConfig(Datastore.RUNNING)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Rpc.CopyConfig(new ConfigSource.Inline(HOSTNAME), Datastore.RUNNING))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Rpc.KillSession(0)).isInstanceOf(IllegalArgumentException.class);
    }

    record Requirement(Rpc rpc, String needs) {}

    static List<Requirement> requirements() {
        Duration minute = Duration.ofMinutes(1);
        return List.of(
                new Requirement(new Rpc.Get(), "[]"),
                new Requirement(new Rpc.Get(new Filter.XPath("/a", Map.of())), "[:xpath]"),
                new Requirement(new Rpc.GetConfig(Datastore.RUNNING), "[]"),
                new Requirement(new Rpc.GetConfig(Datastore.STARTUP), "[:startup]"),
                new Requirement(
                        Rpc.EditConfig.merge(Datastore.RUNNING, HOSTNAME), "[:writable-running, :rollback-on-error]"),
                new Requirement(
                        Rpc.EditConfig.merge(Datastore.CANDIDATE, HOSTNAME), "[:candidate, :rollback-on-error]"),
                new Requirement(new Rpc.Lock(Datastore.CANDIDATE), "[:candidate]"),
                new Requirement(new Rpc.Validate(Datastore.CANDIDATE), "[:validate:1.0 or :validate:1.1, :candidate]"),
                new Requirement(Rpc.Commit.plain(), "[:candidate]"),
                new Requirement(
                        Rpc.Commit.confirmed(minute), "[:candidate, :confirmed-commit:1.0 or :confirmed-commit:1.1]"),
                new Requirement(Rpc.Commit.persistent(minute, "x"), "[:candidate, :confirmed-commit:1.1]"),
                new Requirement(Rpc.Commit.confirming("x"), "[:candidate, :confirmed-commit:1.1]"),
                new Requirement(new Rpc.CancelCommit(Optional.empty()), "[:candidate, :confirmed-commit:1.1]"),
                new Requirement(
                        new Rpc.CopyConfig(new ConfigSource.Url("ftp://x"), Datastore.RUNNING),
                        "[:url, :url with the scheme ftp]"),
                new Requirement(
                        new GetSchema("cisco-ia", Optional.empty(), Optional.empty()), "[ietf-netconf-monitoring]"));
    }

    @ParameterizedTest
    @MethodSource("requirements")
    void each_operation_knows_what_it_needs(Requirement requirement) {
        assertThat(requirement.rpc().needs()).hasToString(requirement.needs());
    }

    @Test
    void one_of_two_versions_suffices() {
        Rpc commit = Rpc.Commit.confirmed(Duration.ofSeconds(1));
        assertThat(commit.unmetBy(Capabilities.of(Capability.CANDIDATE, Capability.CONFIRMED_COMMIT_1_0)))
                .isEmpty();
        assertThat(commit.unmetBy(Capabilities.of(Capability.CANDIDATE)))
                .contains(Need.of(Capability.CONFIRMED_COMMIT_1_0, Capability.CONFIRMED_COMMIT_1_1));
    }

    private static String xml(Rpc rpc) {
        XmlWriter out = XmlWriter.compact();
        rpc.writeTo(out);
        return out.toString();
    }
}

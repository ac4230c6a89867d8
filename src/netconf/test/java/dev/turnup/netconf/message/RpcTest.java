// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnup.xml.XmlName;
import dev.turnup.xml.XmlWriter;
import java.time.Duration;
import java.time.Instant;
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
                        new Rpc.Get().with(WithDefaults.TRIM), "[:with-defaults, :with-defaults with the mode trim]"),
                new Requirement(
                        new Rpc.CopyConfig(Datastore.RUNNING, Datastore.STARTUP), "[:writable-running, :startup]"),
                new Requirement(new Rpc.CopyConfig(Datastore.CANDIDATE, Datastore.RUNNING), "[:candidate]"),
                new Requirement(new Rpc.DeleteConfig(Datastore.STARTUP), "[:startup]"),
                new Requirement(
                        new Rpc.Validate(new ConfigSource.Inline(HOSTNAME)), "[:validate:1.0 or :validate:1.1]"),
                new Requirement(new Rpc.DiscardChanges(), "[:candidate]"),
                new Requirement(new Rpc.KillSession(1), "[]"),
                new Requirement(
                        new Rpc.EditConfig(
                                Datastore.CANDIDATE,
                                Optional.empty(),
                                Optional.of(Rpc.TestOption.TEST_ONLY),
                                Optional.of(Rpc.ErrorOption.CONTINUE_ON_ERROR),
                                new ConfigSource.Url("file:///x")),
                        "[:candidate, :validate:1.1, :url, :url with the scheme file]"),
                new Requirement(new PartialLockRpc.Lock(List.of("/a:b[a:c='/']/a:d[2]"), Map.of()), "[:partial-lock]"),
                new Requirement(new PartialLockRpc.Lock(List.of("/a:b", "//a:d"), Map.of()), "[:partial-lock, :xpath]"),
                new Requirement(new PartialLockRpc.Lock(List.of("/a:b | /a:c"), Map.of()), "[:partial-lock, :xpath]"),
                new Requirement(new PartialLockRpc.Unlock(1), "[:partial-lock]"),
                new Requirement(new SubscriptionRpc.Create(), "[:notification]"),
                new Requirement(
                        new SubscriptionRpc.Create().with(new Filter.XPath("/a", Map.of())), "[:notification, :xpath]"),
                new Requirement(new SubscriptionRpc.Establish("NETCONF"), "[the module ietf-subscribed-notifications]"),
                new Requirement(new SubscriptionRpc.Kill(1), "[the module ietf-subscribed-notifications]"),
                new Requirement(NmdaRpc.GetData.of(NmdaDatastore.OPERATIONAL), "[:yang-library:1.1]"),
                new Requirement(
                        NmdaRpc.GetData.of(NmdaDatastore.OPERATIONAL).with(WithDefaults.TRIM),
                        "[:yang-library:1.1, :with-operational-defaults, :with-operational-defaults with the mode trim]"),
                new Requirement(
                        NmdaRpc.GetData.of(NmdaDatastore.INTENDED)
                                .with(WithDefaults.TRIM)
                                .with(new Filter.XPath("/a", Map.of())),
                        "[:yang-library:1.1, :xpath, :with-defaults, :with-defaults with the mode trim]"),
                new Requirement(NmdaRpc.EditData.merge(NmdaDatastore.RUNNING, HOSTNAME), "[:yang-library:1.1]"),
                new Requirement(
                        new NmdaRpc.Validate(NmdaDatastore.CANDIDATE),
                        "[:yang-library:1.1, :validate:1.0 or :validate:1.1]"),
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

    @Test
    void aModuleThatNoHelloAnnouncesNeedsALibraryThatMayHaveIt() {
        Rpc establish = new SubscriptionRpc.Establish("NETCONF");
        assertThat(establish.unmetBy(Capabilities.of(Capability.BASE_1_1)))
                .contains(SubscriptionRpc.SUBSCRIBED_NOTIFICATIONS);
        assertThat(establish.unmetBy(Capabilities.of(Capability.YANG_LIBRARY_1_0)))
                .isEmpty();
        assertThat(
                        establish.unmetBy(
                                Capabilities.of(
                                        List.of(
                                                "urn:ietf:params:xml:ns:yang:ietf-subscribed-notifications?module=ietf-subscribed-notifications"))))
                .isEmpty();
    }

    @Test
    void whatNoDatastoreOrSubscriptionCouldBeIsRefused() {
        NmdaRpc.GetData running = NmdaRpc.GetData.of(NmdaDatastore.RUNNING);
        assertThatThrownBy(running::showingOrigins)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("only operational state has origins, and this is of running");
        assertThatThrownBy(() -> running.toDepth(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> running.toDepth(65_536)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new NmdaRpc.OriginFilter.Only(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> NmdaRpc.EditData.merge(NmdaDatastore.OPERATIONAL, HOSTNAME))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cannot be written");
        assertThatThrownBy(() -> new PartialLockRpc.Lock(List.of(), Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
        Instant noon = Instant.parse("2026-11-24T12:00:00Z");
        assertThatThrownBy(() -> new SubscriptionRpc.Create().until(noon))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("startTime");
        assertThatThrownBy(() -> new SubscriptionRpc.Create().from(noon).until(noon))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SubscriptionRpc.Delete(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anActionWritesItselfAsRfc7950HasIt() {
        assertThat(xml(new Rpc.Action(XmlContent.of("<server xmlns=\"urn:s\"><name>a</name><reset/></server>"))))
                .isEqualTo("<action xmlns=\"urn:ietf:params:xml:ns:yang:1\">"
                        + "<server xmlns=\"urn:s\"><name>a</name><reset/></server></action>");
    }

    @Test
    void getDataWritesItselfAsRfc8526HasIt() {
        assertThat(xml(NmdaRpc.GetData.of(NmdaDatastore.OPERATIONAL)
                        .with(new Filter.XPath("/b:bgp", Map.of("b", "urn:b")))
                        .onlyConfig(false)
                        .with(new NmdaRpc.OriginFilter.Not(List.of(Origin.DEFAULT)))
                        .toDepth(3)
                        .showingOrigins()))
                .isEqualTo("<get-data xmlns=\"urn:ietf:params:xml:ns:yang:ietf-netconf-nmda\">"
                        + "<datastore xmlns:ds=\"urn:ietf:params:xml:ns:yang:ietf-datastores\">ds:operational</datastore>"
                        + "<xpath-filter xmlns:b=\"urn:b\">/b:bgp</xpath-filter><config-filter>false</config-filter>"
                        + "<negated-origin-filter xmlns:or=\"urn:ietf:params:xml:ns:yang:ietf-origin\">or:default"
                        + "</negated-origin-filter><max-depth>3</max-depth><with-origin/></get-data>");
    }

    @Test
    void aGrantedPartialLockAndAGrantedSubscriptionAreReadFromTheirAnswers() {
        PartialLockGrant lock = new PartialLockGrant(127, List.of("/a:b", "/a:c"));
        SubscriptionGrant subscription = new SubscriptionGrant(22, Optional.of(Instant.parse("2026-11-24T12:00:00Z")));
        assertThat(PartialLockGrant.read(
                        (RpcReply.Data) RpcReply.read(lock.toReply().toBytes(Map.of()))))
                .isEqualTo(lock);
        assertThat(SubscriptionGrant.read(
                        (RpcReply.Data) RpcReply.read(subscription.toReply().toBytes(Map.of()))))
                .isEqualTo(subscription);
        RpcReply.Data empty = new RpcReply.Data(XmlContent.empty());
        assertThatThrownBy(() -> PartialLockGrant.read(empty))
                .isInstanceOf(MessageException.class)
                .hasMessageContaining("no lock-id");
        assertThatThrownBy(() -> SubscriptionGrant.read(empty)).isInstanceOf(MessageException.class);
    }

    private static String xml(Rpc rpc) {
        XmlWriter out = XmlWriter.compact();
        rpc.writeTo(out);
        return out.toString();
    }
}

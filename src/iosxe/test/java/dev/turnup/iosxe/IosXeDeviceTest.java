// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnup.bindings.Native;
import dev.turnup.bindings.Paths;
import dev.turnup.fixture.OnDevice;
import dev.turnup.fixture.SimulatedDevice;
import dev.turnup.netconf.message.RpcReply;
import dev.turnup.netconf.session.ConnectFailed;
import dev.turnup.netconf.session.ConnectFailure;
import dev.turnup.netconf.ssh.Credentials;
import dev.turnup.netconf.ssh.KnownHosts;
import dev.turnup.netconf.ssh.SshTarget;
import dev.turnup.transaction.Plan;
import dev.turnup.transaction.journal.SqliteJournal;
import dev.turnup.yang.binding.Bean;
import dev.turnup.yang.binding.BeanContent;
import dev.turnup.yang.schema.Release;
import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnDevice("isr4331-17.12.01")
class IosXeDeviceTest {
    private SqliteJournal journal;

    @BeforeEach
    void open(@TempDir Path folder) {
        journal = Routers.journal(folder);
    }

    @AfterEach
    void close() {
        journal.close();
    }

    @Test
    void running_is_read_as_a_tree_and_as_a_bean(SimulatedDevice device) {
        try (IosXeDevice router = Routers.connect(device, IosXeOptions.of(journal))) {
            assertThat(router.running().digest()).isEqualTo(device.running().digest());
            assertThat(router.running(Native.class).orElseThrow().hostname()).contains("branch-rtr1");
            assertThat(router.release()).contains(Release.parse("17.12"));
        }
    }

    @Test
    void what_is_at_a_typed_path_is_read(SimulatedDevice device) {
        try (IosXeDevice router = Routers.connect(device, IosXeOptions.of(journal))) {
            Native whole = router.running(Native.class).orElseThrow();

            assertThat(router.get(Paths.native_().hostname())).contains("branch-rtr1");
            assertThat(router.get(Paths.native_().interface_().gigabitEthernet()))
                    .isEqualTo(whole.interface_().orElseThrow().gigabitEthernet());
            assertThat(router.get(Paths.native_().interface_().gigabitEthernet("9/9/9")))
                    .isEmpty();
        }
    }

    @Test
    void only_what_is_asked_for_travels(SimulatedDevice device) {
        try (IosXeDevice router = Routers.connect(device, IosXeOptions.of(journal))) {
            assertThat(router.get(Paths.native_().interface_().gigabitEthernet("0/0/0")))
                    .isPresent();
            assertThat(router.get("/native/interface/GigabitEthernet[name='0/0/0']/description"))
                    .map(Object::toString)
                    .contains("description=WAN to provider");
            assertThat(device.transcript().toString()).doesNotContain("branch-rtr1", "0/0/1");

            assertThat(router.release()).isPresent();
            assertThat(device.transcript().toString()).doesNotContain("branch-rtr1", "0/0/1");
        }
    }

    @Test
    void a_path_that_no_model_has_names_what_is_near_and_asks_nothing(SimulatedDevice device) {
        try (IosXeDevice router = Routers.connect(device, IosXeOptions.of(journal))) {
            assertThatThrownBy(() -> router.get("/native/hostnam")).hasMessageContaining("hostname");
            assertThat(device.transcript().rpcs()).isEmpty();
        }
    }

    @Test
    void saving_makes_startup_hold_what_running_holds(SimulatedDevice device) {
        try (IosXeDevice router = Routers.connect(device, IosXeOptions.of(journal))) {
            router.plan(Native.builder().hostname("branch-12").build()).commit();
            assertThat(device.startup().digest()).isNotEqualTo(device.running().digest());

            assertThat(router.save()).isEqualTo(new IosXeDevice.Answer(true, "Save running-config successful"));

            assertThat(device.startup().digest()).isEqualTo(device.running().digest());
        }
    }

    @Test
    void an_operation_is_called_by_the_bean_of_its_input(SimulatedDevice device) {
        try (IosXeDevice router = Routers.connect(device, IosXeOptions.of(journal))) {
            Bean isSyncing = () -> BeanContent.of("{http://cisco.com/yang/cisco-ia}is-syncing", "");

            assertThat(router.call(isSyncing))
                    .isInstanceOfSatisfying(
                            RpcReply.Data.class,
                            reply -> assertThat(router.output(reply, Syncing.class).result)
                                    .contains("No sync in progress"));
        }
    }

    /** What the router answers, as turnup generate would have it, but smaller. */
    @XmlType(name = "Syncing")
    @XmlAccessorType(XmlAccessType.FIELD)
    static final class Syncing implements Bean {
        @XmlElement(namespace = "http://cisco.com/yang/cisco-ia")
        @Nullable
        String result;

        @Override
        public BeanContent content() {
            return BeanContent.of("{http://cisco.com/yang/cisco-ia}output", "result", result);
        }
    }

    @Test
    void a_router_says_whether_it_is_synchronising(SimulatedDevice device) {
        try (IosXeDevice router = Routers.connect(device, IosXeOptions.of(journal))) {
            assertThat(router.syncing()).contains(new IosXeDevice.Answer(false, "No sync in progress"));
        }
    }

    @Test
    void the_user_of_the_session_cannot_be_removed_but_with_leave(SimulatedDevice device) {
        Intent noAdmin = Intent.without("/native/username[name=\"admin\"]");
        try (IosXeDevice router = Routers.connect(device, IosXeOptions.of(journal))) {
            assertThat(router.plan(noAdmin)).isInstanceOf(Plan.Invalid.class);
        }
        try (IosXeDevice router =
                Routers.connect(device, IosXeOptions.of(journal).allowing("session-access"))) {
            assertThat(router.plan(noAdmin)).isInstanceOf(Plan.Ready.class);
        }
    }

    @Test
    void a_router_whose_key_is_unknown_is_not_talked_to(SimulatedDevice device) {
        assertThatThrownBy(() -> IosXe.connect(
                        SshTarget.parse(device.uri().toString()),
                        Credentials.password(device.password()),
                        KnownHosts.parse("", Path.of("known_hosts")),
                        IosXeOptions.of(journal)))
                .isInstanceOfSatisfying(
                        ConnectFailed.class,
                        failed -> assertThat(failed.failure()).isInstanceOf(ConnectFailure.HostKeyRejected.class));
    }
}

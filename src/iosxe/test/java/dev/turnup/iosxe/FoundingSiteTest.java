// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.bindings.FilenameListOrderedByUser;
import dev.turnup.bindings.GigabitEthernet;
import dev.turnup.bindings.Native;
import dev.turnup.bindings.RegisterPool;
import dev.turnup.fixture.OnDevice;
import dev.turnup.fixture.SimulatedDevice;
import dev.turnup.transaction.CommitOptions;
import dev.turnup.transaction.Evidence;
import dev.turnup.transaction.Outcome;
import dev.turnup.transaction.Plan;
import dev.turnup.transaction.journal.SqliteJournal;
import dev.turnup.yang.edit.ChangeTree;
import dev.turnup.yang.edit.EditResult;
import dev.turnup.yang.edit.Operation;
import dev.turnup.yang.schema.Release;
import dev.turnup.yang.value.Digest;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The site of the founding story: survivable telephony goes, SIP pools, a trunk and a new image come. */
@OnDevice("isr4331-17.12.01")
class FoundingSiteTest {
    private static final String NEW_IMAGE = "bootflash:isr4300-universalk9.17.12.01.SPA.bin";
    private static final String OLD_IMAGE = "bootflash:isr4300-universalk9.16.09.03.SPA.bin";

    private SqliteJournal journal;
    private IosXeDevice router;

    @BeforeEach
    void connect(SimulatedDevice device, @TempDir Path folder) {
        journal = Routers.journal(folder);
        router = Routers.connect(device, IosXeOptions.of(journal));
    }

    @AfterEach
    void close() {
        router.close();
        journal.close();
    }

    @Test
    void the_plan_shows_every_change_and_the_way_back() {
        Plan.Ready plan = ready(router.plan(site()));

        assertThat(ChangeTree.plain(plan.difference()).lines())
                .containsSubsequence(
                        "~   config-register  0x2002 -> 0x2102",
                        "+   boot/system/bootfile/filename-list-ordered-by-user[filename=\"" + NEW_IMAGE
                                + "\"]  (first)",
                        "~     GigabitEthernet[name=\"0/0/1\"]/description  \"LAN switch\" -> \"trunk to the access switch\"",
                        "+     GigabitEthernet[name=\"0/0/1.99\"]",
                        "+       encapsulation/dot1Q/vlan-id  99",
                        "+       encapsulation/dot1Q/native",
                        "+     pool[pool-tag=\"1\"]",
                        "+       dtmf-relay/rtp-nte",
                        "-   call-manager-fallback",
                        "Plan: 6 to add, 2 to change, 1 to delete.");
        assertThat(ChangeTree.plain(plan.reverse()).lines())
                .contains("+   call-manager-fallback", "Plan: 1 to add, 2 to change, 6 to delete.");
        assertThat(plan.inverse().applyTo(plan.difference().after(), Operation.MERGE))
                .isEqualTo(new EditResult.Applied(plan.difference().before()));
    }

    @Test
    void the_commit_makes_the_router_hold_the_site(SimulatedDevice device) {
        Plan.Ready plan = ready(router.plan(site()));

        Outcome outcome = plan.commit(CommitOptions.STANDARD.saving());

        assertThat(outcome).isInstanceOf(Outcome.Committed.class);
        assertThat(outcome.evidence().startup()).isEqualTo(Evidence.Startup.SAVED);
        assertThat(device.running().digest()).isEqualTo(plan.expectedDigest());
        assertThat(device.startup().digest()).isEqualTo(plan.expectedDigest());
        Native running = router.running(Native.class).orElseThrow();
        assertThat(running.callManagerFallback()).isEmpty();
        assertThat(images(running)).containsExactly(NEW_IMAGE, OLD_IMAGE);
        assertThat(running.interface_().orElseThrow().gigabitEthernet())
                .extracting(GigabitEthernet::name)
                .contains("0/0/1", "0/0/1.10", "0/0/1.20", "0/0/1.99");
    }

    @Test
    void once_there_the_site_needs_nothing_more() {
        ready(router.plan(site())).commit();

        assertThat(router.plan(site())).isInstanceOf(Plan.Unchanged.class);
    }

    @Test
    void taking_it_back_wants_leave_to_remove_voice_register(SimulatedDevice device) {
        Digest before = device.running().digest();
        Outcome outcome = ready(router.plan(site())).commit();

        Plan refused = router.planRollback(outcome.evidence().tx().orElseThrow());

        assertThat(refused).isInstanceOf(Plan.Invalid.class);
        assertThat(refused.toString()).contains("Turnup rule voice-register");
        try (IosXeDevice allowed =
                Routers.connect(device, IosXeOptions.of(journal).allowing("voice-register"))) {
            assertThat(allowed.rollback(outcome.evidence().tx().orElseThrow())).isInstanceOf(Outcome.Committed.class);
        }
        assertThat(device.running().digest()).isEqualTo(before);
    }

    @Test
    void an_image_on_flash_is_refused_before_any_request(SimulatedDevice device) {
        Plan plan = router.plan(Native.builder()
                .boot(boot -> boot.system(system -> system.bootfile(
                        files -> files.filenameListOrderedByUser(FilenameListOrderedByUser.of("flash:.bin")))))
                .build());

        assertThat(plan).isInstanceOf(Plan.Invalid.class);
        assertThat(plan.toString()).contains("use bootflash:<image>");
        assertThat(device.transcript().rpcs()).isEmpty();
    }

    @Test
    void a_tag_that_no_trunk_carries_is_refused_before_any_request(SimulatedDevice device) {
        Plan plan = router.plan(Native.builder()
                .interface_(interfaces -> interfaces.gigabitEthernet(
                        GigabitEthernet.named("0/0/1.10").encapsulation(e -> e.dot1Q(tag -> tag.vlanId(5000)))))
                .build());

        assertThat(plan).isInstanceOf(Plan.Invalid.class);
        assertThat(plan.toString()).contains("range 1..4094").contains("5000");
        assertThat(device.transcript().rpcs()).isEmpty();
    }

    private static Intent site() {
        Native site = Native.builder()
                .configRegister("0x2102")
                .voice(voice -> voice.register(register -> register.global(
                                global -> global.maxDn(40).maxPool(20))
                        .pool(RegisterPool.of(1)
                                .id(id -> id.network(network -> network.ipv4address(
                                        phones -> phones.address("10.10.20.0").mask("255.255.255.0"))))
                                .dtmfRelay(dtmf -> dtmf.rtpNte()))))
                .interface_(interfaces -> interfaces.gigabitEthernet(
                        GigabitEthernet.named("0/0/1").description("trunk to the access switch"),
                        subinterface(10, false, "10.10.10.1"),
                        subinterface(20, false, "10.10.20.1"),
                        subinterface(99, true, "10.10.99.1")))
                .build();
        return Intent.of(site)
                .removing("/native/call-manager-fallback")
                .and(BootList.of(NEW_IMAGE, OLD_IMAGE).on(Release.parse("17.12.1")));
    }

    private static GigabitEthernet.Builder subinterface(int vlan, boolean untagged, String address) {
        return GigabitEthernet.named("0/0/1." + vlan)
                .encapsulation(e -> e.dot1Q(tag -> tag.vlanId(vlan).native_(untagged)))
                .ip(ip -> ip.address(a -> a.primary(p -> p.address(address).mask("255.255.255.0"))));
    }

    private static List<String> images(Native site) {
        return site
                .boot()
                .orElseThrow()
                .system()
                .orElseThrow()
                .bootfile()
                .orElseThrow()
                .filenameListOrderedByUser()
                .stream()
                .map(FilenameListOrderedByUser::filename)
                .toList();
    }

    private static Plan.Ready ready(Plan plan) {
        assertThat(plan).as(plan.toString()).isInstanceOf(Plan.Ready.class);
        return (Plan.Ready) plan;
    }
}

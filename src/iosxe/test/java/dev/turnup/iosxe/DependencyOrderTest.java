// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.fixture.OnDevice;
import dev.turnup.fixture.SimulatedDevice;
import dev.turnup.transaction.Outcome;
import dev.turnup.transaction.Plan;
import dev.turnup.transaction.journal.SqliteJournal;
import dev.turnup.yang.codec.Documents;
import dev.turnup.yang.value.Digest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What uses something, and what it uses, are made and taken away together, in whatever order a document states them. */
@OnDevice("isr4331-17.12.01")
class DependencyOrderTest {
    private static final String USES = """
            Cisco-IOS-XE-native:native:
              Cisco-IOS-XE-voice:dial-peer:
                voice:
                  - {dialpeertag: 700, type: voip, translation-profile: {incoming: NORTH}, voice-class: {codec: {codectag: 7}}}
              interface:
                GigabitEthernet:
                  - {name: 0/0/1.30, encapsulation: {dot1Q: {vlan-id: 30}}, vrf: {forwarding: BLUE}}
            """;
    private static final String USED = """
              Cisco-IOS-XE-voice:voice:
                class: {codec: [{codec-tag: 7}]}
                translation-profile: [{id: NORTH}]
              vrf: {definition: [{name: BLUE}]}
            """;
    private static final String USED_GOES = """
            Cisco-IOS-XE-native:native:
              vrf: {definition: [{name: BLUE, "@": {"ietf-netconf:operation": remove}}]}
              Cisco-IOS-XE-voice:voice:
                class: {codec: [{codec-tag: 7, "@": {"ietf-netconf:operation": remove}}]}
                translation-profile: [{id: NORTH, "@": {"ietf-netconf:operation": remove}}]
            """;
    private static final String USES_GO = """
              interface: {GigabitEthernet: [{name: 0/0/1.30, "@": {"ietf-netconf:operation": remove}}]}
              Cisco-IOS-XE-voice:dial-peer: {voice: [{dialpeertag: 700, "@": {"ietf-netconf:operation": remove}}]}
            """;

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

    private Plan plan(String document) {
        return router.plan(Documents.read(router.schema(), "site.yaml", document.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void what_uses_something_is_made_with_it_in_one_edit(SimulatedDevice device) {
        Plan plan = plan(USES + USED);
        assertThat(plan).as(plan.toString()).isInstanceOf(Plan.Ready.class);
        assertThat(plan.commit()).isInstanceOf(Outcome.Committed.class);
        assertThat(device.running().digest()).isEqualTo(((Plan.Ready) plan).expectedDigest());
        assertThat(device.transcript().requests("edit-config")).hasSize(1);
        assertThat(plan(USES + USED)).isInstanceOf(Plan.Unchanged.class);
    }

    @Test
    void what_uses_something_is_taken_away_with_it_in_one_edit(SimulatedDevice device) {
        Digest before = device.running().digest();
        plan(USES + USED).commit();
        device.transcript().clear();
        Plan plan = plan(USED_GOES + USES_GO);
        assertThat(plan).as(plan.toString()).isInstanceOf(Plan.Ready.class);
        assertThat(plan.commit()).isInstanceOf(Outcome.Committed.class);
        assertThat(device.running().digest()).isEqualTo(before);
        assertThat(device.transcript().requests("edit-config")).hasSize(1);
    }

    @Test
    void the_way_back_takes_both_away_and_makes_both_again(SimulatedDevice device) {
        Digest before = device.running().digest();
        Outcome made = plan(USES + USED).commit();
        Digest after = device.running().digest();
        Outcome gone = router.rollback(made.evidence().tx().orElseThrow());
        assertThat(gone).isInstanceOf(Outcome.Committed.class);
        assertThat(device.running().digest()).isEqualTo(before);
        assertThat(router.rollback(gone.evidence().tx().orElseThrow())).isInstanceOf(Outcome.Committed.class);
        assertThat(device.running().digest()).isEqualTo(after);
    }

    @Test
    void what_is_not_there_cannot_be_used_and_nothing_is_sent(SimulatedDevice device) {
        Plan plan = plan(USES);
        assertThat(plan).isInstanceOf(Plan.Invalid.class);
        assertThat(plan.toString()).contains("NORTH", "BLUE", "codectag");
        assertThat(device.transcript().rpcs()).doesNotContain("edit-config", "lock");
    }

    @Test
    void what_is_used_cannot_be_taken_away_alone_and_nothing_is_sent(SimulatedDevice device) {
        plan(USES + USED).commit();
        device.transcript().clear();
        Plan plan = plan(USED_GOES);
        assertThat(plan).isInstanceOf(Plan.Invalid.class);
        assertThat(plan.toString()).contains("NORTH", "BLUE", "codectag");
        assertThat(device.transcript().rpcs()).doesNotContain("edit-config", "lock");
    }
}

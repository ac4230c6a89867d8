// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.fixture.SimulatedDevice;
import dev.turnup.fixture.ios.router.Timing;
import dev.turnup.iosxe.line.LineSyntax;
import dev.turnup.transaction.CommitOptions;
import dev.turnup.transaction.Health;
import dev.turnup.transaction.JournalEntry;
import dev.turnup.transaction.Outcome;
import dev.turnup.transaction.Plan;
import dev.turnup.transaction.TxId;
import dev.turnup.transaction.journal.SqliteJournal;
import dev.turnup.xml.XmlName;
import dev.turnup.xml.XmlWriter;
import dev.turnup.yang.codec.XmlCodec;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.schema.Release;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A site that survives for a call manager becomes one itself, and goes back to what it was. */
class SrstToCmeTest {
    private static final String SRST = """
        turnup-srst-site:srst-site:
          sip: {max-phones: 20, max-lines: 40, network: [{tag: 1, prefix: 10.10.20.0/24}]}
          sccp: {source-address: 192.0.2.1, max-phones: 20, max-lines: 40}
        """;
    private static final String CME = """
        turnup-cme-site:cme-site:
          source-address: 192.0.2.1
          in-place-of-srst: true
          line: [{tag: 1, number: '2001'}]
          phone: [{tag: 1, mac: 0011.2233.4403, model: '7841', button: [{index: 1, line: 1}]}]
        """;
    private static final String NOT_IN_PLACE = CME.replace("  in-place-of-srst: true\n", "");
    private static final String NO_CME = """
        <config xmlns="urn:ietf:params:xml:ns:netconf:base:1.0" xmlns:nc="urn:ietf:params:xml:ns:netconf:base:1.0">
          <cme-site xmlns="urn:turnup:cme-site" nc:operation="remove"/>
        </config>
        """;

    private SqliteJournal journal;
    private SimulatedDevice device;
    private IosXeDevice router;

    @BeforeEach
    void start(@TempDir Path folder) {
        journal = Routers.journal(folder);
        device = SimulatedDevice.start("isr4331-03.13.06");
        device.timing(Timing.NONE);
        router = Routers.byLines(device, IosXeOptions.of(journal));
    }

    @AfterEach
    void close() {
        router.close();
        device.close();
        journal.close();
    }

    @Test
    void what_the_router_has_of_srst_goes_before_cme_comes() {
        Plan.Ready plan = ready(CME);

        assertThat(lines(plan))
                .containsSubsequence(
                        "no call-manager-fallback",
                        "voice register global",
                        "mode cme",
                        "voice register dn 1",
                        "voice register pool 1");
        assertThat(lines(plan)).doesNotContain("no voice register global");
    }

    @Test
    void a_site_of_srst_gives_way_and_that_is_told() {
        commit(SRST);

        Plan.Ready plan = ready(CME);

        assertThat(plan.notes()).contains("/srst-site goes: /cme-site takes its place");
        assertThat(lines(plan)).containsSubsequence("no call-manager-fallback", "mode cme", "id mac 0011.2233.4403");
        assertThat(plan.commit()).isInstanceOf(Outcome.Committed.class);
        assertThat(plan(CME)).isInstanceOf(Plan.Unchanged.class);
        assertThat(router.running().get("/telephony/call-manager-fallback")).isEmpty();
    }

    @Test
    void both_at_once_are_refused_however_they_are_stated() {
        assertThat(plan(NOT_IN_PLACE).toString()).contains("never both");
        assertThat(plan(SRST + CME)).isInstanceOf(Plan.Invalid.class);
        assertThat(plan(SRST + CME).toString()).contains("cme-site makes it", "srst-site makes it", "site.yaml:");
        commit(SRST);
        assertThat(plan(NOT_IN_PLACE)).isInstanceOf(Plan.Invalid.class);
    }

    @Test
    void srst_is_not_stated_over_a_call_manager() {
        commit(CME);

        assertThat(plan(SRST)).isInstanceOf(Plan.Invalid.class);
        assertThat(plan(SRST).toString()).contains("cme-site");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void the_way_back_is_written_down_first_and_leads_to_all_that_was_there(boolean stated) {
        if (stated) {
            commit(SRST);
        }
        unmodelled();
        DataTree before = router.running();
        assertThat(text(before)).contains("alias 1 7000 to 7001");

        TxId tx = commit(CME);
        JournalEntry entry = journal.find(tx).orElseThrow();
        assertThat(entry.remainder().orElseThrow().base().whole().orElseThrow())
                .contains("call-manager-fallback", "alias 1 7000 to 7001");
        assertThat(text(router.running())).doesNotContain("alias 1 7000");

        Outcome back = router.rollback(tx);
        assertThat(back).as(back.toString()).isInstanceOf(Outcome.Committed.class);
        assertThat(router.running()).isEqualTo(before);
        assertThat(plan(stated ? SRST : NO_CME)).isInstanceOf(Plan.Unchanged.class);
    }

    @Test
    void phones_that_do_not_register_leave_the_site_as_it_was() {
        commit(SRST);
        unmodelled();
        DataTree before = router.running();

        Outcome outcome =
                ready(CME).commit(CommitOptions.STANDARD.check(view -> Health.bad("the phones do not register")));

        assertThat(outcome).isInstanceOf(Outcome.RolledBack.class);
        assertThat(router.running()).isEqualTo(before);
        assertThat(plan(SRST)).isInstanceOf(Plan.Unchanged.class);
    }

    @Test
    void a_call_manager_that_goes_gives_back_what_was_found() {
        unmodelled();
        DataTree before = router.running();
        commit(CME);
        commit(NO_CME);

        assertThat(router.running()).isEqualTo(before);
    }

    /** A line of SRST that no model has, entered by hand. */
    private void unmodelled() {
        Routers.enter(device, "call-manager-fallback", " alias 1 7000 to 7001");
    }

    private static String text(DataTree tree) {
        XmlWriter out = XmlWriter.compact().start(XmlName.local("config"));
        XmlCodec.writeTo(tree, out);
        return out.end().toString();
    }

    private static List<String> lines(Plan.Ready plan) {
        return LineSyntax.of(IosXe.documents(), Release.parse("3.13.6"), any -> true)
                .script(plan.difference().before(), plan.difference().after())
                .commands()
                .stream()
                .map(command -> command.line().text())
                .toList();
    }

    private Plan plan(String document) {
        return router.plan(Routers.document(router, document));
    }

    private Plan.Ready ready(String document) {
        Plan plan = plan(document);
        assertThat(plan).as(plan.toString()).isInstanceOf(Plan.Ready.class);
        return (Plan.Ready) plan;
    }

    private TxId commit(String document) {
        Outcome outcome = plan(document).commit();
        assertThat(outcome).as(outcome.toString()).isInstanceOf(Outcome.Committed.class);
        return outcome.evidence().tx().orElseThrow();
    }
}

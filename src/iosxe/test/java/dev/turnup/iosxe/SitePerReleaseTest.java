// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.fixture.SimulatedDevice;
import dev.turnup.fixture.ios.router.Timing;
import dev.turnup.iosxe.line.LineSyntax;
import dev.turnup.transaction.Plan;
import dev.turnup.transaction.RemainderPlan;
import dev.turnup.transaction.Tier;
import dev.turnup.transaction.journal.SqliteJournal;
import dev.turnup.xml.XmlName;
import dev.turnup.xml.XmlWriter;
import dev.turnup.yang.codec.Secrets;
import dev.turnup.yang.codec.XmlCodec;
import dev.turnup.yang.edit.ChangeTree;
import dev.turnup.yang.edit.Diff;
import dev.turnup.yang.edit.EditConfig;
import dev.turnup.yang.schema.Release;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One statement, and what becomes of it on each release: a file each, with the intent, the plan, what is sent, and the way back. */
class SitePerReleaseTest {
    private static final Path FOLDER =
            Path.of(System.getProperty("turnup.root", "../.."), "src", "iosxe", "test", "golden", "sites");

    @ParameterizedTest
    @CsvSource({
        "isr4331-03.13.06, 3.13.6, lines, site",
        "isr4331-16.06.01, 16.6.1, netconf, site",
        "isr4331-16.09.03, 16.9.3, netconf, trunk",
        "isr4331-16.09.03, 16.9.3, lines, site",
        "isr4331-16.09.03, 16.9.3, netconf, site",
        "isr4331-17.03.01, 17.3.1, netconf, site",
        "isr4331-17.12.01, 17.12.1, netconf, site",
        "isr4331-17.12.01-running, 17.12.1, netconf, site"
    })
    void the_statement_becomes(String personality, String release, String way, String intent, @TempDir Path folder)
            throws IOException {
        String stated = Files.readString(FOLDER.resolve(intent + ".yaml"));
        try (SimulatedDevice device = SimulatedDevice.start(personality);
                SqliteJournal journal = Routers.journal(folder);
                IosXeDevice router = way.equals("lines")
                        ? Routers.byLines(device, IosXeOptions.of(journal))
                        : Routers.connectBeside(device, IosXeOptions.of(journal))) {
            device.timing(Timing.NONE);
            Plan plan = router.plan(Routers.document(router, stated));
            assertThat(plan).as(plan.toString()).isInstanceOf(Plan.Ready.class);

            String found = text((Plan.Ready) plan, Release.parse(release));

            Path golden = FOLDER.resolve(intent + "-" + personality + "-" + way + ".txt");
            if (System.getProperty("turnup.golden", "").equals("write")) {
                Files.writeString(golden, found);
            }
            assertThat(found).isEqualTo(Files.readString(golden));
        }
    }

    private static String text(Plan.Ready plan, Release release) {
        StringBuilder text = new StringBuilder();
        part(text, "plan", ChangeTree.plain(plan.difference()));
        plan.notes().forEach(note -> part(text, "note", note));
        if (plan.tier() == Tier.E) {
            lines(text, "lines", release, plan.difference());
            lines(text, "the way back in lines", release, plan.reverse());
        } else {
            Optional<Diff> beside = plan.remainder().map(RemainderPlan::difference);
            beside.ifPresent(difference -> part(text, "plan beside NETCONF", ChangeTree.plain(difference)));
            part(text, "edit-config", xml(plan.forward()));
            beside.ifPresent(difference -> lines(text, "lines", release, difference));
            part(text, "the way back as edit-config", xml(plan.inverse()));
            beside.ifPresent(difference -> lines(text, "the way back in lines", release, difference.inverse()));
        }
        return text.toString();
    }

    private static void lines(StringBuilder text, String name, Release release, Diff difference) {
        part(
                text,
                name,
                LineSyntax.of(IosXe.documents(), release, any -> true)
                        .script(difference.before(), difference.after())
                        .toString());
    }

    private static void part(StringBuilder text, String name, String content) {
        text.append("== ").append(name).append('\n').append(content.strip()).append("\n");
    }

    private static String xml(EditConfig edit) {
        XmlWriter out = XmlWriter.pretty().start(new XmlName("urn:ietf:params:xml:ns:netconf:base:1.0", "config"));
        XmlCodec.writeEdit(edit, out, Secrets.MASKED);
        return out.end().toString();
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.compiler.YangCompiler;
import dev.turnup.compiler.folder.Roots;
import dev.turnup.compiler.folder.YangFolder;
import dev.turnup.compiler.source.CompilerOptions;
import dev.turnup.fixture.SimulatedDevice;
import dev.turnup.fixture.library.ModuleLibrary;
import dev.turnup.fixture.personality.Personality;
import dev.turnup.iosxe.IosXe;
import dev.turnup.iosxe.IosXeDevice;
import dev.turnup.iosxe.IosXeOptions;
import dev.turnup.netconf.ssh.Credentials;
import dev.turnup.netconf.ssh.KnownHosts;
import dev.turnup.netconf.ssh.SshTarget;
import dev.turnup.transaction.Outcome;
import dev.turnup.transaction.journal.SqliteJournal;
import dev.turnup.yang.codec.Documents;
import dev.turnup.yang.schema.Schema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a router keeps in a form of its own, in models that do not ship: ports by name, communities encrypted. */
class OwnFormTest {
    private static final String MODULE = """
            module toy {
              yang-version 1.1;
              namespace "urn:toy";
              prefix t;
              revision 2020-02-02;
              container toys {
                leaf dst-eq { type union { type uint16; type enumeration { enum www; } } }
                container snmp-server {
                  list community-config {
                    key name;
                    leaf name { type string; }
                    leaf encryption { type enumeration { enum 0; enum 7; } }
                  }
                }
              }
            }
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"dst-eq\": 80 | /toys/dst-eq: the router shows 80 as www; state it so",
                "\"snmp-server\": {\"community-config\": [{\"name\": \"cisco\"}]}"
                        + " | /toys/snmp-server: the router keeps as type 7 what it is given in plain text",
            })
    void it_is_rolled_back_and_explained(String stated, String explained, @TempDir Path folder) throws IOException {
        Files.writeString(Files.createDirectory(folder.resolve("models")).resolve("toy.yang"), MODULE);
        Schema schema = YangCompiler.compile(
                        YangFolder.scan(folder.resolve("models")), Roots.DEFAULT, CompilerOptions.STRICT)
                .schema();
        Personality plays = Personality.named("reencodes-values").withModels(schema, ModuleLibrary.of(schema));
        try (SimulatedDevice router = SimulatedDevice.start(plays);
                SqliteJournal journal = SqliteJournal.open(folder.resolve("journal.db"));
                IosXeDevice device = IosXe.connect(
                        SshTarget.parse(router.uri().toString()),
                        Credentials.password(router.password()),
                        KnownHosts.parse(router.knownHostsLine(), Path.of("known_hosts")),
                        IosXeOptions.of(journal).schema(schema))) {
            byte[] document = ("{\"toy:toys\": {" + stated + "}}").getBytes(StandardCharsets.UTF_8);

            Outcome outcome =
                    device.plan(Documents.read(schema, "site.json", document)).commit();

            assertThat(outcome).isInstanceOf(Outcome.RolledBack.class);
            assertThat(outcome.toString()).contains(explained);
            assertThat(router.running().root().children()).isEmpty();
        }
    }
}

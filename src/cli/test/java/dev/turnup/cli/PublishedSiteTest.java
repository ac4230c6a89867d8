// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.turnup.bindings.turnup.Facts;
import dev.turnup.cli.Shell.Ran;
import dev.turnup.iosxe.IosXe;
import dev.turnup.iosxe.release.Places;
import dev.turnup.iosxe.release.Unmodelled;
import dev.turnup.iosxe.service.Services;
import dev.turnup.xml.XmlName;
import dev.turnup.xml.XmlWriter;
import dev.turnup.yang.codec.Documents;
import dev.turnup.yang.codec.Secrets;
import dev.turnup.yang.codec.XmlCodec;
import dev.turnup.yang.data.DataNode;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.edit.EditConfig;
import dev.turnup.yang.edit.EditResult;
import dev.turnup.yang.edit.Operation;
import dev.turnup.yang.schema.Release;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes over NETCONF of one stated site, against the published models of the release that it is for. */
class PublishedSiteTest {
    private static final Path ROOT = Path.of(System.getProperty("turnup.root", "../.."));

    @TempDir
    private Path home;

    @ParameterizedTest
    @ValueSource(strings = {"16.9.3", "17.3.1", "17.12.1", "26.1.1"})
    void is_valid_by_them_and_has_no_node_that_they_do_not_know(String release) throws IOException {
        Path models = ROOT.resolve("../shared/yang/cisco-ios-xe").resolve(release);
        assumeTrue(Files.isDirectory(models), "skipped: the published models are not beside the project");
        Shell shell = new Shell(home);
        String site = shell.file("native.xml", overNetconf(release));

        Ran ran = shell.run("validate", "--models", models.toString(), "--refuse-unknown", "-f", site);

        assertThat(ran.exitCode()).as(ran.toString()).isZero();
        assertThat(Files.readString(Path.of(site))).contains("0/0/1.99", "10.10.20.1");
    }

    private static String overNetconf(String release) throws IOException {
        Path document = ROOT.resolve("src/iosxe/test/golden/sites/site.yaml");
        EditConfig edit = Documents.read(IosXe.documents(), "site.yaml", Files.readAllBytes(document))
                .edit();
        DataTree empty = DataTree.empty(IosXe.documents());
        DataTree stated = ((EditResult.Applied) edit.applyTo(empty, Operation.MERGE)).tree();
        Places lines = Unmodelled.SHIPPED.in(Release.parse(release));
        Services.Result made = Services.of(IosXe.documents())
                .on(
                        empty,
                        Map.of(),
                        stated,
                        List.of(),
                        Facts.builder().release(release).build(),
                        lines);
        assertThat(made).isInstanceOf(Services.Fitting.class);
        DataTree whole = lines.without(((Services.Fitting) made).tree());
        List<DataNode> carried = whole.root().children().values().stream()
                .filter(node -> IosXe.schema().root().index().find(node.name()).isPresent())
                .toList();
        DataTree tree = new DataTree(
                IosXe.schema(), new DataNode.Container(IosXe.schema().root(), carried));
        XmlWriter out = XmlWriter.pretty().start(new XmlName("urn:ietf:params:xml:ns:netconf:base:1.0", "config"));
        XmlCodec.writeEdit(EditConfig.merging(tree), out, Secrets.SHOWN);
        return out.end().toString();
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.published;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.compiler.YangCompiler;
import dev.turnup.compiler.source.CompilerOptions;
import dev.turnup.compiler.source.YangSource;
import dev.turnup.yang.compare.DeliberateDifferences;
import dev.turnup.yang.schema.Release;
import dev.turnup.yang.schema.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Compares {@code yang/ios-xe} with the published modules of four releases, and with the table of facts of 32. */
class RestatedModulesTest {

    private static final List<Release> RELEASES = List.of(
            Release.parse("16.9.3"), Release.parse("17.3.1"), Release.parse("17.12.1"), Release.parse("26.1.1"));

    private static final List<String> ROOTS = List.of(
            "Cisco-IOS-XE-native",
            "Cisco-IOS-XE-dhcp",
            "Cisco-IOS-XE-ntp",
            "Cisco-IOS-XE-voice",
            "Cisco-IOS-XE-cli-rpc",
            "Cisco-IOS-XE-rpc",
            "Cisco-IOS-XE-checkpoint-archive-oper",
            "Cisco-IOS-XE-device-hardware-oper",
            "Cisco-IOS-XE-platform-software-oper",
            "Cisco-IOS-XE-voice-oper",
            "cisco-ia");

    /** The first release with these modules; before, the tree had another name and namespace. */
    private static final Release FIRST = Release.parse("16.5.1");

    private static final Path DELIBERATE =
            Shared.ROOT.resolve("src/iosxe/main/resources/dev/turnup/iosxe/differences.txt");

    private final RestatedModules restated = RestatedModules.under(Shared.ROOT);

    @Test
    void the_restated_modules_load_together() {
        assertThat(Facts.of(restated.union()).paths())
                .contains("/native/hostname", "/native/voice/register/pool/pool-tag", "/rollback/input/target-url");
    }

    @Test
    void every_selected_path_names_a_node() throws IOException {
        List<String> selected = Files.readAllLines(Shared.ROOT.resolve("yang/bindings.select")).stream()
                .map(line -> line.replaceFirst("#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .toList();

        assertThat(selected).isNotEmpty();
        assertThat(Facts.of(restated.union()).paths()).containsAll(selected);
    }

    @Test
    void every_restated_node_says_what_the_published_one_says() throws IOException {
        Path published = Shared.need("yang/cisco-ios-xe");
        Facts union = Facts.of(restated.union());
        List<Difference> differences = new ArrayList<>();
        for (Release release : RELEASES) {
            Facts ours = Facts.of(restated.at(release));
            Facts theirs = Facts.of(YangFiles.load(YangFiles.closure(published.resolve(release.toString()), ROOTS)));
            differences.addAll(Comparison.of(union.paths(), release, ours, theirs));
        }
        DeliberateDifferences deliberate = deliberate();

        assertThat(Difference.without(differences, deliberate))
                .withFailMessage(() -> "restated and published modules differ:\n"
                        + Difference.table(Difference.without(differences, deliberate)))
                .isEmpty();
        assertThat(Difference.unused(deliberate, differences))
                .as("entries of differences.txt that fit no difference")
                .isEmpty();
    }

    @Test
    void the_schema_at_a_release_says_what_the_published_modules_say() throws IOException {
        Path published = Shared.need("yang/cisco-ios-xe");
        Path yang = Shared.ROOT.resolve("yang");
        Schema schema = YangCompiler.compile(
                        YangSource.in(yang.resolve("ios-xe"), yang.resolve("turnup")), CompilerOptions.STRICT)
                .schema();
        Set<String> paths = SchemaFacts.of(schema).paths();
        List<Difference> differences = new ArrayList<>();
        for (Release release : RELEASES) {
            Facts ours = SchemaFacts.of(schema.at(release.toString()));
            Facts theirs = Facts.of(YangFiles.load(YangFiles.closure(published.resolve(release.toString()), ROOTS)));
            differences.addAll(Comparison.of(paths, release, ours, theirs));
        }
        DeliberateDifferences deliberate = deliberate();

        assertThat(paths).hasSameElementsAs(Facts.of(restated.union()).paths());
        assertThat(Difference.without(differences, deliberate))
                .withFailMessage(() -> "schema and published modules differ:\n"
                        + Difference.table(Difference.without(differences, deliberate)))
                .isEmpty();
    }

    @Test
    void since_and_until_agree_with_the_table_of_all_releases() throws IOException {
        Path table = Shared.need("reference/ios-xe-nodes.csv");
        List<String[]> rows = Files.readAllLines(table).stream()
                .map(line -> line.split(",", -1))
                .toList();
        String[] header = rows.getFirst();
        Facts union = Facts.of(restated.union());
        List<Difference> differences = new ArrayList<>();
        int compared = 0;
        for (int column = 1; column < header.length; column++) {
            Release release = Release.parse(header[column]);
            if (release.isBefore(FIRST)) {
                continue;
            }
            Facts ours = Facts.of(restated.at(release));
            for (String[] row : rows.subList(1, rows.size())) {
                if (union.has(row[0])) {
                    compared++;
                    String said = ours.has(row[0]) ? ours.at(row[0]).getOrDefault("status", "1") : "0";
                    if (!said.equals(row[column])) {
                        differences.add(new Difference(release, row[0], "node", said, row[column]));
                    }
                }
            }
        }

        assertThat(compared).as("cells that both know").isGreaterThan(1500);
        assertThat(differences)
                .withFailMessage(() -> "restated modules and table differ:\n" + Difference.table(differences))
                .isEmpty();
    }

    private static DeliberateDifferences deliberate() throws IOException {
        return DeliberateDifferences.of(Files.readAllLines(DELIBERATE));
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.turnup.cli.Shell.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The models that Turnup brings along, compared with others. */
class ModelsCheckCommandTest {
    private static final Path OURS = Path.of(System.getProperty("turnup.root"), "yang");
    private static final List<String> ALL = List.of(
            "--root",
            "Cisco-IOS-XE-native",
            "Cisco-IOS-XE-dhcp",
            "Cisco-IOS-XE-ntp",
            "Cisco-IOS-XE-voice",
            "Cisco-IOS-XE-rpc",
            "Cisco-IOS-XE-cli-rpc",
            "Cisco-IOS-XE-checkpoint-archive-oper",
            "Cisco-IOS-XE-device-hardware-oper",
            "Cisco-IOS-XE-platform-software-oper",
            "Cisco-IOS-XE-voice-oper",
            "cisco-ia");

    private Shell shell;
    private Path home;
    private Ran ran = new Ran(0, "", "");

    @BeforeEach
    void home(@TempDir Path folder) {
        home = folder;
        shell = new Shell(folder);
    }

    @AfterEach
    void no_stack_trace_and_no_defect() {
        assertThat(ran.out() + ran.err())
                .doesNotContain("\tat ")
                .doesNotContain("Exception")
                .doesNotContain("a defect of Turnup");
    }

    private Ran check(Path models, String... more) {
        ran = shell.run(Stream.of(
                        Stream.of("models", "check", models.toString()),
                        Files.isDirectory(models) ? ALL.stream() : Stream.<String>of(),
                        Stream.of(more))
                .flatMap(s -> s)
                .toArray(String[]::new));
        return ran;
    }

    /** Our own modules with the native one changed. */
    private Path changed(UnaryOperator<String> change) throws IOException {
        Path folder = Files.createDirectories(home.resolve("changed"));
        try (Stream<Path> files = Files.walk(OURS)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".yang")).toList()) {
                String text = Files.readString(file);
                String name = String.valueOf(file.getFileName());
                String written = name.equals("Cisco-IOS-XE-native.yang") ? change.apply(text) : text;
                Files.writeString(folder.resolve(name), written);
            }
        }
        return folder;
    }

    @Test
    void equal_models_have_no_difference() {
        assertThat(check(OURS).exitCode()).as(ran.toString()).isZero();
        assertThat(ran.out())
                .containsPattern("([1-9][0-9]+) nodes compared, \\1 agree: no difference")
                .doesNotContain("on purpose");
        check(OURS, "--json");
        assertThat(ran.out())
                .startsWith("{\"command\":\"models check\",\"outcome\":\"EQUAL\",\"exitCode\":0")
                .contains("\"release\":null", "\"differences\":[]", "\"deliberate\":[]");
    }

    @Test
    void an_absent_node_is_named_with_its_place_in_our_own() throws IOException {
        check(changed(text -> text.replaceFirst("leaf hostname \\{", "leaf other-name {")));
        assertThat(ran.exitCode()).as(ran.toString()).isEqualTo(2);
        assertThat(ran.out())
                .containsPattern("absent\\s+/native/interface/GigabitEthernet/ip/address/dhcp/hostname")
                .contains("Cisco-IOS-XE-native.yang:");
    }

    @Test
    void another_default_is_named_with_both(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("changed.schema");
        Path changed = changed(text -> text.replaceFirst("leaf hostname \\{", "leaf hostname { default 'router'; "));
        ran = shell.run("models", "compile", changed.toString(), "--out", file.toString());
        assertThat(ran.exitCode()).as(ran.toString()).isZero();
        check(file, "--json");
        assertThat(ran.exitCode()).as(ran.toString()).isEqualTo(2);
        assertThat(ran.out())
                .startsWith("{\"command\":\"models check\",\"outcome\":\"DIFFERENT\",\"exitCode\":2")
                .contains(
                        "\"kind\":\"DIFFERENT\",\"path\":\"/native/interface/GigabitEthernet/ip/address/dhcp/hostname\",\"property\":\"default\",\"stated\":\"-\","
                                + "\"published\":\"router\"");
    }

    @Test
    void what_is_no_release_is_a_usage_error() {
        assertThat(check(OURS, "--release", "newest").exitCode())
                .as(ran.toString())
                .isEqualTo(1);
        assertThat(ran.err()).contains("newest");
    }

    private static Path published(String release) {
        Path folder = OURS.resolve("../../shared/yang/cisco-ios-xe").resolve(release);
        assumeThat(folder)
                .as("skipped: the published models are not beside the project")
                .isDirectory();
        return folder;
    }

    @ParameterizedTest
    @ValueSource(strings = {"16.9.3", "17.12.1"})
    void a_published_release_is_recognised_and_differs_on_purpose_alone(String release) {
        Path published = published(release);
        ran = shell.run("models", "check", published.toString());
        assertThat(ran.exitCode()).as(ran.toString()).isZero();
        assertThat(ran.out())
                .contains("as they are from " + release + " on (what these look most like)")
                .containsPattern("on purpose +/native/interface/Loopback/ip/address/primary/address +must: always true")
                .containsPattern("[1-9] differences on purpose: no other difference")
                .doesNotContain("router  must");

        ran = shell.run("models", "check", published.toString(), "--release", release, "--all");
        assertThat(ran.exitCode()).as(ran.toString()).isZero();
        assertThat(ran.out()).contains("as they are in " + release, "router  must");

        ran = shell.run("models", "check", published.toString(), "--json");
        assertThat(ran.exitCode()).as(ran.toString()).isZero();
        assertThat(ran.out())
                .contains("\"outcome\":\"EXPLAINED\"", "\"release\":\"" + release + "\"", "\"differences\":[]")
                .contains("\"reason\":\"always true on a loopback\",\"foundIn\":\"*\"");
    }

    @Test
    void what_is_published_and_not_claimed_for_a_release_is_named() {
        check(OURS, "--release", "17.3.1");
        assertThat(ran.exitCode()).as(ran.toString()).isEqualTo(2);
        assertThat(ran.out())
                .containsPattern("unclaimed +/native/ip/ssh/ssh-version +Cisco-IOS-XE-native.yang:[0-9]+")
                .contains("Turnup  says it is there from 17.7.1 on")
                .contains("router  has it: leaf of Cisco-IOS-XE-native");
    }

    @Test
    void of_an_enumeration_only_what_is_not_in_both_is_shown() throws IOException {
        check(changed(text -> text.replaceFirst("enum ([a-z0-9-]+)", "enum added; enum $1")));
        assertThat(ran.exitCode()).as(ran.toString()).isEqualTo(2);
        assertThat(ran.out())
                .containsPattern("Turnup  type  nothing beyond the [0-9]+ that both have")
                .containsPattern("router  type  added beyond the [0-9]+ that both have");
    }

    @Test
    void models_of_something_else_are_called_so() throws IOException {
        Path other = Files.createDirectories(home.resolve("other"));
        Files.writeString(other.resolve("o.yang"), "module o { namespace 'urn:o'; prefix o; leaf a { type string; } }");
        ran = shell.run("models", "check", other.toString());
        assertThat(ran.exitCode()).as(ran.toString()).isEqualTo(2);
        assertThat(ran.out()).contains("are these the models of an IOS XE router?");
    }

    @Test
    void a_damaged_schema_is_invalid() throws IOException {
        Path file = Files.writeString(home.resolve("x.schema"), "TURNUPSC and then nothing of use whatsoever in it");
        assertThat(check(file).exitCode()).as(ran.toString()).isEqualTo(3);
        assertThat(ran.err()).contains("x.schema").contains("turnup models compile");
    }

    @Test
    void what_is_not_there_is_a_usage_error() {
        assertThat(check(home.resolve("absent.schema")).exitCode())
                .as(ran.toString())
                .isEqualTo(1);
        assertThat(ran.err()).contains("absent.schema: no such file or folder");
    }
}

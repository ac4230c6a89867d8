// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.cli.Shell.Ran;
import dev.turnup.yang.schema.SchemaFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder of YANG, compiled, with an account of it. */
class ModelsCompileCommandTest {
    private static final String SHOP = """
            module shop {
              yang-version 1.1;
              namespace "urn:shop";
              prefix s;
              import units { prefix u; }
              revision 2020-01-01;
              grouping size { container size { leaf width { type u:metres; } leaf depth { type u:metres; } } }
              container shop {
                list shelf { key name; leaf name { type string; } uses size; }
                list table { key name; leaf name { type string; } uses size; }
              }
            }
            """;
    private static final String UNITS =
            "module units { yang-version 1.1; namespace \"urn:units\"; prefix u; revision 2020-01-01; typedef metres { type uint8; } }";

    private Shell shell;
    private Path home;
    private Path yang;
    private Ran ran = new Ran(0, "", "");

    @BeforeEach
    void home(@TempDir Path folder) throws IOException {
        home = folder;
        yang = Files.createDirectories(folder.resolve("yang"));
        Files.writeString(yang.resolve("shop.yang"), SHOP);
        Files.writeString(yang.resolve("units.yang"), UNITS);
        shell = new Shell(folder);
    }

    @AfterEach
    void no_stack_trace_and_no_defect() {
        assertThat(ran.out() + ran.err())
                .doesNotContain("\tat ")
                .doesNotContain("Exception")
                .doesNotContain("a defect of Turnup");
    }

    private Ran compile(String... more) {
        List<String> args = Stream.concat(Stream.of("models", "compile", yang.toString()), Stream.of(more))
                .toList();
        ran = shell.run(args.toArray(String[]::new));
        return ran;
    }

    private List<Path> cached() throws IOException {
        try (Stream<Path> files = Files.list(home.resolve(".cache/turnup"))) {
            return files.toList();
        }
    }

    @Test
    void the_account_counts_modules_nodes_and_shapes() {
        assertThat(compile().exitCode()).as(ran.toString()).isZero();
        // shop, shelf and table; their names; in each a size with two leafs.
        assertThat(ran.out())
                .contains("2 in 2 files", "11, of which 5 containers and lists", "4 containers and lists that differ")
                .containsPattern("errata\\s+none");
    }

    @Test
    void the_schema_is_written_whole_and_can_be_read(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("shop.schema");
        assertThat(compile("--out", file.toString()).exitCode())
                .as(ran.toString())
                .isZero();
        assertThat(SchemaFile.read(Files.readAllBytes(file), "shop.schema").find("/shop/table/size/depth"))
                .isPresent();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void json_has_the_same_account() {
        assertThat(compile("--json").out())
                .startsWith("{\"command\":\"models compile\",\"outcome\":\"COMPILED\",\"exitCode\":0")
                .contains("\"nodes\":11,\"parents\":5,\"shapes\":4,\"cached\":false")
                .contains("\"errata\":[]");
    }

    @Test
    void what_was_compiled_before_comes_from_the_cache() throws IOException {
        compile("--json");
        assertThat(cached()).hasSize(1);
        assertThat(compile("--json").out()).contains("\"nodes\":11,\"parents\":5,\"shapes\":4,\"cached\":true");
    }

    @Test
    void the_cache_lies_where_the_environment_says() {
        shell.with("XDG_CACHE_HOME", home.resolve("elsewhere").toString());
        compile();
        assertThat(home.resolve("elsewhere/turnup")).isNotEmptyDirectory();
    }

    @Test
    void another_text_another_root_and_another_strictness_are_compiled_anew() throws IOException {
        compile();
        assertThat(compile("--json", "--root", "units").out()).contains("\"cached\":false");
        assertThat(compile("--json", "--strict").out()).contains("\"cached\":false");
        Files.writeString(yang.resolve("units.yang"), UNITS.replace("uint8", "uint16"));
        assertThat(compile("--json").out()).contains("\"cached\":false");
    }

    @Test
    void a_file_that_nothing_needs_does_not_count() throws IOException {
        compile("--root", "units");
        Files.writeString(yang.resolve("shop.yang"), SHOP.replace("shelf", "rack"));
        assertThat(compile("--json", "--root", "units").out()).contains("\"cached\":true");
    }

    @Test
    void a_damaged_entry_of_the_cache_is_made_again() throws IOException {
        compile();
        Path entry = cached().getFirst();
        byte[] bytes = Files.readAllBytes(entry);
        bytes[bytes.length / 2] ^= 0x55;
        Files.write(entry, bytes);
        assertThat(compile("--json").out()).contains("\"cached\":false").contains("\"nodes\":11");
        assertThat(compile("--json").out()).contains("\"cached\":true");
    }

    @Test
    void a_cut_off_entry_of_the_cache_is_made_again() throws IOException {
        compile();
        Files.write(cached().getFirst(), new byte[] {'T', 'U'});
        assertThat(compile("--json").out()).contains("\"cached\":false");
    }

    @Test
    void without_the_cache_nothing_is_read_or_kept() {
        assertThat(compile("--no-cache").exitCode()).isZero();
        assertThat(home.resolve(".cache")).doesNotExist();
    }

    @Test
    void a_cache_that_cannot_be_written_costs_nothing_but_time() throws IOException {
        Files.writeString(home.resolve(".cache"), "a file");
        assertThat(compile().exitCode()).as(ran.toString()).isZero();
        assertThat(ran.err()).contains("could not be kept");
    }

    @Test
    void a_fault_of_the_models_is_invalid_and_has_its_line() throws IOException {
        Files.writeString(yang.resolve("shop.yang"), SHOP.replace("container shop {", "container shop"));
        assertThat(compile("--out", home.resolve("out.schema").toString()).exitCode())
                .as(ran.toString())
                .isEqualTo(3);
        assertThat(ran.err()).contains("shop.yang:");
        assertThat(home.resolve("out.schema")).doesNotExist();
    }

    @Test
    void an_unknown_root_is_named_with_the_one_that_was_meant() {
        assertThat(compile("--root", "unit").exitCode()).as(ran.toString()).isEqualTo(1);
        assertThat(ran.err()).contains("there is no module unit; did you mean units?");
    }

    @Test
    void a_revision_in_the_wrong_form_is_a_usage_error() {
        assertThat(compile("--revision", "units").exitCode()).as(ran.toString()).isEqualTo(1);
        assertThat(ran.err()).contains("NAME@YYYY-MM-DD");
    }

    @Test
    void a_folder_that_is_not_there_is_a_usage_error() {
        yang = home.resolve("absent");
        assertThat(compile().exitCode()).as(ran.toString()).isEqualTo(1);
        assertThat(ran.err()).contains("absent: no such folder");
    }

    @Test
    void an_empty_folder_is_a_usage_error() throws IOException {
        yang = Files.createDirectory(home.resolve("empty"));
        assertThat(compile("--json").exitCode()).as(ran.toString()).isEqualTo(1);
        assertThat(ran.err()).contains("empty: no YANG module is in it");
        assertThat(ran.out()).startsWith("{\"command\":\"models compile\",\"outcome\":\"USAGE\"");
    }

    @Test
    void a_file_is_no_folder() {
        yang = yang.resolve("shop.yang");
        assertThat(compile().exitCode()).as(ran.toString()).isEqualTo(1);
        assertThat(ran.err()).contains("shop.yang: a file, not a folder");
    }

    @Test
    void an_output_that_cannot_be_written_is_refused_before_anything_is_compiled() {
        assertThat(compile("--out", home.resolve("absent/x.schema").toString()).exitCode())
                .as(ran.toString())
                .isEqualTo(1);
        assertThat(ran.err()).contains("x.schema: cannot be written");
        assertThat(home.resolve(".cache")).doesNotExist();
    }
}

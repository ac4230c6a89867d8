// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.cli.Shell.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Classes for a user's own models. */
class GenerateCommandTest {
    private static final String SHOP = """
            module shop {
              namespace "urn:shop";
              prefix s;
              revision 2020-01-01;
              container shop { leaf name { type string; } list item { key sku; leaf sku { type string; } } }
            }
            """;

    private Shell shell;
    private Path home;
    private Path yang;
    private Path out;
    private String select = "";
    private Ran ran = new Ran(0, "", "");

    @BeforeEach
    void home(@TempDir Path folder) throws IOException {
        home = folder;
        shell = new Shell(folder);
        yang = Files.createDirectories(folder.resolve("yang"));
        out = folder.resolve("out");
        Files.writeString(yang.resolve("shop.yang"), SHOP);
        select = shell.file("shop.select", "/shop   # all of it\n");
    }

    @AfterEach
    void no_stack_trace_and_no_defect() {
        assertThat(ran.out() + ran.err())
                .doesNotContain("\tat ")
                .doesNotContain("Exception")
                .doesNotContain("a defect of Turnup");
    }

    private Ran generate(Path models, String packageName, String... more) {
        List<String> args = new ArrayList<>(List.of("generate", "--models", models.toString(), "--select", select));
        args.addAll(List.of("--package", packageName, "--out", out.toString()));
        args.addAll(List.of(more));
        ran = shell.run(args.toArray(String[]::new));
        return ran;
    }

    @Test
    void classes_and_schema_are_put_into_the_folder() {
        assertThat(generate(yang, "com.example.shop").exitCode())
                .as(ran.toString())
                .isZero();
        assertThat(out.resolve("com/example/shop/Shop.java")).isNotEmptyFile();
        assertThat(out.resolve("com/example/shop/Models.java")).isNotEmptyFile();
        assertThat(out.resolve("com/example/shop/models.schema")).isNotEmptyFile();
        assertThat(ran.out()).contains("generated com.example.shop.Models for 1 selected paths");
    }

    @Test
    void a_compiled_schema_does_as_well_and_resources_may_lie_apart() {
        Path schema = home.resolve("shop.schema");
        Path resources = home.resolve("resources");
        shell.run("models", "compile", yang.toString(), "--out", schema.toString());
        generate(schema, "com.example", "--resources", resources.toString(), "--index", "Shops", "--json");
        assertThat(ran.exitCode()).as(ran.toString()).isZero();
        assertThat(resources.resolve("com/example/shops.schema")).isNotEmptyFile();
        assertThat(out.resolve("com/example/shops.schema")).doesNotExist();
        assertThat(ran.out()).startsWith("{\"command\":\"generate\",\"outcome\":\"GENERATED\",\"exitCode\":0");
    }

    @Test
    void what_was_forgiven_is_counted_or_told() throws IOException {
        Files.writeString(yang.resolve("shop.yang"), SHOP.replace("leaf name { type string; }", """
                leaf name { type string { pattern "[a-z]{,3}"; } }"""));
        assertThat(generate(yang, "com.example").out()).contains("forgiven in the models: 1, see --errata");
        assertThat(generate(yang, "com.example", "--errata").out())
                .containsPattern("\\nshop.yang:5(:\\d+)?: pattern: ");
    }

    @Test
    void state_gets_classes_and_files_a_licence_where_they_are_asked_for() throws IOException {
        Files.writeString(yang.resolve("shop.yang"), SHOP.replace("leaf name { type string; }", """
                leaf name { type string; } leaf visits { config false; type uint32; }"""));
        Path shop = out.resolve("com/example/Shop.java");

        generate(yang, "com.example");
        assertThat(shop).content().startsWith("// Generated from YANG: shop").doesNotContain("visits");
        assertThat(generate(yang, "com.example", "--state", "--licence", "MIT").exitCode())
                .as(ran.toString())
                .isZero();
        assertThat(shop)
                .content()
                .startsWith("// SPDX-License-Identifier: MIT\n")
                .contains("Optional<Long> visits()");
        assertThat(generate(yang, "com.example", "--licence", "*/").exitCode()).isEqualTo(1);
    }

    @Test
    void a_selection_that_leads_nowhere_is_invalid_and_writes_nothing() {
        select = shell.file("shop.select", "/shop/nothing\n");
        assertThat(generate(yang, "com.example").exitCode()).as(ran.toString()).isEqualTo(3);
        assertThat(ran.err()).contains("shop.select:1", "/shop/nothing", "nothing was written");
        assertThat(out).doesNotExist();
    }

    @Test
    void an_empty_selection_is_a_usage_error() {
        select = shell.file("shop.select", "# nothing\n");
        assertThat(generate(yang, "com.example").exitCode()).as(ran.toString()).isEqualTo(1);
        assertThat(ran.err()).contains("shop.select: nothing is selected");
    }

    @Test
    void a_selection_that_is_not_there_is_a_usage_error() {
        select = home.resolve("absent.select").toString();
        assertThat(generate(yang, "com.example").exitCode()).as(ran.toString()).isEqualTo(1);
        assertThat(ran.err()).contains("absent.select: cannot be read (no such file)");
    }

    @Test
    void models_that_are_not_there_are_a_usage_error() {
        assertThat(generate(home.resolve("absent"), "com.example").exitCode())
                .as(ran.toString())
                .isEqualTo(1);
        assertThat(ran.err()).contains("absent: no such file or folder");
    }

    @Test
    void a_package_that_would_leave_the_folder_is_a_usage_error() {
        assertThat(generate(yang, "../escape").exitCode()).as(ran.toString()).isEqualTo(1);
        assertThat(ran.err()).contains("../escape").contains("com.example.models");
    }

    @Test
    void a_file_where_the_folder_should_be_is_invalid() throws IOException {
        Files.writeString(out, "a file");
        assertThat(generate(yang, "com.example").exitCode()).as(ran.toString()).isEqualTo(3);
        assertThat(ran.err()).contains("out").contains("is no folder");
        assertThat(out).hasContent("a file");
    }
}

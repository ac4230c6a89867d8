// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnup.compiler.YangCompiler;
import dev.turnup.compiler.source.CompilerException;
import dev.turnup.compiler.source.CompilerOptions;
import dev.turnup.compiler.source.YangSource;
import dev.turnup.yang.schema.Declaration.Status;
import dev.turnup.yang.schema.Schema;
import dev.turnup.yang.schema.SchemaNode;
import dev.turnup.yang.schema.SchemaNode.Leaf;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A schema at a release says what its modules' marks say of it. */
class ReleaseCutTest {
    private static final YangSource EXTENSIONS = new YangSource("turnup-extensions.yang", """
            module turnup-extensions {
              yang-version 1.1; namespace "urn:turnup:extensions"; prefix turnup;
              extension since { argument r; } extension until { argument r; } extension before { argument a; }
              extension deprecated { argument r; } extension obsolete { argument r; } extension counterpart { argument p; }
            }
            """);

    @Test
    void a_node_is_there_from_since_to_until_both_included() {
        Schema schema = schema("leaf a { t:since '17.3.1'; t:until '17.6.1'; type string; } leaf b { type string; }");

        assertThat(has(schema, "/a", "17.2.1", "17.3.1", "17.6.1", "17.6.1a", "17.7.1"))
                .containsExactly(false, true, true, false, false);
        assertThat(has(schema, "/b", "16.1.1", "26.1.1")).containsExactly(true, true);
        assertThat(schema.find("/a")).isPresent();
    }

    @Test
    void what_lies_beneath_an_absent_node_is_absent_too() {
        Schema schema = schema("container c { t:since '17.3.1'; leaf a { type string; } }");

        assertThat(has(schema, "/c/a", "17.2.1", "17.3.1")).containsExactly(false, true);
    }

    @Test
    void a_part_of_a_type_is_as_the_release_has_it() {
        Schema schema = schema("leaf a { type string { length '0..200' { t:since '17.4.1'; t:before '0..240'; }"
                + " pattern 'x*' { t:since '17.7.1'; } } }");

        assertThat(type(schema, "17.3.1")).contains("0..240").doesNotContain("x*");
        assertThat(type(schema, "17.4.1")).contains("0..200").doesNotContain("x*");
        assertThat(type(schema, "17.7.1")).contains("0..200", "x*");
    }

    @Test
    void conditions_and_defaults_are_as_the_release_has_them() {
        Schema schema = schema(
                "leaf a { type string; default 'd' { t:since '17.4.1'; }"
                        + " must \". = 'new'\" { t:since '17.4.1'; t:before \". = 'old'\"; } when 'true()' { t:until '17.3.1'; } }");

        Leaf before = leaf(schema, "17.3.1");
        Leaf after = leaf(schema, "17.4.1");
        assertThat(before.defaultValue()).isEmpty();
        assertThat(after.defaultValue()).isPresent();
        assertThat(before.declaration().musts().getFirst().expression()).hasToString(". = 'old'");
        assertThat(after.declaration().musts().getFirst().expression()).hasToString(". = 'new'");
        assertThat(before.declaration().whens()).hasSize(1);
        assertThat(after.declaration().whens()).isEmpty();
    }

    @Test
    void status_is_that_of_the_release() {
        Schema schema = schema("leaf a { t:deprecated '17.7.1'; t:obsolete '17.15.1'; type string; }");

        assertThat(leaf(schema, "17.6.1").declaration().status()).isEqualTo(Status.CURRENT);
        assertThat(leaf(schema, "17.7.1").declaration().status()).isEqualTo(Status.DEPRECATED);
        assertThat(leaf(schema, "17.15.1").declaration().status()).isEqualTo(Status.OBSOLETE);
    }

    @Test
    void a_module_without_one_that_it_imports_is_not_there_either() {
        YangSource early = module("m", "t:since '17.3.1'; container c;");
        YangSource late = module("n", "import m { prefix m; } augment '/m:c' { leaf a { type string; } }");
        Schema schema = compile(early, late);

        assertThat(schema.at("17.2.1").modules())
                .extracting(Schema.Module::name)
                .containsExactly("turnup-extensions");
        assertThat(has(schema, "/c/a", "17.2.1", "17.3.1")).containsExactly(false, true);
    }

    @Test
    void what_is_the_same_in_two_releases_is_one_object() {
        Schema schema = schema("container c { leaf x { type string; } } leaf a { t:since '17.3.1'; type string; }");

        assertThat(schema.at("17.2.1").find("/c").orElseThrow())
                .isSameAs(schema.at("17.3.1").find("/c").orElseThrow())
                .isSameAs(schema.find("/c").orElseThrow());
    }

    @Test
    void modules_without_marks_have_no_epochs() {
        assertThat(schema("leaf a { type string; }").epochs()).isEmpty();
    }

    @Test
    void a_mark_that_names_no_release_is_refused_with_its_line() {
        assertThatThrownBy(() -> schema("leaf a {\n t:since 'fuji';\n type string; }"))
                .isInstanceOf(CompilerException.class)
                .hasMessage("m.yang:3: 'fuji' is no release: expected numbers such as 17.12.1");
    }

    @Test
    void what_no_release_can_be_is_refused_with_the_release() {
        assertThatThrownBy(() -> schema(
                        "leaf a { t:since '17.3.1'; type string; }" + " leaf r { type leafref { path '../a'; } }"))
                .isInstanceOf(CompilerException.class)
                .hasMessageStartingWith("m.yang:2: ")
                .hasMessageEndingWith("(as the modules are in 0.0.0)");
    }

    private static List<Boolean> has(Schema schema, String path, String... releases) {
        List<Boolean> there = new ArrayList<>();
        for (String release : releases) {
            there.add(schema.at(release).find(path).isPresent());
        }
        return there;
    }

    private static String type(Schema schema, String release) {
        return leaf(schema, release).type().toString();
    }

    private static Leaf leaf(Schema schema, String release) {
        SchemaNode found = schema.at(release).find("/a").orElseThrow();
        return (Leaf) found;
    }

    private static Schema schema(String statements) {
        return compile(module("m", statements));
    }

    private static YangSource module(String name, String statements) {
        return new YangSource(
                name + ".yang",
                "module " + name + " { yang-version 1.1; namespace 'urn:" + name + "'; prefix " + name
                        + "; import turnup-extensions { prefix t; }\n" + statements + " }");
    }

    private static Schema compile(YangSource... modules) {
        List<YangSource> sources = new ArrayList<>(List.of(modules));
        sources.add(EXTENSIONS);
        return YangCompiler.compile(sources, CompilerOptions.STRICT).schema();
    }
}

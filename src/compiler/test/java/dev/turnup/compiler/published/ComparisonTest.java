// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.published;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.yang.compare.DeliberateDifferences;
import dev.turnup.yang.schema.Release;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The proof can fail: each kind of difference is found on two tiny modules. */
class ComparisonTest {

    private static final Release OLD = Release.parse("17.3.1");
    private static final Release NEW = Release.parse("17.12.1");

    @Test
    void equal_modules_have_no_difference() {
        String leaf = "leaf a { type string { length '1..5'; } default 'x'; }";

        assertThat(differences(NEW, leaf, leaf)).isEmpty();
    }

    @Test
    void spaces_prefixes_and_texts_make_no_difference() {
        assertThat(differences(
                        NEW,
                        "container c { presence 'ours'; must \"not(m:a) or (m:a='1')\"; leaf a { type string; } }",
                        "container c { presence 'theirs'; description 'more'; must \"not (a) or (a = '1')\";"
                                + " leaf a { type string; } }"))
                .isEmpty();
    }

    @Test
    void a_restated_node_that_is_not_published_is_found() {
        assertThat(differences(NEW, "leaf a { type string; } leaf b { type string; }", "leaf a { type string; }"))
                .containsExactly(new Difference(NEW, "/b", "node", "there", "-"));
    }

    @Test
    void a_node_that_claims_to_come_later_but_is_published_is_found() {
        String restated = "leaf a { type string; } leaf b { turnup:since '17.7.1'; type string; }";
        String published = "leaf a { type string; } leaf b { type string; }";

        assertThat(differences(OLD, restated, published))
                .containsExactly(new Difference(OLD, "/b", "node", "-", "there"));
        assertThat(differences(NEW, restated, published)).isEmpty();
    }

    @Test
    void a_node_that_claims_to_be_gone_but_is_published_is_found() {
        assertThat(differences(NEW, "leaf a { turnup:until '17.3.1'; type string; }", "leaf a { type string; }"))
                .containsExactly(new Difference(NEW, "/a", "node", "-", "there"));
    }

    @Test
    void published_nodes_that_are_not_restated_do_not_count() {
        assertThat(differences(NEW, "leaf a { type string; }", "leaf a { type string; } leaf other { type string; }"))
                .isEmpty();
    }

    @Test
    void another_kind_is_found() {
        assertThat(properties("leaf-list a { type string; }", "leaf a { type string; }"))
                .contains("kind");
    }

    @Test
    void another_range_is_found_with_both_values() {
        assertThat(differences(
                        NEW,
                        "leaf a { type uint16 { range '1..4095'; } }",
                        "typedef id { type uint16 { range '1..4094'; } } leaf a { type id; }"))
                .containsExactly(
                        new Difference(NEW, "/a", "type", "uint16[range [[1..4095]]]", "uint16[range [[1..4094]]]"));
    }

    @Test
    void another_pattern_is_found() {
        assertThat(properties(
                        "leaf a { type string { pattern '[a-z]'; } }", "leaf a { type string { pattern '[a-z]*'; } }"))
                .containsExactly("type");
    }

    @Test
    void another_set_of_values_is_found() {
        assertThat(properties(
                        "leaf a { type enumeration { enum x; enum y; } }", "leaf a { type enumeration { enum x; } }"))
                .containsExactly("type");
    }

    @Test
    void another_key_and_order_are_found() {
        String leaves = "leaf a { type string; } leaf b { type string; }";

        assertThat(properties(
                        "list l { key a; ordered-by user; " + leaves + "}", "list l { key 'a b'; " + leaves + "}"))
                .contains("key", "ordered-by");
    }

    @Test
    void another_default_mandatory_config_presence_and_constraint_are_found() {
        assertThat(properties(
                        "leaf a { type string; default 'x'; } container c { presence 'y'; leaf b { type string; } }",
                        "leaf a { type string; config false; mandatory true; when '../c'; }"
                                + " container c { must 'b'; leaf b { type string; } }"))
                .contains("default", "mandatory", "config", "when", "presence", "must");
    }

    @Test
    void another_choice_around_a_node_is_found() {
        assertThat(properties("choice x { leaf a { type string; } }", "leaf a { type string; }"))
                .containsExactly("node", "within");
    }

    @Test
    void a_leafref_is_compared_by_where_it_leads() {
        assertThat(differences(
                        NEW,
                        "leaf a { type string; } leaf b { type leafref { path '../m:a'; } }",
                        "leaf a { type string; } leaf b { type leafref { path '/m:a'; } }"))
                .isEmpty();
    }

    @Test
    void an_older_argument_counts_before_its_release() {
        String restated =
                "leaf a { type string { length '0..200' { turnup:since '17.4.1'; turnup:before '0..240'; } } }";

        assertThat(differences(OLD, restated, "leaf a { type string { length '0..240'; } }"))
                .isEmpty();
        assertThat(differences(NEW, restated, "leaf a { type string { length '0..200'; } }"))
                .isEmpty();
    }

    @Test
    void deprecated_counts_for_all_below() {
        assertThat(differences(
                        NEW,
                        "container c { turnup:deprecated '17.7.1'; leaf a { type string; } }",
                        "container c { status deprecated; leaf a { status deprecated; type string; } }"))
                .isEmpty();
    }

    @Test
    void a_deliberate_difference_is_taken_out_and_an_unused_entry_is_named() {
        List<Difference> found = differences(NEW, "leaf a { type string; }", "leaf a { type uint8; }");
        DeliberateDifferences deliberate = DeliberateDifferences.of(
                List.of("# release path property reason", "17.12.1 /a type it is simpler", "* /b type never fits"));

        assertThat(Difference.without(found, deliberate)).isEmpty();
        assertThat(Difference.unused(deliberate, found))
                .extracting(DeliberateDifferences.Entry::path)
                .containsExactly("/b");
    }

    private static List<String> properties(String restated, String published) {
        return differences(NEW, restated, published).stream()
                .map(Difference::property)
                .sorted()
                .distinct()
                .toList();
    }

    private static List<Difference> differences(Release release, String restated, String published) {
        RestatedModules ours = new RestatedModules(List.of(
                YangFiles.read(
                        "turnup-extensions",
                        "module turnup-extensions { yang-version 1.1; namespace 'urn:e'; prefix turnup;"
                                + " extension since { argument r; } extension until { argument r; }"
                                + " extension before { argument r; } extension deprecated { argument r; } }"),
                YangFiles.read("m", module("import turnup-extensions { prefix turnup; }" + restated))));
        Facts theirs = Facts.of(YangFiles.load(List.of(YangFiles.read("m", module(published)))));
        return Comparison.of(Facts.of(ours.union()).paths(), release, Facts.of(ours.at(release)), theirs);
    }

    private static String module(String body) {
        return "module m { yang-version 1.1; namespace 'urn:m'; prefix m; " + body + " }";
    }
}

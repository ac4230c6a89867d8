// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.check;

import static dev.turnup.yang.TestSchemas.caseOf;
import static dev.turnup.yang.TestSchemas.choice;
import static dev.turnup.yang.TestSchemas.container;
import static dev.turnup.yang.TestSchemas.leaf;
import static dev.turnup.yang.TestSchemas.leafList;
import static dev.turnup.yang.TestSchemas.list;
import static dev.turnup.yang.TestSchemas.schema;
import static dev.turnup.yang.TestSchemas.string;
import static dev.turnup.yang.TestSchemas.uint16;
import static dev.turnup.yang.check.Findings.facts;
import static dev.turnup.yang.check.Findings.rules;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.yang.schema.Schema;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** RFC 7950, section 7.21.5: on every statement that takes it, and in the tree that it wants while it is asked. */
@DisplayName("A when")
class WhenTest {

    @Test
    void that_is_false_forbids_what_is_stated() {
        Schema schema = schema(leaf("type", string()), leaf("port", uint16()).when("../type = 'pots'"));
        assertThat(facts(schema, "/type = pots", "/port = 1")).isEmpty();
        assertThat(facts(schema, "/type = voip", "/port = 1"))
                .containsExactly("/port; when ../type = 'pots'; 1; leave it out, or make the condition true;"
                        + " unknown-element;");
    }

    @Test
    void stands_on_containers_lists_and_leaf_lists_too() {
        Schema schema = schema(
                leaf("on", string()),
                container("c", leaf("x", string())).when("../on"),
                list("l", "k", leaf("k", string())).when("../on"),
                leafList("v", string()).when("../on"));
        String[] lines = {"/on = 1", "/c/x = 1", "/l[k='1']", "/v = 1"};
        assertThat(rules(schema, lines)).isEmpty();
        assertThat(rules(schema, "/c/x = 1", "/l[k='1']", "/v = 1"))
                .containsExactly("/c when ../on", "/l[k=\"1\"] when ../on", "/v[.=\"1\"] when ../on");
    }

    @Test
    void of_a_container_counts_for_all_that_is_implied_beneath() {
        Schema schema = schema(
                leaf("on", string()),
                container("c", leaf("x", string()).mandatory()).when("../on"));
        assertThat(rules(schema)).isEmpty();
        assertThat(rules(schema, "/on = 1")).containsExactly("/c/x mandatory");
    }

    @Test
    void of_an_augment_or_uses_is_asked_of_the_parent() {
        Schema schema = schema(container(
                "peer", leaf("type", string()), leaf("o:port", uint16()).whenOnParent("type = 'pots'")));
        assertThat(rules(schema, "/peer/type = pots", "/peer/port = 1")).isEmpty();
        assertThat(rules(schema, "/peer/type = voip", "/peer/port = 1"))
                .containsExactly("/peer/port when type = 'pots'");
    }

    @Test
    void of_a_choice_or_case_counts_for_its_nodes() {
        Schema schema = schema(
                leaf("type", string()),
                choice("how", caseOf("one", leaf("x", string())).when("type = 'a'"), leaf("y", string())),
                choice("where", leaf("p", string()), leaf("q", string())).when("type = 'b'"));
        assertThat(rules(schema, "/type = a", "/x = 1")).isEmpty();
        assertThat(rules(schema, "/type = b", "/x = 1")).containsExactly("/x when type = 'a'");
        assertThat(rules(schema, "/type = b", "/q = 1")).isEmpty();
        assertThat(rules(schema, "/type = a", "/q = 1")).containsExactly("/q when type = 'b'");
    }

    @Test
    void of_a_choice_counts_for_cases_of_choices_within() {
        Schema schema = schema(
                leaf("type", string()),
                choice("outer", caseOf("in", choice("inner", leaf("p", string()), leaf("q", string()))))
                        .when("type = 'b'"));
        assertThat(rules(schema, "/type = b", "/q = 1")).isEmpty();
        assertThat(rules(schema, "/q = 1")).containsExactly("/q when type = 'b'");
    }

    @Test
    void that_is_false_takes_a_default_out_of_use() {
        Schema schema = schema(
                leaf("type", string()),
                leaf("port", uint16()).defaultTo("1").when("../type = 'pots'").must("false()"));
        assertThat(rules(schema, "/type = voip")).isEmpty();
        assertThat(rules(schema, "/type = pots")).containsExactly("/port must false()");
    }

    @Test
    void of_a_default_case_decides_whether_its_defaults_are_in_use() {
        Schema schema = schema(
                leaf("type", string()),
                choice(
                                "how",
                                caseOf("one", leaf("x", uint16()).defaultTo("1").must("false()"))
                                        .when("type = 'a'"),
                                leaf("y", string()))
                        .defaultTo("one"));
        assertThat(rules(schema)).isEmpty();
        assertThat(rules(schema, "/type = a")).containsExactly("/x must false()");
    }

    @Nested
    @DisplayName("that reads the node it is about")
    class ReadingItself {

        @Test
        void finds_no_value_in_it() {
            Schema schema = schema(
                    leaf("x", string()).when(". = ''"), leaf("y", string()).when(". = 'b'"));
            assertThat(rules(schema, "/x = a")).isEmpty();
            assertThat(rules(schema, "/y = b")).containsExactly("/y when . = 'b'");
        }

        @Test
        void finds_no_value_by_a_path_that_leads_back_either() {
            Schema schema = schema(container("c", leaf("x", string()).when("not(/c/x = 'a')")));
            assertThat(rules(schema, "/c/x = a")).isEmpty();
        }

        @Test
        void finds_no_children_in_it_not_even_implied_ones() {
            Schema schema = schema(
                    container("c", leaf("x", string()), leaf("d", string()).defaultTo("1"))
                            .when("not(x) and not(d) and . = ''"));
            assertThat(rules(schema, "/c/x = a")).isEmpty();
        }

        @Test
        void finds_one_of_it_however_many_there_are() {
            Schema schema = schema(
                    list("l", "k", leaf("k", string())).when("count(../l) = 1 and not(../l[k='1'])"),
                    leafList("v", string()).when("count(../v) = 1"));
            assertThat(rules(schema, "/l[k='1']", "/l[k='2']", "/l[k='3']", "/v = 1", "/v = 2"))
                    .isEmpty();
        }

        @Test
        void finds_one_of_it_even_where_there_is_none() {
            Schema schema =
                    schema(leaf("x", string()).defaultTo("1").when("../x").must("false()"));
            assertThat(rules(schema)).containsExactly("/x must false()");
        }

        @Test
        void finds_no_instance_of_what_an_augment_or_uses_brings() {
            Schema schema = schema(container(
                    "c",
                    leaf("own", string()),
                    leaf("o:x", string()).whenOnParent("count(*) < 2"),
                    leaf("o:y", string()).whenOnParent("count(*) < 2")));
            assertThat(rules(schema, "/c/own = 1", "/c/x = 1", "/c/y = 1")).isEmpty();
        }

        @Test
        void finds_no_instance_of_what_a_choice_or_case_holds() {
            Schema schema = schema(
                    choice(
                            "how",
                            caseOf("one", leaf("x", string()), leaf("y", string()))
                                    .when("not(x or y)")),
                    choice("where", leaf("p", string()), leaf("q", string())).when("not(p)"));
            assertThat(rules(schema, "/x = 1", "/y = 1", "/p = 1")).isEmpty();
        }

        @Test
        void among_entries_of_many_is_asked_of_each_by_itself() {
            Schema schema = schema(list(
                    "l",
                    "k",
                    leaf("k", string()),
                    leaf("on", string()),
                    leaf("x", string()).when("../on or ../x = 'a'")));
            assertThat(rules(schema, "/l[k='1']/x = a", "/l[k='2']/x = a", "/l[k='2']/on = 1"))
                    .containsExactly("/l[k=\"1\"]/x when ../on or ../x = 'a'");
        }

        @Test
        void and_waits_for_itself_through_others_comes_to_an_end() {
            Schema schema = schema(
                    leaf("a", string()).defaultTo("1").when("../b = '1' and not(../a = '1')"),
                    leaf("b", string()).defaultTo("1").when("../c = '1' and not(../b = '1')"),
                    leaf("c", string()).defaultTo("1").when("../a = '1' and not(../c = '1')"),
                    leaf("seen", string()).must("not(../a or ../b or ../c)"));
            assertThat(rules(schema, "/seen = 1")).isEmpty();
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.check;

import static dev.turnup.yang.TestSchemas.choice;
import static dev.turnup.yang.TestSchemas.container;
import static dev.turnup.yang.TestSchemas.instanceIdentifier;
import static dev.turnup.yang.TestSchemas.leaf;
import static dev.turnup.yang.TestSchemas.leafList;
import static dev.turnup.yang.TestSchemas.leafref;
import static dev.turnup.yang.TestSchemas.list;
import static dev.turnup.yang.TestSchemas.schema;
import static dev.turnup.yang.TestSchemas.string;
import static dev.turnup.yang.check.Findings.rules;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.yang.TestTrees;
import dev.turnup.yang.schema.Schema;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** RFC 7950, section 6.4.1: what expressions see depends on whether they stand on configuration or state. */
@DisplayName("An expression")
class AccessibleTreeTest {

    @Test
    void of_configuration_sees_no_state() {
        Schema schema = schema(
                leaf("up", string()).state(),
                leaf("speed", string()).state().defaultTo("10"),
                container("counters", leaf("in", string()).state()).state(),
                leaf("want", string()).must("not(../up or ../speed or ../counters)"),
                leaf("all", string()).must("count(../*) = 2"));
        assertThat(rules(schema, "/up = yes", "/counters/in = 7", "/want = 1", "/all = 1"))
                .isEmpty();
    }

    @Test
    void of_state_sees_configuration_and_state() {
        Schema schema = schema(
                leaf("up", string()).state(),
                leaf("want", string()),
                leaf("speed", string()).state().must("../want = '10' and ../up = 'yes'"));
        assertThat(rules(schema, "/want = 10", "/up = yes", "/speed = 10")).isEmpty();
        assertThat(rules(schema, "/want = 10", "/speed = 10"))
                .containsExactly("/speed must ../want = '10' and ../up = 'yes'");
    }

    @Test
    void of_a_leafref_of_configuration_leads_to_configuration_only() {
        Schema schema = schema(
                list("seen", "name", leaf("name", string()).state()).state(),
                list("set", "name", leaf("name", string())),
                leaf("to-seen", leafref("/seen/name", string())),
                leaf("to-set", leafref("/set/name", string())),
                leaf("from-state", leafref("/set/name", string())).state());
        assertThat(rules(schema, "/seen[name='a']", "/set[name='b']", "/to-seen = a", "/to-set = b", "/from-state = b"))
                .containsExactly("/to-seen leafref /seen/name");
    }

    @Test
    void of_an_instance_identifier_of_configuration_leads_to_configuration_only() {
        Schema schema = schema(
                leaf("up", string()).state(),
                leaf("id", instanceIdentifier()),
                leaf("state-id", instanceIdentifier()).state());
        assertThat(rules(schema, "/up = yes", "/id = /t:up", "/state-id = /t:up"))
                .containsExactly("/id require-instance");
    }

    @Test
    void of_a_when_of_configuration_sees_no_state() {
        Schema schema = schema(leaf("up", string()).state(), leaf("x", string()).when("../up"));
        assertThat(rules(schema, "/up = yes", "/x = 1")).containsExactly("/x when ../up");
    }

    @Test
    void of_state_is_asked_where_state_is_stated() {
        Schema schema = schema(container(
                        "c",
                        leaf("s", string()).state().mandatory(),
                        leaf("d", string()).state().defaultTo("1"))
                .state()
                .must("s = 'ok'"));
        assertThat(rules(schema)).isEmpty();
        assertThat(rules(schema, "/c/d = 2")).containsExactly("/c/s mandatory", "/c must s = 'ok'");
    }

    @Test
    void that_fails_is_told_in_document_order_whatever_it_sees() {
        Schema schema = schema(
                leaf("a", string()).must("false()"),
                leaf("b", string()).state().must("false()"),
                leaf("c", string()).must("false()"),
                leafList("d", string()).state().max(1));
        assertThat(rules(schema, "/c = 1", "/b = 1", "/a = 1", "/d = 1", "/d = 2"))
                .containsExactly("/d max-elements 1", "/a must false()", "/b must false()", "/c must false()");
    }

    @Test
    void a_choice_between_configuration_and_state_takes_one_of_them() {
        Schema schema =
                schema(choice("how", leaf("x", string()), leaf("y", string()).state()));
        assertThat(rules(schema, "/x = 1")).isEmpty();
        assertThat(rules(schema, "/x = 1", "/y = 1")).containsExactly("/y choice how");
    }

    @Test
    void of_state_is_checked_again_where_configuration_that_it_reads_changes() {
        Schema schema =
                schema(leaf("want", string()), leaf("speed", string()).state().must("../want = '10'"));
        Validator validator = Validator.of(schema);
        assertThat(validator.validate(
                        TestTrees.tree(schema, "/want = 10", "/speed = 10"),
                        TestTrees.tree(schema, "/want = 20", "/speed = 10")))
                .extracting(Violation::rule)
                .containsExactly("must ../want = '10'");
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.check;

import static dev.turnup.yang.TestSchemas.enumeration;
import static dev.turnup.yang.TestSchemas.instanceIdentifier;
import static dev.turnup.yang.TestSchemas.leaf;
import static dev.turnup.yang.TestSchemas.leafList;
import static dev.turnup.yang.TestSchemas.list;
import static dev.turnup.yang.TestSchemas.schema;
import static dev.turnup.yang.TestSchemas.string;
import static dev.turnup.yang.TestSchemas.uint16;
import static dev.turnup.yang.TestSchemas.union;
import static dev.turnup.yang.check.Findings.facts;
import static dev.turnup.yang.check.Findings.rules;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.yang.schema.Schema;
import dev.turnup.yang.schema.Type;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** RFC 7950, section 9.13. */
@DisplayName("An instance-identifier")
class InstanceIdentifierTest {
    private final Schema schema = schema(
            leaf("id", instanceIdentifier()),
            leaf("any", new Type.InstanceIdentifier(false)),
            leaf("either", union(enumeration("none"), new Type.InstanceIdentifier(false))),
            list("pool", "tag port", leaf("tag", uint16()), leaf("port", uint16()), leaf("o:mode", string())),
            leafList("dns", string()));

    @Test
    void leads_to_a_node_that_is_there() {
        assertThat(facts(schema, "/pool[tag='7'][port='1']/mode = x", "/id = /t:pool[t:tag='7'][t:port='1']/o:mode"))
                .isEmpty();
        assertThat(facts(schema, "/pool[tag='7'][port='1']/mode = x", "/id = /t:pool[t:tag='8'][t:port='1']/o:mode"))
                .containsExactly(
                        "/id; require-instance; /test:pool[tag='8'][port='1']/other:mode; state the node that it"
                                + " leads to; data-missing; instance-required");
        assertThat(rules(schema, "/id = /t:nothing")).containsExactly("/id require-instance");
    }

    @Test
    void leads_to_a_value_of_a_leaf_list() {
        assertThat(rules(schema, "/dns = a", "/id = /t:dns[.='a']")).isEmpty();
        assertThat(rules(schema, "/dns = a", "/id = /t:dns[.='b']")).containsExactly("/id require-instance");
    }

    @Test
    void that_requires_no_instance_is_not_followed() {
        assertThat(rules(schema, "/any = /t:pool[t:tag='8'][t:port='1']")).isEmpty();
        assertThat(rules(schema, "/any = /t:unknown")).isEmpty();
    }

    @Test
    void has_a_predicate_for_each_key_even_where_no_instance_is_required() {
        assertThat(facts(schema, "/any = /t:pool"))
                .containsExactly(
                        "/any; instance-identifier; /test:pool; say which entry of pool by tag and port; invalid-value;");
        assertThat(rules(schema, "/any = /t:pool/o:mode")).containsExactly("/any instance-identifier");
        assertThat(rules(schema, "/either = /t:pool")).containsExactly("/either instance-identifier");
        assertThat(rules(schema, "/either = none")).isEmpty();
        assertThat(facts(schema, "/any = /t:dns"))
                .containsExactly(
                        "/any; instance-identifier; /test:dns; say which value of dns by [.='...']; invalid-value;");
    }
}

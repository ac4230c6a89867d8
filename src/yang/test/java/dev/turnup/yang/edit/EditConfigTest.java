// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.edit;

import static dev.turnup.yang.TestSchemas.caseOf;
import static dev.turnup.yang.TestSchemas.choice;
import static dev.turnup.yang.TestSchemas.container;
import static dev.turnup.yang.TestSchemas.leaf;
import static dev.turnup.yang.TestSchemas.leafList;
import static dev.turnup.yang.TestSchemas.list;
import static dev.turnup.yang.TestSchemas.schema;
import static dev.turnup.yang.TestSchemas.string;
import static dev.turnup.yang.TestSchemas.uint16;
import static dev.turnup.yang.TestTrees.tree;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.xml.XmlReader;
import dev.turnup.yang.codec.DecodedEdit;
import dev.turnup.yang.codec.XmlCodec;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.schema.Schema;
import dev.turnup.yang.schema.SchemaNode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Edits as edit-config states them; {@code n:} is NETCONF's namespace, {@code y:} YANG's. */
class EditConfigTest {
    private static final Schema SCHEMA = schema(
            leaf("hostname", string()),
            container("snmp", leaf("contact", string()), leaf("location", string())),
            container("voice", leaf("max-dn", uint16())).presence(),
            leafList("dns", string()).orderedByUser(),
            list("acl", "seq", leaf("seq", uint16()), leaf("rule", string())).orderedByUser(),
            list("user", "name", leaf("name", string()), leaf("role", string())),
            choice(
                    "source",
                    caseOf("dhcp", leaf("dhcp", string()), leaf("client-id", string())),
                    caseOf("static", container("static", leaf("address", string())))),
            leaf("uptime", uint16()).state());

    private static EditConfig edit(String nodes) {
        DecodedEdit read = XmlCodec.readEdit(
                SCHEMA,
                XmlReader.of(
                        "<config xmlns='urn:test' xmlns:n='urn:ietf:params:xml:ns:netconf:base:1.0'"
                                + " xmlns:y='urn:ietf:params:xml:ns:yang:1' xmlns:t='urn:test'>" + nodes + "</config>",
                        "edit"));
        assertThat(read.problems()).isEmpty();
        return read.edit();
    }

    private static DataTree applied(String nodes, DataTree tree, Operation defaultOperation) {
        EditResult result = edit(nodes).applyTo(tree, defaultOperation);
        assertThat(result).isInstanceOf(EditResult.Applied.class);
        return ((EditResult.Applied) result).tree();
    }

    private static DataTree applied(String nodes, String... lines) {
        return applied(nodes, tree(SCHEMA, lines), Operation.MERGE);
    }

    private static List<EditError> refused(String nodes, String... lines) {
        EditResult result = edit(nodes).applyTo(tree(SCHEMA, lines), Operation.MERGE);
        assertThat(result).isInstanceOf(EditResult.Rejected.class);
        return ((EditResult.Rejected) result).errors();
    }

    @Nested
    @DisplayName("merge")
    class Merge {
        @Test
        void creates_what_is_absent_and_keeps_the_rest() {
            assertThat(applied("<snmp><location>here</location></snmp>", "/snmp/contact = me"))
                    .isEqualTo(tree(SCHEMA, "/snmp/contact = me", "/snmp/location = here"));
        }

        @Test
        void sets_a_leaf_that_is_there() {
            assertThat(applied("<hostname>r2</hostname>", "/hostname = r1")).isEqualTo(tree(SCHEMA, "/hostname = r2"));
        }

        @Test
        void leaves_a_tree_alone_that_has_it_all() {
            DataTree before = tree(SCHEMA, "/user[name='a']/role = x");

            assertThat(applied("<user><name>a</name><role>x</role></user>", before, Operation.MERGE)
                            .root())
                    .isSameAs(before.root());
        }
    }

    @Nested
    @DisplayName("replace")
    class Replace {
        @Test
        void puts_a_container_in_place_of_what_is_there() {
            assertThat(applied(
                            "<snmp n:operation='replace'><location>here</location></snmp>",
                            "/snmp/contact = me",
                            "/hostname = r1"))
                    .isEqualTo(tree(SCHEMA, "/snmp/location = here", "/hostname = r1"));
        }

        @Test
        void keeps_the_place_of_an_entry() {
            assertThat(applied(
                            "<acl n:operation='replace'><seq>1</seq></acl>",
                            "/acl[seq='1']/rule = permit",
                            "/acl[seq='2']"))
                    .isEqualTo(tree(SCHEMA, "/acl[seq='1']", "/acl[seq='2']"));
        }
    }

    @Nested
    @DisplayName("create")
    class Create {
        @Test
        void makes_a_node() {
            assertThat(applied("<user n:operation='create'><name>a</name></user>"))
                    .isEqualTo(tree(SCHEMA, "/user[name='a']"));
        }

        @Test
        void is_refused_where_the_node_is_there() {
            assertThat(refused("<hostname n:operation='create'>r2</hostname>", "/hostname = r1"))
                    .singleElement()
                    .satisfies(e -> {
                        assertThat(e.tag()).isEqualTo(ErrorTag.DATA_EXISTS);
                        assertThat(e.path()).hasToString("/hostname");
                        assertThat(e.location()).isPresent();
                    });
        }
    }

    @Nested
    @DisplayName("delete and remove")
    class Delete {
        @Test
        void take_nodes_away() {
            assertThat(applied(
                            "<hostname n:operation='delete'/><user n:operation='remove'><name>a</name></user>",
                            "/hostname = r1",
                            "/user[name='a']",
                            "/user[name='b']"))
                    .isEqualTo(tree(SCHEMA, "/user[name='b']"));
        }

        @Test
        void delete_is_refused_where_nothing_is_there_and_remove_is_not() {
            assertThat(applied("<hostname n:operation='remove'/>")).isEqualTo(tree(SCHEMA));
            assertThat(refused("<hostname n:operation='delete'/>"))
                    .extracting(EditError::tag)
                    .containsExactly(ErrorTag.DATA_MISSING);
        }

        @Test
        void a_container_without_presence_goes_with_its_last_child_and_one_with_presence_stays() {
            assertThat(applied(
                            "<snmp><contact n:operation='delete'/></snmp><voice><max-dn n:operation='delete'/></voice>",
                            "/snmp/contact = me",
                            "/voice/max-dn = 4"))
                    .isEqualTo(tree(SCHEMA, "/voice"));
        }

        @Test
        void a_key_does_not_go_without_its_entry() {
            assertThat(refused("<user><name n:operation='delete'>a</name></user>", "/user[name='a']"))
                    .extracting(EditError::tag)
                    .containsExactly(ErrorTag.BAD_ATTRIBUTE);
        }
    }

    @Nested
    @DisplayName("none")
    class None {
        @Test
        void leads_to_what_has_an_operation() {
            assertThat(applied(
                            "<voice><max-dn n:operation='delete'/></voice>",
                            tree(SCHEMA, "/voice/max-dn = 4"),
                            Operation.NONE))
                    .isEqualTo(tree(SCHEMA, "/voice"));
        }

        @Test
        void is_refused_where_the_way_is_not_there() {
            EditResult result = edit("<user><name>a</name><role n:operation='merge'>x</role></user>")
                    .applyTo(tree(SCHEMA), Operation.NONE);

            assertThat(((EditResult.Rejected) result).errors())
                    .extracting(EditError::tag)
                    .containsExactly(ErrorTag.DATA_MISSING);
        }
    }

    @Nested
    @DisplayName("insert")
    class Inserting {
        private final String[] three = {"/acl[seq='1']", "/acl[seq='2']", "/acl[seq='3']"};

        @Test
        void puts_a_new_entry_first_before_or_after_another() {
            assertThat(applied("<acl y:insert='first'><seq>9</seq></acl>", three))
                    .isEqualTo(tree(SCHEMA, "/acl[seq='9']", three[0], three[1], three[2]));
            assertThat(applied("<acl y:insert='before' y:key=\"[t:seq='2']\"><seq>9</seq></acl>", three))
                    .isEqualTo(tree(SCHEMA, three[0], "/acl[seq='9']", three[1], three[2]));
            assertThat(applied("<acl y:insert='after' y:key=\"[t:seq='1']\"><seq>9</seq></acl>", three))
                    .isEqualTo(tree(SCHEMA, three[0], "/acl[seq='9']", three[1], three[2]));
        }

        @Test
        void moves_an_entry_that_is_there() {
            assertThat(applied("<acl y:insert='last'><seq>1</seq></acl>", three))
                    .isEqualTo(tree(SCHEMA, three[1], three[2], three[0]));
        }

        @Test
        void places_a_value_of_a_leaf_list() {
            assertThat(applied("<dns y:insert='before' y:value='b'>c</dns>", "/dns = a", "/dns = b"))
                    .isEqualTo(tree(SCHEMA, "/dns = a", "/dns = c", "/dns = b"));
        }

        @Test
        void is_refused_beside_an_entry_that_is_not_there() {
            assertThat(refused("<acl y:insert='after' y:key=\"[t:seq='7']\"><seq>9</seq></acl>", three))
                    .singleElement()
                    .satisfies(e -> {
                        assertThat(e.tag()).isEqualTo(ErrorTag.BAD_ATTRIBUTE);
                        assertThat(e.appTag()).contains("missing-instance");
                    });
        }

        @Test
        void is_refused_where_the_system_orders() {
            assertThat(refused("<user y:insert='first'><name>a</name></user>"))
                    .extracting(EditError::tag)
                    .containsExactly(ErrorTag.BAD_ATTRIBUTE);
        }
    }

    @Test
    void creating_a_node_of_one_case_takes_those_of_the_other_away() {
        assertThat(applied("<static><address>a</address></static>", "/dhcp = on", "/client-id = x"))
                .isEqualTo(tree(SCHEMA, "/static/address = a"));
        assertThat(applied("<dhcp>on</dhcp>", "/static/address = a")).isEqualTo(tree(SCHEMA, "/dhcp = on"));
    }

    @Test
    void an_empty_container_creates_nothing_so_the_other_case_stays() {
        assertThat(applied("<static/>", "/dhcp = on")).isEqualTo(tree(SCHEMA, "/dhcp = on"));
    }

    @Test
    void all_errors_come_at_once_and_nothing_is_applied() {
        assertThat(refused(
                        "<hostname n:operation='create'>x</hostname><snmp><contact n:operation='delete'/></snmp>"
                                + "<user n:operation='delete'><name>a</name></user>",
                        "/hostname = r1"))
                .extracting(EditError::tag)
                .containsExactly(ErrorTag.DATA_EXISTS, ErrorTag.DATA_MISSING, ErrorTag.DATA_MISSING);
    }

    @Test
    void an_entry_in_code_without_its_key_is_refused_by_the_name_of_the_key() {
        EditNode entry =
                new EditNode.Entry((SchemaNode.ListNode) SCHEMA.find("/user").orElseThrow(), List.of());
        EditResult result = new EditConfig(SCHEMA, List.of(entry)).applyTo(tree(SCHEMA), Operation.MERGE);

        assertThat(((EditResult.Rejected) result).errors()).singleElement().satisfies(e -> {
            assertThat(e.tag()).isEqualTo(ErrorTag.MISSING_ELEMENT);
            assertThat(e.path()).hasToString("/user/name");
        });
    }

    @Test
    void an_error_masks_secret_keys_in_its_path() {
        Schema secret = schema(list("community", "name", leaf("name", string()).secret(), leaf("n", uint16())));
        DataTree there = tree(secret, "/community[name='hush']/n = 1");
        EditNode none = new EditNode.Entry(
                (SchemaNode.ListNode) secret.root().children().getFirst(),
                Optional.of(Operation.DELETE),
                Optional.empty(),
                EditNodes.of(there.root().children().values().iterator().next()).stream()
                        .flatMap(entry -> ((EditNode.Inner) entry).children().stream())
                        .toList(),
                Optional.empty());
        EditResult result = new EditConfig(secret, List.of(none)).applyTo(tree(secret), Operation.MERGE);

        assertThat(((EditResult.Rejected) result).errors().toString())
                .contains("cannot be deleted", "********")
                .doesNotContain("hush");
    }
}

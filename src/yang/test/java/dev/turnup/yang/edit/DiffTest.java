// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.edit;

import static dev.turnup.yang.TestSchemas.caseOf;
import static dev.turnup.yang.TestSchemas.choice;
import static dev.turnup.yang.TestSchemas.container;
import static dev.turnup.yang.TestSchemas.empty;
import static dev.turnup.yang.TestSchemas.leaf;
import static dev.turnup.yang.TestSchemas.leafList;
import static dev.turnup.yang.TestSchemas.list;
import static dev.turnup.yang.TestSchemas.schema;
import static dev.turnup.yang.TestSchemas.string;
import static dev.turnup.yang.TestSchemas.uint16;
import static dev.turnup.yang.TestTrees.tree;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.xml.XmlName;
import dev.turnup.xml.XmlReader;
import dev.turnup.xml.XmlWriter;
import dev.turnup.yang.codec.ChangesJson;
import dev.turnup.yang.codec.ReadMode;
import dev.turnup.yang.codec.Secrets;
import dev.turnup.yang.codec.XmlCodec;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.schema.Schema;
import org.junit.jupiter.api.Test;

class DiffTest {
    private static final Schema SCHEMA = schema(container(
            "native",
            leaf("hostname", string()),
            leaf("password", string()).secret(),
            container("ip", leafList("dns", string())),
            container(
                    "interface",
                    list(
                            "GigabitEthernet",
                            "name",
                            leaf("name", string()),
                            leaf("description", string()),
                            leaf("shutdown", empty()),
                            container("encapsulation", container("dot1Q", leaf("vlan-id", uint16()))))),
            container("voice", leaf("max-dn", uint16()), leaf("max-pool", uint16()))
                    .presence(),
            list("rule", "seq", leaf("seq", uint16())).orderedByUser(),
            choice("source", leaf("dhcp", empty()), caseOf("static", leaf("address", string())))));

    private static final Schema COMMUNITIES = schema(
            list("community", "name", leaf("name", string()).secret(), leaf("n", uint16()))
                    .orderedByUser(),
            leafList("token", string()).secret().orderedByUser(),
            container("snmp", list("user", "key", leaf("key", string()).secret()))
                    .presence());

    private static final DataTree BEFORE = tree(
            SCHEMA,
            "/native/hostname = old name",
            "/native/password = one",
            "/native/ip/dns = 192.0.2.1",
            "/native/interface/GigabitEthernet[name='0/0/1']/description = \"uplink\"",
            "/native/interface/GigabitEthernet[name='0/0/1']/shutdown",
            "/native/rule[seq='1']",
            "/native/rule[seq='2']",
            "/native/rule[seq='3']",
            "/native/dhcp");
    private static final DataTree AFTER = tree(
            SCHEMA,
            "/native/hostname = r1",
            "/native/password = two",
            "/native/interface/GigabitEthernet[name='0/0/1']/description = trunk",
            "/native/interface/GigabitEthernet[name='0/0/1.10']/description = data",
            "/native/interface/GigabitEthernet[name='0/0/1.10']/encapsulation/dot1Q/vlan-id = 10",
            "/native/voice/max-dn = 120",
            "/native/rule[seq='3']",
            "/native/rule[seq='1']",
            "/native/rule[seq='2']",
            "/native/address = 192.0.2.7");

    @Test
    void people_read_it_as_a_tree_with_marks_and_a_count() {
        assertThat(ChangeTree.plain(Diff.between(BEFORE, AFTER))).isEqualTo("""
                          /native
                        ~   hostname  "old name" -> r1
                        ~   password  ******** -> ********
                        -   ip/dns  192.0.2.1
                            interface
                              GigabitEthernet[name="0/0/1"]
                        ~       description  "\\"uplink\\"" -> trunk
                        -       shutdown
                        +     GigabitEthernet[name="0/0/1.10"]
                        +       description  data
                        +       encapsulation/dot1Q/vlan-id  10
                        +   voice
                        +     max-dn  120
                        >   rule[seq="3"]  first
                        -   dhcp
                        +   address  192.0.2.7

                        Plan: 3 to add, 3 to change, 3 to delete, 1 to move.
                        """);
    }

    @Test
    void a_new_entry_of_a_list_that_the_user_orders_shows_its_place() {
        Diff diff = Diff.between(
                tree(SCHEMA, "/native/rule[seq='1']"),
                tree(SCHEMA, "/native/rule[seq='2']", "/native/rule[seq='1']", "/native/rule[seq='3']"));

        assertThat(ChangeTree.plain(diff)).contains("rule[seq=\"2\"]  (first)", "rule[seq=\"3\"]  (after 1)");
    }

    @Test
    void a_style_dresses_each_line_by_what_it_says() {
        Diff diff = Diff.between(tree(SCHEMA), tree(SCHEMA, "/native/hostname = r1"));

        assertThat(ChangeTree.print(diff, (mark, line) -> "<" + mark + ">" + line))
                .startsWith("<ADD>+ /native/hostname  r1\n");
    }

    @Test
    void what_is_to_be_done_and_what_was_done_are_counted_in_other_words() {
        Diff diff = Diff.between(
                tree(SCHEMA, "/native/rule[seq='1']"),
                tree(SCHEMA, "/native/rule[seq='2']", "/native/rule[seq='1']", "/native/hostname = r1"));

        assertThat(ChangeTree.print(diff, ChangeTree.Style.PLAIN))
                .endsWith("\nPlan: 2 to add, 0 to change, 0 to delete.\n");
        assertThat(ChangeTree.made(diff, ChangeTree.Style.PLAIN)).endsWith("\n2 added, 0 changed, 0 deleted.\n");
        assertThat(new Counts(1, 2, 3, 4).planned()).isEqualTo("Plan: 1 to add, 2 to change, 3 to delete, 4 to move.");
        assertThat(new Counts(1, 2, 3, 4)).hasToString("1 added, 2 changed, 3 deleted, 4 moved.");
        assertThat(diff).hasToString(ChangeTree.made(diff, ChangeTree.Style.PLAIN));
    }

    @Test
    void equal_trees_have_no_changes() {
        assertThat(ChangeTree.plain(Diff.between(BEFORE, BEFORE))).isEqualTo("No changes.\n");
    }

    @Test
    void devices_get_operations_only_where_they_are_needed() {
        XmlWriter xml = XmlWriter.pretty().start(XmlName.local("config"));
        XmlCodec.writeEdit(Diff.between(BEFORE, AFTER).edit(), xml);

        assertThat(xml.end().toString()).isEqualTo("""
                        <config>
                          <native xmlns="urn:test" xmlns:nc="urn:ietf:params:xml:ns:netconf:base:1.0">
                            <hostname>r1</hostname>
                            <password>two</password>
                            <ip>
                              <dns nc:operation="delete">192.0.2.1</dns>
                            </ip>
                            <interface>
                              <GigabitEthernet>
                                <name>0/0/1</name>
                                <description>trunk</description>
                                <shutdown nc:operation="delete"/>
                              </GigabitEthernet>
                              <GigabitEthernet>
                                <name>0/0/1.10</name>
                                <description>data</description>
                                <encapsulation>
                                  <dot1Q>
                                    <vlan-id>10</vlan-id>
                                  </dot1Q>
                                </encapsulation>
                              </GigabitEthernet>
                            </interface>
                            <voice>
                              <max-dn>120</max-dn>
                            </voice>
                            <rule xmlns:yang="urn:ietf:params:xml:ns:yang:1" yang:insert="first">
                              <seq>3</seq>
                            </rule>
                            <address>192.0.2.7</address>
                          </native>
                        </config>""");
    }

    @Test
    void machines_read_it_as_json() {
        Diff diff = Diff.between(
                tree(
                        SCHEMA,
                        "/native/password = one",
                        "/native/rule[seq='1']",
                        "/native/rule[seq='2']",
                        "/native/rule[seq='3']"),
                tree(
                        SCHEMA,
                        "/native/password = two",
                        "/native/ip/dns = a",
                        "/native/rule[seq='2']",
                        "/native/rule[seq='3']",
                        "/native/rule[seq='1']"));

        assertThat(ChangesJson.write(diff, Secrets.MASKED)).isEqualTo("""
                        {
                          "counts": {
                            "add": 1,
                            "change": 1,
                            "delete": 0,
                            "move": 1
                          },
                          "changes": [
                            {
                              "op": "change",
                              "path": "/native/password",
                              "old": "********",
                              "value": "********"
                            },
                            {
                              "op": "add",
                              "path": "/native/ip/dns[.=\\"a\\"]",
                              "value": "a"
                            },
                            {
                              "op": "move",
                              "path": "/native/rule[seq=\\"1\\"]",
                              "after": ["3"]
                            }
                          ]
                        }
                        """);
    }

    @Test
    void what_another_case_takes_away_is_not_deleted_too() {
        Diff diff = Diff.between(tree(SCHEMA, "/native/dhcp"), tree(SCHEMA, "/native/address = a"));

        assertThat(diff.edit()).hasToString("[native[address=a]]");
    }

    @Test
    void a_container_without_presence_is_emptied_rather_than_deleted() {
        Diff diff = Diff.between(
                tree(SCHEMA, "/native/interface/GigabitEthernet[name='1']", "/native/voice/max-dn = 4"), tree(SCHEMA));

        assertThat(diff.edit()).hasToString("[native[interface[GigabitEthernet@delete[name=1]], voice@delete[]]]");
    }

    @Test
    void the_fewest_entries_move() {
        Diff diff = Diff.between(
                tree(SCHEMA, "/native/rule[seq='1']", "/native/rule[seq='2']", "/native/rule[seq='3']"),
                tree(SCHEMA, "/native/rule[seq='2']", "/native/rule[seq='3']", "/native/rule[seq='1']"));

        assertThat(diff.counts()).isEqualTo(new Counts(0, 0, 0, 1));
        assertThat(diff.changes())
                .singleElement()
                .satisfies(c -> assertThat(c.path()).hasToString("/native/rule[seq=\"1\"]"));
    }

    @Test
    void new_entries_at_the_end_need_no_place() {
        Diff diff = Diff.between(
                tree(SCHEMA, "/native/rule[seq='1']"),
                tree(SCHEMA, "/native/rule[seq='1']", "/native/rule[seq='2']", "/native/rule[seq='3']"));

        assertThat(diff.edit()).hasToString("[native[rule[seq=2], rule[seq=3]]]");
    }

    @Test
    void an_opaque_node_that_the_wish_lacks_is_kept_where_its_parent_is() {
        DataTree running = device("<native xmlns='urn:test'><hostname>r1</hostname><x>1</x></native>");
        DataTree wish = tree(SCHEMA, "/native/hostname = r2");

        Diff diff = Diff.between(running, wish);

        assertThat(diff.changes()).singleElement().isInstanceOf(Change.Changed.class);
        assertThat(diff.after()).isEqualTo(device("<native xmlns='urn:test'><hostname>r2</hostname><x>1</x></native>"));
    }

    @Test
    void an_opaque_node_goes_with_the_entry_that_holds_it() {
        DataTree running = device("<native xmlns='urn:test'><rule><seq>1</seq><x>1</x></rule></native>");

        assertThat(Diff.between(running, tree(SCHEMA)).after()).isEqualTo(tree(SCHEMA));
    }

    @Test
    void an_exact_diff_takes_opaque_nodes_away_and_its_inverse_brings_them_back() {
        DataTree with = device("<native xmlns='urn:test'><hostname>r1</hostname><x>1</x></native>");
        DataTree without = tree(SCHEMA, "/native/hostname = r1");

        assertThat(Diff.exact(with, without).edit().applyTo(with, Operation.MERGE))
                .isEqualTo(new EditResult.Applied(without));
        assertThat(Diff.exact(with, without).inverse().edit().applyTo(without, Operation.MERGE))
                .isEqualTo(new EditResult.Applied(with));
    }

    private static DataTree device(String node) {
        return XmlCodec.read(SCHEMA, XmlReader.of(node, "r1"), ReadMode.DEVICE).tree();
    }

    private static Diff ofSecretKeys() {
        return Diff.between(
                tree(COMMUNITIES, "/community[name='hush1']/n = 1", "/community[name='hush2']", "/token = hush3"),
                tree(
                        COMMUNITIES,
                        "/community[name='hush2']",
                        "/community[name='hush1']/n = 2",
                        "/community[name='hush4']/n = 3",
                        "/token = hush5",
                        "/token = hush3",
                        "/snmp/user[key='hush6']"));
    }

    @Test
    void secret_keys_are_masked_wherever_people_read_the_changes() {
        Diff diff = ofSecretKeys();
        assertThat(ChangeTree.plain(diff)).doesNotContain("hush").contains("community[name=\"********\"]");
        assertThat(ChangesJson.write(diff, Secrets.MASKED)).doesNotContain("hush");
        assertThat(ChangesJson.write(diff, Secrets.SHOWN)).contains("hush1", "hush2", "hush4", "hush5", "hush6");
    }

    @Test
    void entries_with_masked_keys_stay_apart() {
        assertThat(ChangeTree.plain(ofSecretKeys()).lines().filter(line -> line.startsWith("+")))
                .hasSize(5);
    }
}

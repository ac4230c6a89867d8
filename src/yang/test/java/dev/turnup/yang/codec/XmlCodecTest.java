// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.codec;

import static dev.turnup.yang.TestSchemas.anydata;
import static dev.turnup.yang.TestSchemas.caseOf;
import static dev.turnup.yang.TestSchemas.choice;
import static dev.turnup.yang.TestSchemas.container;
import static dev.turnup.yang.TestSchemas.empty;
import static dev.turnup.yang.TestSchemas.identityref;
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
import dev.turnup.yang.data.DataNode;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.data.InstancePath;
import dev.turnup.yang.edit.EditError;
import dev.turnup.yang.edit.ErrorTag;
import dev.turnup.yang.schema.Schema;
import dev.turnup.yang.value.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

class XmlCodecTest {
    private static final Schema SCHEMA = schema(container(
            "router",
            leaf("hostname", string("1..8")),
            leaf("secret", string()).secret(),
            leaf("shutdown", empty()),
            leaf("mode", identityref("mode", "o:fast")),
            leafList("dns", string()).orderedByUser(),
            anydata("notes"),
            container("pools", list("pool", "id", leaf("id", uint16("1..9")), leaf("o:mode", string()))),
            container("voice").presence(),
            leaf("uptime", uint16()).state(),
            choice("boot", caseOf("flash", leaf("flash", string())), caseOf("net", leaf("net", string())))));

    private static Decoded document(String body) {
        return XmlCodec.read(SCHEMA, XmlReader.of(body, "site.xml"), ReadMode.DOCUMENT);
    }

    private static Decoded device(String body) {
        return XmlCodec.read(SCHEMA, XmlReader.of(body, "r1 get-config"), ReadMode.DEVICE);
    }

    private static String router(String children) {
        return "<router xmlns='urn:test'>" + children + "</router>";
    }

    private static String written(DataTree tree) {
        XmlWriter xml = XmlWriter.compact();
        XmlCodec.writeTo(tree, xml);
        return xml.toString();
    }

    @Test
    void a_document_may_be_rooted_at_config_at_data_or_at_a_top_level_node() {
        DataTree expected = tree(SCHEMA, "/router/hostname = r1");
        String node = router("<hostname>r1</hostname>");

        assertThat(document(node).tree()).isEqualTo(expected);
        assertThat(document("<config>" + node + "</config>").tree()).isEqualTo(expected);
        assertThat(document("<data xmlns='urn:ietf:params:xml:ns:netconf:base:1.0'>" + node + "</data>")
                        .tree())
                .isEqualTo(expected);
    }

    @Test
    void a_document_rooted_elsewhere_is_a_problem() {
        Decoded read = document("<nativ xmlns='urn:test'/>");

        assertThat(read.problems()).extracting(EditError::tag).containsExactly(ErrorTag.UNKNOWN_ELEMENT);
    }

    @Test
    void an_unknown_element_is_a_problem_that_names_line_and_nearest_name() {
        Decoded read = document("<router xmlns='urn:test'>\n  <hostnam>r1</hostnam>\n</router>");

        assertThat(read.problems()).singleElement().satisfies(p -> {
            assertThat(p.tag()).isEqualTo(ErrorTag.UNKNOWN_ELEMENT);
            assertThat(p.hint()).contains("did you mean hostname");
            assertThat(p.toString()).startsWith("site.xml:2:").contains("unknown node hostnam");
        });
    }

    @Test
    void an_entry_that_states_its_key_twice_is_a_problem_even_where_that_makes_two_entries_of_one_key() {
        Decoded read = document(router("<pools><pool><id>1</id><id>2</id></pool><pool><id>2</id></pool></pools>"
                .replace("<pool>", "<pool xmlns='urn:test'>")));

        assertThat(read.problems())
                .isNotEmpty()
                .anySatisfy(p -> assertThat(p.message()).isEqualTo("stated twice"));
    }

    @Test
    void a_wrong_namespace_is_a_problem_that_names_the_right_one() {
        Decoded read = document(router("<pools><pool><id>1</id><mode>x</mode></pool></pools>"));

        assertThat(read.problems()).singleElement().satisfies(p -> {
            assertThat(p.tag()).isEqualTo(ErrorTag.UNKNOWN_NAMESPACE);
            assertThat(p.hint().orElseThrow()).contains("urn:other").contains("module other");
            assertThat(p.path()).hasToString("/router/pools/pool[id=\"1\"]/mode");
        });
    }

    @Test
    void all_problems_of_a_document_come_at_once() {
        Decoded read = document(router("<x/><y/><hostname>a</hostname><hostname>b</hostname>"
                + "<pools><pool><o:mode xmlns:o='urn:other'/></pool></pools><uptime>1</uptime>"
                + "<flash>a</flash><net>b</net>"));

        assertThat(read.problems())
                .extracting(EditError::message)
                .containsExactly(
                        "unknown node x in /router",
                        "unknown node y in /router",
                        "stated twice",
                        "the key id is missing",
                        "this is state of the device, not configuration",
                        "net and flash exclude each other (choice boot)");
    }

    @Test
    void a_refused_value_is_kept_for_validation_to_report() {
        Decoded read = document(router("<hostname>far-too-long</hostname>"));

        assertThat(read.problems()).isEmpty();
        assertThat(read.tree()
                        .find(InstancePath.parse(SCHEMA, "/router/hostname"))
                        .orElseThrow())
                .isInstanceOfSatisfying(
                        DataNode.Leaf.class, leaf -> assertThat(leaf.value()).isInstanceOf(Value.Invalid.class));
    }

    @Test
    void a_document_tells_where_each_node_stands() {
        Decoded read = document("<router xmlns='urn:test'>\n<pools>\n<pool>\n<id>7</id>\n</pool></pools></router>");

        InstancePath entry = InstancePath.parse(SCHEMA, "/router/pools/pool[id='7']");
        assertThat(read.locations().get(entry)).hasToString("site.xml:3:1");
    }

    @Test
    void unknown_nodes_of_a_device_are_kept_with_one_warning_a_namespace() {
        Decoded read = device(
                "<data>" + router("<x>1</x><y/><z xmlns='urn:z'><a b='c'> t </a>\n <e/></z><hostname>r1</hostname>")
                        + "</data>");

        assertThat(read.problems()).isEmpty();
        assertThat(read.warnings())
                .containsExactly(
                        "2 nodes of test not in the schema, kept as found; the first: /router/x",
                        "1 node of urn:z not in the schema, kept as found; the first: /router/z");
        assertThat(written(read.tree()))
                .isEqualTo(router("<hostname>r1</hostname><x>1</x><y/><z xmlns='urn:z'><a b='c'> t </a><e/></z>")
                        .replace('\'', '"'));
    }

    @Test
    void layout_in_opaque_nodes_makes_no_difference() {
        DataTree one = device(router("<z xmlns='urn:z'>\n  <a>1</a>\n</z>")).tree();
        DataTree other = device("<r:router xmlns:r='urn:test' xmlns:z='urn:z'><z:z><z:a>1</z:a></z:z></r:router>")
                .tree();

        assertThat(one).isEqualTo(other);
    }

    @Test
    void an_opaque_text_keeps_the_prefix_it_uses() {
        DataTree read = device("<router xmlns='urn:test' xmlns:q='urn:q' xmlns:r='urn:r'><x>q:fast</x></router>")
                .tree();

        assertThat(written(read)).contains("<x xmlns:q=\"urn:q\">q:fast</x>");
    }

    @Test
    void white_space_around_a_number_is_layout() {
        assertThat(device(router("<pools><pool><id>\n  5\n</id></pool></pools>"))
                        .tree())
                .isEqualTo(tree(SCHEMA, "/router/pools/pool[id='5']"));
    }

    @Test
    void a_container_without_presence_that_is_empty_is_not_there() {
        assertThat(device(router("<pools/><voice/>")).tree()).isEqualTo(tree(SCHEMA, "/router/voice"));
    }

    @Test
    void identities_are_written_with_a_declared_prefix_and_read_back() {
        DataTree tree = device("<router xmlns='urn:test' xmlns:x='urn:other'><mode>x:fast</mode></router>")
                .tree();

        assertThat(written(tree))
                .isEqualTo("<router xmlns=\"urn:test\"><mode xmlns:o=\"urn:other\">o:fast</mode></router>");
        assertThat(device(written(tree)).tree()).isEqualTo(tree);
    }

    @Test
    void an_empty_leaf_is_an_empty_element() {
        assertThat(written(tree(SCHEMA, "/router/shutdown")))
                .isEqualTo("<router xmlns=\"urn:test\"><shutdown/></router>");
    }

    @Test
    void a_secret_is_masked_for_people_only() {
        DataTree tree = tree(SCHEMA, "/router/secret = s3cret");
        XmlWriter xml = XmlWriter.compact();
        XmlCodec.writeTo(tree, xml, Secrets.MASKED);

        assertThat(xml.toString()).contains("<secret>********</secret>");
        assertThat(written(tree)).contains("s3cret");
    }

    @Test
    void element_in_a_leaf_and_text_in_a_container_are_problems() {
        Decoded read = document(router("text<hostname><a/></hostname>"));

        assertThat(read.problems())
                .extracting(EditError::message)
                .containsExactly("text where only nodes may stand", "hostname holds a value, not the element a");
    }

    @Test
    void anydata_is_kept_whole() {
        DataTree tree = device(router("<notes><any>1</any></notes>")).tree();

        assertThat(tree.find(new InstancePath(List.of())
                        .then(new XmlName("urn:test", "router"))
                        .then(new XmlName("urn:test", "notes"))))
                .isPresent();
        assertThat(written(tree)).isEqualTo("<router xmlns=\"urn:test\"><notes><any>1</any></notes></router>");
    }
}

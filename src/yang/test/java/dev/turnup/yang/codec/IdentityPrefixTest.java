// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.codec;

import static dev.turnup.yang.TestSchemas.container;
import static dev.turnup.yang.TestSchemas.identityref;
import static dev.turnup.yang.TestSchemas.leaf;
import static dev.turnup.yang.TestSchemas.list;
import static dev.turnup.yang.TestSchemas.schema;
import static dev.turnup.yang.TestSchemas.uint16;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.xml.XmlName;
import dev.turnup.xml.XmlReader;
import dev.turnup.xml.XmlWriter;
import dev.turnup.yang.data.DataNode;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.data.InstancePath;
import dev.turnup.yang.edit.Diff;
import dev.turnup.yang.edit.EditResult;
import dev.turnup.yang.edit.Operation;
import dev.turnup.yang.schema.Schema;
import dev.turnup.yang.value.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An identity is what its prefix is bound to, whatever the prefix is: two modules have one of the same name here. */
class IdentityPrefixTest {
    private static final Schema SCHEMA = schema(container(
            "router",
            leaf("mode", identityref("mode", "fast", "o:fast")),
            list("lane", "kind", leaf("kind", identityref("mode", "fast", "o:fast")), leaf("mtu", uint16()))));
    private static final XmlName THEIRS = new XmlName("urn:other", "fast");
    private static final XmlName OURS = new XmlName("urn:test", "fast");

    private static DataTree tree(String xml) {
        Decoded read = XmlCodec.read(SCHEMA, XmlReader.of(xml, "r1"), ReadMode.DEVICE);
        assertThat(read.problems()).isEmpty();
        return read.tree();
    }

    private static String written(DataTree tree) {
        XmlWriter xml = XmlWriter.compact();
        XmlCodec.writeTo(tree, xml);
        return xml.toString();
    }

    private static Value mode(DataTree tree) {
        return ((DataNode.Leaf)
                        tree.find(InstancePath.parse(SCHEMA, "/router/mode")).orElseThrow())
                .value();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<router xmlns='urn:test' xmlns:o='urn:other'><mode>o:fast</mode></router>",
                "<router xmlns='urn:test' xmlns:zzz='urn:other'><mode>zzz:fast</mode></router>",
                "<router xmlns='urn:test'><mode xmlns:test='urn:other'>test:fast</mode></router>",
                "<o:router xmlns:o='urn:test'><o:mode xmlns:t='urn:other'>t:fast</o:mode></o:router>",
                "<router xmlns='urn:test' xmlns:o='urn:test'><mode xmlns:o='urn:other'>o:fast</mode></router>"
            })
    void any_prefix_does_and_an_inner_binding_hides_an_outer_one(String xml) {
        assertThat(mode(tree(xml))).isEqualTo(new Value.Identity("other", THEIRS));
        assertThat(tree(written(tree(xml)))).isEqualTo(tree(xml));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<router xmlns='urn:test'><mode>fast</mode></router>",
                "<router xmlns='urn:test' xmlns:o='urn:test'><mode>o:fast</mode></router>"
            })
    void what_looks_like_the_prefix_of_another_module_is_the_modules_own_where_it_is_bound_so(String xml) {
        assertThat(mode(tree(xml))).isEqualTo(new Value.Identity("test", OURS));
        assertThat(tree(written(tree(xml)))).isEqualTo(tree(xml));
    }

    @Test
    void a_known_prefix_that_is_bound_to_something_else_is_no_identity() {
        assertThat(mode(tree("<router xmlns='urn:test' xmlns:o='urn:third'><mode>o:fast</mode></router>")))
                .isInstanceOf(Value.Invalid.class);
    }

    @Test
    void a_prefix_that_is_not_bound_is_no_identity() {
        assertThat(mode(tree("<router xmlns='urn:test'><mode>o:fast</mode></router>")))
                .isInstanceOf(Value.Invalid.class);
    }

    @Test
    void entries_whose_keys_differ_in_the_module_alone_are_two() {
        DataTree both = tree("<router xmlns='urn:test' xmlns:a='urn:other'><lane><kind>a:fast</kind><mtu>1</mtu></lane>"
                + "<lane><kind>fast</kind><mtu>2</mtu></lane></router>");
        assertThat(tree(written(both))).isEqualTo(both);
        assertThat(written(both)).contains("o:fast</kind><mtu>1</mtu>", "t:fast</kind><mtu>2</mtu>");
    }

    @Test
    void an_entry_is_the_same_whatever_prefix_its_key_has() {
        assertThat(tree("<router xmlns='urn:test' xmlns:a='urn:other'><lane><kind>a:fast</kind></lane></router>"))
                .isEqualTo(
                        tree("<router xmlns='urn:test'><lane><kind xmlns:b='urn:other'>b:fast</kind></lane></router>"));
    }

    @Test
    void an_edit_takes_away_the_one_entry_and_leaves_its_namesake() {
        DataTree both = tree("<router xmlns='urn:test' xmlns:a='urn:other'><lane><kind>a:fast</kind><mtu>1</mtu></lane>"
                + "<lane><kind>fast</kind><mtu>2</mtu></lane></router>");
        DataTree one = tree("<router xmlns='urn:test'><lane><kind>fast</kind><mtu>2</mtu></lane></router>");
        XmlWriter xml = XmlWriter.compact().start(new XmlName("urn:ietf:params:xml:ns:netconf:base:1.0", "config"));
        XmlCodec.writeEdit(Diff.exact(both, one).edit(), xml);
        DecodedEdit sent = XmlCodec.readEdit(SCHEMA, XmlReader.of(xml.end().toString(), "edit"));
        assertThat(sent.problems()).isEmpty();
        assertThat(sent.edit().applyTo(both, Operation.MERGE)).isEqualTo(new EditResult.Applied(one));
    }
}

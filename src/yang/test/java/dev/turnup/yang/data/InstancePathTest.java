// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.data;

import static dev.turnup.yang.TestSchemas.container;
import static dev.turnup.yang.TestSchemas.identityref;
import static dev.turnup.yang.TestSchemas.leaf;
import static dev.turnup.yang.TestSchemas.leafList;
import static dev.turnup.yang.TestSchemas.list;
import static dev.turnup.yang.TestSchemas.schema;
import static dev.turnup.yang.TestSchemas.string;
import static dev.turnup.yang.TestSchemas.uint16;
import static dev.turnup.yang.TestTrees.tree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnup.xml.XmlName;
import dev.turnup.yang.TestSchemas;
import dev.turnup.yang.schema.Schema;
import dev.turnup.yang.value.Value;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstancePathTest {
    private final Schema schema = schema(container(
            "native",
            leaf("hostname", string()),
            leafList("dns", string()),
            leaf("o:same", string()),
            leaf("same", string()),
            container("deep", leaf("x", string())),
            list(
                    "GigabitEthernet",
                    "name",
                    leaf("name", string()),
                    leaf("o:mode", identityref("mode", "fast")),
                    leaf("mtu", uint16())),
            list("route", "prefix mask", leaf("prefix", string()), leaf("mask", uint16("0..32")))));

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "/ ~ /",
                "/native/hostname ~ /native/hostname",
                "/test:native/test:hostname ~ /native/hostname",
                "/native/GigabitEthernet ~ /native/GigabitEthernet",
                "/native/GigabitEthernet[name='0/0/1.10']/mtu ~ /native/GigabitEthernet[name=\"0/0/1.10\"]/mtu",
                "/native/GigabitEthernet[ test:name = \"a]b\" ]/mode ~ /native/GigabitEthernet[name=\"a]b\"]/mode",
                "/native/GigabitEthernet[name='say \"hi\"'] ~ /native/GigabitEthernet[name='say \"hi\"']",
                "/native/route[mask='08'][prefix='10.0.0.0'] ~ /native/route[prefix=\"10.0.0.0\"][mask=\"8\"]",
                "/native/dns[.='192.0.2.1'] ~ /native/dns[.=\"192.0.2.1\"]",
                "/native/same ~ /native/same"
            })
    void a_path_is_read_and_written(String text, String written) {
        InstancePath path = InstancePath.parse(schema, text);
        assertThat(path).hasToString(written);
        assertThat(InstancePath.parse(schema, written)).isEqualTo(path);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "native ~ '/' is missing, at position 1",
                "/nativ ~ there is no nativ at the top; did you mean native, at position 2",
                "/native/gigabitethernet ~ there is no gigabitethernet in native; did you mean GigabitEthernet, at"
                        + " position 9",
                "/native/zzz ~ there is no zzz in native, at position 9",
                "/tset:native ~ there is no module tset; did you mean test, at position 2",
                "/native/hostname/x ~ hostname has no children, at position 18",
                "/native/hostname[x='1'] ~ hostname is no list, at position 17",
                "/native/GigabitEthernet[nam='1'] ~ the key of GigabitEthernet is not nam but name, at position 24",
                "/native/GigabitEthernet/mtu ~ an entry of GigabitEthernet needs its key here:"
                        + " GigabitEthernet[name=\"...\"], at position 24",
                "/native/route[prefix='a'] ~ the key mask is missing: route[prefix=\"...\"][mask=\"...\"], at position"
                        + " 14",
                "/native/route[mask='33'] ~ the value breaks the rule range 0..32: use at most 32, at position 20",
                "/native/route[mask='3'][mask='3'] ~ the key mask twice, at position 24",
                "/native/GigabitEthernet[name=1] ~ a value in quotes is missing, at position 30",
                "/native/GigabitEthernet[name='1 ~ the quote does not end, at position 30",
                "/native/GigabitEthernet[name='1' ~ ']' is missing, at position 33",
                "/native/dns[x='1'] ~ a value of dns is written [.='value'], at position 12",
                "/native/ ~ a name is missing, at position 9",
                "/native//x ~ a name is missing, at position 9",
            })
    void what_is_no_path_says_where_and_what_was_meant(String text, String message) {
        assertThatThrownBy(() -> InstancePath.parse(schema, text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message + " of the path " + text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a", "'", "\"", "'\"", "\"'\"", "it's \"so\", they say", "concat(", "]['\"=/", "\u00E9\n\t"})
    void any_key_is_written_so_that_it_is_read_again(String key) {
        InstancePath path = InstancePath.ROOT
                .then(new XmlName(TestSchemas.TEST, "native"))
                .then(new InstancePath.Step(
                        new XmlName(TestSchemas.TEST, "GigabitEthernet"),
                        List.of(new InstancePath.KeyValue(
                                new XmlName(TestSchemas.TEST, "name"), new Value.Text(key)))));

        assertThat(InstancePath.parse(schema, path.toString())).isEqualTo(path);
    }

    @Test
    void keys_are_read_by_their_types() {
        XmlName route = new XmlName(TestSchemas.TEST, "route");
        InstancePath texts = InstancePath.ROOT
                .then(new XmlName(TestSchemas.TEST, "native"))
                .then(new InstancePath.Step(
                        route,
                        List.of(
                                new InstancePath.KeyValue(route.sibling("prefix"), new Value.Text("10.0.0.0")),
                                new InstancePath.KeyValue(route.sibling("mask"), new Value.Text("08")))));

        assertThat(texts.in(schema))
                .isEqualTo(InstancePath.parse(schema, "/native/route[prefix='10.0.0.0'][mask='8']"));
    }

    @Test
    void a_path_that_the_schema_does_not_have_is_refused() {
        InstancePath path = InstancePath.ROOT
                .then(new XmlName(TestSchemas.TEST, "native"))
                .then(new XmlName(TestSchemas.TEST, "voice"));

        assertThatThrownBy(() -> path.in(schema))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the schema has no voice in /native: the path is /native/voice");
    }

    @Test
    void two_modules_with_one_name_at_the_top_need_to_be_told_apart() {
        Schema both = schema(leaf("x", string()), leaf("o:x", string()));
        assertThatThrownBy(() -> InstancePath.parse(both, "/x")).hasMessageContaining("write test:x or other:x");
        assertThat(InstancePath.parse(both, "/other:x")
                        .steps()
                        .getFirst()
                        .name()
                        .namespace())
                .isEqualTo("urn:other");
    }

    @Test
    void a_path_finds_its_node() {
        DataTree tree = tree(schema, "/native/route[prefix='a'][mask='8']", "/native/dns = 192.0.2.1");
        assertThat(tree.find(InstancePath.parse(schema, "/native/route[mask='8'][prefix='a']/mask")))
                .isPresent();
        assertThat(tree.find(InstancePath.parse(schema, "/native/dns[.='192.0.2.1']")))
                .isPresent();
        assertThat(tree.find(InstancePath.parse(schema, "/native/dns[.='192.0.2.2']")))
                .isEmpty();
    }
}

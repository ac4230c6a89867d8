// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.codec;

import static dev.turnup.yang.TestSchemas.container;
import static dev.turnup.yang.TestSchemas.identityref;
import static dev.turnup.yang.TestSchemas.leaf;
import static dev.turnup.yang.TestSchemas.leafList;
import static dev.turnup.yang.TestSchemas.list;
import static dev.turnup.yang.TestSchemas.schema;
import static dev.turnup.yang.TestSchemas.string;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnup.xml.XmlName;
import dev.turnup.xml.XmlWriter;
import dev.turnup.yang.data.InstancePath;
import dev.turnup.yang.schema.Schema;
import dev.turnup.yang.value.XPathLiteral;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathFilterTest {
    private static final Schema SCHEMA = schema(container(
            "native",
            leaf("hostname", string()),
            leafList("dns", string()),
            list("port", "name", leaf("name", string()), leaf("mtu", string()), leaf("text", string())),
            list("pair", "a b", leaf("a", string()), leaf("b", string()), leaf("mtu", string())),
            list("seen", "", leaf("by", string()).state()).state(),
            list("part", "kind", leaf("kind", identityref("speed", "o:fast")))));

    private static String filter(String... paths) {
        XmlWriter xml = XmlWriter.compact().start(XmlName.local("filter"));
        PathFilter.writeTo(
                SCHEMA,
                Arrays.stream(paths).map(p -> InstancePath.parse(SCHEMA, p)).toList(),
                xml);
        return xml.end().toString().replace(" xmlns=\"urn:test\"", "");
    }

    @Test
    void severalPathsMergeAndKeysAreContentMatchNodes() {
        assertThat(filter("/native/port[name='a<b']/mtu", "/native/hostname", "/native/port[name='a<b']/text"))
                .isEqualTo(
                        "<filter><native><port><name>a&lt;b</name><mtu/><text/></port><hostname/></native></filter>");
    }

    @Test
    void aWholeListLeavesNothingToSayOfItsEntries() {
        assertThat(filter("/native/port[name='a']/mtu", "/native/port"))
                .isEqualTo("<filter><native><port/></native></filter>");
    }

    @Test
    void aWholeNodeLeavesNothingToSayOfWhatIsBeneath() {
        assertThat(filter("/native/port[name='a']/mtu", "/native/port[name='a']"))
                .isEqualTo("<filter><native><port><name>a</name></port></native></filter>");
    }

    @Test
    void aValueOfALeafListIsNoContentMatchNode() {
        assertThat(filter("/native/dns[.='a']")).isEqualTo("<filter><native><dns/></native></filter>");
    }

    @Test
    void aKeyThatIsAnIdentityHasItsPrefixDeclared() {
        assertThat(filter("/native/part[kind='other:fast']"))
                .isEqualTo("<filter><native><part><kind xmlns:o=\"urn:other\">o:fast</kind></part></native></filter>");
    }

    @Test
    void theRootIsRefusedSinceAnEmptyFilterSelectsNothing() {
        assertThatThrownBy(() -> filter("/")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0/0/1.20", "it's", "say \"x\"", "a[1]", "a b", "a:b"})
    void aKeyIsCompared(String key) {
        assertThat(InstancePath.parse(SCHEMA, "/native/port[name=" + XPathLiteral.of(key) + "]/mtu"))
                .satisfies(path -> assertThat(filter(path.toString()))
                        .isEqualTo("<filter><native><port><name>" + key + "</name><mtu/></port></native></filter>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a ", " a"})
    void aKeyThatNoFilterCanCompareSelectsEveryEntry(String key) {
        assertThat(filter("/native/port[name='" + key + "']/mtu"))
                .isEqualTo("<filter><native><port><name/><mtu/></port></native></filter>");
        assertThat(filter("/native/pair[a='1'][b='" + key + "']/mtu"))
                .isEqualTo("<filter><native><pair><a>1</a><b/><mtu/></pair></native></filter>");
        assertThat(filter("/native/pair[a='1'][b='" + key + "']"))
                .isEqualTo("<filter><native><pair><a>1</a></pair></native></filter>");
        assertThat(filter("/native/port[name='" + key + "']", "/native/port[name='x']"))
                .isEqualTo("<filter><native><port/></native></filter>");
    }

    @Test
    void anEntryWithoutKeysIsSelectedWithTheOthers() {
        assertThat(filter("/native/seen[2]/by")).isEqualTo("<filter><native><seen><by/></seen></native></filter>");
    }

    @Test
    void aKeyAskedForComesWithItsEntry() {
        assertThat(filter("/native/port[name='a']/name"))
                .isEqualTo("<filter><native><port><name>a</name></port></native></filter>");
        assertThat(filter("/native/port[name='a']/name", "/native/port[name='a']/mtu"))
                .isEqualTo("<filter><native><port><name>a</name><mtu/></port></native></filter>");
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.edit;

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
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.xml.XmlName;
import dev.turnup.xml.XmlReader;
import dev.turnup.xml.XmlWriter;
import dev.turnup.yang.codec.ChangesJson;
import dev.turnup.yang.codec.Decoded;
import dev.turnup.yang.codec.ReadMode;
import dev.turnup.yang.codec.Secrets;
import dev.turnup.yang.codec.XmlCodec;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.schema.Schema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every kind of change in the three renderings of a diff, there and back, as the files beside the tests hold them; {@code
 * -Dturnup.golden=write} writes them anew.
 */
@DisplayName("A diff")
class RenderingsTest {
    private static final Path GOLDEN =
            Path.of(System.getProperty("turnup.root", "../.."), "src", "yang", "test", "golden", "changes");

    private static final Schema SCHEMA = schema(container(
            "r",
            leaf("name", string()),
            leaf("banner", string()),
            leaf("password", string()).secret(),
            leaf("off", empty()),
            leaf("kind", identityref("kind", "fast", "o:slow")),
            leaf("o:speed", uint16()),
            anydata("notes"),
            leafList("dns", string()),
            leafList("search", string()).orderedByUser(),
            leafList("token", string()).secret().orderedByUser(),
            container("voice", leaf("n", uint16())).presence(),
            container("fax").presence(),
            container("deep", container("deeper", leaf("x", string()), leaf("y", string()))),
            list("port", "name", leaf("name", string()), leaf("mtu", uint16()), leaf("text", string())),
            list("rule", "seq dir", leaf("seq", uint16()), leaf("dir", string()), leaf("act", string()))
                    .orderedByUser(),
            list("user", "id", leaf("id", string()).secret(), leaf("level", uint16()))
                    .orderedByUser(),
            choice(
                    "source",
                    leaf("dhcp", empty()),
                    caseOf("static", leaf("address", string()), leaf("mask", string())))));

    private static final DataTree BEFORE = tree("""
            <name>old name</name>
            <banner>line 1
            line 2</banner>
            <password>hush-1</password>
            <off/>
            <kind>fast</kind>
            <notes><a>1</a></notes>
            <dns>192.0.2.1</dns><dns>192.0.2.2</dns>
            <search>a</search><search>b</search><search>c</search>
            <token>hush-2</token><token>hush-3</token>
            <voice><n>4</n></voice>
            <deep><deeper><x>1</x><y>2</y></deeper></deep>
            <port><name>0/0/1.20</name><mtu>1500</mtu></port>
            <port><name>it's "x" [1]</name><text/></port>
            <rule><seq>1</seq><dir>in</dir></rule>
            <rule><seq>2</seq><dir>in</dir></rule>
            <rule><seq>3</seq><dir>in</dir><act>deny</act></rule>
            <rule><seq>4</seq><dir>in</dir></rule>
            <user><id>hush-4</id><level>1</level></user>
            <user><id>hush-5</id></user>
            <dhcp/>
            <gone xmlns="urn:foreign">1</gone>
            <more xmlns="urn:foreign"><a>1</a></more>
            """);
    private static final DataTree AFTER = tree("""
            <name>r1</name>
            <banner/>
            <password>hush-6</password>
            <kind xmlns:o="urn:other">o:slow</kind>
            <speed xmlns="urn:other">10</speed>
            <notes><a>2</a></notes>
            <dns>192.0.2.2</dns><dns>192.0.2.3</dns>
            <search>c</search><search>d</search><search>a</search><search>b</search>
            <token>hush-7</token><token>hush-2</token>
            <fax/>
            <deep><deeper><y>2</y></deeper></deep>
            <port><name>it's "x" [1]</name><text> </text></port>
            <port><name>a/b:c</name><mtu>9000</mtu><text/></port>
            <port><name/></port>
            <rule><seq>9</seq><dir>in</dir></rule>
            <rule><seq>1</seq><dir>in</dir></rule>
            <rule><seq>3</seq><dir>in</dir><act>permit</act></rule>
            <rule><seq>8</seq><dir>out</dir><act>deny</act></rule>
            <rule><seq>4</seq><dir>in</dir></rule>
            <rule><seq>2</seq><dir>in</dir></rule>
            <rule><seq>7</seq><dir>in</dir></rule>
            <user><id>hush-5</id></user>
            <user><id>hush-4</id><level>2</level></user>
            <user><id>hush-8</id></user>
            <address>192.0.2.7</address><mask>255.255.255.0</mask>
            <new xmlns="urn:foreign" b="1"/>
            <more xmlns="urn:foreign"><a>2</a></more>
            """);

    private static final Diff DIFF = Diff.exact(BEFORE, AFTER);

    private static DataTree tree(String children) {
        String xml = "<r xmlns='urn:test'>" + children + "</r>";
        Decoded read = XmlCodec.read(SCHEMA, XmlReader.of(xml, "r1"), ReadMode.DEVICE);
        assertThat(read.problems()).isEmpty();
        return read.tree();
    }

    private static String edit(Diff diff, Secrets secrets) {
        XmlWriter xml = XmlWriter.pretty().start(XmlName.local("config"));
        XmlCodec.writeEdit(diff.edit(), xml, secrets);
        return xml.end() + "\n";
    }

    /** A rendering, and the file that holds it. */
    record Rendering(String file, String text) {
        @Override
        public String toString() {
            return file;
        }
    }

    static Stream<Rendering> renderings() {
        Diff back = DIFF.inverse();
        return Stream.of(
                new Rendering("there.txt", ChangeTree.plain(DIFF)),
                new Rendering("there.xml", edit(DIFF, Secrets.SHOWN)),
                new Rendering("there-masked.xml", edit(DIFF, Secrets.MASKED)),
                new Rendering("there.json", ChangesJson.write(DIFF, Secrets.MASKED)),
                new Rendering("back.txt", ChangeTree.plain(back)),
                new Rendering("back.xml", edit(back, Secrets.SHOWN)),
                new Rendering("back.json", ChangesJson.write(back, Secrets.MASKED)));
    }

    @ParameterizedTest(name = "is rendered as {0}")
    @MethodSource("renderings")
    void isRenderedAsTheFileHoldsIt(Rendering rendering) {
        Path file = GOLDEN.resolve(rendering.file());
        try {
            if (System.getProperty("turnup.golden", "").equals("write")) {
                Files.createDirectories(GOLDEN);
                Files.writeString(file, rendering.text());
            }
            assertThat(rendering.text()).isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest(name = "{0} shows no secret to people")
    @MethodSource("renderings")
    void showsNoSecretButToTheDevice(Rendering rendering) {
        boolean forDevice =
                rendering.file().equals("there.xml") || rendering.file().equals("back.xml");

        assertThat(rendering.text().contains("hush-")).isEqualTo(forDevice);
    }

    @Test
    void leadsThereAndBackAndTheReverseOfTheReverseIsItself() {
        assertThat(DIFF.edit().applyTo(BEFORE, Operation.MERGE)).isEqualTo(new EditResult.Applied(AFTER));
        assertThat(DIFF.inverse().edit().applyTo(AFTER, Operation.MERGE)).isEqualTo(new EditResult.Applied(BEFORE));
        assertThat(DIFF.inverse().inverse().edit()).isEqualTo(DIFF.edit());
        assertThat(DIFF.inverse().inverse().changes()).isEqualTo(DIFF.changes());
    }
}

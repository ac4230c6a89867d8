// SPDX-License-Identifier: Apache-2.0
package dev.turnup.xml;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a peer or a file may send to do harm, and what is merely broken. */
@DisplayName("A reader refuses")
class HostileXmlTest {

    private static void drain(XmlReader xml) {
        while (xml.next() != XmlReader.Event.EOF) {
            if (xml.event() == XmlReader.Event.TEXT) {
                assertThat(xml.text()).isNotNull();
            }
        }
    }

    private static void refuses(byte[] document) {
        assertThatExceptionOfType(XmlException.class)
                .isThrownBy(() -> drain(XmlReader.of(document, "r1 hello")))
                .withMessageStartingWith("r1 hello");
    }

    private static void refuses(String document) {
        refuses(document.getBytes(UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a><a/>",
                "<!DOCTYPE a SYSTEM 'http://127.0.0.1:1/a.dtd'><a/>",
                "<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>",
                "<!DOCTYPE a [<!ENTITY % p SYSTEM 'file:///etc/passwd'> %p;]><a/>",
                "<?xml version='1.0'?><!-- c --><!DOCTYPE a><a/>"
            })
    void a_doctype(String document) {
        assertThatExceptionOfType(XmlException.class)
                .isThrownBy(() -> drain(XmlReader.of(document, "r1")))
                .withMessageContaining("DOCTYPE");
    }

    @Test
    void the_billion_laughs_before_it_expands_anything() {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE lolz [<!ENTITY lol0 'lol'>");
        for (int i = 1; i < 40; i++) {
            laughs.append("<!ENTITY lol")
                    .append(i)
                    .append(" '")
                    .repeat("&lol" + (i - 1) + ";", 10)
                    .append("'>");
        }
        refuses(laughs.append("]><lolz>&lol39;</lolz>").toString());
    }

    @Test
    void a_file_as_an_entity(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "s3cret");

        assertThatExceptionOfType(XmlException.class)
                .isThrownBy(() -> drain(
                        XmlReader.of("<!DOCTYPE a [<!ENTITY x SYSTEM '" + secret.toUri() + "'>]><a>&x;</a>", "r1")))
                .withMessageNotContaining("s3cret");
    }

    @Test
    void more_levels_than_allowed() {
        drain(XmlReader.of("<a>".repeat(256) + "</a>".repeat(256), "r1"));
        refuses("<a>".repeat(257) + "</a>".repeat(257));
    }

    @Test
    void more_attributes_than_allowed() {
        drain(XmlReader.of(attributes(64), "r1"));
        refuses(attributes(65));
    }

    private static String attributes(int count) {
        StringBuilder element = new StringBuilder("<a");
        for (int i = 0; i < count; i++) {
            element.append(" a").append(i).append("=''");
        }
        return element.append("/>").toString();
    }

    @Test
    void a_text_longer_than_allowed() {
        XmlLimits limits = new XmlLimits(8, 8, 1000);
        drain(reader("<a>" + "x".repeat(1000) + "</a>", limits));
        assertThatExceptionOfType(XmlException.class)
                .isThrownBy(() -> drain(reader("<a>" + "x".repeat(100_000) + "</a>", limits)));
    }

    @Test
    void a_text_longer_than_allowed_though_it_comes_in_pieces() {
        assertThatExceptionOfType(XmlException.class)
                .isThrownBy(() -> drain(
                        reader("<a>" + "<![CDATA[xxxxxxxxxx]]>".repeat(10_000) + "</a>", new XmlLimits(8, 8, 1000))));
    }

    @Test
    void an_attribute_longer_than_allowed() {
        assertThatExceptionOfType(XmlException.class)
                .isThrownBy(() -> drain(reader("<a b='" + "x".repeat(1_000_000) + "'/>", new XmlLimits(8, 8, 1000))));
    }

    @Test
    void a_name_longer_than_allowed() {
        assertThatExceptionOfType(XmlException.class)
                .isThrownBy(() -> drain(reader("<" + "x".repeat(1_000_000) + "/>", new XmlLimits(8, 8, 1000))));
    }

    private static XmlReader reader(String document, XmlLimits limits) {
        return XmlReader.of(new ByteArrayInputStream(document.getBytes(UTF_8)), "r1", limits);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "text",
                "<a>",
                "<a",
                "</a>",
                "<a></b>",
                "<a/><b/>",
                "<a/>trailing",
                "<a>x < y</a>",
                "<a>x & y</a>",
                "<a>&nbsp;</a>",
                "<a b='1' b='2'/>",
                "<a b=1/>",
                "<a b='<'/>",
                "<p:a/>",
                "<a p:b=''/>",
                "<a xmlns:p='u' xmlns:q='u' p:b='' q:b=''/>",
                "<a>]]></a>",
                "<a><!-- -- --></a>",
                "<a>\u0001</a>",
                "<a>&#1;</a>",
                "<a>&#xFFFF;</a>",
                "<a b='\u0000'/>",
                "<a><![CDATA[x</a>"
            })
    void what_is_not_well_formed(String document) {
        refuses(document);
    }

    @Test
    void bytes_that_are_no_utf_8() {
        refuses("<a>\u00E9</a>".getBytes(ISO_8859_1));
        refuses(new byte[] {'<', 'a', '>', (byte) 0xC0, (byte) 0xAF, '<', '/', 'a', '>'});
        refuses(new byte[] {'<', 'a', '>', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '<', '/', 'a', '>'});
        refuses(new byte[] {'<', 'a', '>', (byte) 0xE2, (byte) 0x98});
    }

    @Test
    void a_stream_that_breaks() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                throw new IOException("gone");
            }
        };
        assertThatExceptionOfType(XmlException.class)
                .isThrownBy(() -> drain(XmlReader.of(broken, "r1", XmlLimits.CONFIGURATION)));
    }

    @Test
    void nothing_that_is_merely_in_another_encoding() {
        XmlReader xml = XmlReader.of("<?xml version='1.0' encoding='UTF-16'?><a>\u2603</a>".getBytes(UTF_16), "r1");
        xml.nextTag();
        assertThat(xml.readText()).isEqualTo("\u2603");
    }
}

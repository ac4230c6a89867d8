// SPDX-License-Identifier: Apache-2.0
package dev.turnup.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlCopyTest {

    @Test
    void a_copied_element_keeps_the_prefixes_declared_around_it() {
        assertThat(copyOfFirstChild("<a xmlns:p='urn:p' xmlns:q='urn:q'><b xmlns:q='urn:r'>p:x<c/></b></a>"))
                .isEqualTo("<b xmlns:p=\"urn:p\" xmlns:q=\"urn:r\">p:x<c/></b>");
    }

    @Test
    void a_prefix_ends_with_the_element_that_declares_it() {
        assertThat(copyOfFirstChild("<a><b><c xmlns:p='urn:p'/><d/></b></a>"))
                .isEqualTo("<b><c xmlns:p=\"urn:p\"/><d/></b>");
    }

    @Test
    void the_language_of_a_text_keeps_the_one_prefix_it_may_have() {
        assertThat(copyOfFirstChild("<a><b xml:lang='en'/></a>")).isEqualTo("<b xml:lang=\"en\"/>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<a>x&y</a>", "<a>x&undefined;</a>", "<a>x&#0;</a>", "<a>x<![CDATA[y</a>", "<a><b>x</a></b>"})
    void malformed_text_is_told_as_malformed_xml(String document) {
        XmlReader xml = XmlReader.of(document, "test");
        assertThatThrownBy(() -> {
                    while (xml.next() != XmlReader.Event.EOF) {
                        if (xml.event() == XmlReader.Event.TEXT) {
                            assertThat(xml.text()).isNotEmpty();
                        }
                    }
                })
                .isInstanceOf(XmlException.class)
                .hasMessageStartingWith("test:1:");
    }

    private static String copyOfFirstChild(String document) {
        XmlWriter out = XmlWriter.compact();
        try (XmlReader xml = XmlReader.of(document, "test")) {
            xml.nextTag();
            xml.nextTag();
            xml.copyTo(out);
        }
        return out.toString();
    }
}

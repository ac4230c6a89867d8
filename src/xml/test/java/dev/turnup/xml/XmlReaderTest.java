// SPDX-License-Identifier: Apache-2.0
package dev.turnup.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class XmlReaderTest {

    private static XmlReader on(String document) {
        XmlReader xml = XmlReader.of(document, "site.xml");
        xml.nextTag();
        return xml;
    }

    private static List<String> events(String document) {
        XmlReader xml = XmlReader.of(document, "site.xml");
        List<String> events = new ArrayList<>();
        while (xml.next() != XmlReader.Event.EOF) {
            events.add(
                    switch (xml.event()) {
                        case START -> "<" + xml.name();
                        case END -> ">" + xml.name();
                        case TEXT -> xml.text();
                        case BEGIN, EOF -> "?";
                    });
        }
        return events;
    }

    @Test
    void a_document_is_a_row_of_tags_and_texts() {
        assertThat(events("<?xml version='1.0'?>\n<a xmlns='urn:a'>x<b xmlns=''/></a>\n"))
                .containsExactly("<{urn:a}a", "x", "<b", ">b", ">{urn:a}a");
    }

    @Test
    void comments_instructions_and_cdata_do_not_break_a_text_for_read_text() {
        assertThat(on("<a>one<!-- c --> two<?p i?><![CDATA[ <three>]]> &amp; &#x2603;</a>")
                        .readText())
                .isEqualTo("one two <three> & \u2603");
    }

    @Test
    void a_text_in_numbers_of_eight_characters_is_told_from_every_other() {
        XmlReader xml = on("<a>interface 0/1</a>");
        xml.next();

        long[] bits = new long[3];
        assertThat(xml.textBits(bits)).isTrue();
        assertThat(bits).containsExactly(0x69_6e_74_65_72_66_61_63L, 0x65_20_30_2f_31L, 0);
        assertThat(xml.ownText()).isEqualTo("interface 0/1");
    }

    @Test
    void a_text_that_does_not_fit_is_no_number() {
        XmlReader xml = on("<a>interface 0/1</a>");
        xml.next();

        assertThat(xml.textBits(new long[1])).isFalse();
    }

    @Test
    void a_text_beyond_ascii_is_no_number() {
        XmlReader xml = on("<a>Genf, Zürich</a>");
        xml.next();

        assertThat(xml.textBits(new long[2])).isFalse();
    }

    @Test
    void line_ends_are_one_character_as_xml_says() {
        assertThat(on("<a>1\r\n2\r3&#13;\n4</a>").readText()).isEqualTo("1\n2\n3\r\n4");
    }

    @Test
    void white_space_in_an_attribute_is_blanks_unless_it_is_escaped() {
        XmlReader xml = on("<a b='1\r\n2\t3&#10;4'/>");
        assertThat(xml.attribute(XmlName.local("b"))).contains("1 2 3\n4");
    }

    @Test
    void an_attribute_is_found_by_its_expanded_name() {
        XmlReader xml = on("<a xmlns='urn:a' xmlns:p='urn:p' b='1' p:b='2'/>");
        assertThat(xml.attribute(XmlName.local("b"))).contains("1");
        assertThat(xml.attribute(new XmlName("urn:p", "b"))).contains("2");
        assertThat(xml.attribute(new XmlName("urn:a", "b"))).isEmpty();
        assertThat(xml.attributes()).hasSize(2);
    }

    @Test
    void a_prefix_means_what_the_nearest_declaration_says() {
        XmlReader xml = on("<a xmlns='urn:a' xmlns:p='urn:1'><b xmlns:p='urn:2'/></a>");
        assertThat(xml.namespace("p")).contains("urn:1");
        assertThat(xml.namespace("")).contains("urn:a");
        assertThat(xml.namespace("q")).isEmpty();
        xml.nextTag();
        assertThat(xml.namespace("p")).contains("urn:2");
        xml.nextTag();
        assertThat(xml.namespace("p")).contains("urn:2");
        xml.nextTag();
        assertThat(xml.namespace("p")).contains("urn:1");
    }

    @Test
    void skip_passes_over_all_that_is_within() {
        XmlReader xml = on("<a><b><c>x</c><b/></b><d/></a>");
        xml.nextTag();
        xml.skip();
        assertThat(xml.event()).isEqualTo(XmlReader.Event.END);
        assertThat(xml.name()).hasToString("b");
        xml.nextTag();
        assertThat(xml.name()).hasToString("d");
    }

    @Test
    void next_tag_tells_of_text_where_none_may_stand() {
        assertThatExceptionOfType(XmlException.class)
                .isThrownBy(() -> on("<a>\n  text</a>").nextTag())
                .withMessageStartingWith("site.xml:1:")
                .withMessageEndingWith("text where only elements may stand");
    }

    @Test
    void a_location_names_source_line_and_column() {
        XmlReader xml = on("<a>\n  <b/></a>");
        xml.nextTag();
        assertThat(xml.location()).hasToString("site.xml:2:3");
    }

    @Test
    void the_end_stays_the_end() {
        XmlReader xml = on("<a/>");
        xml.next();
        assertThat(xml.next()).isEqualTo(XmlReader.Event.EOF);
        assertThat(xml.next()).isEqualTo(XmlReader.Event.EOF);
    }
}

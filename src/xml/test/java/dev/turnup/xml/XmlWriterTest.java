// SPDX-License-Identifier: Apache-2.0
package dev.turnup.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PipedWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlWriterTest {
    private static final XmlName A = new XmlName("urn:a", "a");
    private static final XmlName B = A.sibling("b");

    @Test
    void a_namespace_is_declared_where_it_begins() {
        assertThat(XmlWriter.compact()
                        .start(A)
                        .element(B, "x")
                        .empty(new XmlName("urn:c", "c"))
                        .empty(XmlName.local("d"))
                        .end())
                .hasToString("<a xmlns=\"urn:a\"><b>x</b><c xmlns=\"urn:c\"/><d xmlns=\"\"/></a>");
    }

    @Test
    void people_get_one_element_a_line() {
        assertThat(XmlWriter.pretty()
                        .start(A)
                        .element(B, "x")
                        .start(B)
                        .empty(A)
                        .end()
                        .end())
                .hasToString("""
                        <a xmlns="urn:a">
                          <b>x</b>
                          <b>
                            <a/>
                          </b>
                        </a>""");
    }

    @Test
    void what_goes_to_a_target_is_what_the_text_would_be() {
        StringBuilder target = new StringBuilder();
        XmlWriter all = XmlWriter.pretty();
        XmlWriter pieces = XmlWriter.prettyTo(target);
        for (XmlWriter xml : List.of(all, pieces)) {
            xml.start(XmlName.local("a"));
            for (int i = 0; i < 2_000; i++) {
                xml.element(XmlName.local("b"), "number " + i);
            }
            xml.end();
        }

        assertThat(target).hasSizeGreaterThan(20_000);
        pieces.finish();
        assertThat(target.toString()).isEqualTo(all.toString());
    }

    @Test
    void a_target_that_fails_is_told_of() {
        XmlWriter xml = XmlWriter.prettyTo(new PipedWriter()).empty(XmlName.local("a"));

        assertThatThrownBy(xml::finish).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void an_attribute_in_a_namespace_uses_the_declared_prefix_or_one_of_its_own() {
        XmlName operation = new XmlName("urn:nc", "operation");
        assertThat(XmlWriter.compact()
                        .start(A)
                        .namespace("nc", "urn:nc")
                        .attribute(operation, "merge")
                        .end())
                .hasToString("<a xmlns=\"urn:a\" xmlns:nc=\"urn:nc\" nc:operation=\"merge\"/>");
        assertThat(XmlWriter.compact().start(A).attribute(operation, "merge").end())
                .hasToString("<a xmlns=\"urn:a\" xmlns:ns0=\"urn:nc\" ns0:operation=\"merge\"/>");
    }

    @Test
    void what_has_a_meaning_in_xml_is_escaped() {
        assertThat(XmlWriter.compact()
                        .start(A)
                        .attribute(XmlName.local("b"), "<&\"'>\t\n\r")
                        .text("<&\"'>\t\n\r]]>")
                        .end())
                .hasToString(
                        "<a xmlns=\"urn:a\" b=\"&lt;&amp;&quot;'&gt;&#9;&#10;&#13;\">&lt;&amp;\"'&gt;\t\n&#13;]]&gt;</a>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u0001", "\u001F", "\uFFFE", "\uFFFF", "\uD800", "x\uDC00", "\uD83Dx"})
    void what_xml_cannot_carry_is_refused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> XmlWriter.compact().start(A).text(text))
                .withMessageContaining("U+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1a", "a b", "a>", "a/", "a:b", "-", "a\u0000", "a=''"})
    void what_is_no_name_is_refused(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> XmlWriter.compact().start(XmlName.local(name)));
    }

    @Test
    void an_open_element_is_no_document() {
        assertThatIllegalStateException()
                .isThrownBy(() -> XmlWriter.compact().start(A).toString());
    }

    @Test
    void an_attribute_after_content_is_refused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> XmlWriter.compact().start(A).text("x").attribute(XmlName.local("b"), "y"));
    }
}

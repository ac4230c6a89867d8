// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.binding;

import dev.turnup.xml.XmlException;
import dev.turnup.xml.XmlName;
import dev.turnup.xml.XmlReader;
import dev.turnup.yang.codec.XmlCodec;
import org.jspecify.annotations.Nullable;

/**
 * One element with all that is in it, as XML: the value of a node of type {@code anydata} or {@code anyxml} (RFC 7950, sections
 * 7.10 and 7.11). Equal where the content is, whatever the prefixes of elements and the white space between them.
 */
public final class AnyXml {
    private final XmlName name;
    private final String xml;

    private AnyXml(XmlName name, String xml) {
        this.name = name;
        this.xml = xml;
    }

    /**
     * An element.
     *
     * @param xml the element of the node itself, with its namespace declared
     * @throws IllegalArgumentException where the text is no element
     */
    public static AnyXml of(String xml) {
        try (XmlReader reader = XmlReader.of(xml, "any data")) {
            reader.nextTag();
            XmlName name = reader.name();
            return new AnyXml(name, XmlCodec.keep(reader));
        } catch (XmlException e) {
            throw new IllegalArgumentException("not an element: " + e.getMessage(), e);
        }
    }

    /** What the element is called. */
    public XmlName name() {
        return name;
    }

    /** On the element's start, for who reads on. */
    XmlReader reader() {
        XmlReader reader = XmlReader.of(xml, "any data");
        reader.nextTag();
        return reader;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AnyXml that && xml.equals(that.xml);
    }

    @Override
    public int hashCode() {
        return xml.hashCode();
    }

    /** The XML, without white space between elements. */
    @Override
    public String toString() {
        return xml;
    }
}

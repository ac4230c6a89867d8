// SPDX-License-Identifier: Apache-2.0
package dev.turnup.benchmark;

import com.ctc.wstx.stax.WstxInputFactory;
import com.ctc.wstx.stax.WstxOutputFactory;
import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/** The floor: what the parser and writer beneath need for the same bytes, when nobody looks at what they say. */
final class BareXml {
    /** One step of a document: an element's start, with its namespace where it is a new one; a text; an end. */
    record Step(int event, String text, String namespace) {}

    private BareXml() {}

    /** Reads to the end with the settings that {@code XmlReader} has; answers how many elements there are. */
    static int scan(byte[] document) {
        try {
            XMLStreamReader stax = reader(document);
            int elements = 0;
            while (stax.hasNext()) {
                if (stax.next() == XMLStreamConstants.START_ELEMENT) {
                    elements++;
                }
            }
            stax.close();
            return elements;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private static XMLStreamReader reader(byte[] document) throws XMLStreamException {
        WstxInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.getConfig().doParseLazily(false);
        return factory.createXMLStreamReader(new ByteArrayInputStream(document));
    }

    /** The steps of a document, for {@link #write}. */
    static List<Step> steps(byte[] document) {
        try {
            XMLStreamReader stax = reader(document);
            List<Step> steps = new ArrayList<>();
            while (stax.hasNext()) {
                switch (stax.next()) {
                    case XMLStreamConstants.START_ELEMENT ->
                        steps.add(new Step(
                                XMLStreamConstants.START_ELEMENT,
                                stax.getLocalName(),
                                stax.getNamespaceCount() > 0 ? stax.getNamespaceURI(0) : ""));
                    case XMLStreamConstants.CHARACTERS ->
                        steps.add(new Step(XMLStreamConstants.CHARACTERS, stax.getText(), ""));
                    case XMLStreamConstants.END_ELEMENT -> steps.add(new Step(XMLStreamConstants.END_ELEMENT, "", ""));
                    default -> {
                        // nothing else is in these documents
                    }
                }
            }
            return steps;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes the steps as text; answers how long it is. */
    static int write(List<Step> steps) {
        try {
            StringWriter text = new StringWriter();
            XMLStreamWriter out = new WstxOutputFactory().createXMLStreamWriter(text);
            for (Step step : steps) {
                switch (step.event()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        out.writeStartElement(step.text());
                        if (!step.namespace().isEmpty()) {
                            out.writeDefaultNamespace(step.namespace());
                        }
                    }
                    case XMLStreamConstants.CHARACTERS -> out.writeCharacters(step.text());
                    default -> out.writeEndElement();
                }
            }
            out.close();
            return text.toString().length();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.binding;

import jakarta.xml.bind.annotation.adapters.XmlAdapter;
import java.io.StringReader;
import java.io.StringWriter;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Result;
import javax.xml.transform.Source;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMResult;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import javax.xml.transform.stream.StreamSource;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * How JAXB keeps an element as {@link AnyXml}, with the prefixes that its text uses: what JAXB keeps is an element of DOM, and
 * nothing else. Named by generated code.
 */
public final class AnyXmlAdapter extends XmlAdapter<Element, AnyXml> {
    private @Nullable Transformer identity;

    /** For JAXB. */
    public AnyXmlAdapter() {}

    @Override
    public @Nullable AnyXml unmarshal(@Nullable Element element) {
        if (element == null) {
            return null;
        }
        StringWriter text = new StringWriter();
        copy(new DOMSource(element), new StreamResult(text));
        return AnyXml.of(text.toString());
    }

    @Override
    public @Nullable Element marshal(@Nullable AnyXml element) {
        if (element == null) {
            return null;
        }
        DOMResult copy = new DOMResult();
        copy(new StreamSource(new StringReader(element.toString())), copy);
        return (Element) copy.getNode().getFirstChild();
    }

    private void copy(Source from, Result to) {
        try {
            Transformer made = identity;
            if (made == null) {
                made = TransformerFactory.newInstance().newTransformer();
                made.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
                identity = made;
            }
            made.transform(from, to);
        } catch (TransformerException e) {
            throw new IllegalStateException("an element is not copied: " + e.getMessage(), e);
        }
    }
}

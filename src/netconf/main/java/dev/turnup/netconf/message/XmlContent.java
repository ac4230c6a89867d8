// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.message;

import dev.turnup.xml.XmlReader;
import dev.turnup.xml.XmlWriter;

/**
 * What an element of a message holds: any number of elements, or text. A lambda that writes to the given writer is one;
 * so is the text {@link #of} takes, and what {@link RpcReply#read} and {@link RpcRequest#read} found.
 */
@FunctionalInterface
public interface XmlContent {

    /** Writes the content into the element that {@code out} has open. */
    void writeTo(XmlWriter out);

    /**
     * Content from XML text: one element, several side by side, text, or nothing.
     *
     * @throws dev.turnup.xml.XmlException where the text is not well-formed; line and column count within it
     */
    static XmlContent of(String fragment) {
        return XmlFragment.parse(fragment);
    }

    /** No content. */
    static XmlContent empty() {
        return XmlFragment.EMPTY;
    }

    /** The content as text; each element declares what prefixes it needs. */
    default String toXml() {
        XmlWriter out = XmlWriter.compact().start(XmlFragment.HOLDER);
        writeTo(out);
        return XmlFragment.unwrap(out.end().toString());
    }

    /**
     * A reader that stands on the start tag of the element that holds the content; that element's own name carries no
     * meaning. {@code source} names the content in messages.
     */
    default XmlReader reader(String source) {
        return XmlFragment.wrapped(toXml(), source);
    }

    /**
     * As {@link #reader}, for who reads the content for the last time: a large one lets go of what was read, so that it and
     * what is made of it are never held whole at once. It cannot be read again.
     */
    default XmlReader drain(String source) {
        return reader(source);
    }
}

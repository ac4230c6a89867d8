// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.message;

import dev.turnup.xml.XmlLimits;
import dev.turnup.xml.XmlReader;
import dev.turnup.xml.XmlWriter;

/**
 * The content of a reply, kept as the bytes that came: a configuration is large, and most readers want a cursor over
 * it, not a copy of it. Errors beside the output are not part of the content.
 */
final class ReceivedContent implements XmlContent {
    private final MessageBytes message;
    private volatile boolean drained;

    ReceivedContent(MessageBytes message) {
        this.message = message;
    }

    @Override
    public XmlReader reader(String source) {
        return reader(source, false);
    }

    @Override
    public XmlReader drain(String source) {
        XmlReader xml = reader(source, true);
        drained = true;
        return xml;
    }

    private XmlReader reader(String source, boolean drain) {
        if (drained) {
            throw new IllegalStateException(source + ": this reply was read for the last time before");
        }
        XmlReader xml = XmlReader.of(drain ? message.drain() : message.stream(), source, XmlLimits.CONFIGURATION);
        xml.nextTag();
        return xml;
    }

    /** How many bytes are still held. */
    long held() {
        return message.held();
    }

    @Override
    public void writeTo(XmlWriter out) {
        try (XmlReader xml = reader("rpc-reply")) {
            XmlReader.Event event;
            while ((event = xml.next()) != XmlReader.Event.END) {
                if (event == XmlReader.Event.TEXT) {
                    continue; // white space between elements; RpcReply.read refused any other
                }
                if (xml.name().equals(Nc.name("rpc-error"))) {
                    xml.skip();
                } else {
                    xml.copyTo(out);
                }
            }
        }
    }

    @Override
    public String toString() {
        return "XML of " + message;
    }
}

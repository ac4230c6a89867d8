// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.event;

import dev.turnup.netconf.message.Filter;
import dev.turnup.netconf.message.ReceivedElement;
import dev.turnup.netconf.message.StreamFilter;
import dev.turnup.netconf.message.XmlContent;
import dev.turnup.xml.XmlName;
import dev.turnup.xml.XmlWriter;
import java.time.Instant;
import java.util.Optional;

/**
 * What a subscription is for, as the device tells it (RFC 8639, section 2.7).
 *
 * @param stream the name of the stream
 * @param filter which event records; absent: all
 * @param replayStart from when on event records are replayed
 * @param stop when it ends
 * @param encoding an identity such as {@code encode-xml}
 * @param purpose what its owner says it is for
 */
public record SubscriptionTerms(
        String stream,
        Optional<StreamFilter> filter,
        Optional<Instant> replayStart,
        Optional<Instant> stop,
        Optional<XmlName> encoding,
        Optional<String> purpose) {
    static final String NAMESPACE = "urn:ietf:params:xml:ns:yang:ietf-subscribed-notifications";

    static SubscriptionTerms read(ReceivedElement event) {
        Optional<StreamFilter> named = event.leaf("stream-filter-name").map(StreamFilter.Named::new);
        Optional<StreamFilter> xpath = event.child("stream-xpath-filter")
                .map(leaf -> new StreamFilter.Within(new Filter.XPath(leaf.text(), leaf.boundPrefixes())));
        Optional<StreamFilter> subtree = event.child("stream-subtree-filter")
                .map(any -> new StreamFilter.Within(
                        Filter.subtree(XmlContent.of(any.content().toXml()))));
        return new SubscriptionTerms(
                event.requiredLeaf("stream"),
                named.or(() -> xpath).or(() -> subtree),
                event.child("replay-start-time").map(ReceivedElement::time),
                event.child("stop-time").map(ReceivedElement::time),
                event.child("encoding").map(ReceivedElement::identity),
                event.leaf("purpose"));
    }

    void writeTo(XmlWriter out) {
        out.element(name("stream"), stream);
        filter.ifPresent(f -> write(out, f));
        replayStart.ifPresent(time -> out.element(name("replay-start-time"), time.toString()));
        stop.ifPresent(time -> out.element(name("stop-time"), time.toString()));
        encoding.ifPresent(identity -> identity(out, name("encoding"), identity));
        purpose.ifPresent(text -> out.element(name("purpose"), text));
    }

    private static void write(XmlWriter out, StreamFilter filter) {
        switch (filter) {
            case StreamFilter.Named named -> out.element(name("stream-filter-name"), named.name());
            case StreamFilter.Within(Filter.XPath xpath) -> {
                out.start(name("stream-xpath-filter"));
                xpath.prefixes().forEach(out::namespace);
                out.text(xpath.select()).end();
            }
            case StreamFilter.Within(Filter.Subtree subtree) -> {
                out.start(name("stream-subtree-filter"));
                subtree.elements().writeTo(out);
                out.end();
            }
        }
    }

    static void identity(XmlWriter out, XmlName element, XmlName identity) {
        out.start(element)
                .namespace("id", identity.namespace())
                .text("id:" + identity.local())
                .end();
    }

    private static XmlName name(String local) {
        return new XmlName(NAMESPACE, local);
    }
}

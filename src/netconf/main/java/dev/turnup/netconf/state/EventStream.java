// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.state;

import dev.turnup.netconf.message.Filter;
import dev.turnup.netconf.message.ReceivedElement;
import dev.turnup.netconf.message.Rpc;
import dev.turnup.netconf.message.RpcReply;
import dev.turnup.xml.XmlName;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A stream of events that can be subscribed to (RFC 5277, section 3.2.5; RFC 8639, section 2.1).
 *
 * @param name what a subscription names
 * @param description for people
 * @param replay whether what happened before can be had
 * @param logCreation since when events are kept, where they are
 * @param logAged the time of the last event that is kept no more
 */
public record EventStream(
        String name,
        Optional<String> description,
        boolean replay,
        Optional<Instant> logCreation,
        Optional<Instant> logAged) {
    private static final XmlName NETCONF = new XmlName("urn:ietf:params:xml:ns:netmod:notification", "netconf");
    private static final XmlName STREAMS =
            new XmlName("urn:ietf:params:xml:ns:yang:ietf-subscribed-notifications", "streams");

    /** The request for the streams that {@link dev.turnup.netconf.message.SubscriptionRpc.Create} can name. */
    public static Rpc.Get request() {
        return new Rpc.Get(Filter.subtree(
                out -> out.start(NETCONF).empty(NETCONF.sibling("streams")).end()));
    }

    /** The request for the streams that {@link dev.turnup.netconf.message.SubscriptionRpc.Establish} can name. */
    public static Rpc.Get requestOfRfc8639() {
        return new Rpc.Get(Filter.subtree(out -> out.empty(STREAMS)));
    }

    /**
     * Reads the answer to either request; no streams where the device tells none.
     *
     * @throws dev.turnup.netconf.message.MessageException where something in it is not as its RFC has it
     */
    public static List<EventStream> read(RpcReply.Data data) {
        List<EventStream> old = ReceivedElement.inData(data, NETCONF)
                .flatMap(netconf -> netconf.child("streams"))
                .map(streams -> streams.children("stream").stream()
                        .map(stream -> new EventStream(
                                stream.requiredLeaf("name"),
                                stream.leaf("description"),
                                isTrue(stream.leaf("replaySupport").orElse("")),
                                stream.child("replayLogCreationTime").map(ReceivedElement::time),
                                stream.child("replayLogAgedTime").map(ReceivedElement::time)))
                        .toList())
                .orElse(List.of());
        return !old.isEmpty()
                ? old
                : ReceivedElement.inData(data, STREAMS)
                        .map(streams -> streams.children("stream").stream()
                                .map(stream -> new EventStream(
                                        stream.requiredLeaf("name"),
                                        stream.leaf("description"),
                                        stream.child("replay-support").isPresent(),
                                        stream.child("replay-log-creation-time").map(ReceivedElement::time),
                                        stream.child("replay-log-aged-time").map(ReceivedElement::time)))
                                .toList())
                        .orElse(List.of());
    }

    // The XML Schema of RFC 5277 has 1 for true, too.
    private static boolean isTrue(String text) {
        return text.equals("true") || text.equals("1");
    }
}

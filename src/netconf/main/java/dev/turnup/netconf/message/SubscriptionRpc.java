// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.message;

import dev.turnup.xml.XmlName;
import dev.turnup.xml.XmlWriter;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Operations on subscriptions to notifications: {@link Create} is of RFC 5277, the others are of RFC 8639. */
public sealed interface SubscriptionRpc extends Rpc {

    /** What of RFC 8639 a device needs: a module that no hello announces. */
    Need SUBSCRIBED_NOTIFICATIONS = new Need.Module("ietf-subscribed-notifications", Nc.SUBSCRIBED);

    /**
     * Makes this session's one subscription (RFC 5277, section 2.1.1).
     *
     * @param stream absent: the stream {@code NETCONF}
     * @param filter which notifications; absent: all
     * @param start from when on notifications are replayed; absent: none are
     * @param stop until when; only with a start, and after it
     */
    record Create(Optional<String> stream, Optional<Filter> filter, Optional<Instant> start, Optional<Instant> stop)
            implements SubscriptionRpc {
        public Create {
            if (stop.isPresent() && start.isEmpty()) {
                throw new IllegalArgumentException("a stopTime goes with a startTime (RFC 5277, section 2.1.1)");
            }
            requireOrder(start, stop);
        }

        /** All of the stream {@code NETCONF}, from now on. */
        public Create() {
            this(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }

        /** All of a stream, from now on. */
        public Create(String stream) {
            this(Optional.of(stream), Optional.empty(), Optional.empty(), Optional.empty());
        }

        /** The notifications that the filter lets through. */
        public Create with(Filter selecting) {
            return new Create(stream, Optional.of(selecting), start, stop);
        }

        /** From a moment of the past on, and beyond now. */
        public Create from(Instant moment) {
            return new Create(stream, filter, Optional.of(moment), stop);
        }

        /** Until a moment; after {@link #from}. */
        public Create until(Instant moment) {
            return new Create(stream, filter, start, Optional.of(moment));
        }

        @Override
        public XmlName name() {
            return Nc.notification("create-subscription");
        }

        @Override
        public List<Need> needs() {
            return Needs.of(Capability.NOTIFICATION).filter(filter).list();
        }

        @Override
        public XmlContent input() {
            return out -> {
                stream.ifPresent(s -> out.element(Nc.notification("stream"), s));
                Parameters.filter(out, name(), filter);
                Parameters.time(out, Nc.notification("startTime"), start);
                Parameters.time(out, Nc.notification("stopTime"), stop);
            };
        }
    }

    /**
     * Makes a subscription (RFC 8639, section 2.4.2); {@link SubscriptionGrant} reads the answer.
     *
     * @param stream the name of a stream
     * @param filter which event records; absent: all
     * @param replayStart from when on event records are replayed; absent: none are
     * @param stop when it ends; absent: with the session, or by {@link Delete}
     * @param dscp how its packets are marked, 0 to 63
     * @param weighting its share beside other subscriptions, 0 to 255
     * @param dependency the subscription that goes before it
     * @param encoding an identity such as {@code encode-xml}; absent: that of the request
     */
    record Establish(
            String stream,
            Optional<StreamFilter> filter,
            Optional<Instant> replayStart,
            Optional<Instant> stop,
            OptionalInt dscp,
            OptionalInt weighting,
            OptionalLong dependency,
            Optional<XmlName> encoding)
            implements SubscriptionRpc {
        /** The encoding that NETCONF itself has. */
        public static final XmlName ENCODE_XML = Nc.subscribed("encode-xml");
        /** As RFC 7951 says. */
        public static final XmlName ENCODE_JSON = Nc.subscribed("encode-json");

        public Establish {
            Objects.requireNonNull(stream, "stream");
            requireOrder(replayStart, stop);
            dscp.ifPresent(d -> requireWithin("dscp", d, 63));
            weighting.ifPresent(w -> requireWithin("weighting", w, 255));
            dependency.ifPresent(id -> Nc.requireUint32("dependency", id, 0));
        }

        /** All of a stream, from now on. */
        public Establish(String stream) {
            this(
                    stream,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    OptionalInt.empty(),
                    OptionalInt.empty(),
                    OptionalLong.empty(),
                    Optional.empty());
        }

        /** The event records that the filter lets through. */
        public Establish with(StreamFilter selecting) {
            return new Establish(
                    stream, Optional.of(selecting), replayStart, stop, dscp, weighting, dependency, encoding);
        }

        /** From a moment of the past on. */
        public Establish from(Instant moment) {
            return new Establish(stream, filter, Optional.of(moment), stop, dscp, weighting, dependency, encoding);
        }

        /** Until a moment. */
        public Establish until(Instant moment) {
            return new Establish(
                    stream, filter, replayStart, Optional.of(moment), dscp, weighting, dependency, encoding);
        }

        @Override
        public XmlName name() {
            return Nc.subscribed("establish-subscription");
        }

        @Override
        public List<Need> needs() {
            return List.of(SUBSCRIBED_NOTIFICATIONS);
        }

        @Override
        public XmlContent input() {
            return out -> {
                out.element(Nc.subscribed("stream"), stream);
                filter.ifPresent(f -> writeFilter(out, f));
                Parameters.time(out, Nc.subscribed("replay-start-time"), replayStart);
                Parameters.time(out, Nc.subscribed("stop-time"), stop);
                dscp.ifPresent(d -> Parameters.number(out, Nc.subscribed("dscp"), d));
                weighting.ifPresent(w -> Parameters.number(out, Nc.subscribed("weighting"), w));
                dependency.ifPresent(id -> Parameters.number(out, Nc.subscribed("dependency"), id));
                encoding.ifPresent(e -> Parameters.identity(out, Nc.subscribed("encoding"), e));
            };
        }
    }

    /**
     * Changes a subscription that this session established (RFC 8639, section 2.4.3).
     *
     * @param id its number
     * @param filter which event records it gets from here on: the module lets none be changed without one
     * @param stop when it ends; absent: with the session, or by {@link Delete}
     */
    record Modify(long id, StreamFilter filter, Optional<Instant> stop) implements SubscriptionRpc {
        public Modify {
            Nc.requireUint32("id", id, 0);
            Objects.requireNonNull(filter, "filter");
        }

        @Override
        public XmlName name() {
            return Nc.subscribed("modify-subscription");
        }

        @Override
        public List<Need> needs() {
            return List.of(SUBSCRIBED_NOTIFICATIONS);
        }

        @Override
        public XmlContent input() {
            return out -> {
                Parameters.number(out, Nc.subscribed("id"), id);
                writeFilter(out, filter);
                Parameters.time(out, Nc.subscribed("stop-time"), stop);
            };
        }
    }

    /** Ends a subscription that this session established (RFC 8639, section 2.4.4). */
    record Delete(long id) implements SubscriptionRpc {
        public Delete {
            Nc.requireUint32("id", id, 0);
        }

        @Override
        public XmlName name() {
            return Nc.subscribed("delete-subscription");
        }

        @Override
        public List<Need> needs() {
            return List.of(SUBSCRIBED_NOTIFICATIONS);
        }

        @Override
        public XmlContent input() {
            return out -> Parameters.number(out, Nc.subscribed("id"), id);
        }
    }

    /** Ends anybody's subscription, for operators (RFC 8639, section 2.4.5). */
    record Kill(long id) implements SubscriptionRpc {
        public Kill {
            Nc.requireUint32("id", id, 0);
        }

        @Override
        public XmlName name() {
            return Nc.subscribed("kill-subscription");
        }

        @Override
        public List<Need> needs() {
            return List.of(SUBSCRIBED_NOTIFICATIONS);
        }

        @Override
        public XmlContent input() {
            return out -> Parameters.number(out, Nc.subscribed("id"), id);
        }
    }

    private static void writeFilter(XmlWriter out, StreamFilter filter) {
        switch (filter) {
            case StreamFilter.Named named -> out.element(Nc.subscribed("stream-filter-name"), named.name());
            case StreamFilter.Within within ->
                Parameters.filter(
                        out,
                        Nc.subscribed("stream-subtree-filter"),
                        Nc.subscribed("stream-xpath-filter"),
                        within.filter());
        }
    }

    private static void requireOrder(Optional<Instant> start, Optional<Instant> stop) {
        if (start.isPresent() && stop.isPresent() && !stop.get().isAfter(start.get())) {
            throw new IllegalArgumentException("a subscription stops at " + stop.get() + ", not after its start");
        }
    }

    private static void requireWithin(String what, int number, int most) {
        if (number < 0 || number > most) {
            throw new IllegalArgumentException(what + " is " + number + ", not 0 to " + most);
        }
    }
}

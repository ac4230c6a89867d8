// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import dev.turnup.netconf.message.Capabilities;
import dev.turnup.netconf.message.Capability;
import dev.turnup.netconf.message.Datastore;
import dev.turnup.netconf.message.Filter;
import dev.turnup.netconf.message.Rpc;
import dev.turnup.netconf.message.RpcReply;
import dev.turnup.netconf.session.Flight;
import dev.turnup.netconf.session.Session;
import dev.turnup.netconf.session.TransportLost;
import dev.turnup.netconf.session.UnsupportedRpcException;
import dev.turnup.xml.XmlReader;
import dev.turnup.yang.codec.Decoded;
import dev.turnup.yang.codec.PathFilter;
import dev.turnup.yang.codec.ReadMode;
import dev.turnup.yang.codec.XmlCodec;
import dev.turnup.yang.data.DataNode;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.data.DefaultsMode;
import dev.turnup.yang.data.InstancePath;
import dev.turnup.yang.edit.EditError;
import dev.turnup.yang.schema.ChildIndex;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The way to one device: one session at a time, round trips counted, replies read into trees. */
final class Wire {
    private final DeviceSettings settings;
    private final Supplier<Session> opening;
    private @Nullable Session session;
    private Capabilities capabilities;
    private int trips;

    Wire(DeviceSettings settings, Supplier<Session> opening) {
        this.settings = settings;
        this.opening = opening;
        Session first = opening.get();
        this.session = first;
        this.capabilities = first.capabilities();
    }

    /** What the latest hello offered. */
    Capabilities capabilities() {
        return capabilities;
    }

    int trips() {
        return trips;
    }

    /**
     * Sends requests together and waits for all replies: one round trip. Never opens a session by itself: a new one would
     * not hold the locks of the old.
     */
    List<RpcReply> fly(Rpc... requests) {
        return launch(requests).replies();
    }

    /** As {@link #fly}; each reply is waited for by itself, so that what came is known though the next is lost. */
    Flight launch(Rpc... requests) {
        if (session == null) {
            throw new IllegalStateException("no session is open with " + settings.identity());
        }
        try {
            Flight flight = session.launch(requests);
            trips++;
            return flight;
        } catch (UnsupportedRpcException e) {
            throw new DeviceUnreadableException(
                    settings.identity() + " does not offer any more what it did: " + e.getMessage());
        }
    }

    /** As {@link #fly} for requests that only read: where the session turns out to be lost, a new one asks once more. */
    List<RpcReply> flyReading(Rpc... requests) {
        connect();
        try {
            return fly(requests);
        } catch (TransportLost e) {
            end();
            connect();
            return fly(requests);
        }
    }

    /** Whether there is a session that is not known to be lost. */
    boolean isOpen() {
        return session != null && session.isOpen();
    }

    /** Opens a session where none is open, or the last one is known to be lost. */
    void connect() {
        if (session == null || !session.isOpen()) {
            end();
            Session fresh = opening.get();
            session = fresh;
            capabilities = fresh.capabilities();
        }
    }

    /** Ends the session: the device releases its locks, and takes an unconfirmed commit back. */
    void end() {
        Session current = session;
        session = null;
        if (current != null) {
            current.close();
        }
    }

    /** The open session as what NETCONF does not carry may use it; empty where there is none. */
    Optional<Remainder.Netconf> forRemainder() {
        return isOpen() ? Optional.of(new Through()) : Optional.empty();
    }

    private final class Through implements Remainder.Netconf {
        @Override
        public Capabilities capabilities() {
            return capabilities;
        }

        @Override
        public RpcReply call(Rpc.Custom operation) {
            return fly(operation).getFirst();
        }
    }

    /** Asks for the whole datastore. */
    static Rpc whole(Datastore datastore) {
        return new Rpc.GetConfig(datastore);
    }

    /** Asks for what the schema knows of the datastore. */
    Rpc known(Datastore datastore) {
        return new Rpc.GetConfig(
                datastore,
                Filter.subtree(out -> settings.schema().root().index().all().stream()
                        .map(ChildIndex.Child::node)
                        .filter(node -> node.declaration().config())
                        .forEach(node -> out.empty(node.name()))));
    }

    /** Asks for what is at paths, of which none is the root. */
    Rpc part(Datastore datastore, Collection<InstancePath> paths) {
        return new Rpc.GetConfig(datastore, Filter.subtree(out -> PathFilter.writeTo(settings.schema(), paths, out)));
    }

    /** The tree that a reply carries, as the device sent it. */
    DataTree tree(RpcReply reply) {
        return switch (reply) {
            case RpcReply.Data data -> decode(data);
            case RpcReply.Ok ok -> throw unreadable("an answer without data");
            case RpcReply.Failed failed -> throw unreadable(failed.errors().toString());
        };
    }

    /** What the schema knows of a tree, in the form in which trees are compared. */
    DataTree known(DataTree whole) {
        List<DataNode> top = whole.root().children().values().stream()
                .filter(node -> !(node instanceof DataNode.Opaque))
                .toList();
        return normal(new DataTree(whole.schema(), whole.root().withChildren(top)));
    }

    /** A tree in the form in which trees are compared: as the device reports defaults (RFC 6243), and as its profile says. */
    DataTree normal(DataTree tree) {
        return settings.profile().normal(reportsDefaults().in(tree));
    }

    private DefaultsMode reportsDefaults() {
        return switch (capabilities
                .parameter(Capability.WITH_DEFAULTS, "basic-mode")
                .orElse("")) {
            case "report-all" -> DefaultsMode.REPORT_ALL;
            case "trim" -> DefaultsMode.TRIM;
            // What a device that says nothing does is not known; nothing is left out, and nothing put in.
            default -> DefaultsMode.EXPLICIT;
        };
    }

    private DataTree decode(RpcReply.Data data) {
        try (XmlReader xml = data.drain(settings.identity() + " get-config")) {
            Decoded decoded = XmlCodec.read(settings.schema(), xml, ReadMode.DEVICE);
            if (!decoded.problems().isEmpty()) {
                throw unreadable(
                        decoded.problems().stream().map(EditError::toString).collect(Collectors.joining("\n")));
            }
            return decoded.tree();
        }
    }

    private DeviceUnreadableException unreadable(String came) {
        return new DeviceUnreadableException(settings.identity() + " did not give its configuration: " + came);
    }
}

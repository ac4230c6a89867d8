// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.state;

import dev.turnup.netconf.message.Capability;
import dev.turnup.netconf.message.Filter;
import dev.turnup.netconf.message.MessageException;
import dev.turnup.netconf.message.ReceivedElement;
import dev.turnup.netconf.message.Rpc;
import dev.turnup.netconf.message.RpcReply;
import dev.turnup.xml.XmlName;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a NETCONF server tells of itself (RFC 6022, section 2). What was not asked for, or what the device leaves out, is
 * empty.
 *
 * @param capabilities the URIs that it offers
 * @param datastores its datastores, and who has locked them
 * @param schemas what get-schema gives
 * @param sessions the sessions that are open
 * @param statistics what it has counted since it started
 */
public record NetconfState(
        List<String> capabilities,
        List<DatastoreLocks> datastores,
        List<Schema> schemas,
        List<OpenSession> sessions,
        Optional<Statistics> statistics) {

    private static final XmlName TOP = new XmlName(Capability.MONITORING.uri(), "netconf-state");

    /** What can be asked for. */
    public enum Part {
        CAPABILITIES,
        DATASTORES,
        SCHEMAS,
        SESSIONS,
        STATISTICS
    }

    /**
     * A datastore.
     *
     * @param name running, candidate or startup
     * @param global who has locked all of it
     * @param partial who has locked parts of it; never beside a global lock
     */
    public record DatastoreLocks(String name, Optional<Lock> global, List<PartialLock> partial) {
        public DatastoreLocks {
            partial = List.copyOf(partial);
        }
    }

    /**
     * A lock.
     *
     * @param session the session that has it; 0 where that is no NETCONF session
     * @param since when it was taken
     */
    public record Lock(long session, Instant since) {
        private static Lock read(ReceivedElement lock) {
            return new Lock(
                    lock.requiredNumber("locked-by-session"),
                    lock.child("locked-time")
                            .map(ReceivedElement::time)
                            .orElseThrow(() -> NetconfState.missing(lock, "locked-time")));
        }
    }

    /**
     * A partial lock (RFC 5717).
     *
     * @param id its number
     * @param lock who has it
     * @param select the expressions that it was taken with
     * @param lockedNodes the instance-identifiers of what is locked
     * @param prefixes the namespaces that the prefixes of both stand for
     */
    public record PartialLock(
            long id, Lock lock, List<String> select, List<String> lockedNodes, Map<String, String> prefixes) {
        public PartialLock {
            select = List.copyOf(select);
            lockedNodes = List.copyOf(lockedNodes);
            prefixes = Map.copyOf(prefixes);
        }
    }

    /**
     * A schema.
     *
     * @param identifier the module's name
     * @param version its revision; may be empty text
     * @param format an identity such as {@code yang}
     * @param namespace the module's namespace
     * @param locations where it can be had: {@code NETCONF}, which is by get-schema, or URLs
     */
    public record Schema(String identifier, String version, String format, String namespace, List<String> locations) {
        public Schema {
            locations = List.copyOf(locations);
        }
    }

    /**
     * What was counted; each from 0, and back to 0 after 4294967295.
     *
     * @param inRpcs correct requests
     * @param inBadRpcs messages that were to be requests and were none
     * @param outRpcErrors replies with an error
     * @param outNotifications notifications
     */
    public record Counters(
            OptionalLong inRpcs, OptionalLong inBadRpcs, OptionalLong outRpcErrors, OptionalLong outNotifications) {
        private static Counters read(ReceivedElement of) {
            return new Counters(
                    count(of, "in-rpcs"),
                    count(of, "in-bad-rpcs"),
                    count(of, "out-rpc-errors"),
                    count(of, "out-notifications"));
        }
    }

    /**
     * A session that is open.
     *
     * @param id its number
     * @param transport an identity such as {@code netconf-ssh}
     * @param username who has it
     * @param sourceHost where it comes from
     * @param loginTime since when
     * @param counters what it has seen
     */
    public record OpenSession(
            long id,
            String transport,
            String username,
            Optional<String> sourceHost,
            Instant loginTime,
            Counters counters) {}

    /**
     * What the server has counted over all sessions.
     *
     * @param start since when
     * @param inBadHellos sessions that it dropped for a bad hello
     * @param inSessions sessions
     * @param droppedSessions sessions that ended other than by close-session
     * @param counters what they have seen
     */
    public record Statistics(
            Optional<Instant> start,
            OptionalLong inBadHellos,
            OptionalLong inSessions,
            OptionalLong droppedSessions,
            Counters counters) {}

    public NetconfState {
        capabilities = List.copyOf(capabilities);
        datastores = List.copyOf(datastores);
        schemas = List.copyOf(schemas);
        sessions = List.copyOf(sessions);
    }

    /** The request for some parts; without any, for all. */
    public static Rpc.Get request(Part... parts) {
        return new Rpc.Get(Filter.subtree(out -> {
            out.start(TOP);
            for (Part part : parts) {
                out.empty(TOP.sibling(part.name().toLowerCase(Locale.ROOT)));
            }
            out.end();
        }));
    }

    /**
     * Reads the answer.
     *
     * @throws dev.turnup.netconf.message.MessageException where something in it is not as RFC 6022 has it
     */
    public static NetconfState read(RpcReply.Data data) {
        Optional<ReceivedElement> top = ReceivedElement.inData(data, TOP);
        return new NetconfState(
                in(top, "capabilities", "capability").stream()
                        .map(capability -> capability.text().strip())
                        .toList(),
                in(top, "datastores", "datastore").stream()
                        .map(NetconfState::datastore)
                        .toList(),
                in(top, "schemas", "schema").stream().map(NetconfState::schema).toList(),
                in(top, "sessions", "session").stream()
                        .map(NetconfState::session)
                        .toList(),
                top.flatMap(state -> state.child("statistics")).map(NetconfState::statistics));
    }

    private static List<ReceivedElement> in(Optional<ReceivedElement> top, String container, String list) {
        return top.flatMap(state -> state.child(container))
                .map(element -> element.children(list))
                .orElse(List.of());
    }

    private static DatastoreLocks datastore(ReceivedElement datastore) {
        Optional<ReceivedElement> locks = datastore.child("locks");
        return new DatastoreLocks(
                datastore.requiredLeaf("name"),
                locks.flatMap(held -> held.child("global-lock")).map(Lock::read),
                locks.map(held -> held.children("partial-lock")).orElse(List.of()).stream()
                        .map(lock -> new PartialLock(
                                lock.requiredNumber("lock-id"),
                                Lock.read(lock),
                                lock.leafList("select"),
                                lock.leafList("locked-node"),
                                prefixes(lock)))
                        .toList());
    }

    private static Map<String, String> prefixes(ReceivedElement lock) {
        Map<String, String> all = new LinkedHashMap<>();
        lock.children().forEach(leaf -> all.putAll(leaf.boundPrefixes()));
        return all;
    }

    private static Schema schema(ReceivedElement schema) {
        return new Schema(
                schema.requiredLeaf("identifier"),
                schema.leaf("version").orElse(""),
                schema.child("format").map(format -> format.identity().local()).orElse("yang"),
                schema.leaf("namespace").orElse(""),
                schema.leafList("location"));
    }

    private static OpenSession session(ReceivedElement session) {
        return new OpenSession(
                session.requiredNumber("session-id"),
                session.child("transport")
                        .map(transport -> transport.identity().local())
                        .orElse(""),
                session.leaf("username").orElse(""),
                session.leaf("source-host"),
                session.child("login-time")
                        .map(ReceivedElement::time)
                        .orElseThrow(() -> missing(session, "login-time")),
                Counters.read(session));
    }

    private static Statistics statistics(ReceivedElement statistics) {
        return new Statistics(
                statistics.child("netconf-start-time").map(ReceivedElement::time),
                count(statistics, "in-bad-hellos"),
                count(statistics, "in-sessions"),
                count(statistics, "dropped-sessions"),
                Counters.read(statistics));
    }

    private static OptionalLong count(ReceivedElement of, String counter) {
        return of.child(counter).stream().mapToLong(ReceivedElement::number).findFirst();
    }

    private static MessageException missing(ReceivedElement element, String leaf) {
        return new MessageException(element.name().local() + " has no " + leaf);
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.event;

import dev.turnup.netconf.message.Datastore;
import dev.turnup.netconf.message.MessageException;
import dev.turnup.netconf.message.ReceivedElement;
import dev.turnup.netconf.message.XmlContent;
import dev.turnup.xml.XmlName;
import dev.turnup.xml.XmlWriter;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** What happens to the configuration and the sessions of a server (RFC 6470). */
public sealed interface SessionEvent extends Event {

    /**
     * A session, and who has it.
     *
     * @param username the user
     * @param sessionId its number; 0 where it is no NETCONF session
     * @param sourceHost the address it comes from
     */
    record Party(String username, long sessionId, Optional<String> sourceHost) {
        private static Party read(ReceivedElement element) {
            return new Party(
                    element.requiredLeaf("username"),
                    element.requiredNumber("session-id"),
                    element.leaf("source-host"));
        }

        private void writeTo(XmlWriter out) {
            out.element(ncn("username"), username).element(ncn("session-id"), Long.toString(sessionId));
            sourceHost.ifPresent(host -> out.element(ncn("source-host"), host));
        }
    }

    /** What an edit did to a node. */
    enum Operation {
        MERGE,
        REPLACE,
        CREATE,
        DELETE,
        REMOVE;

        @Override
        public String toString() {
            return wireName(this);
        }
    }

    /** Why a session ended. */
    enum Reason {
        /** By close-session. */
        CLOSED,
        /** By kill-session. */
        KILLED,
        /** Its transport was lost. */
        DROPPED,
        /** It was idle too long, or its time was up. */
        TIMEOUT,
        /** Its client sent no hello, or a bad one. */
        BAD_HELLO,
        /** Anything else, also what this list does not know. */
        OTHER;

        @Override
        public String toString() {
            return wireName(this);
        }
    }

    /** What became of a confirmed commit. */
    enum Confirm {
        /** It was made. */
        START,
        /** It was taken back by cancel-commit. */
        CANCEL,
        /** It was taken back, since nobody confirmed it in time. */
        TIMEOUT,
        /** Another confirmed commit prolonged it. */
        EXTEND,
        /** It was confirmed. */
        COMPLETE;

        @Override
        public String toString() {
            return wireName(this);
        }
    }

    /**
     * One edit of a change.
     *
     * @param target an instance-identifier
     * @param prefixes the namespaces that its prefixes stand for
     * @param operation what was done there; empty where the device does not say, or says what RFC 6241 does not know
     */
    record Edit(String target, Map<String, String> prefixes, Optional<Operation> operation) {
        public Edit {
            prefixes = Map.copyOf(prefixes);
        }
    }

    /**
     * Configuration was changed.
     *
     * @param by who did it; absent: the server itself, or it is not told
     * @param datastore running or startup
     * @param edits what was changed, as far as the device tells
     */
    record ConfigChange(Optional<Party> by, Datastore datastore, List<Edit> edits) implements SessionEvent {
        public ConfigChange {
            edits = List.copyOf(edits);
        }

        @Override
        public XmlName name() {
            return ncn("netconf-config-change");
        }

        @Override
        public XmlContent input() {
            return out -> {
                writeChangedBy(out, by);
                out.element(ncn("datastore"), datastore.toString());
                edits.forEach(edit -> {
                    out.start(ncn("edit")).start(ncn("target"));
                    edit.prefixes().forEach(out::namespace);
                    out.text(edit.target()).end();
                    edit.operation().ifPresent(o -> out.element(ncn("operation"), o.toString()));
                    out.end();
                });
            };
        }

        private static ConfigChange read(ReceivedElement event) {
            List<Edit> edits = event.children("edit").stream()
                    .map(edit -> new Edit(
                            edit.requiredLeaf("target"),
                            edit.child("target").orElseThrow().boundPrefixes(),
                            edit.leaf("operation").flatMap(text -> known(Operation.values(), text))))
                    .toList();
            Datastore datastore = event.leaf("datastore")
                    .map(text -> constant(Datastore.values(), text))
                    .orElse(Datastore.RUNNING);
            return new ConfigChange(changedBy(event), datastore, edits);
        }
    }

    /**
     * The server's capabilities changed.
     *
     * @param by who did it; absent: the server itself, or it is not told
     * @param added URIs
     * @param deleted URIs
     * @param modified URIs whose parameters changed, as they are now
     */
    record CapabilityChange(Optional<Party> by, List<String> added, List<String> deleted, List<String> modified)
            implements SessionEvent {
        public CapabilityChange {
            added = List.copyOf(added);
            deleted = List.copyOf(deleted);
            modified = List.copyOf(modified);
        }

        @Override
        public XmlName name() {
            return ncn("netconf-capability-change");
        }

        @Override
        public XmlContent input() {
            return out -> {
                writeChangedBy(out, by);
                added.forEach(uri -> out.element(ncn("added-capability"), uri));
                deleted.forEach(uri -> out.element(ncn("deleted-capability"), uri));
                modified.forEach(uri -> out.element(ncn("modified-capability"), uri));
            };
        }
    }

    /** A session began. */
    record SessionStart(Party session) implements SessionEvent {
        @Override
        public XmlName name() {
            return ncn("netconf-session-start");
        }

        @Override
        public XmlContent input() {
            return session::writeTo;
        }
    }

    /**
     * A session ended.
     *
     * @param session which
     * @param killedBy the session that killed it; 0 where that is no NETCONF session
     * @param reason why
     */
    record SessionEnd(Party session, OptionalLong killedBy, Reason reason) implements SessionEvent {
        @Override
        public XmlName name() {
            return ncn("netconf-session-end");
        }

        @Override
        public XmlContent input() {
            return out -> {
                session.writeTo(out);
                killedBy.ifPresent(id -> out.element(ncn("killed-by"), Long.toString(id)));
                out.element(ncn("termination-reason"), reason.toString());
            };
        }

        private static SessionEnd read(ReceivedElement event) {
            Reason reason = event.leaf("termination-reason")
                    .flatMap(text -> known(Reason.values(), text))
                    .orElse(Reason.OTHER);
            OptionalLong killer = event.child("killed-by").stream()
                    .mapToLong(ReceivedElement::number)
                    .findFirst();
            return new SessionEnd(Party.read(event), killer, reason);
        }
    }

    /**
     * Something became of a confirmed commit.
     *
     * @param by the session that did it; absent where nobody did: its time was up
     * @param what became of it
     * @param timeout of one made or prolonged, how long it now waits for its confirmation
     */
    record ConfirmedCommit(Optional<Party> by, Confirm what, Optional<Duration> timeout) implements SessionEvent {
        @Override
        public XmlName name() {
            return ncn("netconf-confirmed-commit");
        }

        @Override
        public XmlContent input() {
            return out -> {
                by.ifPresent(session -> session.writeTo(out));
                out.element(ncn("confirm-event"), what.toString());
                timeout.ifPresent(t -> out.element(ncn("timeout"), Long.toString(t.toSeconds())));
            };
        }

        private static ConfirmedCommit read(ReceivedElement event) {
            return new ConfirmedCommit(
                    event.child("username").map(username -> Party.read(event)),
                    constant(Confirm.values(), event.requiredLeaf("confirm-event")),
                    event.child("timeout").map(ReceivedElement::number).map(Duration::ofSeconds));
        }
    }

    /** Reads one of these; empty where it is none. */
    static Optional<Event> read(ReceivedElement event) {
        if (!event.name().equals(ncn(event.name().local()))) {
            return Optional.empty();
        }
        return switch (event.name().local()) {
            case "netconf-config-change" -> Optional.of(ConfigChange.read(event));
            case "netconf-capability-change" ->
                Optional.of(new CapabilityChange(
                        changedBy(event),
                        event.leafList("added-capability"),
                        event.leafList("deleted-capability"),
                        event.leafList("modified-capability")));
            case "netconf-session-start" -> Optional.of(new SessionStart(Party.read(event)));
            case "netconf-session-end" -> Optional.of(SessionEnd.read(event));
            case "netconf-confirmed-commit" -> Optional.of(ConfirmedCommit.read(event));
            default -> Optional.empty();
        };
    }

    private static Optional<Party> changedBy(ReceivedElement event) {
        return event.child("changed-by")
                .filter(by -> by.child("username").isPresent())
                .map(Party::read);
    }

    private static void writeChangedBy(XmlWriter out, Optional<Party> by) {
        out.start(ncn("changed-by"));
        by.ifPresentOrElse(user -> user.writeTo(out), () -> out.empty(ncn("server")));
        out.end();
    }

    private static <E> Optional<E> known(E[] all, String text) {
        return Arrays.stream(all)
                .filter(constant -> constant.toString().equals(text))
                .findFirst();
    }

    private static <E> E constant(E[] all, String text) {
        return known(all, text).orElseThrow(() -> new MessageException("not one of " + List.of(all) + ": " + text));
    }

    private static String wireName(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static XmlName ncn(String local) {
        return new XmlName("urn:ietf:params:xml:ns:yang:ietf-netconf-notifications", local);
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.message;

import dev.turnup.xml.XmlName;
import dev.turnup.xml.XmlWriter;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * One operation on a device: a value that writes itself and knows what it needs of the peer. Arguments that no device
 * could accept are refused by the constructors with {@link IllegalArgumentException}.
 */
public sealed interface Rpc {

    /** The name of the operation's element. */
    XmlName name();

    /** Writes the operation's element, which goes into {@code <rpc>}. */
    void writeTo(XmlWriter out);

    /** What the device must be capable of: every need must be met. */
    default List<Need> needs() {
        return List.of();
    }

    /** The first need that a device with those capabilities does not meet. */
    default Optional<Need> unmetBy(Capabilities capabilities) {
        return needs().stream().filter(need -> !need.isMetBy(capabilities)).findFirst();
    }

    /** What an edit does where its elements carry no operation attribute (RFC 6241, default-operation). */
    enum EditOperation {
        MERGE,
        REPLACE,
        NONE;

        @Override
        public String toString() {
            return wireName(this);
        }
    }

    /** Whether an edit is validated before it is made (RFC 6241, test-option). */
    enum TestOption {
        TEST_THEN_SET,
        SET,
        TEST_ONLY;

        @Override
        public String toString() {
            return wireName(this);
        }
    }

    /** What happens where a part of an edit fails (RFC 6241, error-option). */
    enum ErrorOption {
        STOP_ON_ERROR,
        CONTINUE_ON_ERROR,
        ROLLBACK_ON_ERROR;

        @Override
        public String toString() {
            return wireName(this);
        }
    }

    private static String wireName(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads configuration and state (RFC 6241, section 7.7). */
    record Get(Optional<Filter> filter) implements Rpc {
        /** Of everything. */
        public Get() {
            this(Optional.empty());
        }

        /** Of what the filter selects. */
        public Get(Filter filter) {
            this(Optional.of(filter));
        }

        @Override
        public XmlName name() {
            return Nc.name("get");
        }

        @Override
        public List<Need> needs() {
            return filter.flatMap(Need::of).stream().toList();
        }

        @Override
        public void writeTo(XmlWriter out) {
            out.start(name());
            filter.ifPresent(f -> Parameters.filter(out, f));
            out.end();
        }
    }

    /** Reads a datastore (RFC 6241, section 7.1). */
    record GetConfig(Datastore source, Optional<Filter> filter) implements Rpc {
        /** All of it. */
        public GetConfig(Datastore source) {
            this(source, Optional.empty());
        }

        /** What the filter selects of it. */
        public GetConfig(Datastore source, Filter filter) {
            this(source, Optional.of(filter));
        }

        @Override
        public XmlName name() {
            return Nc.name("get-config");
        }

        @Override
        public List<Need> needs() {
            List<Need> needs = new ArrayList<>(Need.of(source).stream().toList());
            filter.flatMap(Need::of).ifPresent(needs::add);
            return needs;
        }

        @Override
        public void writeTo(XmlWriter out) {
            out.start(name());
            Parameters.source(out, "source", source);
            filter.ifPresent(f -> Parameters.filter(out, f));
            out.end();
        }
    }

    /**
     * Changes a datastore (RFC 6241, section 7.2).
     *
     * @param target running or candidate
     * @param defaultOperation absent: the device merges
     * @param testOption absent: the device tests then sets, where it validates at all
     * @param errorOption absent: the device stops at the first error, and keeps what it did before
     * @param config what stands within the {@code <config>} element
     */
    record EditConfig(
            Datastore target,
            Optional<EditOperation> defaultOperation,
            Optional<TestOption> testOption,
            Optional<ErrorOption> errorOption,
            XmlContent config)
            implements Rpc {
        public EditConfig {
            if (target == Datastore.STARTUP) {
                throw new IllegalArgumentException("edit-config cannot target startup (RFC 6241, section 7.2)");
            }
            Objects.requireNonNull(config, "config");
        }

        /** A merge that the device makes wholly or not at all. */
        public static EditConfig merge(Datastore target, XmlContent config) {
            return new EditConfig(
                    target, Optional.empty(), Optional.empty(), Optional.of(ErrorOption.ROLLBACK_ON_ERROR), config);
        }

        @Override
        public XmlName name() {
            return Nc.name("edit-config");
        }

        @Override
        public List<Need> needs() {
            List<Need> needs = new ArrayList<>();
            needs.add(Need.of(target == Datastore.RUNNING ? Capability.WRITABLE_RUNNING : Capability.CANDIDATE));
            testOption.ifPresent(test -> needs.add(
                    test == TestOption.TEST_ONLY
                            ? Need.of(Capability.VALIDATE_1_1)
                            : Need.of(Capability.VALIDATE_1_0, Capability.VALIDATE_1_1)));
            if (errorOption.filter(e -> e == ErrorOption.ROLLBACK_ON_ERROR).isPresent()) {
                needs.add(Need.of(Capability.ROLLBACK_ON_ERROR));
            }
            return needs;
        }

        @Override
        public void writeTo(XmlWriter out) {
            out.start(name());
            Parameters.source(out, "target", target);
            defaultOperation.ifPresent(o -> out.element(Nc.name("default-operation"), o.toString()));
            testOption.ifPresent(o -> out.element(Nc.name("test-option"), o.toString()));
            errorOption.ifPresent(o -> out.element(Nc.name("error-option"), o.toString()));
            out.start(Nc.name("config"));
            config.writeTo(out);
            out.end().end();
        }
    }

    /** Replaces a whole configuration by another (RFC 6241, section 7.3). */
    record CopyConfig(ConfigSource target, ConfigSource source) implements Rpc {
        public CopyConfig {
            if (target instanceof ConfigSource.Inline) {
                throw new IllegalArgumentException("copy-config copies to a datastore or a URL");
            }
            Objects.requireNonNull(source, "source");
        }

        @Override
        public XmlName name() {
            return Nc.name("copy-config");
        }

        @Override
        public List<Need> needs() {
            List<Need> needs = new ArrayList<>();
            if (target == Datastore.RUNNING) {
                needs.add(Need.of(Capability.WRITABLE_RUNNING));
            }
            Need.of(target).ifPresent(needs::add);
            Need.of(source).ifPresent(needs::add);
            return needs;
        }

        @Override
        public void writeTo(XmlWriter out) {
            out.start(name());
            Parameters.source(out, "target", target);
            Parameters.source(out, "source", source);
            out.end();
        }
    }

    /** Deletes a configuration (RFC 6241, section 7.4); never the running one. */
    record DeleteConfig(ConfigSource target) implements Rpc {
        public DeleteConfig {
            if (target == Datastore.RUNNING || target instanceof ConfigSource.Inline) {
                throw new IllegalArgumentException("delete-config deletes startup, candidate or a URL");
            }
        }

        @Override
        public XmlName name() {
            return Nc.name("delete-config");
        }

        @Override
        public List<Need> needs() {
            return Need.of(target).stream().toList();
        }

        @Override
        public void writeTo(XmlWriter out) {
            out.start(name());
            Parameters.source(out, "target", target);
            out.end();
        }
    }

    /** Takes the lock of a datastore (RFC 6241, section 7.5). */
    record Lock(Datastore target) implements Rpc {
        @Override
        public XmlName name() {
            return Nc.name("lock");
        }

        @Override
        public List<Need> needs() {
            return Need.of(target).stream().toList();
        }

        @Override
        public void writeTo(XmlWriter out) {
            out.start(name());
            Parameters.source(out, "target", target);
            out.end();
        }
    }

    /** Gives the lock of a datastore back (RFC 6241, section 7.6). */
    record Unlock(Datastore target) implements Rpc {
        @Override
        public XmlName name() {
            return Nc.name("unlock");
        }

        @Override
        public List<Need> needs() {
            return Need.of(target).stream().toList();
        }

        @Override
        public void writeTo(XmlWriter out) {
            out.start(name());
            Parameters.source(out, "target", target);
            out.end();
        }
    }

    /** Checks a configuration (RFC 6241, section 8.6.4.1). */
    record Validate(ConfigSource source) implements Rpc {
        @Override
        public XmlName name() {
            return Nc.name("validate");
        }

        @Override
        public List<Need> needs() {
            List<Need> needs = new ArrayList<>();
            needs.add(Need.of(Capability.VALIDATE_1_0, Capability.VALIDATE_1_1));
            Need.of(source).ifPresent(needs::add);
            return needs;
        }

        @Override
        public void writeTo(XmlWriter out) {
            out.start(name());
            Parameters.source(out, "source", source);
            out.end();
        }
    }

    /**
     * Makes the candidate the running configuration (RFC 6241, sections 8.3.4.1 and 8.4.5.1).
     *
     * @param confirmed whether the device goes back unless another commit follows in time
     * @param timeout how long it waits for that, in whole seconds, 1 to 4294967295; absent: 600 s
     * @param persist names this commit, so that another session may confirm or cancel it
     * @param persistId the name of the confirmed commit that this one confirms or prolongs
     */
    record Commit(boolean confirmed, Optional<Duration> timeout, Optional<String> persist, Optional<String> persistId)
            implements Rpc {
        private static final long LONGEST = 4_294_967_295L;

        public Commit {
            if (!confirmed && (timeout.isPresent() || persist.isPresent())) {
                throw new IllegalArgumentException("only a confirmed commit has a confirm-timeout or a persist name");
            }
            timeout.ifPresent(t -> {
                if (!t.truncatedTo(ChronoUnit.SECONDS).equals(t) || t.toSeconds() < 1 || t.toSeconds() > LONGEST) {
                    throw new IllegalArgumentException(
                            "confirm-timeout is " + t + ", not 1 to 4294967295 whole seconds");
                }
            });
        }

        /** The commit that stays; after a confirmed one in the same session, its confirmation. */
        public static Commit plain() {
            return new Commit(false, Optional.empty(), Optional.empty(), Optional.empty());
        }

        /** A commit that the device takes back after {@code timeout}, or when the session ends. */
        public static Commit confirmed(Duration timeout) {
            return new Commit(true, Optional.of(timeout), Optional.empty(), Optional.empty());
        }

        /** A commit that the device takes back after {@code timeout}, whatever becomes of the session. */
        public static Commit persistent(Duration timeout, String persist) {
            return new Commit(true, Optional.of(timeout), Optional.of(persist), Optional.empty());
        }

        /** The confirmation of a persistent commit, from any session. */
        public static Commit confirming(String persistId) {
            return new Commit(false, Optional.empty(), Optional.empty(), Optional.of(persistId));
        }

        @Override
        public XmlName name() {
            return Nc.name("commit");
        }

        @Override
        public List<Need> needs() {
            List<Need> needs = new ArrayList<>();
            needs.add(Need.of(Capability.CANDIDATE));
            if (persist.isPresent() || persistId.isPresent()) {
                needs.add(Need.of(Capability.CONFIRMED_COMMIT_1_1));
            } else if (confirmed) {
                needs.add(Need.of(Capability.CONFIRMED_COMMIT_1_0, Capability.CONFIRMED_COMMIT_1_1));
            }
            return needs;
        }

        @Override
        public void writeTo(XmlWriter out) {
            out.start(name());
            if (confirmed) {
                out.empty(Nc.name("confirmed"));
            }
            timeout.ifPresent(t -> out.element(Nc.name("confirm-timeout"), Long.toString(t.toSeconds())));
            persist.ifPresent(p -> out.element(Nc.name("persist"), p));
            persistId.ifPresent(p -> out.element(Nc.name("persist-id"), p));
            out.end();
        }
    }

    /** Takes a confirmed commit back (RFC 6241, section 8.4.4.1); without a name, that of this session. */
    record CancelCommit(Optional<String> persistId) implements Rpc {
        @Override
        public XmlName name() {
            return Nc.name("cancel-commit");
        }

        @Override
        public List<Need> needs() {
            return List.of(Need.of(Capability.CANDIDATE), Need.of(Capability.CONFIRMED_COMMIT_1_1));
        }

        @Override
        public void writeTo(XmlWriter out) {
            out.start(name());
            persistId.ifPresent(p -> out.element(Nc.name("persist-id"), p));
            out.end();
        }
    }

    /** Makes the candidate equal to the running configuration (RFC 6241, section 8.3.4.2). */
    record DiscardChanges() implements Rpc {
        @Override
        public XmlName name() {
            return Nc.name("discard-changes");
        }

        @Override
        public List<Need> needs() {
            return List.of(Need.of(Capability.CANDIDATE));
        }

        @Override
        public void writeTo(XmlWriter out) {
            out.empty(name());
        }
    }

    /** Ends this session (RFC 6241, section 7.8). */
    record CloseSession() implements Rpc {
        @Override
        public XmlName name() {
            return Nc.name("close-session");
        }

        @Override
        public void writeTo(XmlWriter out) {
            out.empty(name());
        }
    }

    /** Ends another session (RFC 6241, section 7.9). */
    record KillSession(long sessionId) implements Rpc {
        public KillSession {
            if (sessionId < 1 || sessionId > 4_294_967_295L) {
                throw new IllegalArgumentException("session-id is " + sessionId + ", not 1 to 4294967295");
            }
        }

        @Override
        public XmlName name() {
            return Nc.name("kill-session");
        }

        @Override
        public void writeTo(XmlWriter out) {
            out.start(name())
                    .element(Nc.name("session-id"), Long.toString(sessionId))
                    .end();
        }
    }

    /**
     * Fetches a schema, as text in the reply's data (RFC 6022, section 3.1).
     *
     * @param identifier the module's name
     * @param version its revision; absent: any
     * @param format absent: yang
     */
    record GetSchema(String identifier, Optional<String> version, Optional<String> format) implements Rpc {
        @Override
        public XmlName name() {
            return Nc.monitoring("get-schema");
        }

        @Override
        public List<Need> needs() {
            return List.of(Need.of(Capability.MONITORING));
        }

        @Override
        public void writeTo(XmlWriter out) {
            out.start(name()).element(Nc.monitoring("identifier"), identifier);
            version.ifPresent(v -> out.element(Nc.monitoring("version"), v));
            format.ifPresent(f -> out.element(Nc.monitoring("format"), f));
            out.end();
        }
    }

    /**
     * Any other operation: an RPC of a YANG module (RFC 7950, section 7.14).
     *
     * @param name its module's namespace and its name
     * @param input what stands within its element
     */
    record Custom(XmlName name, XmlContent input) implements Rpc {
        public Custom {
            Objects.requireNonNull(input, "input");
        }

        @Override
        public void writeTo(XmlWriter out) {
            out.start(name);
            input.writeTo(out);
            out.end();
        }
    }
}

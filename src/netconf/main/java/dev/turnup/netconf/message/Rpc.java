// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.message;

import dev.turnup.xml.XmlName;
import dev.turnup.xml.XmlWriter;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One operation on a device: a value that writes itself and knows what it needs of the peer. Arguments that no device
 * could accept are refused by the constructors with {@link IllegalArgumentException}.
 *
 * <p>Here are the operations of RFC 6241 and, for every RPC and action of a YANG module, {@link Custom} and {@link Action};
 * the other RFCs have a file each: {@link GetSchema}, {@link PartialLockRpc}, {@link SubscriptionRpc}, {@link NmdaRpc}.
 */
public sealed interface Rpc
        permits Rpc.Get,
                Rpc.GetConfig,
                Rpc.EditConfig,
                Rpc.CopyConfig,
                Rpc.DeleteConfig,
                Rpc.Lock,
                Rpc.Unlock,
                Rpc.Validate,
                Rpc.Commit,
                Rpc.CancelCommit,
                Rpc.DiscardChanges,
                Rpc.CloseSession,
                Rpc.KillSession,
                Rpc.Custom,
                Rpc.Action,
                GetSchema,
                PartialLockRpc,
                SubscriptionRpc,
                NmdaRpc {

    /** The name of the operation's element. */
    XmlName name();

    /** What stands within the operation's element: its parameters. */
    default XmlContent input() {
        return XmlContent.empty();
    }

    /** What the device must be capable of: every need must be met. */
    default List<Need> needs() {
        return List.of();
    }

    /** Writes the operation's element, which goes into {@code <rpc>}. */
    default void writeTo(XmlWriter out) {
        out.start(name());
        input().writeTo(out);
        out.end();
    }

    /** The first need that a device with those capabilities does not meet. */
    default Optional<Need> unmetBy(Capabilities capabilities) {
        for (Need need : needs()) {
            if (!need.isMetBy(capabilities)) {
                return Optional.of(need);
            }
        }
        return Optional.empty();
    }

    /** What an edit does where its elements carry no operation attribute (RFC 6241, default-operation). */
    enum EditOperation {
        MERGE,
        REPLACE,
        NONE;

        @Override
        public String toString() {
            return Nc.wireName(this);
        }
    }

    /** Whether an edit is validated before it is made (RFC 6241, test-option). */
    enum TestOption {
        TEST_THEN_SET,
        SET,
        TEST_ONLY;

        @Override
        public String toString() {
            return Nc.wireName(this);
        }
    }

    /** What happens where a part of an edit fails (RFC 6241, error-option). */
    enum ErrorOption {
        STOP_ON_ERROR,
        CONTINUE_ON_ERROR,
        ROLLBACK_ON_ERROR;

        @Override
        public String toString() {
            return Nc.wireName(this);
        }
    }

    /**
     * Reads configuration and state (RFC 6241, section 7.7).
     *
     * @param filter what of them; absent: everything
     * @param withDefaults how default values are reported (RFC 6243); absent: in the device's basic mode
     */
    record Get(Optional<Filter> filter, Optional<WithDefaults> withDefaults) implements Rpc {
        /** Of everything. */
        public Get() {
            this(Optional.empty());
        }

        /** Of what the filter selects. */
        public Get(Filter filter) {
            this(Optional.of(filter));
        }

        /** In the device's basic mode of default values. */
        public Get(Optional<Filter> filter) {
            this(filter, Optional.empty());
        }

        /** The same with default values reported so. */
        public Get with(WithDefaults mode) {
            return new Get(filter, Optional.of(mode));
        }

        @Override
        public XmlName name() {
            return Nc.name("get");
        }

        @Override
        public List<Need> needs() {
            return new Needs()
                    .filter(filter)
                    .defaults(Capability.WITH_DEFAULTS, withDefaults)
                    .list();
        }

        @Override
        public XmlContent input() {
            return out -> {
                Parameters.filter(out, name(), filter);
                Parameters.withDefaults(out, withDefaults);
            };
        }
    }

    /**
     * Reads a datastore (RFC 6241, section 7.1).
     *
     * @param source running, candidate or startup
     * @param filter what of it; absent: all of it
     * @param withDefaults how default values are reported (RFC 6243); absent: in the device's basic mode
     */
    record GetConfig(Datastore source, Optional<Filter> filter, Optional<WithDefaults> withDefaults) implements Rpc {
        /** All of it. */
        public GetConfig(Datastore source) {
            this(source, Optional.empty(), Optional.empty());
        }

        /** What the filter selects of it. */
        public GetConfig(Datastore source, Filter filter) {
            this(source, Optional.of(filter), Optional.empty());
        }

        /** The same with default values reported so. */
        public GetConfig with(WithDefaults mode) {
            return new GetConfig(source, filter, Optional.of(mode));
        }

        @Override
        public XmlName name() {
            return Nc.name("get-config");
        }

        @Override
        public List<Need> needs() {
            return new Needs()
                    .source(source)
                    .filter(filter)
                    .defaults(Capability.WITH_DEFAULTS, withDefaults)
                    .list();
        }

        @Override
        public XmlContent input() {
            return out -> {
                Parameters.source(out, "source", source);
                Parameters.filter(out, name(), filter);
                Parameters.withDefaults(out, withDefaults);
            };
        }
    }

    /**
     * Changes a datastore (RFC 6241, section 7.2).
     *
     * @param target running or candidate
     * @param defaultOperation absent: the device merges
     * @param testOption absent: the device tests then sets, where it validates at all
     * @param errorOption absent: the device stops at the first error, and keeps what it did before
     * @param content the configuration, in the request or behind a URL
     */
    record EditConfig(
            Datastore target,
            Optional<EditOperation> defaultOperation,
            Optional<TestOption> testOption,
            Optional<ErrorOption> errorOption,
            EditContent content)
            implements Rpc {
        public EditConfig {
            if (target == Datastore.STARTUP) {
                throw new IllegalArgumentException("edit-config cannot target startup (RFC 6241, section 7.2)");
            }
            Objects.requireNonNull(content, "content");
        }

        /** With the configuration in the request: what stands within its {@code <config>} element. */
        public EditConfig(
                Datastore target,
                Optional<EditOperation> defaultOperation,
                Optional<TestOption> testOption,
                Optional<ErrorOption> errorOption,
                XmlContent config) {
            this(target, defaultOperation, testOption, errorOption, new ConfigSource.Inline(config));
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
            Needs needs = Needs.of(target == Datastore.RUNNING ? Capability.WRITABLE_RUNNING : Capability.CANDIDATE);
            testOption.ifPresent(test -> {
                if (test == TestOption.TEST_ONLY) {
                    needs.anyOf(Capability.VALIDATE_1_1);
                } else {
                    needs.anyOf(Capability.VALIDATE_1_0, Capability.VALIDATE_1_1);
                }
            });
            if (errorOption.filter(e -> e == ErrorOption.ROLLBACK_ON_ERROR).isPresent()) {
                needs.anyOf(Capability.ROLLBACK_ON_ERROR);
            }
            return needs.content(content).list();
        }

        @Override
        public XmlContent input() {
            return out -> {
                Parameters.source(out, "target", target);
                defaultOperation.ifPresent(o -> out.element(Nc.name("default-operation"), o.toString()));
                testOption.ifPresent(o -> out.element(Nc.name("test-option"), o.toString()));
                errorOption.ifPresent(o -> out.element(Nc.name("error-option"), o.toString()));
                Parameters.content(out, name(), content);
            };
        }
    }

    /**
     * Replaces a whole configuration by another (RFC 6241, section 7.3).
     *
     * @param target a datastore or a URL
     * @param source another one than the target, or a configuration in the request
     * @param withDefaults how default values are copied (RFC 6243, section 4.5.3)
     */
    record CopyConfig(ConfigSource target, ConfigSource source, Optional<WithDefaults> withDefaults) implements Rpc {
        public CopyConfig {
            if (target instanceof ConfigSource.Inline) {
                throw new IllegalArgumentException("copy-config copies to a datastore or a URL");
            }
            if (target.equals(source)) {
                throw new IllegalArgumentException("copy-config copies " + source + " to itself");
            }
        }

        /** In the device's basic mode of default values. */
        public CopyConfig(ConfigSource target, ConfigSource source) {
            this(target, source, Optional.empty());
        }

        @Override
        public XmlName name() {
            return Nc.name("copy-config");
        }

        @Override
        public List<Need> needs() {
            Needs needs = new Needs();
            if (target == Datastore.RUNNING) {
                needs.anyOf(Capability.WRITABLE_RUNNING);
            }
            return needs.source(target)
                    .source(source)
                    .defaults(Capability.WITH_DEFAULTS, withDefaults)
                    .list();
        }

        @Override
        public XmlContent input() {
            return out -> {
                Parameters.source(out, "target", target);
                Parameters.source(out, "source", source);
                Parameters.withDefaults(out, withDefaults);
            };
        }
    }

    /** Deletes a configuration: startup, or that behind a URL (RFC 6241, section 7.4 and its YANG module). */
    record DeleteConfig(ConfigSource target) implements Rpc {
        public DeleteConfig {
            if (target != Datastore.STARTUP && !(target instanceof ConfigSource.Url)) {
                throw new IllegalArgumentException("delete-config deletes startup or a URL, nothing else");
            }
        }

        @Override
        public XmlName name() {
            return Nc.name("delete-config");
        }

        @Override
        public List<Need> needs() {
            return new Needs().source(target).list();
        }

        @Override
        public XmlContent input() {
            return out -> Parameters.source(out, "target", target);
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
            return new Needs().source(target).list();
        }

        @Override
        public XmlContent input() {
            return out -> Parameters.source(out, "target", target);
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
            return new Needs().source(target).list();
        }

        @Override
        public XmlContent input() {
            return out -> Parameters.source(out, "target", target);
        }
    }

    /** Checks a configuration: of a datastore, behind a URL, or in the request (RFC 6241, section 8.6.4.1). */
    record Validate(ConfigSource source) implements Rpc {
        @Override
        public XmlName name() {
            return Nc.name("validate");
        }

        @Override
        public List<Need> needs() {
            return Needs.of(Capability.VALIDATE_1_0, Capability.VALIDATE_1_1)
                    .source(source)
                    .list();
        }

        @Override
        public XmlContent input() {
            return out -> Parameters.source(out, "source", source);
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
        public Commit {
            if (!confirmed && (timeout.isPresent() || persist.isPresent())) {
                throw new IllegalArgumentException("only a confirmed commit has a confirm-timeout or a persist name");
            }
            timeout.ifPresent(t -> {
                if (!t.truncatedTo(ChronoUnit.SECONDS).equals(t) || t.toSeconds() < 1 || t.toSeconds() > Nc.UINT32) {
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
            Needs needs = Needs.of(Capability.CANDIDATE);
            if (persist.isPresent() || persistId.isPresent()) {
                needs.anyOf(Capability.CONFIRMED_COMMIT_1_1);
            } else if (confirmed) {
                needs.anyOf(Capability.CONFIRMED_COMMIT_1_0, Capability.CONFIRMED_COMMIT_1_1);
            }
            return needs.list();
        }

        @Override
        public XmlContent input() {
            return out -> {
                if (confirmed) {
                    out.empty(Nc.name("confirmed"));
                }
                timeout.ifPresent(t -> Parameters.number(out, Nc.name("confirm-timeout"), t.toSeconds()));
                persist.ifPresent(p -> out.element(Nc.name("persist"), p));
                persistId.ifPresent(p -> out.element(Nc.name("persist-id"), p));
            };
        }
    }

    /**
     * Takes back a confirmed commit (RFC 6241, section 8.4.4.1).
     *
     * @param persistId the name of a persistent one; absent: that of this session
     */
    record CancelCommit(Optional<String> persistId) implements Rpc {
        @Override
        public XmlName name() {
            return Nc.name("cancel-commit");
        }

        @Override
        public List<Need> needs() {
            return Needs.of(Capability.CANDIDATE)
                    .anyOf(Capability.CONFIRMED_COMMIT_1_1)
                    .list();
        }

        @Override
        public XmlContent input() {
            return out -> persistId.ifPresent(p -> out.element(Nc.name("persist-id"), p));
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
            return Needs.of(Capability.CANDIDATE).list();
        }
    }

    /** Ends this session (RFC 6241, section 7.8). */
    record CloseSession() implements Rpc {
        @Override
        public XmlName name() {
            return Nc.name("close-session");
        }
    }

    /** Ends another session (RFC 6241, section 7.9). */
    record KillSession(long sessionId) implements Rpc {
        public KillSession {
            Nc.requireUint32("session-id", sessionId, 1);
        }

        @Override
        public XmlName name() {
            return Nc.name("kill-session");
        }

        @Override
        public XmlContent input() {
            return out -> Parameters.number(out, Nc.name("session-id"), sessionId);
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
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(input, "input");
        }
    }

    /**
     * An action of a YANG module on one node of its data (RFC 7950, section 7.15.2).
     *
     * @param input the top-level node, in it the nodes down to the action with the keys of the lists on the way, and in
     *     the action's element its input
     */
    record Action(XmlContent input) implements Rpc {
        public Action {
            Objects.requireNonNull(input, "input");
        }

        @Override
        public XmlName name() {
            return new XmlName(Nc.YANG_1, "action");
        }
    }
}

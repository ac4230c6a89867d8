// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.message;

import dev.turnup.xml.XmlName;
import dev.turnup.xml.XmlReader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Reads one operation; on its start tag, leaving the cursor on its end tag. What it does not know is {@link Rpc.Custom}. */
final class OperationReader {
    private static final XmlName WITH_DEFAULTS = new XmlName(Nc.WITH_DEFAULTS, "with-defaults");

    private OperationReader() {}

    static Rpc read(XmlReader xml) {
        XmlName name = xml.name();
        return switch (name.namespace()) {
            case Nc.NAMESPACE -> base(xml);
            case Nc.MONITORING -> name.local().equals("get-schema") ? getSchema(xml) : custom(xml);
            case Nc.NOTIFICATION -> name.local().equals("create-subscription") ? create(xml) : custom(xml);
            case Nc.PARTIAL_LOCK -> partialLock(xml);
            case Nc.NMDA -> nmda(xml);
            case Nc.SUBSCRIBED -> subscribed(xml);
            case Nc.YANG_1 -> name.local().equals("action") ? new Rpc.Action(XmlFragment.within(xml)) : custom(xml);
            default -> custom(xml);
        };
    }

    private static Rpc custom(XmlReader xml) {
        XmlName name = xml.name();
        return new Rpc.Custom(name, XmlFragment.within(xml));
    }

    private static Rpc base(XmlReader xml) {
        return switch (xml.name().local()) {
            case "get" -> {
                ReceivedParameters op = withDefaults(xml, "filter");
                yield new Rpc.Get(op.filter(), op.constant(WITH_DEFAULTS, WithDefaults.values()));
            }
            case "get-config" -> {
                ReceivedParameters op = withDefaults(xml, "source", "filter");
                yield new Rpc.GetConfig(
                        op.datastore("source"), op.filter(), op.constant(WITH_DEFAULTS, WithDefaults.values()));
            }
            case "edit-config" -> editConfig(xml);
            case "copy-config" -> {
                ReceivedParameters op = withDefaults(xml, "target", "source");
                yield new Rpc.CopyConfig(
                        op.source("target"), op.source("source"), op.constant(WITH_DEFAULTS, WithDefaults.values()));
            }
            case "delete-config" -> new Rpc.DeleteConfig(new ReceivedParameters(xml, "target").source("target"));
            case "lock" -> {
                ReceivedParameters op = new ReceivedParameters(xml, "target");
                Optional<Rpc> nmda = op.nmdaDatastore("target").map(NmdaRpc.Lock::new);
                yield nmda.orElseGet(() -> new Rpc.Lock(op.datastore("target")));
            }
            case "unlock" -> {
                ReceivedParameters op = new ReceivedParameters(xml, "target");
                Optional<Rpc> nmda = op.nmdaDatastore("target").map(NmdaRpc.Unlock::new);
                yield nmda.orElseGet(() -> new Rpc.Unlock(op.datastore("target")));
            }
            case "validate" -> {
                ReceivedParameters op = new ReceivedParameters(xml, "source");
                Optional<Rpc> nmda = op.nmdaDatastore("source").map(NmdaRpc.Validate::new);
                yield nmda.orElseGet(() -> new Rpc.Validate(op.source("source")));
            }
            case "commit" -> {
                ReceivedParameters op =
                        new ReceivedParameters(xml, "confirmed", "confirm-timeout", "persist", "persist-id");
                yield new Rpc.Commit(
                        op.has("confirmed"),
                        op.number("confirm-timeout").map(Duration::ofSeconds),
                        op.text("persist"),
                        op.text("persist-id"));
            }
            case "cancel-commit" -> new Rpc.CancelCommit(new ReceivedParameters(xml, "persist-id").text("persist-id"));
            case "discard-changes" -> without(xml, new Rpc.DiscardChanges());
            case "close-session" -> without(xml, new Rpc.CloseSession());
            case "kill-session" ->
                new Rpc.KillSession(new ReceivedParameters(xml, "session-id").requiredNumber("session-id"));
            default -> custom(xml);
        };
    }

    private static ReceivedParameters withDefaults(XmlReader xml, String... allowed) {
        return new ReceivedParameters(xml, List.of(allowed), List.of(WITH_DEFAULTS));
    }

    private static Rpc without(XmlReader xml, Rpc operation) {
        return new ReceivedParameters(xml).with(operation);
    }

    private static Rpc editConfig(XmlReader xml) {
        ReceivedParameters op = new ReceivedParameters(
                xml, "target", "default-operation", "test-option", "error-option", "config", "url");
        return new Rpc.EditConfig(
                op.datastore("target"),
                op.constant("default-operation", Rpc.EditOperation.values()),
                op.constant("test-option", Rpc.TestOption.values()),
                op.constant("error-option", Rpc.ErrorOption.values()),
                op.content());
    }

    private static Rpc getSchema(XmlReader xml) {
        ReceivedParameters op = new ReceivedParameters(xml, "identifier", "version", "format");
        Optional<String> format = op.text("format").map(text -> {
            int colon = text.indexOf(':');
            boolean own = colon > 0
                    && op.identity("format")
                            .filter(identity -> identity.namespace().equals(Nc.MONITORING))
                            .isPresent();
            return own ? text.substring(colon + 1).strip() : text;
        });
        return new GetSchema(op.requiredText("identifier").strip(), op.text("version"), format);
    }

    /** RFC 5277, section 2.1.1, says which errors are due. */
    private static Rpc create(XmlReader xml) {
        // ncclient sends the filter in the namespace of the protocol, where RFC 6241 has it.
        ReceivedParameters op = new ReceivedParameters(
                xml, List.of("stream", "filter", "startTime", "stopTime"), List.of(Nc.name("filter")));
        Optional<Instant> start = op.time("startTime");
        Optional<Instant> stop = op.time("stopTime");
        if (stop.isPresent() && start.isEmpty()) {
            throw Rejection.missing(op.name("startTime"));
        }
        if (stop.isPresent() && !stop.get().isAfter(start.orElseThrow())) {
            throw Rejection.bad(op.name("stopTime"));
        }
        return new SubscriptionRpc.Create(op.text("stream"), op.filter(), start, stop);
    }

    private static Rpc partialLock(XmlReader xml) {
        return switch (xml.name().local()) {
            case "partial-lock" -> {
                ReceivedParameters op = new ReceivedParameters(xml, "select");
                List<String> select = op.texts("select");
                if (select.isEmpty()) {
                    throw Rejection.missing(op.name("select"));
                }
                yield new PartialLockRpc.Lock(select, op.prefixes("select"));
            }
            case "partial-unlock" ->
                new PartialLockRpc.Unlock(new ReceivedParameters(xml, "lock-id").requiredNumber("lock-id"));
            default -> custom(xml);
        };
    }

    private static Rpc nmda(XmlReader xml) {
        return switch (xml.name().local()) {
            case "get-data" -> getData(xml);
            case "edit-data" -> {
                ReceivedParameters op = new ReceivedParameters(xml, "datastore", "default-operation", "config", "url");
                yield new NmdaRpc.EditData(
                        new NmdaDatastore(op.requiredIdentity("datastore")),
                        op.constant("default-operation", Rpc.EditOperation.values()),
                        op.content());
            }
            default -> custom(xml);
        };
    }

    private static Rpc getData(XmlReader xml) {
        ReceivedParameters op = new ReceivedParameters(
                xml,
                "datastore",
                "subtree-filter",
                "xpath-filter",
                "config-filter",
                "origin-filter",
                "negated-origin-filter",
                "max-depth",
                "with-origin",
                "with-defaults");
        boolean unbounded = op.text("max-depth")
                .filter(depth -> depth.strip().equals("unbounded"))
                .isPresent();
        return new NmdaRpc.GetData(
                new NmdaDatastore(op.requiredIdentity("datastore")),
                op.filter("subtree-filter", "xpath-filter"),
                op.truth("config-filter"),
                origins(op),
                unbounded ? OptionalInt.empty() : small(op, "max-depth"),
                op.has("with-origin"),
                op.constant("with-defaults", WithDefaults.values()));
    }

    private static Optional<NmdaRpc.OriginFilter> origins(ReceivedParameters op) {
        List<Origin> only =
                op.identities("origin-filter").stream().map(Origin::new).toList();
        List<Origin> not =
                op.identities("negated-origin-filter").stream().map(Origin::new).toList();
        if (!only.isEmpty() && !not.isEmpty()) {
            throw Rejection.bad(op.name("negated-origin-filter"));
        }
        if (only.isEmpty() && not.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(only.isEmpty() ? new NmdaRpc.OriginFilter.Not(not) : new NmdaRpc.OriginFilter.Only(only));
    }

    private static Rpc subscribed(XmlReader xml) {
        return switch (xml.name().local()) {
            case "establish-subscription" -> establish(xml);
            case "modify-subscription" -> {
                ReceivedParameters op = new ReceivedParameters(
                        xml, "id", "stream-filter-name", "stream-subtree-filter", "stream-xpath-filter", "stop-time");
                yield new SubscriptionRpc.Modify(
                        op.requiredNumber("id"),
                        streamFilter(op).orElseThrow(() -> Rejection.missingChoice("target")),
                        op.time("stop-time"));
            }
            case "delete-subscription" ->
                new SubscriptionRpc.Delete(new ReceivedParameters(xml, "id").requiredNumber("id"));
            case "kill-subscription" ->
                new SubscriptionRpc.Kill(new ReceivedParameters(xml, "id").requiredNumber("id"));
            default -> custom(xml);
        };
    }

    private static Rpc establish(XmlReader xml) {
        ReceivedParameters op = new ReceivedParameters(
                xml,
                "stream",
                "stream-filter-name",
                "stream-subtree-filter",
                "stream-xpath-filter",
                "replay-start-time",
                "stop-time",
                "dscp",
                "weighting",
                "dependency",
                "encoding");
        return new SubscriptionRpc.Establish(
                op.requiredText("stream"),
                streamFilter(op),
                op.time("replay-start-time"),
                op.time("stop-time"),
                small(op, "dscp"),
                small(op, "weighting"),
                op.number("dependency").map(OptionalLong::of).orElse(OptionalLong.empty()),
                op.identity("encoding"));
    }

    private static OptionalInt small(ReceivedParameters op, String local) {
        return op.number(local)
                .map(number -> {
                    if (number != number.intValue()) {
                        throw Rejection.bad(op.name(local));
                    }
                    return OptionalInt.of(number.intValue());
                })
                .orElse(OptionalInt.empty());
    }

    private static Optional<StreamFilter> streamFilter(ReceivedParameters op) {
        Optional<StreamFilter> named = op.text("stream-filter-name").map(StreamFilter.Named::new);
        Optional<StreamFilter> within =
                op.filter("stream-subtree-filter", "stream-xpath-filter").map(StreamFilter.Within::new);
        if (named.isPresent() && within.isPresent()) {
            throw Rejection.bad(op.name("stream-filter-name"));
        }
        return named.or(() -> within);
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.message;

import dev.turnup.xml.XmlException;
import dev.turnup.xml.XmlName;
import dev.turnup.xml.XmlReader;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads one {@code <rpc>}, strictly: what an operation does not know is refused as RFC 6241, appendix A, says. */
final class RequestReader {

    /** A refusal on its way out of the reader. */
    private static final class Rejection extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient RpcError error;

        Rejection(RpcError error) {
            super(error.toString(), null, false, false);
            this.error = error;
        }
    }

    /** One parameter of an operation: its attributes, the prefixes in scope, and what it holds. */
    private record Parameter(Map<XmlName, String> attributes, Map<String, String> prefixes, XmlFragment content) {
        String text() {
            try (XmlReader xml = content.reader("parameter")) {
                return xml.readText();
            }
        }
    }

    private final byte[] message;
    private Map<XmlName, String> attributes = Map.of();

    RequestReader(byte[] message) {
        this.message = message;
    }

    RpcRequest read() {
        try (XmlReader xml = XmlReader.of(message, "rpc")) {
            return read(xml);
        } catch (Rejection e) {
            return new RpcRequest.Malformed(attributes, e.error);
        } catch (XmlException e) {
            return new RpcRequest.Malformed(
                    attributes,
                    RpcError.of(ErrorType.RPC, ErrorTag.MALFORMED_MESSAGE)
                            .message(String.valueOf(e.getMessage()))
                            .build());
        } catch (IllegalArgumentException e) {
            return new RpcRequest.Malformed(
                    attributes,
                    RpcError.of(ErrorType.PROTOCOL, ErrorTag.INVALID_VALUE)
                            .message(String.valueOf(e.getMessage()))
                            .build());
        }
    }

    private RpcRequest read(XmlReader xml) {
        xml.nextTag();
        if (!xml.name().equals(Nc.name("rpc"))) {
            throw rejected(ErrorType.RPC, ErrorTag.UNKNOWN_ELEMENT, xml.name().local());
        }
        attributes = xml.attributes();
        if (!attributes.containsKey(Nc.MESSAGE_ID)) {
            throw new Rejection(RpcError.of(ErrorType.RPC, ErrorTag.MISSING_ATTRIBUTE)
                    .badAttribute("message-id", "rpc")
                    .build());
        }
        if (xml.nextTag() == XmlReader.Event.END) {
            throw new Rejection(RpcError.of(ErrorType.RPC, ErrorTag.MISSING_ELEMENT)
                    .message("the rpc names no operation")
                    .build());
        }
        Rpc operation = operation(xml);
        if (xml.nextTag() == XmlReader.Event.START) {
            throw rejected(ErrorType.RPC, ErrorTag.UNKNOWN_ELEMENT, xml.name().local());
        }
        xml.nextTag();
        return new RpcRequest.Request(attributes, operation);
    }

    /** On the operation's start tag; leaves the cursor on its end tag. */
    private static Rpc operation(XmlReader xml) {
        XmlName name = xml.name();
        if (name.equals(Nc.monitoring("get-schema"))) {
            Operation op = new Operation(xml, "identifier", "version", "format");
            return new Rpc.GetSchema(op.required("identifier").text().strip(), op.text("version"), op.text("format"));
        }
        if (!name.namespace().equals(Nc.NAMESPACE)) {
            return new Rpc.Custom(name, XmlFragment.within(xml));
        }
        return switch (name.local()) {
            case "get" -> new Rpc.Get(new Operation(xml, "filter").filter());
            case "get-config" -> {
                Operation op = new Operation(xml, "source", "filter");
                yield new Rpc.GetConfig(op.datastore("source"), op.filter());
            }
            case "edit-config" ->
                editConfig(new Operation(xml, "target", "default-operation", "test-option", "error-option", "config"));
            case "copy-config" -> {
                Operation op = new Operation(xml, "target", "source");
                yield new Rpc.CopyConfig(op.source("target"), op.source("source"));
            }
            case "delete-config" -> new Rpc.DeleteConfig(new Operation(xml, "target").source("target"));
            case "lock" -> new Rpc.Lock(new Operation(xml, "target").datastore("target"));
            case "unlock" -> new Rpc.Unlock(new Operation(xml, "target").datastore("target"));
            case "validate" -> new Rpc.Validate(new Operation(xml, "source").source("source"));
            case "commit" -> commit(new Operation(xml, "confirmed", "confirm-timeout", "persist", "persist-id"));
            case "cancel-commit" -> new Rpc.CancelCommit(new Operation(xml, "persist-id").text("persist-id"));
            case "discard-changes" -> new Operation(xml).as(new Rpc.DiscardChanges());
            case "close-session" -> new Operation(xml).as(new Rpc.CloseSession());
            case "kill-session" ->
                new Rpc.KillSession(
                        new Operation(xml, "session-id").number("session-id").orElseThrow(() -> missing("session-id")));
            default -> new Rpc.Custom(name, XmlFragment.within(xml));
        };
    }

    private static Rpc editConfig(Operation op) {
        return new Rpc.EditConfig(
                op.datastore("target"),
                op.constant("default-operation", Rpc.EditOperation.values()),
                op.constant("test-option", Rpc.TestOption.values()),
                op.constant("error-option", Rpc.ErrorOption.values()),
                op.required("config").content());
    }

    private static Rpc commit(Operation op) {
        return new Rpc.Commit(
                op.optional("confirmed").isPresent(),
                op.number("confirm-timeout").map(Duration::ofSeconds),
                op.text("persist"),
                op.text("persist-id"));
    }

    private static Rejection rejected(ErrorType type, ErrorTag tag, String element) {
        return new Rejection(RpcError.of(type, tag).badElement(element).build());
    }

    private static Rejection missing(String element) {
        return rejected(ErrorType.PROTOCOL, ErrorTag.MISSING_ELEMENT, element);
    }

    private static Rejection bad(String element) {
        return rejected(ErrorType.PROTOCOL, ErrorTag.BAD_ELEMENT, element);
    }

    /** The parameters of one operation. */
    private static final class Operation {
        private final Map<String, Parameter> parameters = new LinkedHashMap<>();

        Operation(XmlReader xml, String... allowed) {
            while (xml.nextTag() == XmlReader.Event.START) {
                XmlName name = xml.name();
                boolean known = (name.namespace().equals(Nc.NAMESPACE)
                                || name.namespace().equals(Nc.MONITORING))
                        && Stream.of(allowed).anyMatch(name.local()::equals);
                if (!known) {
                    throw rejected(ErrorType.PROTOCOL, ErrorTag.UNKNOWN_ELEMENT, name.local());
                }
                Map<XmlName, String> attributes = xml.attributes();
                Map<String, String> prefixes = xml.namespaces();
                Parameter parameter = new Parameter(attributes, prefixes, XmlFragment.within(xml));
                if (parameters.put(name.local(), parameter) != null) {
                    throw bad(name.local()); // given twice
                }
            }
        }

        Rpc as(Rpc operation) {
            return operation;
        }

        Optional<Parameter> optional(String name) {
            return Optional.ofNullable(parameters.get(name));
        }

        Parameter required(String name) {
            return optional(name).orElseThrow(() -> missing(name));
        }

        Optional<String> text(String name) {
            return optional(name).map(Parameter::text);
        }

        Optional<Long> number(String name) {
            return text(name).map(text -> {
                try {
                    return Long.parseLong(text.strip());
                } catch (NumberFormatException e) {
                    throw bad(name);
                }
            });
        }

        <E extends Enum<E>> Optional<E> constant(String name, E[] all) {
            return text(name)
                    .map(text -> match(all, text.strip(), Enum::toString).orElseThrow(() -> bad(name)));
        }

        Datastore datastore(String name) {
            if (source(name) instanceof Datastore datastore) {
                return datastore;
            }
            throw bad(name);
        }

        ConfigSource source(String name) {
            try (XmlReader xml = required(name).content().reader(name)) {
                if (xml.nextTag() == XmlReader.Event.END) {
                    throw missing(name);
                }
                XmlName choice = xml.name();
                if (choice.equals(Nc.name("url"))) {
                    return new ConfigSource.Url(xml.readText().strip());
                }
                if (choice.equals(Nc.name("config"))) {
                    return new ConfigSource.Inline(XmlFragment.within(xml));
                }
                return match(Datastore.values(), choice.local(), Datastore::toString)
                        .filter(datastore -> choice.namespace().equals(Nc.NAMESPACE))
                        .orElseThrow(() -> bad(choice.local()));
            }
        }

        Optional<Filter> filter() {
            return optional("filter").map(filter -> {
                String type = attribute(filter, "type");
                if (type == null || type.equals("subtree")) {
                    return new Filter.Subtree(filter.content());
                }
                String select = attribute(filter, "select");
                if (!type.equals("xpath")) {
                    throw new Rejection(RpcError.of(ErrorType.PROTOCOL, ErrorTag.BAD_ATTRIBUTE)
                            .badAttribute("type", "filter")
                            .build());
                }
                if (select == null) {
                    throw new Rejection(RpcError.of(ErrorType.PROTOCOL, ErrorTag.MISSING_ATTRIBUTE)
                            .badAttribute("select", "filter")
                            .build());
                }
                return new Filter.XPath(select, filter.prefixes());
            });
        }

        // The attributes of <filter> have no namespace in RFC 6241; some clients put them into that of the protocol.
        private static @Nullable String attribute(Parameter parameter, String local) {
            String plain = parameter.attributes().get(XmlName.local(local));
            return plain != null ? plain : parameter.attributes().get(Nc.name(local));
        }

        private static <E> Optional<E> match(E[] all, String text, Function<E, String> wireName) {
            return Stream.of(all).filter(e -> wireName.apply(e).equals(text)).findFirst();
        }
    }
}

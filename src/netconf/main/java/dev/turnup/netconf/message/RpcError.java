// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.message;

import dev.turnup.xml.XmlReader;
import dev.turnup.xml.XmlWriter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * An error or a warning of a device (RFC 6241, section 4.3).
 *
 * @param type the layer it arose at
 * @param tagText the tag as it came, which may be one that RFC 6241 does not know
 * @param severity error, unless the device said warning
 * @param appTag what the data model or the device calls it, such as {@code must-violation}
 * @param path where in the data it lies
 * @param message what the device says to people
 * @param info what stands within {@code <error-info>}
 */
public record RpcError(
        ErrorType type,
        String tagText,
        ErrorSeverity severity,
        Optional<String> appTag,
        Optional<ErrorPath> path,
        Optional<String> message,
        Optional<XmlContent> info) {
    public RpcError {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(tagText, "tagText");
        Objects.requireNonNull(severity, "severity");
    }

    /** Begins an error with that type and tag. */
    public static RpcErrorBuilder of(ErrorType type, ErrorTag tag) {
        return new RpcErrorBuilder(type, tag);
    }

    /** What kind of error it is. */
    public ErrorTag tag() {
        return ErrorTag.of(tagText);
    }

    /** Whether it is a warning, so that the operation was done all the same. */
    public boolean isWarning() {
        return severity == ErrorSeverity.WARNING;
    }

    /** What {@link #info} says as far as an RFC defines it; of an error without it, nothing. */
    public ErrorInfo detail() {
        return ErrorInfo.read(info.orElseGet(XmlContent::empty));
    }

    /** Every IOS line that the device's parser refused; none where the error is of another kind. */
    public List<BadCli> badClis() {
        return detail().badClis();
    }

    /** The first IOS line that the device's parser refused. */
    public Optional<BadCli> badCli() {
        return badClis().stream().findFirst();
    }

    /** The session that holds the lock, where one was denied; 0 where the holder is no NETCONF session. */
    public OptionalLong lockHolder() {
        return tag() == ErrorTag.LOCK_DENIED ? detail().sessionId() : OptionalLong.empty();
    }

    /** The element that is bad, missing or unknown, as the device names it. */
    public Optional<String> badElement() {
        return detail().badElement();
    }

    /**
     * On the start tag of {@code <rpc-error>}: reads it, leaving the cursor on its end tag. What does not belong there is
     * passed over: an error is to be told, not to be found fault with.
     */
    static RpcError read(XmlReader xml) {
        RpcErrorBuilder error = new RpcErrorBuilder(ErrorType.APPLICATION, ErrorTag.OPERATION_FAILED);
        XmlReader.Event event;
        while ((event = xml.next()) != XmlReader.Event.END) {
            if (event != XmlReader.Event.START) {
                continue;
            }
            if (!xml.name().namespace().equals(Nc.NAMESPACE)) {
                xml.skip();
            } else if (xml.name().local().equals("error-info")) {
                error.info(XmlFragment.within(xml));
            } else {
                read(ReceivedElement.read(xml), error);
            }
        }
        return error.build();
    }

    private static void read(ReceivedElement field, RpcErrorBuilder error) {
        String text = field.text().strip();
        switch (field.name().local()) {
            case "error-type" -> error.type(ErrorType.of(text));
            case "error-tag" -> error.tagText(text);
            case "error-severity" -> {
                if (text.equals("warning")) {
                    error.warning();
                }
            }
            case "error-app-tag" -> error.appTag(text);
            case "error-path" -> error.path(new ErrorPath(text, field.boundPrefixes()));
            case "error-message" -> error.message(text);
            default -> {
                // a field that RFC 6241 does not know
            }
        }
    }

    /** Writes the whole {@code <rpc-error>}. */
    void writeTo(XmlWriter out) {
        out.start(Nc.name("rpc-error"));
        out.element(Nc.name("error-type"), type.toString());
        out.element(Nc.name("error-tag"), tagText);
        out.element(Nc.name("error-severity"), severity.toString());
        appTag.ifPresent(text -> out.element(Nc.name("error-app-tag"), text));
        path.ifPresent(at -> {
            out.start(Nc.name("error-path"));
            at.prefixes().forEach(out::namespace);
            out.text(at.expression()).end();
        });
        message.ifPresent(text -> out.element(Nc.name("error-message"), text));
        info.ifPresent(content -> {
            out.start(Nc.name("error-info"));
            content.writeTo(out);
            out.end();
        });
        out.end();
    }

    /**
     * One line: tag, message, what the error-info names, and where; secrets in a refused line masked. The refused line with
     * its caret is {@link BadCli#toString}.
     */
    @Override
    public String toString() {
        StringBuilder line = new StringBuilder(tagText);
        appTag.ifPresent(text -> line.append(" (").append(text).append(')'));
        message.filter(text -> !text.isBlank())
                .ifPresent(text -> line.append(": ").append(text.strip().replaceAll("\\s+", " ")));
        line.append(detail().shown(tag() == ErrorTag.LOCK_DENIED));
        path.ifPresent(at -> line.append("; at ").append(at));
        return line.toString();
    }
}

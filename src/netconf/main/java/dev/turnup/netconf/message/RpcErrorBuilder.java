// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.message;

import java.util.Optional;

/** Builds an {@link RpcError}; begun by {@link RpcError#of}. */
public final class RpcErrorBuilder {
    private ErrorType type;
    private String tagText;
    private ErrorSeverity severity = ErrorSeverity.ERROR;
    private Optional<String> appTag = Optional.empty();
    private Optional<ErrorPath> path = Optional.empty();
    private Optional<String> message = Optional.empty();
    private Optional<XmlContent> info = Optional.empty();

    RpcErrorBuilder(ErrorType type, ErrorTag tag) {
        this.type = type;
        this.tagText = tag.toString();
    }

    RpcErrorBuilder type(ErrorType layer) {
        type = layer;
        return this;
    }

    /** A tag that RFC 6241 does not know. */
    public RpcErrorBuilder tagText(String tag) {
        tagText = tag;
        return this;
    }

    /** Makes it a warning. */
    public RpcErrorBuilder warning() {
        severity = ErrorSeverity.WARNING;
        return this;
    }

    /** The error-app-tag. */
    public RpcErrorBuilder appTag(String tag) {
        appTag = Optional.of(tag);
        return this;
    }

    /** The error-path. */
    public RpcErrorBuilder path(ErrorPath at) {
        path = Optional.of(at);
        return this;
    }

    /** The error-message. */
    public RpcErrorBuilder message(String text) {
        message = Optional.of(text);
        return this;
    }

    /** What stands within error-info. */
    public RpcErrorBuilder info(XmlContent content) {
        info = Optional.of(XmlContent.of(content.toXml()));
        return this;
    }

    /** An error-info that names the element at fault. */
    public RpcErrorBuilder badElement(String name) {
        return info(out -> out.element(Nc.name("bad-element"), name));
    }

    /** An error-info that names an attribute at fault and its element. */
    public RpcErrorBuilder badAttribute(String attribute, String element) {
        return info(out -> out.element(Nc.name("bad-attribute"), attribute).element(Nc.name("bad-element"), element));
    }

    /** An error-info that names an element at fault and its namespace, which is not expected there. */
    public RpcErrorBuilder badNamespace(String element, String namespace) {
        return info(out -> out.element(Nc.name("bad-element"), element).element(Nc.name("bad-namespace"), namespace));
    }

    /** An error-info that names the session which holds a lock. */
    public RpcErrorBuilder lockHolder(long sessionId) {
        return info(out -> out.element(Nc.name("session-id"), Long.toString(sessionId)));
    }

    /** An error-info as IOS XE writes it when its parser refuses a line. */
    public RpcErrorBuilder badCli(BadCli cli) {
        return info(cli.toErrorInfo());
    }

    /** The error. */
    public RpcError build() {
        return new RpcError(type, tagText, severity, appTag, path, message, info);
    }
}

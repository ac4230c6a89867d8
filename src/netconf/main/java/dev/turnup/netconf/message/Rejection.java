// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.message;

import dev.turnup.xml.XmlName;

/** A refusal on its way out of the reader of requests. */
final class Rejection extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient RpcError error;

    Rejection(RpcError error) {
        super(error.toString(), null, false, false);
        this.error = error;
    }

    RpcError error() {
        return error;
    }

    static Rejection of(ErrorType type, ErrorTag tag, String element) {
        return new Rejection(RpcError.of(type, tag).badElement(element).build());
    }

    static Rejection missing(XmlName element) {
        return of(ErrorType.PROTOCOL, ErrorTag.MISSING_ELEMENT, element.local());
    }

    static Rejection bad(XmlName element) {
        return of(ErrorType.PROTOCOL, ErrorTag.BAD_ELEMENT, element.local());
    }

    static Rejection invalid(XmlName element, String why) {
        return new Rejection(RpcError.of(ErrorType.PROTOCOL, ErrorTag.INVALID_VALUE)
                .message(element.local() + ": " + why)
                .build());
    }

    /** An element that does not stand there: of a foreign namespace, or of a known one but with another name. */
    static Rejection unknown(XmlName element, String expectedNamespace) {
        return element.namespace().equals(expectedNamespace)
                ? of(ErrorType.PROTOCOL, ErrorTag.UNKNOWN_ELEMENT, element.local())
                : new Rejection(RpcError.of(ErrorType.PROTOCOL, ErrorTag.UNKNOWN_NAMESPACE)
                        .badNamespace(element.local(), element.namespace())
                        .build());
    }

    /** None of the nodes of a mandatory choice is there (RFC 7950, section 15.6). */
    static Rejection missingChoice(String choice) {
        return new Rejection(RpcError.of(ErrorType.PROTOCOL, ErrorTag.DATA_MISSING)
                .appTag("missing-choice")
                .info(out -> out.element(new XmlName(Nc.YANG_1, "missing-choice"), choice))
                .build());
    }

    static Rejection attribute(ErrorTag tag, String attribute, String element) {
        return new Rejection(RpcError.of(ErrorType.PROTOCOL, tag)
                .badAttribute(attribute, element)
                .build());
    }
}

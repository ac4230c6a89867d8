// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.message;

import dev.turnup.xml.XmlException;

/** A message that is not what the protocol allows at its place: not XML, not the expected element, or incomplete. */
public final class MessageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With one sentence saying what is wrong. */
    public MessageException(String problem) {
        super(problem);
    }

    /** For text that is not well-formed XML. */
    MessageException(XmlException cause) {
        super(cause.getMessage(), cause);
    }
}

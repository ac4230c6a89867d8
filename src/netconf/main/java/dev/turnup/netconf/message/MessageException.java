// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.message;

import dev.turnup.xml.Location;
import dev.turnup.xml.XmlException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A message that is not what the protocol allows at its place; what it is about is the message's sender's fault. */
public final class MessageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What is wrong with a message. */
    public enum Fault {
        /** It is no XML: cut off, an unescaped {@code <} or {@code &}, a character that XML cannot hold, no UTF-8. */
        NOT_WELL_FORMED,
        /** It is XML, but not the element, the value or the part that belongs there. */
        NOT_AS_EXPECTED
    }

    private final Fault fault;
    private final transient @Nullable Location location;

    /** With one sentence saying what is not as expected. */
    public MessageException(String problem) {
        super(problem);
        this.fault = Fault.NOT_AS_EXPECTED;
        this.location = null;
    }

    /** For text that is not well-formed XML. */
    MessageException(XmlException cause) {
        super(cause.getMessage(), cause);
        this.fault = Fault.NOT_WELL_FORMED;
        this.location = cause.location();
    }

    /** What is wrong. */
    public Fault fault() {
        return fault;
    }

    /** Where in the message it shows, by line and column; only of one that is not well-formed. */
    public Optional<Location> location() {
        return Optional.ofNullable(location);
    }
}

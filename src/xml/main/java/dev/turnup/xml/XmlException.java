// SPDX-License-Identifier: Apache-2.0
package dev.turnup.xml;

/** A document that is not well-formed XML, or that exceeds its {@link XmlLimits}. */
public final class XmlException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Location location;

    public XmlException(Location location, String problem) {
        super(location + ": " + problem);
        this.location = location;
    }

    /** Where the document is broken. */
    public Location location() {
        return location;
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.message;

import java.util.Locale;

/** What kind of error it is (RFC 6241, appendix A). */
public enum ErrorTag {
    IN_USE,
    INVALID_VALUE,
    TOO_BIG,
    MISSING_ATTRIBUTE,
    BAD_ATTRIBUTE,
    UNKNOWN_ATTRIBUTE,
    MISSING_ELEMENT,
    BAD_ELEMENT,
    UNKNOWN_ELEMENT,
    UNKNOWN_NAMESPACE,
    ACCESS_DENIED,
    LOCK_DENIED,
    RESOURCE_DENIED,
    ROLLBACK_FAILED,
    DATA_EXISTS,
    DATA_MISSING,
    OPERATION_NOT_SUPPORTED,
    OPERATION_FAILED,
    /** Obsolete since RFC 6241. */
    PARTIAL_OPERATION,
    MALFORMED_MESSAGE,
    /** None of the above; {@link RpcError#tagText} has what the device said. */
    OTHER;

    static ErrorTag of(String text) {
        for (ErrorTag tag : values()) {
            if (tag != OTHER && tag.toString().equals(text)) {
                return tag;
            }
        }
        return OTHER;
    }

    /** The name on the wire. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.edit;

import java.util.Locale;

/** Why an edit, or the document that states it, is refused: the error-tags of RFC 6241, appendix A, that apply to data. */
public enum ErrorTag {
    DATA_EXISTS,
    DATA_MISSING,
    MISSING_ELEMENT,
    BAD_ELEMENT,
    UNKNOWN_ELEMENT,
    UNKNOWN_NAMESPACE,
    BAD_ATTRIBUTE,
    UNKNOWN_ATTRIBUTE,
    INVALID_VALUE,
    TOO_BIG,
    MALFORMED_MESSAGE;

    /** The tag in a message, such as {@code data-exists}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

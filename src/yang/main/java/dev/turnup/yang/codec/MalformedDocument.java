// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.codec;

import dev.turnup.xml.Location;
import dev.turnup.yang.data.InstancePath;
import dev.turnup.yang.edit.EditError;
import dev.turnup.yang.edit.ErrorTag;
import java.util.Optional;

/** Ends the reading of a text that cannot be read on; becomes the one problem of the result. */
final class MalformedDocument extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient EditError problem;

    MalformedDocument(ErrorTag tag, String message, Location at) {
        super(message);
        this.problem = EditError.of(tag, InstancePath.ROOT, message, Optional.of(at));
    }

    /** A member of an object that is there already: which of the two is meant nobody knows (RFC 7493, section 2.3). */
    static MalformedDocument twice(String name, Location at) {
        return new MalformedDocument(ErrorTag.BAD_ELEMENT, name + " is stated twice", at);
    }

    /** A document of more than {@link Documents#MAX_BYTES}. */
    static MalformedDocument tooLarge(String source) {
        return new MalformedDocument(
                ErrorTag.TOO_BIG, "larger than " + Documents.MAX_BYTES + " bytes", Location.of(source));
    }

    EditError problem() {
        return problem;
    }
}

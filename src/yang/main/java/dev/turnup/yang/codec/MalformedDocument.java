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

    EditError problem() {
        return problem;
    }
}

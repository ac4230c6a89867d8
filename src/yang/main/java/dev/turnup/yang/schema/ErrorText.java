// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.schema;

import java.util.Optional;

/**
 * What a module wants to be said where a value breaks a restriction of its type: the substatements of {@code range},
 * {@code length} and {@code pattern} (RFC 7950, sections 9.2.4, 9.4.4 and 9.4.5).
 *
 * @param message the module's own error-message
 * @param appTag the module's own error-app-tag
 */
public record ErrorText(Optional<String> message, Optional<String> appTag) {

    /** The module says nothing of its own. */
    public static final ErrorText NONE = new ErrorText(Optional.empty(), Optional.empty());
}

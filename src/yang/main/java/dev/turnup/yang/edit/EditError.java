// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.edit;

import dev.turnup.xml.Location;
import dev.turnup.yang.data.InstancePath;
import java.util.Optional;

/**
 * Why an edit cannot be read or applied.
 *
 * @param tag the error-tag that a NETCONF server answers
 * @param path the node at fault, secret keys masked; the root where there is none
 * @param message one line, without a value
 * @param hint what to do, where that is known
 * @param appTag the error-app-tag that RFC 7950, section 15, prescribes
 * @param location where the document states the node
 */
public record EditError(
        ErrorTag tag,
        InstancePath path,
        String message,
        Optional<String> hint,
        Optional<String> appTag,
        Optional<Location> location) {

    /** An error without hint and error-app-tag. */
    public static EditError of(ErrorTag tag, InstancePath path, String message, Optional<Location> location) {
        return new EditError(tag, path, message, Optional.empty(), Optional.empty(), location);
    }

    /** The same error at a path that may be shown. */
    public EditError at(InstancePath shown) {
        return new EditError(tag, shown, message, hint, appTag, location);
    }

    /** The same error with a hint. */
    public EditError withHint(String text) {
        return new EditError(tag, path, message, Optional.of(text), appTag, location);
    }

    /** The same error with an error-app-tag. */
    public EditError withAppTag(String text) {
        return new EditError(tag, path, message, hint, Optional.of(text), location);
    }

    /** Aligned facts: place and message, then path and hint. */
    @Override
    public String toString() {
        StringBuilder facts = new StringBuilder();
        location.ifPresent(l -> facts.append(l).append(": "));
        facts.append(message);
        if (!path.steps().isEmpty()) {
            facts.append("\n  at    ").append(path);
        }
        hint.ifPresent(h -> facts.append("\n  hint  ").append(h));
        return facts.toString();
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import dev.turnup.xml.Location;
import dev.turnup.yang.check.Violation;
import dev.turnup.yang.edit.EditError;
import java.util.List;

/** What keeps an edit from being applied, as facts of the kind that validation finds. */
public final class EditViolations {
    private EditViolations() {}

    /**
     * A violation an error, in their order.
     *
     * @param hint what to do, where an error does not say
     */
    public static List<Violation> of(List<EditError> errors, String hint) {
        return errors.stream()
                .map(error -> new Violation(
                        error.path(),
                        Location.of("the edit"),
                        error.tag().text(),
                        error.message(),
                        error.hint().orElse(hint),
                        error.tag().text(),
                        error.appTag(),
                        error.location()))
                .toList();
    }
}

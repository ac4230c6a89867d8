// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.codec;

import dev.turnup.xml.Location;
import dev.turnup.yang.data.InstancePath;
import dev.turnup.yang.edit.EditConfig;
import dev.turnup.yang.edit.EditError;
import java.util.List;
import java.util.Map;

/**
 * An edit read from text.
 *
 * @param edit what could be read; apply it only where there are no problems
 * @param problems what could not be read
 * @param warnings what was read but not understood, one sentence each
 * @param locations where each node was stated
 */
public record DecodedEdit(
        EditConfig edit, List<EditError> problems, List<String> warnings, Map<InstancePath, Location> locations) {
    public DecodedEdit {
        problems = List.copyOf(problems);
        warnings = List.copyOf(warnings);
        locations = Map.copyOf(locations);
    }
}

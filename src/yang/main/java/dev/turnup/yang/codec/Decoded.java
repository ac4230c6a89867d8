// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.codec;

import dev.turnup.xml.Location;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.data.InstancePath;
import dev.turnup.yang.edit.EditError;
import java.util.List;
import java.util.Map;

/**
 * A tree read from text.
 *
 * @param tree what could be read; values that their type refuses are {@code Value.Invalid} in it
 * @param problems what could not be read
 * @param warnings what was read but not understood, one sentence each
 * @param locations where each node was stated; empty in {@link ReadMode#DEVICE}
 */
public record Decoded(
        DataTree tree, List<EditError> problems, List<String> warnings, Map<InstancePath, Location> locations) {
    public Decoded {
        problems = List.copyOf(problems);
        warnings = List.copyOf(warnings);
        locations = Map.copyOf(locations);
    }
}

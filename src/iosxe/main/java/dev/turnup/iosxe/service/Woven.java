// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.service;

import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.data.InstancePath;
import java.util.List;
import java.util.Map;

/**
 * What becomes of a configuration when services come, change and go.
 *
 * @param tree the configuration with what the services make now, and without what they made before
 * @param records the instances as they stand then, by their places in the services' schema
 * @param meetings where two instances want different things of one node; then the rest means nothing
 * @param notes what was left as it is, one sentence each
 */
record Woven(DataTree tree, Map<InstancePath, ServiceRecord> records, List<Meeting> meetings, List<String> notes) {
    Woven {
        records = Map.copyOf(records);
        meetings = List.copyOf(meetings);
        notes = List.copyOf(notes);
    }

    /** Two instances in one node. */
    record Meeting(InstancePath node, InstancePath first, String its, InstancePath second, String others) {}
}

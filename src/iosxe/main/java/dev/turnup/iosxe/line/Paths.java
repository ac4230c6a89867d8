// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.line;

import dev.turnup.xml.XmlName;
import dev.turnup.yang.data.DataNode;
import dev.turnup.yang.data.InstancePath;
import dev.turnup.yang.data.InstancePath.KeyValue;
import dev.turnup.yang.data.InstancePath.Step;
import dev.turnup.yang.schema.SchemaNode;
import dev.turnup.yang.value.Value;
import java.util.ArrayList;
import java.util.List;

/** Instance paths, and schema paths as lists of names. */
final class Paths {
    private Paths() {}

    static Step step(DataNode.Entry entry) {
        List<KeyValue> keys = new ArrayList<>();
        List<XmlName> names = entry.schema().keys();
        for (int i = 0; i < names.size(); i++) {
            keys.add(KeyValue.of(
                    entry.schema(), names.get(i), entry.key().values().get(i)));
        }
        return new Step(entry.name(), keys);
    }

    static Step step(SchemaNode.LeafList list, Value value) {
        return new Step(list.name(), List.of(KeyValue.of(list, XmlName.local("."), value)));
    }

    /** The names on the way, keys left out. */
    static List<XmlName> names(InstancePath path) {
        return path.steps().stream().map(Step::name).toList();
    }

    /** Whether one path leads to the other or beneath it. */
    static boolean isWithin(InstancePath path, InstancePath above) {
        return path.steps().size() >= above.steps().size()
                && path.steps().subList(0, above.steps().size()).equals(above.steps());
    }

    /**
     * Whether a node lies at or beneath a schema path, in the same entries as another node wherever both have the way in
     * common.
     */
    static boolean isWithin(InstancePath path, List<XmlName> schemaPath, InstancePath beside) {
        if (path.steps().size() < schemaPath.size()
                || !names(path).subList(0, schemaPath.size()).equals(schemaPath)) {
            return false;
        }
        for (int i = 0; i < schemaPath.size() - 1 && i < beside.steps().size(); i++) {
            if (!beside.steps().get(i).name().equals(schemaPath.get(i))) {
                return true;
            }
            if (!beside.steps().get(i).equals(path.steps().get(i))) {
                return false;
            }
        }
        return true;
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.edit;

import dev.turnup.xml.XmlName;
import dev.turnup.yang.data.DataNode.Key;
import dev.turnup.yang.data.InstancePath;
import dev.turnup.yang.data.InstancePath.KeyValue;
import dev.turnup.yang.data.InstancePath.Step;
import dev.turnup.yang.schema.SchemaNode;
import dev.turnup.yang.value.Value;
import java.util.ArrayList;
import java.util.List;

/** The steps of a path to an entry of a list and to a value of a leaf-list. */
final class Steps {
    private Steps() {}

    static Step entry(SchemaNode.ListNode list, Key key) {
        if (list.keys().isEmpty()) {
            return new Step(
                    list.name(),
                    List.of(new KeyValue(InstancePath.POSITION, key.values().getFirst())));
        }
        List<KeyValue> keys = new ArrayList<>();
        for (int i = 0; i < list.keys().size(); i++) {
            keys.add(KeyValue.of(list, list.keys().get(i), key.values().get(i)));
        }
        return new Step(list.name(), keys);
    }

    static Step value(SchemaNode.LeafList leafList, Value value) {
        XmlName name = leafList.name();
        return new Step(name, List.of(KeyValue.of(leafList, name.sibling("."), value)));
    }

    static SchemaNode.Leaf keyLeaf(SchemaNode.ListNode list, XmlName key) {
        return list.index()
                .find(key)
                .map(child -> child.node() instanceof SchemaNode.Leaf leaf ? leaf : null)
                .orElseThrow(
                        () -> new IllegalArgumentException("the key " + key + " of " + list.name() + " is no leaf"));
    }
}

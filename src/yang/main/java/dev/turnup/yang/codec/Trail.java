// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.codec;

import dev.turnup.xml.XmlName;
import dev.turnup.yang.data.InstancePath;
import dev.turnup.yang.data.InstancePath.KeyValue;
import dev.turnup.yang.data.InstancePath.Step;
import dev.turnup.yang.edit.EditNode;
import dev.turnup.yang.schema.SchemaNode;
import java.util.ArrayList;
import java.util.List;

/** The way from the root to what is being read; a path is made of it only when a message needs one. */
final class Trail {
    private record Stage(SchemaNode.Parent schema, List<EditNode> children) {}

    private final List<Stage> stages = new ArrayList<>();

    /** Goes down to a node whose children, read so far, are in a list that grows. */
    void down(SchemaNode.Parent schema, List<EditNode> children) {
        stages.add(new Stage(schema, children));
    }

    void up() {
        stages.removeLast();
    }

    InstancePath path() {
        return new InstancePath(stages.stream().map(Trail::step).toList());
    }

    /** The step to a node; to a list entry with those of its keys that are known. */
    static Step step(SchemaNode.Parent schema, List<EditNode> children) {
        if (!(schema instanceof SchemaNode.ListNode list)) {
            return new Step(schema.name());
        }
        List<KeyValue> keys = new ArrayList<>();
        for (XmlName key : list.keys()) {
            for (EditNode child : children) {
                if (child instanceof EditNode.Leaf leaf && leaf.name().equals(key)) {
                    leaf.value().ifPresent(value -> keys.add(KeyValue.of(list, key, value)));
                    break;
                }
            }
        }
        return new Step(list.name(), keys);
    }

    private static Step step(Stage stage) {
        return step(stage.schema(), stage.children());
    }
}

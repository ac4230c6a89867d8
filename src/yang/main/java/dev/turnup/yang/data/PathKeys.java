// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.data;

import dev.turnup.yang.data.InstancePath.KeyValue;
import dev.turnup.yang.data.InstancePath.Step;
import dev.turnup.yang.schema.ChildIndex;
import dev.turnup.yang.schema.NamespaceLookup;
import dev.turnup.yang.schema.Schema;
import dev.turnup.yang.schema.SchemaNode;
import dev.turnup.yang.schema.SchemaNode.DataDefinition;
import dev.turnup.yang.schema.Type;
import dev.turnup.yang.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the keys of a path by the types of a schema. */
final class PathKeys {
    /** The namespace of a name in Clark notation. */
    private static final Pattern NAMESPACE = Pattern.compile("(?<=[/\\[])\\{([^}]*)\\}");

    private PathKeys() {}

    static InstancePath in(Schema schema, InstancePath path) {
        List<Step> steps = new ArrayList<>();
        DataDefinition at = schema.root();
        for (Step step : path.steps()) {
            DataDefinition above = at;
            DataDefinition node = child(above, step)
                    .orElseThrow(() -> new IllegalArgumentException("the schema has no "
                            + step.name().local() + " in " + (steps.isEmpty() ? "its root" : new InstancePath(steps))
                            + ": the path is " + path));
            steps.add(new Step(
                    step.name(),
                    step.keys().stream()
                            .map(key -> KeyValue.of(node, key.name(), value(schema, node, key, path)))
                            .toList()));
            at = node;
        }
        return new InstancePath(steps);
    }

    private static Optional<DataDefinition> child(DataDefinition above, Step step) {
        return above instanceof SchemaNode.Parent parent
                ? parent.index().find(step.name()).map(ChildIndex.Child::node)
                : Optional.empty();
    }

    private static Value value(Schema schema, DataDefinition node, KeyValue key, InstancePath path) {
        if (key.name().equals(InstancePath.POSITION)
                && node instanceof SchemaNode.ListNode list
                && list.keys().isEmpty()) {
            return key.value();
        }
        NamespaceLookup modules = prefix -> schema.module(prefix).map(Schema.Module::namespace);
        Type type = type(node, key)
                .orElseThrow(() -> new IllegalArgumentException(
                        node.name().local() + " has no key " + key.name().local() + ": the path is " + path));
        Value value = type.parse(text(schema, key.value()), modules);
        if (value instanceof Value.Invalid invalid) {
            throw new IllegalArgumentException(
                    "a key of " + path + " breaks the rule " + invalid.rule() + ": " + invalid.hint());
        }
        return value;
    }

    /** What names namespaces is found by them; who made the path may not know the modules. */
    private static String text(Schema schema, Value value) {
        if (value instanceof Value.InstanceId id) {
            return NAMESPACE
                    .matcher(id.path())
                    .replaceAll(found -> Matcher.quoteReplacement(schema.moduleOf(found.group(1))
                            .map(module -> module.name() + ":")
                            .orElse(found.group())));
        }
        return value instanceof Value.Identity id
                ? schema.moduleOf(id.name().namespace())
                        .map(module -> module.name() + ":" + id.name().local())
                        .orElse(id.canonical())
                : value.canonical();
    }

    private static Optional<Type> type(DataDefinition node, KeyValue key) {
        return switch (node) {
            case SchemaNode.LeafList list -> Optional.of(list.type());
            case SchemaNode.ListNode list ->
                list.index()
                        .find(key.name())
                        .map(ChildIndex.Child::node)
                        .filter(SchemaNode.Leaf.class::isInstance)
                        .map(leaf -> ((SchemaNode.Leaf) leaf).type());
            case SchemaNode.Container container -> Optional.empty();
            case SchemaNode.Leaf leaf -> Optional.empty();
            case SchemaNode.AnyData any -> Optional.empty();
        };
    }
}

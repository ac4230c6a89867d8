// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.data;

import dev.turnup.xml.XmlName;
import dev.turnup.yang.data.DataNode.Key;
import dev.turnup.yang.schema.Schema;
import dev.turnup.yang.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Where a node is in a data tree.
 *
 * @param steps from the root down; none for the root itself
 */
public record InstancePath(List<Step> steps) {

    /** The root. */
    public static final InstancePath ROOT = new InstancePath(List.of());

    public InstancePath {
        steps = List.copyOf(steps);
    }

    /**
     * One step down.
     *
     * @param name the node's name
     * @param keys for a list entry its keys in order; for one value of a leaf-list that value, named {@code .}; else empty
     */
    public record Step(XmlName name, List<KeyValue> keys) {
        public Step {
            keys = List.copyOf(keys);
        }

        /** A step to a container, a leaf or a whole list. */
        public Step(XmlName name) {
            this(name, List.of());
        }

        Key key() {
            return new Key(keys.stream().map(KeyValue::value).toList());
        }

        /** {@code name} or {@code name[key="value"]}. */
        @Override
        public String toString() {
            return name.local() + keys.stream().map(KeyValue::toString).collect(Collectors.joining());
        }
    }

    /** A key leaf's name and value. */
    public record KeyValue(XmlName name, Value value) {
        /** {@code [name="value"]}; single quotes where the value holds a double one. */
        @Override
        public String toString() {
            char quote = value.canonical().indexOf('"') < 0 ? '"' : '\'';
            return "[" + name.local() + "=" + quote + value.canonical() + quote + "]";
        }
    }

    /**
     * Reads a path such as {@code /native/interface/GigabitEthernet[name="0/0/1.10"]}. A step may carry its module's name
     * before a colon, and needs it only where its parent's module and others have that name. Keys come in any order, in
     * single or double quotes; one value of a leaf-list is {@code dns[.='192.0.2.1']}; a list without keys is the whole list,
     * and may only come last.
     *
     * @throws IllegalArgumentException where the text is no path of this schema; the message says at which position
     */
    public static InstancePath parse(Schema schema, String text) {
        return new PathParser(schema, text).parse();
    }

    /** This path and one step more. */
    public InstancePath then(Step step) {
        List<Step> more = new ArrayList<>(steps);
        more.add(step);
        return new InstancePath(more);
    }

    /** This path and one step more, to a container, a leaf or a whole list. */
    public InstancePath then(XmlName name) {
        return then(new Step(name));
    }

    /** Whether a path lies at or beneath this one. */
    public boolean covers(InstancePath other) {
        return other.steps.size() >= steps.size()
                && other.steps.subList(0, steps.size()).equals(steps);
    }

    /** The path as people write it: {@code /native/interface/GigabitEthernet[name="0/0/1.10"]/description}. */
    @Override
    public String toString() {
        return steps.isEmpty() ? "/" : steps.stream().map(Step::toString).collect(Collectors.joining("/", "/", ""));
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.data;

import dev.turnup.xml.XmlName;
import dev.turnup.yang.data.DataNode.Key;
import dev.turnup.yang.schema.ChildIndex;
import dev.turnup.yang.schema.Schema;
import dev.turnup.yang.schema.SchemaNode;
import dev.turnup.yang.value.Value;
import dev.turnup.yang.value.XPathLiteral;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where a node is in a data tree.
 *
 * @param steps from the root down; none for the root itself
 */
public record InstancePath(List<Step> steps) {

    /** The root. */
    public static final InstancePath ROOT = new InstancePath(List.of());

    /** Stands for the key of an entry of a list without keys: its place, the first being 1 (RFC 7950, section 9.13). */
    public static final XmlName POSITION = XmlName.local("position()");

    private static final String HIDDEN = "********";

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

        /** The values of the keys. */
        public Key key() {
            return new Key(keys.stream().map(KeyValue::value).toList());
        }

        private String shown() {
            return name.local()
                    + keys.stream()
                            .map(key -> key.predicate(key.value().canonical()))
                            .collect(Collectors.joining());
        }

        /** {@code name} or {@code name[key="value"]}. */
        @Override
        public String toString() {
            return name.local() + keys.stream().map(KeyValue::toString).collect(Collectors.joining());
        }
    }

    /**
     * A key leaf's name and value; equal to another where name and value are.
     *
     * @param name the key's name; {@code .} for a value of a leaf-list; {@link #POSITION} for a list without keys
     * @param secret whether the schema marks the key as secret, so that its text hides the value
     */
    public record KeyValue(XmlName name, Value value, boolean secret) {
        /** A key of which nobody says that it is secret. */
        public KeyValue(XmlName name, Value value) {
            this(name, value, false);
        }

        /** A key of a list, or {@code .} of a leaf-list: secret where that leaf or leaf-list is. */
        public static KeyValue of(SchemaNode holder, XmlName name, Value value) {
            return new KeyValue(name, value, isSecret(holder, name));
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof KeyValue key && name.equals(key.name) && value.equals(key.value);
        }

        @Override
        public int hashCode() {
            return 31 * name.hashCode() + value.hashCode();
        }

        /**
         * {@code [name="value"]}, the value as {@link XPathLiteral} has it, a secret one a row of asterisks; {@code [1]} for
         * the first entry of a list without keys.
         */
        @Override
        public String toString() {
            return predicate(secret ? HIDDEN : value.canonical());
        }

        private String predicate(String text) {
            return name.equals(POSITION) ? "[" + text + "]" : "[" + name.local() + "=" + XPathLiteral.of(text) + "]";
        }
    }

    /**
     * Reads a path such as {@code /native/interface/GigabitEthernet[name="0/0/1.10"]}. A step may carry its module's name
     * before a colon, and needs it only where its parent's module and others have that name. Keys come in any order, in
     * single or double quotes, or as {@code concat('..', "..")} where they hold both; one value of a leaf-list is {@code
     * dns[.='192.0.2.1']}, one entry of a list without keys {@code neighbor[1]}; a list with no entry named is the whole
     * list, and may only come last.
     *
     * @throws IllegalArgumentException where the text is no path of this schema; the message says at which position
     */
    public static InstancePath parse(Schema schema, String text) {
        return new PathParser(schema, text).parse();
    }

    /**
     * This path with its keys as the types of a schema read them: the text {@code 7} is a number where the key is one.
     *
     * @throws IllegalArgumentException where the schema has no such node, or a key's type refuses its value
     */
    public InstancePath in(Schema schema) {
        return PathKeys.in(schema, this);
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

    /**
     * The path to another entry of the list, or value of the leaf-list, that the last step leads into.
     *
     * @throws IllegalArgumentException where the last step has not as many keys as are given
     */
    public InstancePath sibling(Key key) {
        Step last = steps.getLast();
        if (last.keys().size() != key.values().size()) {
            throw new IllegalArgumentException(last + " has " + last.keys().size() + " keys, not "
                    + key.values().size());
        }
        List<KeyValue> keys = new ArrayList<>();
        for (KeyValue old : last.keys()) {
            keys.add(new KeyValue(old.name(), key.values().get(keys.size()), old.secret()));
        }
        return new InstancePath(steps.subList(0, steps.size() - 1)).then(new Step(last.name(), keys));
    }

    /**
     * This path with a mask in place of each key, and each value of a leaf-list, that the schema marks as secret: for
     * people and logs. Steps that the schema does not know stay as they are.
     *
     * @param root the node that the path begins beneath: {@link Schema#root}
     */
    public InstancePath masked(SchemaNode.Parent root, String mask) {
        List<Step> shown = new ArrayList<>();
        @Nullable SchemaNode at = root;
        for (Step step : steps) {
            SchemaNode node = child(at, step.name());
            at = node;
            List<KeyValue> keys = step.keys().stream()
                    .map(key -> isSecret(node, key.name()) ? new KeyValue(key.name(), new Value.Text(mask)) : key)
                    .toList();
            shown.add(new Step(step.name(), keys));
        }
        return new InstancePath(shown);
    }

    private static boolean isSecret(@Nullable SchemaNode node, XmlName key) {
        SchemaNode holder = node instanceof SchemaNode.ListNode list ? child(list, key) : node;
        return holder != null && holder.declaration().secret();
    }

    private static @Nullable SchemaNode child(@Nullable SchemaNode node, XmlName name) {
        return node instanceof SchemaNode.Parent parent
                ? parent.index().find(name).map(ChildIndex.Child::node).orElse(null)
                : null;
    }

    /** As {@link #toString}, with secret keys as they are: for machines, and never for logs. */
    public String shown() {
        return steps.isEmpty() ? "/" : steps.stream().map(Step::shown).collect(Collectors.joining("/", "/", ""));
    }

    /** The path as people write it, secret keys hidden: {@code /native/interface/GigabitEthernet[name="0/0/1.10"]/description}. */
    @Override
    public String toString() {
        return steps.isEmpty() ? "/" : steps.stream().map(Step::toString).collect(Collectors.joining("/", "/", ""));
    }
}

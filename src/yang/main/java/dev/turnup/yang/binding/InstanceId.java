// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.binding;

import dev.turnup.xml.XmlName;
import dev.turnup.xml.XmlReader;
import dev.turnup.yang.data.InstancePath;
import dev.turnup.yang.data.InstancePath.KeyValue;
import dev.turnup.yang.data.InstancePath.Step;
import dev.turnup.yang.schema.Schema;
import dev.turnup.yang.value.Value;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * The value of a leaf of type {@code instance-identifier} (RFC 7950, section 9.13): where another node is. Names are in the
 * namespaces of their modules, keys are texts; XML declares the prefixes that it is written with.
 *
 * <pre>{@code
 * InstanceId.of(Paths.bay("north").width())
 * }</pre>
 *
 * @param path where the node is
 */
public record InstanceId(InstancePath path) {
    /** What stands for a key where an entry of a list without keys is meant by its place. */
    static final XmlName PLACE = XmlName.local("");

    private static final XmlName SELF = XmlName.local(".");

    /**
     * Of a path of names in namespaces.
     *
     * @throws IllegalArgumentException where the path is that of the root
     */
    public InstanceId {
        if (path.steps().isEmpty()) {
            throw new IllegalArgumentException("an instance-identifier leads to a node, not to the root");
        }
        path = new InstancePath(path.steps().stream()
                .map(step -> new Step(
                        step.name(),
                        step.keys().stream()
                                .map(key -> new KeyValue(key.name(), plain(key.value())))
                                .toList()))
                .toList());
    }

    /** Where a typed path leads. */
    public static InstanceId of(DataPath<?> path) {
        return new InstanceId(path.toInstancePath());
    }

    /** A text whose prefixes the element declares. */
    static InstanceId read(AnyXml element) {
        try (XmlReader xml = element.reader()) {
            Function<String, Optional<String>> prefixes = InstanceIdParser.known(xml.namespaces());
            return new InstanceId(new InstanceIdParser(xml.readText(), prefixes).path());
        }
    }

    /** A text whose prefixes are the names of modules, written where the module changes (RFC 7951, section 6.11). */
    static InstanceId read(Schema schema, String text) {
        return new InstanceId(
                new InstanceIdParser(text, name -> schema.module(name).map(Schema.Module::namespace)).path());
    }

    private static Value plain(Value value) {
        return value instanceof Value.Identity ? value : new Value.Text(value.canonical());
    }

    /**
     * The text with a prefix before each name.
     *
     * @param prefix the prefix of a namespace, with what is to stand between it and a name
     */
    String text(UnaryOperator<String> prefix) {
        StringBuilder text = new StringBuilder();
        for (Step step : path.steps()) {
            text.append('/').append(name(step.name(), prefix));
            for (KeyValue key : step.keys()) {
                text.append(
                        key.name().equals(PLACE)
                                ? "[" + key.value().canonical() + "]"
                                : new KeyValue(key(key.name(), prefix), value(key.value(), prefix)).toString());
            }
        }
        return text.toString();
    }

    private static XmlName key(XmlName key, UnaryOperator<String> prefix) {
        return key.equals(SELF) ? key : XmlName.local(name(key, prefix));
    }

    private static Value value(Value value, UnaryOperator<String> prefix) {
        return value instanceof Value.Identity id ? new Value.Text(name(id.name(), prefix)) : value;
    }

    private static String name(XmlName name, UnaryOperator<String> prefix) {
        return prefix.apply(name.namespace()) + name.local();
    }

    /** The path as people write it. */
    @Override
    public String toString() {
        return text(namespace -> "");
    }
}

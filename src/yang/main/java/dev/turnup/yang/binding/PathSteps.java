// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.binding;

import dev.turnup.xml.XmlName;
import dev.turnup.yang.data.InstancePath;
import dev.turnup.yang.data.InstancePath.KeyValue;
import dev.turnup.yang.data.InstancePath.Step;
import dev.turnup.yang.value.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A path on which generated code goes down step by step. A name is of the namespace of the step before, or stands in Clark
 * notation, {@code {namespace}name}.
 *
 * @param path so far
 */
public record PathSteps(InstancePath path) {
    /** The root. */
    public static final PathSteps ROOT = new PathSteps(InstancePath.ROOT);

    private static final XmlName SELF = XmlName.local(".");

    /** To a container. */
    public PathSteps child(String name) {
        return new PathSteps(path.then(name(name)));
    }

    /**
     * To an entry of a list.
     *
     * @param keys the names of the keys, a blank between two
     * @param values the keys in the same order
     */
    public PathSteps entry(String name, String keys, Object... values) {
        XmlName list = name(name);
        List<KeyValue> all = new ArrayList<>();
        for (String key : keys.split(" ", -1)) {
            Object value = Objects.requireNonNull(values[all.size()], key);
            all.add(new KeyValue(list.sibling(key), value(value)));
        }
        return new PathSteps(path.then(new Step(list, all)));
    }

    /** To a leaf. */
    public <T> LeafPath<T> leaf(String name, LeafType<T> type) {
        return new LeafPath<>(child(name).path(), type);
    }

    /** To a leaf-list. */
    public <T> LeafListPath<T> leafList(String name, LeafType<T> type) {
        return new LeafListPath<>(child(name).path(), type);
    }

    /** To a whole list. */
    public <T extends Bean> ListPath<T> list(String name, Class<T> entries) {
        return new ListPath<>(child(name).path(), entries);
    }

    /** To one value of the leaf-list that a path leads to. */
    static <T> InstancePath value(InstancePath leafList, T value) {
        int last = leafList.steps().size() - 1;
        Step whole = leafList.steps().get(last);
        return new InstancePath(leafList.steps().subList(0, last))
                .then(new Step(whole.name(), List.of(new KeyValue(SELF, value((Object) value)))));
    }

    private XmlName name(String name) {
        int end = name.lastIndexOf('}');
        if (end >= 0) {
            return new XmlName(name.substring(1, end), name.substring(end + 1));
        }
        String namespace =
                path.steps().isEmpty() ? "" : path.steps().getLast().name().namespace();
        return new XmlName(namespace, name);
    }

    static Value value(Object value) {
        return switch (value) {
            case Integer n -> new Value.Int(n);
            case Long n -> new Value.Int(n);
            case BigInteger n -> new Value.Uint64(n);
            case BigDecimal n -> new Value.Decimal(n);
            case Boolean b -> new Value.Bool(b);
            case byte[] b -> new Value.Binary(Base64.getEncoder().encodeToString(b));
            case Empty e -> new Value.Empty();
            case Enum<?> e -> new Value.Enumeration(e.toString());
            case Identity id ->
                new Value.Identity(
                        "", new XmlName(id.name().getNamespaceURI(), id.name().getLocalPart()));
            case PrefixedUnion union -> union.toPrefixedText().value();
            case InstanceId id -> new Value.InstanceId(id.text(namespace -> "{" + namespace + "}"));
            case Collection<?> bits ->
                new Value.Bits(bits.stream().map(String::valueOf).collect(Collectors.toList()));
            default -> new Value.Text(value.toString());
        };
    }

    @Override
    public String toString() {
        return path.toString();
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.verify;

import dev.turnup.yang.data.DataNode;
import dev.turnup.yang.data.DataTree;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What should work.
 *
 * @param phones the MAC address of each pool, by its tag; pools without one, of survivability, have no phone of their own
 * @param interfaces the names of the interfaces that should be up
 */
public record Expected(SortedMap<Integer, String> phones, SortedSet<String> interfaces) {
    private static final String GIGABIT = "GigabitEthernet";

    public Expected {
        phones = new TreeMap<>(phones);
        interfaces = new TreeSet<>(interfaces);
    }

    /** The phones and the addressed interfaces that a configuration has, where they are not shut down. */
    public static Expected of(DataTree configuration) {
        SortedMap<Integer, String> phones = new TreeMap<>();
        entries(configuration.root(), "telephony", "voice-register", "pool")
                .forEach(pool -> text(pool, "id", "mac")
                        .ifPresent(mac ->
                                phones.put(Integer.parseInt(text(pool, "tag").orElse("0")), mac)));
        SortedSet<String> interfaces = new TreeSet<>();
        entries(configuration.root(), "native", "interface", GIGABIT)
                .filter(port -> child(port, "shutdown").isEmpty()
                        && child(port, "ip").flatMap(ip -> child(ip, "address")).isPresent())
                .forEach(port -> interfaces.add(GIGABIT + text(port, "name").orElse("")));
        return new Expected(phones, interfaces);
    }

    /** Whether there is anything to look at. */
    public boolean isEmpty() {
        return phones.isEmpty() && interfaces.isEmpty();
    }

    private static Stream<DataNode> entries(DataNode root, String... names) {
        Optional<DataNode> at = Optional.of(root);
        for (String name : names) {
            at = at.flatMap(node -> child(node, name));
        }
        return at.filter(DataNode.ListData.class::isInstance).map(DataNode.ListData.class::cast).stream()
                .flatMap(list -> list.entries().values().stream());
    }

    private static Optional<String> text(DataNode node, String... names) {
        Optional<DataNode> at = Optional.of(node);
        for (String name : names) {
            at = at.flatMap(inner -> child(inner, name));
        }
        return at.filter(DataNode.Leaf.class::isInstance)
                .map(leaf -> ((DataNode.Leaf) leaf).value().canonical());
    }

    private static Optional<DataNode> child(DataNode node, String name) {
        return node instanceof DataNode.Inner inner
                ? inner.children().values().stream()
                        .filter(child -> child.name().local().equals(name))
                        .findFirst()
                : Optional.empty();
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe;

import dev.turnup.iosxe.service.ServiceRecord;
import dev.turnup.xml.Location;
import dev.turnup.yang.check.Violation;
import dev.turnup.yang.data.DataNode;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.data.InstancePath;
import dev.turnup.yang.data.InstancePath.KeyValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds in a document what is the cause of a violation: the node itself, or, of a node that a service makes, the instance
 * that makes it, and in that the one leaf that has the value.
 *
 * @param places where the document states which node
 * @param records what the services make
 * @param stated the services that the document states
 */
record Causes(Map<InstancePath, Location> places, Map<InstancePath, ServiceRecord> records, DataTree stated) {

    List<Violation> of(List<Violation> violations) {
        return violations.stream().map(this::placed).toList();
    }

    private Violation placed(Violation violation) {
        if (violation.document().isPresent()) {
            return violation;
        }
        return maker(violation.dataPath())
                .flatMap(instance -> leaf(instance, violation).or(() -> Optional.ofNullable(places.get(instance))))
                .map(violation::at)
                .orElseGet(() -> violation.in(places));
    }

    /** The instance of the document that makes a node, or else the nearest one above it. */
    private Optional<InstancePath> maker(InstancePath path) {
        for (int length = path.steps().size(); length > 1; length--) {
            InstancePath at = new InstancePath(path.steps().subList(0, length));
            Optional<InstancePath> found = records.entrySet().stream()
                    .filter(record -> places.containsKey(record.getKey())
                            && record.getValue().made().find(at).isPresent())
                    .map(Map.Entry::getKey)
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The one leaf of the instance with that value; of several the one in the entry that has the same key. */
    private Optional<Location> leaf(InstancePath instance, Violation violation) {
        List<InstancePath> same = places.keySet().stream()
                .filter(path -> path.steps().size() > instance.steps().size()
                        && path.steps().subList(0, instance.steps().size()).equals(instance.steps())
                        && stated.find(path)
                                .filter(node -> node instanceof DataNode.Leaf leaf
                                        && leaf.value().canonical().equals(violation.actual()))
                                .isPresent())
                .toList();
        List<InstancePath> near = same.size() > 1
                ? same.stream()
                        .filter(path -> keys(path).equals(keys(violation.dataPath())))
                        .toList()
                : same;
        return near.size() == 1 ? Optional.ofNullable(places.get(near.getFirst())) : Optional.empty();
    }

    /** The values of the last keys on the way. */
    private static Set<String> keys(InstancePath path) {
        return path.steps().stream()
                .map(InstancePath.Step::keys)
                .filter(keys -> !keys.isEmpty())
                .reduce((first, later) -> later)
                .orElse(List.of())
                .stream()
                .map(KeyValue::value)
                .map(value -> value.canonical())
                .collect(Collectors.toSet());
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.codec;

import dev.turnup.xml.Location;
import dev.turnup.xml.XmlName;
import dev.turnup.yang.data.DataNode;
import dev.turnup.yang.data.DataNode.Key;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.data.InstancePath;
import dev.turnup.yang.edit.EditConfig;
import dev.turnup.yang.edit.EditError;
import dev.turnup.yang.edit.EditNode;
import dev.turnup.yang.edit.ErrorTag;
import dev.turnup.yang.schema.Schema;
import dev.turnup.yang.schema.SchemaNode;
import dev.turnup.yang.value.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts nodes that were read together: as a tree, or as an edit. */
final class Assembly {
    private final Findings findings;
    private final ReadMode mode;

    private Assembly(Findings findings, ReadMode mode) {
        this.findings = findings;
        this.mode = mode;
    }

    static DecodedEdit edit(Schema schema, List<EditNode> nodes, Findings findings) {
        DocumentRules rules = DocumentRules.of(schema, nodes, findings, true, false);
        return new DecodedEdit(
                new EditConfig(schema, nodes), findings.problems(), findings.warnings(), rules.locations());
    }

    static Decoded tree(Schema schema, List<EditNode> nodes, ReadMode mode, Findings findings) {
        DataTree tree = new DataTree(
                schema, new DataNode.Container(schema.root(), new Assembly(findings, mode).children(nodes)));
        Map<InstancePath, Location> locations = mode == ReadMode.DEVICE
                ? Map.of()
                : DocumentRules.of(schema, nodes, findings, false, mode == ReadMode.VALIDATION)
                        .locations();
        return new Decoded(tree, findings.problems(), findings.warnings(), locations);
    }

    private List<DataNode> children(List<EditNode> edits) {
        Map<XmlName, List<EditNode>> byName = new LinkedHashMap<>();
        edits.forEach(
                e -> byName.computeIfAbsent(e.name(), n -> new ArrayList<>(1)).add(e));
        List<DataNode> nodes = new ArrayList<>(byName.size());
        byName.values().forEach(alike -> node(alike).ifPresent(nodes::add));
        return nodes;
    }

    /** The node that all edits of one name make; a container or leaf that comes twice is one, the later value winning. */
    private Optional<DataNode> node(List<EditNode> alike) {
        return switch (alike.getLast()) {
            case EditNode.Container c -> {
                List<DataNode> children = children(all(alike));
                yield children.isEmpty() && !c.schema().presence()
                        ? Optional.empty()
                        : Optional.of(new DataNode.Container(c.schema(), children));
            }
            case EditNode.Entry e -> list(e.schema(), alike);
            case EditNode.Leaf leaf -> leaf.value().map(v -> new DataNode.Leaf(leaf.schema(), v));
            case EditNode.LeafListEntry v -> Optional.of(new DataNode.LeafList(v.schema(), values(v.schema(), alike)));
            case EditNode.AnyData any -> Optional.of(new DataNode.AnyData(any.schema(), any.xml()));
            case EditNode.Opaque opaque ->
                Optional.of(new DataNode.Opaque(
                        opaque.name(),
                        alike.stream().map(e -> ((EditNode.Opaque) e).xml()).toList()));
        };
    }

    private static List<EditNode> all(List<EditNode> alike) {
        if (alike.size() == 1) {
            return ((EditNode.Inner) alike.getFirst()).children();
        }
        return alike.stream()
                .flatMap(e -> ((EditNode.Inner) e).children().stream())
                .toList();
    }

    private Optional<DataNode> list(SchemaNode.ListNode schema, List<EditNode> alike) {
        Map<Key, List<EditNode>> byKey = new LinkedHashMap<>();
        int place = 0;
        for (EditNode node : alike) {
            EditNode.Entry entry = (EditNode.Entry) node;
            Optional<Key> key =
                    schema.keys().isEmpty() ? Optional.of(new Key(List.of(new Value.Int(place++)))) : entry.key();
            if (key.isPresent()) {
                byKey.computeIfAbsent(key.get(), k -> new ArrayList<>(1)).add(entry);
            } else if (mode == ReadMode.DEVICE) {
                String missing = schema.name().local() + " without its keys, left out";
                findings.problem(EditError.of(
                        ErrorTag.MISSING_ELEMENT,
                        InstancePath.ROOT.then(schema.name()),
                        "an entry of " + missing,
                        entry.location()));
            }
        }
        List<DataNode.Entry> entries = new ArrayList<>(byKey.size());
        byKey.values().forEach(same -> entries.add(new DataNode.Entry(schema, children(all(same)))));
        return entries.isEmpty() ? Optional.empty() : Optional.of(new DataNode.ListData(schema, entries));
    }

    /** Values of configuration are unique; state may repeat itself (RFC 7950, section 7.7). */
    private static Collection<Value> unique(SchemaNode.LeafList schema) {
        return schema.declaration().config() ? new LinkedHashSet<>() : new ArrayList<>();
    }

    private static List<Value> values(SchemaNode.LeafList schema, List<EditNode> alike) {
        Collection<Value> values = unique(schema);
        alike.forEach(e -> values.add(((EditNode.LeafListEntry) e).value()));
        return List.copyOf(values);
    }
}

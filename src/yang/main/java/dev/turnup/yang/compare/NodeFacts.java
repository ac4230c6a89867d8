// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.compare;

import dev.turnup.yang.schema.ChildIndex;
import dev.turnup.yang.schema.Declaration;
import dev.turnup.yang.schema.SchemaNode;
import dev.turnup.yang.schema.SchemaNode.AnyData;
import dev.turnup.yang.schema.SchemaNode.Container;
import dev.turnup.yang.schema.SchemaNode.DataDefinition;
import dev.turnup.yang.schema.SchemaNode.Leaf;
import dev.turnup.yang.schema.SchemaNode.LeafList;
import dev.turnup.yang.schema.SchemaNode.ListNode;
import dev.turnup.yang.value.Value;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a node says, property by property, as texts that can be compared; what is not stated is left out. */
final class NodeFacts {
    private NodeFacts() {}

    /**
     * The facts of a node.
     *
     * @param child the node, with the choices around it
     * @param path its own path, from which leafrefs lead on
     */
    static SortedMap<String, String> of(ChildIndex.Child child, String path) {
        DataDefinition node = child.node();
        SortedMap<String, String> facts = new TreeMap<>();
        String within = child.choices().stream()
                .map(b -> b.choice().name().local() + "/" + b.taken().name().local())
                .collect(Collectors.joining("/"));
        put(facts, "within", within);
        declaration(facts, node.declaration());
        switch (node) {
            case Container container -> {
                facts.put("kind", "container");
                put(facts, "presence", container.presence() ? "true" : "");
            }
            case ListNode list -> {
                facts.put("kind", "list");
                put(facts, "key", list.keys().stream().map(k -> k.local()).collect(Collectors.joining(" ")));
                put(facts, "unique", unique(list));
                elements(facts, list.orderedByUser(), list.minElements(), list.maxElements());
            }
            case Leaf leaf -> {
                facts.put("kind", "leaf");
                facts.put("type", TypeText.of(leaf.type(), path));
                put(facts, "default", leaf.defaultValue().map(Value::canonical).orElse(""));
                put(facts, "mandatory", leaf.mandatory() ? "true" : "");
            }
            case LeafList leafs -> {
                facts.put("kind", "leaf-list");
                facts.put("type", TypeText.of(leafs.type(), path));
                put(
                        facts,
                        "default",
                        leafs.defaults().stream().map(Value::canonical).collect(Collectors.joining(" ")));
                elements(facts, leafs.orderedByUser(), leafs.minElements(), leafs.maxElements());
            }
            case AnyData any -> {
                facts.put("kind", any.kind().name().toLowerCase(Locale.ROOT));
                put(facts, "mandatory", any.mandatory() ? "true" : "");
            }
        }
        return facts;
    }

    private static void declaration(SortedMap<String, String> facts, Declaration declaration) {
        facts.put("config", Boolean.toString(declaration.config()));
        if (declaration.status() != Declaration.Status.CURRENT) {
            facts.put("status", declaration.status().name().toLowerCase(Locale.ROOT));
        }
        put(
                facts,
                "must",
                sorted(declaration.musts().stream()
                        .map(must -> XPathText.plain(must.expression().text()))
                        .toList()));
        put(
                facts,
                "when",
                sorted(declaration.whens().stream()
                        .map(when -> XPathText.plain(when.expression().text()))
                        .toList()));
    }

    private static String sorted(List<String> texts) {
        return texts.stream().sorted().distinct().collect(Collectors.joining(" ; "));
    }

    private static void elements(SortedMap<String, String> facts, boolean user, int min, int max) {
        put(facts, "ordered-by", user ? "user" : "");
        put(facts, "min-elements", min == 0 ? "" : Integer.toString(min));
        put(facts, "max-elements", max == Integer.MAX_VALUE ? "" : Integer.toString(max));
    }

    private static String unique(ListNode list) {
        return sorted(list.unique().stream()
                .map(one -> one.stream()
                        .map(path -> path.stream().map(step -> step.local()).collect(Collectors.joining("/")))
                        .collect(Collectors.joining(" ")))
                .toList());
    }

    private static void put(SortedMap<String, String> facts, String property, String text) {
        if (!text.isEmpty()) {
            facts.put(property, text);
        }
    }

    /** What kind of node it is, in the words of YANG. */
    static String kind(SchemaNode node) {
        return switch (node) {
            case Container c -> "container";
            case ListNode l -> "list";
            case Leaf l -> "leaf";
            case LeafList l -> "leaf-list";
            case AnyData a -> "anydata";
            case SchemaNode.Choice c -> "choice";
            case SchemaNode.Case c -> "case";
        };
    }
}

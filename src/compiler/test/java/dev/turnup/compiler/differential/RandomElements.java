// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.differential;

import dev.turnup.xml.XmlName;
import dev.turnup.yang.schema.Schema;
import dev.turnup.yang.schema.SchemaNode;
import dev.turnup.yang.schema.SchemaNode.Case;
import dev.turnup.yang.schema.SchemaNode.Choice;
import dev.turnup.yang.schema.SchemaNode.DataDefinition;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Documents of a schema that have the right nodes in the right places, with values of the right types. */
final class RandomElements {
    private static final int MOST = 400;

    private final Random random;
    private final Element root;
    private final RandomValues values;
    private final double density;
    private int count;

    RandomElements(Schema schema, Element root, Random random) {
        this.random = random;
        this.root = root;
        this.values = new RandomValues(random, new InstancePaths(schema, root));
        this.density = 0.05 + 0.6 * random.nextDouble() * random.nextDouble();
    }

    /** A new document: what holds its top-level nodes. */
    static Element document(Schema schema, Random random) {
        Element root = new Element(schema.root());
        RandomElements elements = new RandomElements(schema, root, random);
        // A document about a part of the modules goes deeper there.
        List<SchemaNode> top = schema.root().children();
        for (SchemaNode child : top) {
            if (top.size() < 4 || random.nextInt(3) == 0) {
                elements.child(root, child, 0.9);
            }
        }
        return root;
    }

    RandomValues values() {
        return values;
    }

    private void children(Element parent, List<SchemaNode> children) {
        children.forEach(child -> child(parent, child, density));
    }

    /** Adds a child, or of a choice some of a case, with a probability; what is mandatory always. */
    void child(Element parent, SchemaNode child, double probability) {
        if (!child.declaration().config()) {
            return;
        }
        boolean some = random.nextDouble() < probability && count < MOST;
        switch (child) {
            case Choice choice -> {
                if (some || choice.mandatory()) {
                    taken(parent, choice);
                }
            }
            case Case one -> children(parent, one.children());
            case SchemaNode.Container container -> {
                if (some || (!container.presence() && random.nextInt(3) > 0)) {
                    add(parent, container);
                }
            }
            case SchemaNode.ListNode list -> repeat(parent, list, some, list.minElements(), list.maxElements());
            case SchemaNode.LeafList list -> repeat(parent, list, some, list.minElements(), list.maxElements());
            case SchemaNode.Leaf leaf -> {
                if (some || leaf.mandatory()) {
                    add(parent, leaf);
                }
            }
            case SchemaNode.AnyData any -> {
                if (some || any.mandatory()) {
                    add(parent, any);
                }
            }
        }
    }

    private void taken(Element parent, Choice choice) {
        List<Case> cases =
                choice.cases().stream().filter(c -> c.declaration().config()).toList();
        if (!cases.isEmpty()) {
            Case one = cases.get(random.nextInt(cases.size()));
            one.children().forEach(child -> child(parent, child, Math.max(density, 0.6)));
        }
    }

    private void repeat(Element parent, DataDefinition list, boolean some, int min, int max) {
        if (some || min > 0) {
            int times = Math.min(max, min + (some ? random.nextInt(4) : 0));
            Set<String> seen = new HashSet<>();
            for (int i = 0; i < times * 2 && seen.size() < times; i++) {
                add(parent, list).ifPresent(added -> {
                    if (!seen.add(identity(added))) {
                        added.remove();
                    }
                });
            }
        }
    }

    private static String identity(Element element) {
        StringBuilder keys = new StringBuilder();
        element.value().ifPresent(value -> keys.append(value.xml()));
        element.children().stream()
                .filter(element::isKey)
                .forEach(key -> keys.append('\u0001').append(identity(key)));
        return keys.toString();
    }

    /** Adds one instance of a node, filled; empty where its type has no value that could be found. */
    Optional<Element> add(Element parent, DataDefinition schema) {
        Element element = new Element(schema);
        count++;
        switch (schema) {
            case SchemaNode.Leaf leaf -> {
                Optional<Literal> value = values.of(leaf.type());
                if (value.isEmpty()) {
                    return Optional.empty();
                }
                parent.add(element.set(value.get()));
            }
            case SchemaNode.LeafList list -> {
                Optional<Literal> value = values.of(list.type());
                if (value.isEmpty()) {
                    return Optional.empty();
                }
                parent.add(element.set(value.get()));
            }
            case SchemaNode.Container container -> {
                parent.add(element);
                children(element, container.children());
            }
            case SchemaNode.ListNode list -> {
                parent.add(element);
                for (XmlName key : list.keys()) {
                    if (add(element, list.index().find(key).orElseThrow().node())
                            .isEmpty()) {
                        element.remove();
                        return Optional.empty();
                    }
                }
                list.children().stream()
                        .filter(child -> !list.keys().contains(child.name()))
                        .forEach(child -> child(element, child, density));
            }
            case SchemaNode.AnyData any -> parent.add(element.set(any(any)));
        }
        return Optional.of(element);
    }

    private Literal any(SchemaNode.AnyData any) {
        // Markup is written as it is for such nodes; see XmlText.
        String namespace = any.name().namespace();
        return switch (random.nextInt(any.kind() == SchemaNode.AnyKind.ANYXML ? 3 : 2)) {
            case 0 -> new Literal("", "{}");
            case 1 -> new Literal("<foreign xmlns=\"" + namespace + "\"><x>1</x></foreign>", "{\"foreign\":{\"x\":1}}");
            default -> new Literal("text", "\"text\"");
        };
    }

    /** What holds the top-level nodes. */
    Element root() {
        return root;
    }
}

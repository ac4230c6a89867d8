// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.differential;

import dev.turnup.compiler.differential.Turnup.Checked;
import dev.turnup.xml.Location;
import dev.turnup.yang.check.Violation;
import dev.turnup.yang.data.DataCursor;
import dev.turnup.yang.data.InstancePath;
import dev.turnup.yang.edit.EditError;
import dev.turnup.yang.schema.ChildIndex;
import dev.turnup.yang.schema.Schema;
import dev.turnup.yang.schema.SchemaNode;
import dev.turnup.yang.schema.Type;
import dev.turnup.yang.xpath.XPathNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Makes documents valid, guided by what Turnup finds: what is missing is added, what refers to nothing refers to something,
 * and what is wrong otherwise goes. Whether they are valid indeed is for yanglint to say.
 */
final class Repair {
    private static final int ROUNDS = 30;

    private final Schema schema;
    private final Turnup turnup;
    private final Random random;
    private final Element root;
    private final RandomElements elements;

    private Repair(Schema schema, Turnup turnup, Element root, Random random) {
        this.schema = schema;
        this.turnup = turnup;
        this.random = random;
        this.root = root;
        this.elements = new RandomElements(schema, root, random);
    }

    /** Repairs a document in place; says whether nothing is found any more. */
    static boolean of(Schema schema, Turnup turnup, Element root, Random random) {
        Repair repair = new Repair(schema, turnup, root, random);
        for (int i = 0; i < ROUNDS; i++) {
            if (repair.round()) {
                return true;
            }
        }
        return false;
    }

    private boolean round() {
        Checked checked = turnup.check(Document.of(schema, root, Document.Format.XML, 0, ""))
                .orElseThrow();
        if (checked.valid()) {
            return true;
        }
        Map<Integer, Element> byLine = new HashMap<>();
        root.all().skip(1).forEach(element -> byLine.putIfAbsent(element.line(), element));
        Set<Element> done = new HashSet<>();
        for (EditError problem : checked.decoded().problems()) {
            problem.location()
                    .map(Location::line)
                    .map(byLine::get)
                    .filter(done::add)
                    .ifPresent(this::drop);
        }
        DataCursor cursors = DataCursor.root(checked.decoded().tree());
        for (Violation violation : checked.violations()) {
            Optional<Element> element =
                    violation.document().map(Location::line).map(byLine::get).or(() -> Optional.of(root));
            if (element.isPresent() && (element.get() == root || done.add(element.get()))) {
                repair(element.get(), violation, cursors);
            }
        }
        return false;
    }

    private void repair(Element element, Violation violation, DataCursor cursors) {
        String rule = violation.rule();
        if (rule.startsWith("mandatory choice")) {
            missing(violation.dataPath()).ifPresent(at -> choose(at, rule.substring("mandatory choice ".length())));
        } else if (rule.equals("mandatory") || rule.startsWith("min-elements")) {
            InstancePath path = violation.dataPath();
            InstancePath above =
                    new InstancePath(path.steps().subList(0, path.steps().size() - 1));
            missing(above)
                    .ifPresent(at -> at.definition(path.steps().getLast().name())
                            .ifPresent(child -> elements.add(at, child.node())));
        } else if (rule.startsWith("max-elements")) {
            element.parent()
                    .ifPresent(
                            parent -> parent.children(element.name()).getLast().remove());
        } else if (rule.startsWith("leafref") && random.nextInt(4) > 0) {
            refer(element, violation.dataPath(), cursors);
        } else {
            drop(element);
        }
    }

    /** The element at a path; containers on the way that are not there are made. */
    private Optional<Element> missing(InstancePath path) {
        Element at = root;
        for (InstancePath.Step step : path.steps()) {
            List<Element> found = at.children(step.name());
            if (step.keys().isEmpty() && found.isEmpty()) {
                Element container = new Element(
                        at.definition(step.name()).map(ChildIndex.Child::node).orElseThrow());
                at.add(container);
                at = container;
            } else {
                Optional<Element> next = found.stream().filter(e -> is(e, step)).findFirst();
                if (next.isEmpty()) {
                    return next;
                }
                at = next.get();
            }
        }
        return Optional.of(at);
    }

    private static boolean is(Element element, InstancePath.Step step) {
        return step.keys().stream()
                .allMatch(key -> element.children(key.name()).stream()
                        .anyMatch(leaf -> leaf.value()
                                .filter(v -> v.xml().equals(key.value().canonical()))
                                .isPresent()));
    }

    private void choose(Element parent, String choice) {
        if (parent.schema() instanceof SchemaNode.Parent node) {
            find(node.children(), choice).ifPresent(found -> {
                SchemaNode.Case taken =
                        found.cases().get(random.nextInt(found.cases().size()));
                taken.children().forEach(child -> elements.child(parent, child, 1));
            });
        }
    }

    private static Optional<SchemaNode.Choice> find(List<SchemaNode> children, String name) {
        for (SchemaNode child : children) {
            if (child instanceof SchemaNode.Choice choice) {
                Optional<SchemaNode.Choice> found = choice.name().local().equals(name)
                        ? Optional.of(choice)
                        : choice.cases().stream()
                                .flatMap(one -> find(one.children(), name).stream())
                                .findFirst();
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private void refer(Element element, InstancePath path, DataCursor cursors) {
        List<String> targets = cursors.find(path).stream()
                .flatMap(node -> targets(node).stream())
                .map(XPathNode::stringValue)
                .toList();
        if (targets.isEmpty()) {
            drop(element);
            return;
        }
        String text = targets.get(random.nextInt(targets.size()));
        boolean bare = element.value().filter(v -> !v.json().startsWith("\"")).isPresent();
        element.set(bare ? Literal.bare(text) : Literal.quoted(text));
    }

    private static List<XPathNode> targets(DataCursor node) {
        Optional<Type> type = switch (node.schema()) {
            case SchemaNode.Leaf leaf -> Optional.of(leaf.type());
            case SchemaNode.LeafList list -> Optional.of(list.type());
            case SchemaNode.Container none -> Optional.empty();
            case SchemaNode.ListNode none -> Optional.empty();
            case SchemaNode.AnyData none -> Optional.empty();
        };
        return type.filter(Type.Leafref.class::isInstance)
                .map(leafref -> ((Type.Leafref) leafref).path().select(node))
                .orElse(List.of());
    }

    /** Takes a node away; with a key goes the entry. */
    private void drop(Element element) {
        Element gone = element.isKey() ? element.parent().orElseThrow() : element;
        gone.remove();
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.xpath;

import dev.turnup.xml.XmlName;
import dev.turnup.yang.xpath.Evaluator.Context;
import dev.turnup.yang.xpath.Expr.Step;
import dev.turnup.yang.xpath.Result.Nodes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Takes a step whose predicates name the nodes that are wanted: by the keys of a list where those are given, else by an
 * index that is made once for all who take this step from the same place.
 */
final class Lookup {
    private static final int FEW = 8;

    private final Evaluator evaluator;
    private final Step step;
    private final Context context;

    Lookup(Evaluator evaluator, Step step, Context context) {
        this.evaluator = evaluator;
        this.step = step;
        this.context = context;
    }

    /** The nodes in document order; empty where the nodes must be asked one by one, because few are or no index serves. */
    Optional<List<XPathNode>> from(Nodes from) {
        return switch (step.axis()) {
            case CHILD -> child(from);
            case DESCENDANT -> from.nodes().size() == 1 ? indexed(from.nodes().getFirst(), from) : Optional.empty();
            case PRECEDING_SIBLING, FOLLOWING_SIBLING ->
                from.nodes().size() == 1 ? siblings(from.nodes().getFirst()) : Optional.empty();
            case PARENT,
                    SELF,
                    DESCENDANT_OR_SELF,
                    ANCESTOR,
                    ANCESTOR_OR_SELF,
                    FOLLOWING,
                    PRECEDING,
                    ATTRIBUTE,
                    NAMESPACE -> Optional.empty();
        };
    }

    private Optional<List<XPathNode>> child(Nodes from) {
        if (from.nodes().size() > 1) {
            // From many places one index serves only who comes to the very same places again.
            boolean again = from.isKept() && from.level() && step.isFree();
            return again ? indexed(from, from) : Optional.empty();
        }
        XPathNode parent = from.nodes().getFirst();
        Optional<List<XPathNode>> keyed =
                step.test() instanceof NodeTest.Named named ? byKeys(parent, named.name()) : Optional.empty();
        return keyed.isPresent() ? keyed : indexed(parent, from);
    }

    /** The entries by all keys of the list; what other predicates ask is asked of those. */
    private Optional<List<XPathNode>> byKeys(XPathNode parent, XmlName list) {
        List<XmlName> keys = new ArrayList<>();
        List<String> values = new ArrayList<>();
        List<KeyMatch> others = new ArrayList<>();
        for (KeyMatch match : step.matches()) {
            Optional<XmlName> child = match.child();
            Collection<String> texts = child.isPresent() ? values(match) : List.of();
            if (child.isPresent() && texts.isEmpty()) {
                return Optional.of(List.of());
            }
            if (child.isPresent() && texts.size() == 1) {
                keys.add(child.get());
                values.add(texts.iterator().next());
            } else {
                others.add(match);
            }
        }
        return keys.isEmpty()
                ? Optional.empty()
                : parent.withKeys(list, keys, values).map(found -> rest(found, others));
    }

    /** By the first match; the others, and the predicates that are none, are asked of what that gives. */
    private Optional<List<XPathNode>> indexed(Object place, Nodes from) {
        Memo memo = from.nodes().getFirst().memo();
        Index index = (Index) memo.get(step, place);
        if (index == null) {
            List<XPathNode> all = new ArrayList<>();
            for (XPathNode node : from.nodes()) {
                all.addAll(step.axis().nodes(node, step.test()));
            }
            if (all.size() <= FEW) {
                return Optional.empty();
            }
            index = new Index(byText(all));
            memo.put(step, place, index);
        }
        return Optional.of(found(index));
    }

    private List<XPathNode> found(Index index) {
        Collection<String> wanted = values(step.matches().getFirst());
        List<XPathNode> found = new ArrayList<>();
        for (String text : wanted) {
            found.addAll(index.byText().getOrDefault(text, List.of()));
        }
        List<XPathNode> ordered = wanted.size() > 1 ? DocumentOrder.of(found) : found;
        return rest(ordered, step.matches().subList(1, step.matches().size()));
    }

    /** By an index of all children of the parent, of which those on the one side are kept. */
    private Optional<List<XPathNode>> siblings(XPathNode of) {
        Optional<XPathNode> parent = of.parent();
        if (parent.isEmpty()
                || !(step.test() instanceof NodeTest.Named named)
                || !named.name().equals(of.name())) {
            return Optional.empty();
        }
        Memo memo = of.memo();
        Index index = (Index) memo.get(step, parent.get());
        if (index == null) {
            List<XPathNode> all = parent.get().children(named.name());
            if (all.size() <= FEW) {
                return Optional.empty();
            }
            index = new Index(byText(all));
            memo.put(step, parent.get(), index);
        }
        boolean before = step.axis() == Axis.PRECEDING_SIBLING;
        List<XPathNode> near = new ArrayList<>();
        for (String text : values(step.matches().getFirst())) {
            for (XPathNode node : index.byText().getOrDefault(text, List.of())) {
                if (before ? node.place() < of.place() : node.place() > of.place()) {
                    near.add(node);
                }
            }
        }
        List<XPathNode> ordered = DocumentOrder.of(near);
        List<XPathNode> found = rest(
                before ? ordered.reversed() : ordered,
                step.matches().subList(1, step.matches().size()));
        return Optional.of(before ? found.reversed() : found);
    }

    private Map<String, List<XPathNode>> byText(List<XPathNode> nodes) {
        Expr own = step.matches().getFirst().own();
        Map<String, List<XPathNode>> byText = new HashMap<>();
        for (XPathNode node : nodes) {
            Result result = evaluator.evaluate(own, new Context(node, 1, 1));
            Collection<String> texts = result instanceof Nodes many ? many.texts() : Set.of(result.string());
            for (String text : texts) {
                byText.computeIfAbsent(text, t -> new ArrayList<>(1)).add(node);
            }
        }
        return byText;
    }

    private Collection<String> values(KeyMatch match) {
        Result value = evaluator.evaluate(match.value(), context);
        return value instanceof Nodes nodes ? new LinkedHashSet<>(nodes.texts()) : List.of(value.string());
    }

    private List<XPathNode> rest(List<XPathNode> nodes, List<KeyMatch> others) {
        List<XPathNode> left = nodes;
        for (KeyMatch match : others) {
            left = evaluator.fitting(left, match);
        }
        return evaluator.filtered(left, step.predicates());
    }

    private record Index(Map<String, List<XPathNode>> byText) {}
}

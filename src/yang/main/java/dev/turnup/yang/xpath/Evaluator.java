// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.xpath;

import dev.turnup.yang.xpath.Expr.Lookup;
import dev.turnup.yang.xpath.Expr.Step;
import dev.turnup.yang.xpath.Result.Bool;
import dev.turnup.yang.xpath.Result.Nodes;
import dev.turnup.yang.xpath.Result.Num;
import dev.turnup.yang.xpath.Result.Text;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * Evaluates an expression for one node.
 *
 * @param current what {@code current()} gives: the node the whole expression is evaluated for
 */
record Evaluator(XPathNode current) {

    /** Where an expression is evaluated (XPath 1.0, section 1); position counts from 1. */
    record Context(XPathNode node, int position, int size) {}

    static Result evaluate(Expr expr, XPathNode node) {
        return new Evaluator(node).evaluate(expr, new Context(node, 1, 1));
    }

    Result evaluate(Expr expr, Context context) {
        return switch (expr) {
            case Expr.Literal(String text) -> new Text(text);
            case Expr.Num(double number) -> new Num(number);
            case Expr.Logic logic -> {
                boolean left = evaluate(logic.left(), context).truth();
                yield Bool.of(
                        left == logic.and() ? evaluate(logic.right(), context).truth() : left);
            }
            case Expr.Compare compare ->
                Bool.of(Comparing.holds(
                        compare.by(), evaluate(compare.left(), context), evaluate(compare.right(), context)));
            case Expr.Arithmetic arithmetic ->
                new Num(calculate(
                        arithmetic.by(),
                        evaluate(arithmetic.left(), context).number(),
                        evaluate(arithmetic.right(), context).number()));
            case Expr.Negate(Expr of) -> new Num(-evaluate(of, context).number());
            case Expr.Union union -> {
                List<XPathNode> both =
                        new ArrayList<>(nodes(union.left(), context).nodes());
                both.addAll(nodes(union.right(), context).nodes());
                yield new Nodes(DocumentOrder.of(both), false);
            }
            case Expr.Call call -> Functions.call(this, call, context);
            case Expr.Match match ->
                Bool.of(match.regex().matches(evaluate(match.text(), context).string()));
            case Expr.Derived derived ->
                Bool.of(nodes(derived.nodes(), context).nodes().stream()
                        .anyMatch(node -> node.derivedFrom(derived.identity(), derived.orSelf())));
            case Expr.Root root -> single(root(context.node()));
            case Expr.Self self -> single(context.node());
            case Expr.Filter filter -> {
                Nodes base = nodes(filter.base(), context);
                yield new Nodes(filtered(base.nodes(), filter.predicates()), base.level());
            }
            case Expr.Path path -> {
                Nodes at = nodes(path.base(), context);
                for (Step step : path.steps()) {
                    at = step(at, step, context);
                }
                yield at;
            }
        };
    }

    Nodes nodes(Expr expr, Context context) {
        if (evaluate(expr, context) instanceof Nodes nodes) {
            return nodes;
        }
        throw new IllegalStateException("the parser let " + expr.kind() + " stand for nodes");
    }

    private static Nodes single(XPathNode node) {
        return new Nodes(List.of(node), true);
    }

    private static XPathNode root(XPathNode node) {
        XPathNode at = node;
        for (Optional<XPathNode> up = at.parent(); up.isPresent(); up = at.parent()) {
            at = up.get();
        }
        return at;
    }

    private Nodes step(Nodes from, Step step, Context context) {
        List<XPathNode> found = new ArrayList<>();
        for (XPathNode node : from.nodes()) {
            List<XPathNode> here = filtered(candidates(node, step, context), step.predicates());
            found.addAll(step.axis().reverse() ? here.reversed() : here);
        }
        boolean alone = from.nodes().size() < 2;
        return switch (step.axis()) {
            case SELF -> new Nodes(found, from.level());
            case CHILD -> from.level() ? new Nodes(found, true) : ordered(found);
            case PARENT -> from.level() ? new Nodes(List.copyOf(new LinkedHashSet<>(found)), true) : ordered(found);
            case DESCENDANT, DESCENDANT_OR_SELF -> from.level() ? new Nodes(found, found.size() < 2) : ordered(found);
            case ANCESTOR, ANCESTOR_OR_SELF, FOLLOWING, PRECEDING ->
                alone ? new Nodes(found, found.size() < 2) : ordered(found);
            case FOLLOWING_SIBLING, PRECEDING_SIBLING -> alone ? new Nodes(found, true) : ordered(found);
            case ATTRIBUTE, NAMESPACE -> Nodes.NONE;
        };
    }

    private static Nodes ordered(List<XPathNode> nodes) {
        List<XPathNode> sorted = DocumentOrder.of(nodes);
        return new Nodes(sorted, sorted.size() < 2);
    }

    private List<XPathNode> candidates(XPathNode node, Step step, Context context) {
        if (step.lookup().isEmpty()) {
            return step.axis().nodes(node, step.test());
        }
        Lookup lookup = step.lookup().get();
        Result value = evaluate(lookup.value(), context);
        List<String> wanted = value instanceof Nodes nodes
                ? nodes.nodes().stream().map(XPathNode::stringValue).distinct().toList()
                : List.of(value.string());
        if (wanted.size() == 1) {
            return node.childrenWithKey(lookup.list(), lookup.key(), wanted.getFirst());
        }
        List<XPathNode> found = new ArrayList<>();
        for (String one : wanted) {
            found.addAll(node.childrenWithKey(lookup.list(), lookup.key(), one));
        }
        return DocumentOrder.of(found);
    }

    private List<XPathNode> filtered(List<XPathNode> nodes, List<Expr> predicates) {
        List<XPathNode> left = nodes;
        for (Expr predicate : predicates) {
            List<XPathNode> kept = new ArrayList<>();
            for (int i = 0; i < left.size(); i++) {
                Result result = evaluate(predicate, new Context(left.get(i), i + 1, left.size()));
                if (result instanceof Num(double number) ? number == i + 1 : result.truth()) {
                    kept.add(left.get(i));
                }
            }
            left = kept;
        }
        return left;
    }

    private static double calculate(Expr.Operator by, double left, double right) {
        return switch (by) {
            case PLUS -> left + right;
            case MINUS -> left - right;
            case TIMES -> left * right;
            case DIVIDE -> left / right;
            case MODULO -> left % right;
        };
    }
}

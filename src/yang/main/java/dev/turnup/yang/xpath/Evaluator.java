// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.xpath;

import dev.turnup.xml.XmlName;
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
 * @param wanted the text that the targets of a reference have; empty where none is followed
 */
record Evaluator(XPathNode current, String wanted) {
    /** From so many nodes on it is cheaper to remember than to look again. */
    private static final int MANY = 16;

    /** Where an expression is evaluated (XPath 1.0, section 1); position counts from 1. */
    record Context(XPathNode node, int position, int size) {}

    static Result evaluate(Expr expr, XPathNode node) {
        return evaluate(expr, node, "");
    }

    static Result evaluate(Expr expr, XPathNode node, String wanted) {
        return new Evaluator(node, wanted).evaluate(expr, new Context(node, 1, 1));
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
            case Expr.Derived derived -> Bool.of(isDerived(derived, context));
            case Expr.SameIdentity same ->
                Bool.of(nodes(same.nodes(), context).nodes().stream()
                        .anyMatch(node -> isIdentity(node, same) == same.same()));
            case Expr.Wanted any -> new Text(wanted);
            case Expr.Root root -> single(root(context.node()));
            case Expr.Self self -> single(context.node());
            case Expr.Filter filter -> {
                Nodes base = nodes(filter.base(), context);
                yield new Nodes(filtered(base.nodes(), filter.predicates()), base.level());
            }
            case Expr.Path path -> path(path, context);
        };
    }

    private boolean isDerived(Expr.Derived derived, Context context) {
        Optional<XmlName> identity =
                derived.names().expanded(evaluate(derived.identity(), context).string());
        return identity.isPresent()
                && nodes(derived.nodes(), context).nodes().stream()
                        .anyMatch(node -> node.derivedFrom(identity.get(), derived.orSelf()));
    }

    private static boolean isIdentity(XPathNode node, Expr.SameIdentity wanted) {
        return node.stringValue().equals(wanted.text())
                || (node.derivedFrom(wanted.identity(), true) && !node.derivedFrom(wanted.identity(), false));
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

    /** Up to the pivot; then what all who come from there share, found once where it takes some finding; then the rest. */
    private Nodes path(Expr.Path path, Context context) {
        Nodes at = nodes(path.base(), context);
        List<Step> steps = path.steps();
        int next = 0;
        if (at.nodes().size() == 1) {
            XPathNode pivot = at.nodes().getFirst();
            for (; next < path.ups(); next++) {
                Optional<XPathNode> parent = pivot.parent();
                if (parent.isEmpty()) {
                    return Nodes.NONE;
                }
                pivot = parent.get();
            }
            at = shared(path, pivot, context);
            next = path.shared();
        }
        for (; next < steps.size() && !at.nodes().isEmpty(); next++) {
            at = step(at, steps.get(next), context);
        }
        return at;
    }

    private Nodes shared(Expr.Path path, XPathNode pivot, Context context) {
        if (path.ups() == path.shared()) {
            return single(pivot);
        }
        Memo memo = pivot.memo();
        if (memo.get(path, pivot) instanceof Nodes known) {
            return known;
        }
        Nodes at = single(pivot);
        int met = 0;
        for (int i = path.ups(); i < path.shared() && !at.nodes().isEmpty(); i++) {
            Step step = path.steps().get(i);
            at = step(at, step, context);
            met += step.axis() == Axis.CHILD && step.isBare() ? at.nodes().size() : MANY;
        }
        if (met >= MANY) {
            memo.put(path, pivot, at.keep());
        }
        return at;
    }

    private Nodes step(Nodes from, Step step, Context context) {
        Optional<List<XPathNode>> lookedUp =
                step.matches().isEmpty() ? Optional.empty() : new Lookup(this, step, context).from(from);
        boolean alone = from.nodes().size() < 2;
        List<XPathNode> found;
        if (lookedUp.isPresent()) {
            found = lookedUp.get();
        } else if (alone && !from.nodes().isEmpty()) {
            List<XPathNode> here = candidates(from.nodes().getFirst(), step);
            found = step.axis().reverse() ? here.reversed() : here;
        } else {
            found = new ArrayList<>();
            for (XPathNode node : from.nodes()) {
                List<XPathNode> here = candidates(node, step);
                found.addAll(step.axis().reverse() ? here.reversed() : here);
            }
        }
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

    /** What a step leads to from one node, in the order of its axis. */
    private List<XPathNode> candidates(XPathNode node, Step step) {
        List<XPathNode> all = step.axis().nodes(node, step.test());
        for (KeyMatch match : step.matches()) {
            all = fitting(all, match);
        }
        return filtered(all, step.predicates());
    }

    List<XPathNode> fitting(List<XPathNode> nodes, KeyMatch match) {
        List<XPathNode> kept = new ArrayList<>();
        for (XPathNode node : nodes) {
            Context here = new Context(node, 1, 1);
            if (Comparing.holds(Expr.Comparison.EQUAL, evaluate(match.own(), here), evaluate(match.value(), here))) {
                kept.add(node);
            }
        }
        return kept;
    }

    private static Nodes ordered(List<XPathNode> nodes) {
        List<XPathNode> sorted = DocumentOrder.of(nodes);
        return new Nodes(sorted, sorted.size() < 2);
    }

    List<XPathNode> filtered(List<XPathNode> nodes, List<Expr> predicates) {
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

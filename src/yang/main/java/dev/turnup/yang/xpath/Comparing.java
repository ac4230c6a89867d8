// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.xpath;

import dev.turnup.yang.xpath.Expr.Comparison;
import dev.turnup.yang.xpath.Result.Bool;
import dev.turnup.yang.xpath.Result.Nodes;
import dev.turnup.yang.xpath.Result.Num;
import dev.turnup.yang.xpath.Result.Text;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The comparisons of XPath 1.0, section 3.4: with nodes, one that fits is enough. */
final class Comparing {
    private Comparing() {}

    static boolean holds(Comparison by, Result left, Result right) {
        if (left instanceof Nodes a) {
            return right instanceof Nodes b ? nodes(by, a, b) : nodes(by, a, right);
        }
        if (right instanceof Nodes b) {
            return nodes(by.swapped(), b, left);
        }
        return switch (by) {
            case EQUAL -> equal(left, right);
            case UNEQUAL -> !equal(left, right);
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> ordered(by, left.number(), right.number());
        };
    }

    private static boolean equal(Result left, Result right) {
        if (left instanceof Bool || right instanceof Bool) {
            return left.truth() == right.truth();
        }
        if (left instanceof Num || right instanceof Num) {
            return left.number() == right.number();
        }
        return left.string().equals(right.string());
    }

    private static boolean nodes(Comparison by, Nodes left, Result right) {
        if (right instanceof Bool) {
            return holds(by, Bool.of(left.truth()), right);
        }
        return left.nodes().stream().anyMatch(node -> holds(by, new Text(node.stringValue()), right));
    }

    private static boolean nodes(Comparison by, Nodes left, Nodes right) {
        return switch (by) {
            case EQUAL -> {
                Set<String> texts = new HashSet<>(texts(left));
                yield texts(right).stream().anyMatch(texts::contains);
            }
            case UNEQUAL -> {
                Set<String> texts = new HashSet<>(texts(left));
                List<String> others = texts(right);
                // Unequal pairs exist unless every text on both sides is the same one.
                texts.addAll(others);
                yield !left.nodes().isEmpty() && !others.isEmpty() && texts.size() > 1;
            }
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL ->
                texts(left).stream()
                        .mapToDouble(Numbers::parse)
                        .anyMatch(a -> texts(right).stream()
                                .mapToDouble(Numbers::parse)
                                .anyMatch(b -> ordered(by, a, b)));
        };
    }

    private static List<String> texts(Nodes nodes) {
        return nodes.nodes().stream().map(XPathNode::stringValue).toList();
    }

    private static boolean ordered(Comparison by, double a, double b) {
        return switch (by) {
            case LESS -> a < b;
            case LESS_OR_EQUAL -> a <= b;
            case GREATER -> a > b;
            case GREATER_OR_EQUAL -> a >= b;
            case EQUAL, UNEQUAL -> throw new IllegalArgumentException(by + " does not order");
        };
    }
}

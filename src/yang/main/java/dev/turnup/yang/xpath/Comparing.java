// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.xpath;

import dev.turnup.yang.xpath.Expr.Comparison;
import dev.turnup.yang.xpath.Result.Bool;
import dev.turnup.yang.xpath.Result.Nodes;
import dev.turnup.yang.xpath.Result.Num;
import dev.turnup.yang.xpath.Result.Text;
import java.util.stream.DoubleStream;

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
        if (by == Comparison.EQUAL && right instanceof Text(String text)) {
            return left.hasText(text);
        }
        for (String text : left.texts()) {
            if (holds(by, new Text(text), right)) {
                return true;
            }
        }
        return false;
    }

    private static boolean nodes(Comparison by, Nodes left, Nodes right) {
        return switch (by) {
            case EQUAL -> {
                boolean swap = left.nodes().size() < right.nodes().size();
                Nodes many = swap ? right : left;
                yield (swap ? left : right).texts().stream().anyMatch(many::hasText);
            }
            // Unequal pairs exist unless every text on both sides is the same one.
            case UNEQUAL -> {
                var texts = left.texts();
                var others = right.texts();
                yield !texts.isEmpty()
                        && !others.isEmpty()
                        && (texts.size() > 1
                                || others.size() > 1
                                || !texts.iterator()
                                        .next()
                                        .equals(others.iterator().next()));
            }
            // One pair that fits exists where the extremes fit: NaN fits nothing.
            case LESS, LESS_OR_EQUAL -> ordered(by, least(left), greatest(right));
            case GREATER, GREATER_OR_EQUAL -> ordered(by, greatest(left), least(right));
        };
    }

    private static double least(Nodes nodes) {
        return numbers(nodes).min().orElse(Double.NaN);
    }

    private static double greatest(Nodes nodes) {
        return numbers(nodes).max().orElse(Double.NaN);
    }

    private static DoubleStream numbers(Nodes nodes) {
        return nodes.texts().stream().mapToDouble(Numbers::parse).filter(number -> !Double.isNaN(number));
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

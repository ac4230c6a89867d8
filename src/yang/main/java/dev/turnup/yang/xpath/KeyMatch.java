// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.xpath;

import dev.turnup.xml.XmlName;
import dev.turnup.yang.xpath.Expr.Comparison;
import dev.turnup.yang.xpath.Expr.Kind;
import java.util.List;
import java.util.Optional;

/**
 * A predicate {@code [own = value]} whose one side is asked of each node and whose other side is the same for all of them:
 * so the nodes that fit can be looked up by the text of the value. Both compare as texts.
 *
 * @param own asked of each node; needs neither {@code current()} nor a position
 * @param value the same for all nodes of one evaluation
 */
record KeyMatch(Expr own, Expr value) {

    /**
     * Parts predicates into those that can be looked up and the others. An {@code and} is two predicates, and their order is
     * free, but only before the first that counts positions.
     */
    static void part(List<Expr> predicates, List<KeyMatch> matches, List<Expr> others) {
        boolean free = true;
        for (Expr predicate : predicates) {
            free &= isFree(predicate);
            if (free) {
                part(predicate, matches, others);
            } else {
                others.add(predicate);
            }
        }
    }

    private static void part(Expr predicate, List<KeyMatch> matches, List<Expr> others) {
        if (predicate instanceof Expr.Logic(boolean and, Expr left, Expr right)
                && and
                && isFree(left)
                && isFree(right)) {
            part(left, matches, others);
            part(right, matches, others);
            return;
        }
        of(predicate).ifPresentOrElse(matches::add, () -> others.add(predicate));
    }

    /** A number is a position. */
    static boolean isFree(Expr predicate) {
        return predicate.kind() != Kind.NUMBER && Positions.none(predicate);
    }

    private static Optional<KeyMatch> of(Expr predicate) {
        if (!(predicate instanceof Expr.Compare(Comparison by, Expr left, Expr right)) || by != Comparison.EQUAL) {
            return Optional.empty();
        }
        return fits(left, right)
                ? Optional.of(new KeyMatch(left, right))
                : fits(right, left) ? Optional.of(new KeyMatch(right, left)) : Optional.empty();
    }

    private static boolean fits(Expr own, Expr value) {
        return isText(own) && isText(value) && own.closed() && !own.fixed() && Positions.none(own) && value.fixed();
    }

    private static boolean isText(Expr expr) {
        return expr.kind() == Kind.STRING || expr.kind() == Kind.NODES;
    }

    /** The name of the child whose value is asked for, where that is all that is asked. */
    Optional<XmlName> child() {
        if (!(own instanceof Expr.Path path)
                || !(path.base() instanceof Expr.Self)
                || path.steps().size() != 1) {
            return Optional.empty();
        }
        Expr.Step step = path.steps().getFirst();
        return step.axis() == Axis.CHILD && step.isBare() && step.test() instanceof NodeTest.Named named
                ? Optional.of(named.name())
                : Optional.empty();
    }
}

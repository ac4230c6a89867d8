// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.xpath;

import dev.turnup.yang.xpath.Expr.Step;
import java.util.ArrayList;
import java.util.List;

/** Paths of leafrefs as look-ups: {@code list/key} is {@code list[key = the value]/key} (RFC 7950, section 9.9.2). */
final class References {
    private References() {}

    /** The expression that asks for the wanted text as early as it can; it may still give nodes of other texts. */
    static Expr of(Expr expr) {
        if (!(expr instanceof Expr.Path path) || path.steps().size() < 2) {
            return expr;
        }
        List<Step> steps = new ArrayList<>(path.steps());
        Step leaf = steps.removeLast();
        Step list = steps.removeLast();
        if (leaf.axis() != Axis.CHILD || !leaf.isBare() || list.axis() != Axis.CHILD || !list.isFree()) {
            return expr;
        }
        List<KeyMatch> matches = new ArrayList<>(list.matches());
        Expr own = Expr.Path.of(new Expr.Self(), List.of(leaf));
        matches.add(new KeyMatch(own, new Expr.Wanted()));
        steps.add(new Step(list.axis(), list.test(), List.copyOf(matches), list.predicates(), false));
        steps.add(leaf);
        return Expr.Path.of(path.base(), steps);
    }
}

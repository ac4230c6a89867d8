// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.xpath;

/** Whether an expression asks for the position of its context node, or how many there are. */
final class Positions {
    private Positions() {}

    /** What stands in predicates within counts for itself. */
    static boolean none(Expr expr) {
        return switch (expr) {
            case Expr.Literal none -> true;
            case Expr.Num none -> true;
            case Expr.Root none -> true;
            case Expr.Self none -> true;
            case Expr.Wanted none -> true;
            case Expr.Logic of -> none(of.left()) && none(of.right());
            case Expr.Compare of -> none(of.left()) && none(of.right());
            case Expr.Arithmetic of -> none(of.left()) && none(of.right());
            case Expr.Union of -> none(of.left()) && none(of.right());
            case Expr.Negate of -> none(of.of());
            case Expr.Call call ->
                call.function() != Function.POSITION
                        && call.function() != Function.LAST
                        && call.arguments().stream().allMatch(Positions::none);
            case Expr.Match match -> none(match.text());
            case Expr.Derived of -> none(of.nodes()) && none(of.identity());
            case Expr.SameIdentity of -> none(of.nodes());
            case Expr.Filter filter -> none(filter.base());
            case Expr.Path path -> none(path.base());
        };
    }
}

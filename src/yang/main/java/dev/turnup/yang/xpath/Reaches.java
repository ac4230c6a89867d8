// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.xpath;

import dev.turnup.xml.XmlName;
import dev.turnup.yang.xpath.Expr.Step;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds what an expression may read without evaluating it; where it cannot tell, it says more than there is, never less. */
final class Reaches {
    private final Set<Reach> found = new LinkedHashSet<>();

    private Reaches() {}

    static List<Reach> of(Expr expr) {
        Reaches reaches = new Reaches();
        reaches.nodes(expr, Reach.SELF);
        return List.copyOf(reaches.found);
    }

    /** Where the nodes are that an expression gives; none for other results. Whether they are there is read, no more. */
    private Set<Reach> nodes(Expr expr, Reach context) {
        return switch (expr) {
            case Expr.Literal none -> Set.of();
            case Expr.Num none -> Set.of();
            case Expr.Wanted none -> Set.of();
            case Expr.Root root -> Set.of(new Reach(Reach.ROOT, List.of(), false));
            case Expr.Self self -> Set.of(context);
            case Expr.Logic logic -> {
                nodes(logic.left(), context);
                nodes(logic.right(), context);
                yield Set.of();
            }
            case Expr.Compare compare -> values(context, compare.left(), compare.right());
            case Expr.Arithmetic arithmetic -> values(context, arithmetic.left(), arithmetic.right());
            case Expr.Negate negate -> values(context, negate.of());
            case Expr.Match match -> values(context, match.text());
            case Expr.Derived derived -> values(context, derived.nodes(), derived.identity());
            case Expr.SameIdentity same -> values(context, same.nodes());
            case Expr.Union union -> {
                Set<Reach> both = new LinkedHashSet<>(nodes(union.left(), context));
                both.addAll(nodes(union.right(), context));
                yield both;
            }
            case Expr.Call call -> call(call, context);
            case Expr.Filter filter -> {
                Set<Reach> places = nodes(filter.base(), context);
                places.forEach(place -> filter.predicates().forEach(predicate -> nodes(predicate, place)));
                yield places;
            }
            case Expr.Path path -> {
                Set<Reach> places = nodes(path.base(), context);
                for (Step step : path.steps()) {
                    places = step(places, step);
                }
                found.addAll(places);
                yield places;
            }
        };
    }

    /** Expressions whose text or number counts. */
    private Set<Reach> values(Reach context, Expr... exprs) {
        for (Expr expr : exprs) {
            nodes(expr, context).forEach(place -> found.add(place.all(true)));
        }
        return Set.of();
    }

    private Set<Reach> call(Expr.Call call, Reach context) {
        return switch (call.function()) {
            case CURRENT -> Set.of(Reach.SELF);
            case DEREF -> {
                values(context, call.arguments().getFirst());
                found.add(Reach.ANYWHERE);
                yield Set.of(Reach.ANYWHERE);
            }
            case COUNT, NOT, BOOLEAN, LOCAL_NAME, NAME, NAMESPACE_URI -> {
                call.arguments().forEach(argument -> nodes(argument, context));
                yield Set.of();
            }
            case LAST,
                    POSITION,
                    ID,
                    STRING,
                    CONCAT,
                    STARTS_WITH,
                    CONTAINS,
                    SUBSTRING_BEFORE,
                    SUBSTRING_AFTER,
                    SUBSTRING,
                    STRING_LENGTH,
                    NORMALIZE_SPACE,
                    TRANSLATE,
                    TRUE,
                    FALSE,
                    LANG,
                    NUMBER,
                    SUM,
                    FLOOR,
                    CEILING,
                    ROUND,
                    RE_MATCH,
                    DERIVED_FROM,
                    DERIVED_FROM_OR_SELF,
                    ENUM_VALUE,
                    BIT_IS_SET -> values(context, call.arguments().toArray(Expr[]::new));
        };
    }

    private Set<Reach> step(Set<Reach> places, Step step) {
        Set<Reach> next = new LinkedHashSet<>();
        for (Reach place : places) {
            step(place, step, next);
        }
        for (Reach place : next) {
            step.matches().forEach(match -> values(place, match.own(), match.value()));
            step.predicates().forEach(predicate -> {
                nodes(predicate, place);
                if (!Positions.none(predicate) || predicate.kind() == Expr.Kind.NUMBER) {
                    found.add(place);
                }
            });
        }
        return next;
    }

    private void step(Reach place, Step step, Set<Reach> next) {
        switch (step.axis()) {
            case SELF -> next.add(place);
            case CHILD -> child(place, step.test(), next);
            case PARENT -> {
                // What is above a node is there whenever the node is.
                if (!place.down().isEmpty()) {
                    found.add(place);
                }
                next.add(place.parent());
            }
            case DESCENDANT, DESCENDANT_OR_SELF -> next.add(place.all(true));
            case PRECEDING_SIBLING, FOLLOWING_SIBLING -> child(place.parent(), step.test(), next);
            case ANCESTOR, ANCESTOR_OR_SELF, FOLLOWING, PRECEDING -> {
                found.add(Reach.ANYWHERE);
                next.add(Reach.ANYWHERE);
            }
            case ATTRIBUTE, NAMESPACE -> {}
        }
    }

    private static void child(Reach place, NodeTest test, Set<Reach> next) {
        if (place.beneath()) {
            next.add(place);
            return;
        }
        switch (test) {
            case NodeTest.Named named -> next.add(place.then(List.of(named.name())));
            case NodeTest.AnyElement any -> next.add(anyChild(place));
            case NodeTest.InNamespace any -> next.add(anyChild(place));
            case NodeTest.AnyNode any -> {
                next.add(anyChild(place));
                next.add(place.all(true));
            }
            case NodeTest.AnyText text -> next.add(place.all(true));
            case NodeTest.Nothing nothing -> {}
        }
    }

    private static Reach anyChild(Reach place) {
        return place.then(List.<XmlName>of(Reach.ANY));
    }
}

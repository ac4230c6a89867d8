// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.xpath;

import dev.turnup.xml.XmlName;
import dev.turnup.yang.value.XsdRegex;
import java.util.ArrayList;
import java.util.List;

/** A compiled expression. Its kind of result is known before it is evaluated, since XPath has no variables here. */
sealed interface Expr {

    /** The four kinds of results (XPath 1.0, section 1). */
    enum Kind {
        NODES,
        NUMBER,
        STRING,
        BOOLEAN
    }

    Kind kind();

    /** Whether the result is the same for every context node, position and size. */
    boolean fixed();

    /** Whether the result depends on no {@code current()}, so that the context node alone decides it. */
    boolean closed();

    record Literal(String text) implements Expr {
        @Override
        public Kind kind() {
            return Kind.STRING;
        }

        @Override
        public boolean fixed() {
            return true;
        }

        @Override
        public boolean closed() {
            return true;
        }
    }

    record Num(double number) implements Expr {
        @Override
        public Kind kind() {
            return Kind.NUMBER;
        }

        @Override
        public boolean fixed() {
            return true;
        }

        @Override
        public boolean closed() {
            return true;
        }
    }

    /** {@code and}, {@code or}. */
    record Logic(boolean and, Expr left, Expr right) implements Expr {
        @Override
        public Kind kind() {
            return Kind.BOOLEAN;
        }

        @Override
        public boolean fixed() {
            return left.fixed() && right.fixed();
        }

        @Override
        public boolean closed() {
            return left.closed() && right.closed();
        }
    }

    record Compare(Comparison by, Expr left, Expr right) implements Expr {
        @Override
        public Kind kind() {
            return Kind.BOOLEAN;
        }

        @Override
        public boolean fixed() {
            return left.fixed() && right.fixed();
        }

        @Override
        public boolean closed() {
            return left.closed() && right.closed();
        }
    }

    record Arithmetic(Operator by, Expr left, Expr right) implements Expr {
        @Override
        public Kind kind() {
            return Kind.NUMBER;
        }

        @Override
        public boolean fixed() {
            return left.fixed() && right.fixed();
        }

        @Override
        public boolean closed() {
            return left.closed() && right.closed();
        }
    }

    record Negate(Expr of) implements Expr {
        @Override
        public Kind kind() {
            return Kind.NUMBER;
        }

        @Override
        public boolean fixed() {
            return of.fixed();
        }

        @Override
        public boolean closed() {
            return of.closed();
        }
    }

    record Union(Expr left, Expr right) implements Expr {
        @Override
        public Kind kind() {
            return Kind.NODES;
        }

        @Override
        public boolean fixed() {
            return left.fixed() && right.fixed();
        }

        @Override
        public boolean closed() {
            return left.closed() && right.closed();
        }
    }

    record Call(Function function, List<Expr> arguments) implements Expr {
        @Override
        public Kind kind() {
            return function.result();
        }

        @Override
        public boolean fixed() {
            return function != Function.POSITION
                    && function != Function.LAST
                    && arguments.stream().allMatch(Expr::fixed);
        }

        @Override
        public boolean closed() {
            return function != Function.CURRENT && arguments.stream().allMatch(Expr::closed);
        }
    }

    /** {@code re-match()} with a literal pattern, which is compiled once. */
    record Match(Expr text, XsdRegex regex) implements Expr {
        @Override
        public Kind kind() {
            return Kind.BOOLEAN;
        }

        @Override
        public boolean fixed() {
            return text.fixed();
        }

        @Override
        public boolean closed() {
            return text.closed();
        }
    }

    /** {@code derived-from()} and {@code derived-from-or-self()}. */
    record Derived(Expr nodes, Expr identity, Names names, boolean orSelf) implements Expr {
        @Override
        public Kind kind() {
            return Kind.BOOLEAN;
        }

        @Override
        public boolean fixed() {
            return nodes.fixed() && identity.fixed();
        }

        @Override
        public boolean closed() {
            return nodes.closed() && identity.closed();
        }
    }

    /**
     * {@code nodes = 'prefix:name'} or {@code !=}: an identity has no one text (RFC 7950, section 9.10.3), so an identityref is
     * compared by what the prefix stands for where the expression is; all else by the text.
     */
    record SameIdentity(Expr nodes, String text, XmlName identity, boolean same) implements Expr {
        @Override
        public Kind kind() {
            return Kind.BOOLEAN;
        }

        @Override
        public boolean fixed() {
            return nodes.fixed();
        }

        @Override
        public boolean closed() {
            return nodes.closed();
        }
    }

    /** The text that the targets of a reference are to have. */
    record Wanted() implements Expr {
        @Override
        public Kind kind() {
            return Kind.STRING;
        }

        @Override
        public boolean fixed() {
            return true;
        }

        @Override
        public boolean closed() {
            return false;
        }
    }

    /** The root, where absolute paths begin. */
    record Root() implements Expr {
        @Override
        public Kind kind() {
            return Kind.NODES;
        }

        @Override
        public boolean fixed() {
            return true;
        }

        @Override
        public boolean closed() {
            return true;
        }
    }

    /** The context node, where relative paths begin. */
    record Self() implements Expr {
        @Override
        public Kind kind() {
            return Kind.NODES;
        }

        @Override
        public boolean fixed() {
            return false;
        }

        @Override
        public boolean closed() {
            return true;
        }
    }

    /** {@code base[predicate]}, counting in document order. */
    record Filter(Expr base, List<Expr> predicates) implements Expr {
        @Override
        public Kind kind() {
            return Kind.NODES;
        }

        @Override
        public boolean fixed() {
            return base.fixed();
        }

        @Override
        public boolean closed() {
            return base.closed() && predicates.stream().allMatch(Expr::closed);
        }
    }

    /**
     * A location path.
     *
     * @param ups how many of the first steps are {@code ..}: what those lead to is the pivot
     * @param shared how many of the first steps, those included, give the same for each evaluation that has the same pivot
     */
    record Path(Expr base, List<Step> steps, int ups, int shared) implements Expr {
        static Path of(Expr base, List<Step> steps) {
            int ups = 0;
            while (ups < steps.size() && steps.get(ups).isParent()) {
                ups++;
            }
            int shared = ups;
            while (shared < steps.size() && steps.get(shared).closed()) {
                shared++;
            }
            return new Path(base, List.copyOf(steps), ups, shared);
        }

        @Override
        public Kind kind() {
            return Kind.NODES;
        }

        @Override
        public boolean fixed() {
            return base.fixed();
        }

        @Override
        public boolean closed() {
            return base.closed() && steps.stream().allMatch(Step::closed);
        }
    }

    /**
     * A location step.
     *
     * @param matches its first predicates, as far as they can be looked up
     * @param predicates the others
     * @param closed whether none of them has {@code current()} in it
     */
    record Step(Axis axis, NodeTest test, List<KeyMatch> matches, List<Expr> predicates, boolean closed) {
        static Step of(Axis axis, NodeTest test, List<Expr> predicates) {
            List<KeyMatch> matches = new ArrayList<>();
            List<Expr> others = new ArrayList<>();
            KeyMatch.part(predicates, matches, others);
            return new Step(
                    axis,
                    test,
                    List.copyOf(matches),
                    List.copyOf(others),
                    predicates.stream().allMatch(Expr::closed));
        }

        static Step of(Axis axis, NodeTest test) {
            return of(axis, test, List.of());
        }

        /** Whether this is {@code ..}. */
        boolean isParent() {
            return axis == Axis.PARENT && isBare() && test instanceof NodeTest.AnyNode;
        }

        /** Whether no predicate counts positions. */
        boolean isFree() {
            return predicates.stream().allMatch(KeyMatch::isFree);
        }

        boolean isBare() {
            return matches.isEmpty() && predicates.isEmpty();
        }
    }

    enum Comparison {
        EQUAL,
        UNEQUAL,
        LESS,
        LESS_OR_EQUAL,
        GREATER,
        GREATER_OR_EQUAL;

        Comparison swapped() {
            return switch (this) {
                case EQUAL -> EQUAL;
                case UNEQUAL -> UNEQUAL;
                case LESS -> GREATER;
                case LESS_OR_EQUAL -> GREATER_OR_EQUAL;
                case GREATER -> LESS;
                case GREATER_OR_EQUAL -> LESS_OR_EQUAL;
            };
        }
    }

    enum Operator {
        PLUS,
        MINUS,
        TIMES,
        DIVIDE,
        MODULO
    }
}

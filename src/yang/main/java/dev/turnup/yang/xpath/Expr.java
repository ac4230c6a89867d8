// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.xpath;

import dev.turnup.xml.XmlName;
import dev.turnup.yang.value.XsdRegex;
import java.util.List;
import java.util.Optional;

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

    record Literal(String text) implements Expr {
        @Override
        public Kind kind() {
            return Kind.STRING;
        }

        @Override
        public boolean fixed() {
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
    }

    /** {@code derived-from()} and {@code derived-from-or-self()}. */
    record Derived(Expr nodes, XmlName identity, boolean orSelf) implements Expr {
        @Override
        public Kind kind() {
            return Kind.BOOLEAN;
        }

        @Override
        public boolean fixed() {
            return nodes.fixed();
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
    }

    record Path(Expr base, List<Step> steps) implements Expr {
        @Override
        public Kind kind() {
            return Kind.NODES;
        }

        @Override
        public boolean fixed() {
            return base.fixed();
        }
    }

    /**
     * A location step.
     *
     * @param lookup replaces the first predicate where that asks a child of the same name for a value
     * @param predicates the others
     */
    record Step(Axis axis, NodeTest test, Optional<Lookup> lookup, List<Expr> predicates) {}

    /** {@code list[key = value]}. */
    record Lookup(XmlName list, XmlName key, Expr value) {}

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

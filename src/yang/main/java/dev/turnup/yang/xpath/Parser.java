// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.xpath;

import dev.turnup.xml.XmlName;
import dev.turnup.yang.value.XsdRegex;
import dev.turnup.yang.xpath.Expr.Comparison;
import dev.turnup.yang.xpath.Expr.Kind;
import dev.turnup.yang.xpath.Expr.Operator;
import dev.turnup.yang.xpath.Expr.Step;
import dev.turnup.yang.xpath.Lexer.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the grammar of XPath 1.0 by recursive descent, one method a production. */
final class Parser {
    private static final int DEPTH = 100;
    private static final Step ANY_DEPTH = Step.of(Axis.DESCENDANT_OR_SELF, new NodeTest.AnyNode());

    private final String text;
    private final Names names;
    private final List<Token> tokens;
    private int at;
    private int depth;

    private Parser(String text, Map<String, String> prefixes, String defaultNamespace) {
        this.text = text;
        this.names = new Names(prefixes, defaultNamespace);
        this.tokens = Lexer.tokens(text);
    }

    static Expr parse(String text, Map<String, String> prefixes, String defaultNamespace) {
        Parser parser = new Parser(text, prefixes, defaultNamespace);
        Expr expr = parser.or();
        if (parser.token().kind() != Lexer.Kind.END) {
            throw parser.unexpected("an operator");
        }
        return expr;
    }

    private Expr or() {
        if (++depth > DEPTH) {
            throw error(token(), "an expression too deep");
        }
        Expr left = and();
        while (took("or")) {
            left = new Expr.Logic(false, left, and());
        }
        depth--;
        return left;
    }

    private Expr and() {
        Expr left = equality();
        while (took("and")) {
            left = new Expr.Logic(true, left, equality());
        }
        return left;
    }

    private Expr equality() {
        Expr left = relational();
        while (true) {
            if (took("=")) {
                left = equality(left, relational(), true);
            } else if (took("!=")) {
                left = equality(left, relational(), false);
            } else {
                return left;
            }
        }
    }

    private Expr relational() {
        Expr left = additive();
        while (true) {
            @Nullable
            Comparison by = took("<=")
                    ? Comparison.LESS_OR_EQUAL
                    : took("<")
                            ? Comparison.LESS
                            : took(">=") ? Comparison.GREATER_OR_EQUAL : took(">") ? Comparison.GREATER : null;
            if (by == null) {
                return left;
            }
            left = new Expr.Compare(by, left, additive());
        }
    }

    private Expr additive() {
        Expr left = multiplicative();
        while (true) {
            @Nullable Operator by = took("+") ? Operator.PLUS : took("-") ? Operator.MINUS : null;
            if (by == null) {
                return left;
            }
            left = new Expr.Arithmetic(by, left, multiplicative());
        }
    }

    private Expr multiplicative() {
        Expr left = unary();
        while (true) {
            @Nullable
            Operator by =
                    took("*") ? Operator.TIMES : took("div") ? Operator.DIVIDE : took("mod") ? Operator.MODULO : null;
            if (by == null) {
                return left;
            }
            left = new Expr.Arithmetic(by, left, unary());
        }
    }

    private Expr unary() {
        int signs = 0;
        while (took("-")) {
            signs++;
        }
        Expr of = union();
        // Two signs undo each other but still make a number.
        return signs == 0 ? of : signs % 2 == 1 ? new Expr.Negate(of) : new Expr.Negate(new Expr.Negate(of));
    }

    private Expr union() {
        Token first = token();
        Expr left = path();
        while (token().is("|")) {
            Token bar = take();
            requireNodes(left, first, "'|' joins nodes");
            Expr right = path();
            requireNodes(right, bar, "'|' joins nodes");
            left = new Expr.Union(left, right);
        }
        return left;
    }

    private Expr path() {
        Token first = token();
        if (took("//")) {
            return Expr.Path.of(new Expr.Root(), steps(new ArrayList<>(List.of(ANY_DEPTH))));
        }
        if (took("/")) {
            return beginsStep() ? Expr.Path.of(new Expr.Root(), steps(new ArrayList<>())) : new Expr.Root();
        }
        if (beginsStep()) {
            List<Step> steps = steps(new ArrayList<>());
            return Expr.Path.of(new Expr.Self(), steps);
        }
        Expr primary = primary();
        List<Expr> predicates = predicates();
        if (!predicates.isEmpty()) {
            requireNodes(primary, first, "a predicate filters nodes");
            primary = new Expr.Filter(primary, predicates);
        }
        if (token().is("/") || token().is("//")) {
            requireNodes(primary, first, "a path begins with nodes");
            List<Step> steps = new ArrayList<>();
            if (take().is("//")) {
                steps.add(ANY_DEPTH);
            }
            return Expr.Path.of(primary, steps(steps));
        }
        return primary;
    }

    private boolean beginsStep() {
        Token next = token();
        return switch (next.kind()) {
            case NAME, NODE_TYPE, AXIS -> true;
            case SYMBOL -> next.is(".") || next.is("..") || next.is("@");
            case NUMBER, LITERAL, FUNCTION, END -> false;
        };
    }

    private List<Step> steps(List<Step> steps) {
        while (true) {
            Step step = step();
            // Where no position is counted, //x is one step; the grammar has it as two.
            if (!steps.isEmpty() && steps.getLast().equals(ANY_DEPTH) && step.axis() == Axis.CHILD && step.isFree()) {
                steps.removeLast();
                step = new Step(Axis.DESCENDANT, step.test(), step.matches(), step.predicates(), step.closed());
            }
            steps.add(step);
            if (took("//")) {
                steps.add(ANY_DEPTH);
            } else if (!took("/")) {
                return List.copyOf(steps);
            }
        }
    }

    private Step step() {
        if (took(".")) {
            return Step.of(Axis.SELF, new NodeTest.AnyNode());
        }
        if (took("..")) {
            return Step.of(Axis.PARENT, new NodeTest.AnyNode());
        }
        Axis axis = Axis.CHILD;
        if (took("@")) {
            axis = Axis.ATTRIBUTE;
        } else if (token().kind() == Lexer.Kind.AXIS) {
            Token named = take();
            axis = Axis.named(named.text()).orElseThrow(() -> error(named, "the unknown axis " + named.text()));
            expect("::");
        }
        NodeTest test = nodeTest();
        return Step.of(axis, test, predicates());
    }

    private NodeTest nodeTest() {
        Token token = take();
        switch (token.kind()) {
            case NODE_TYPE -> {
                expect("(");
                if (token.text().equals("processing-instruction") && token().kind() == Lexer.Kind.LITERAL) {
                    take();
                }
                expect(")");
                return switch (token.text()) {
                    case "node" -> new NodeTest.AnyNode();
                    case "text" -> new NodeTest.AnyText();
                    default -> new NodeTest.Nothing();
                };
            }
            case NAME -> {
                if (token.text().equals("*")) {
                    return new NodeTest.AnyElement();
                }
                return token.text().endsWith(":*")
                        ? new NodeTest.InNamespace(namespace(
                                token, token.text().substring(0, token.text().length() - 2)))
                        : new NodeTest.Named(name(token, token.text()));
            }
            case SYMBOL, NUMBER, LITERAL, FUNCTION, AXIS, END -> at--;
        }
        throw unexpected("a name");
    }

    private List<Expr> predicates() {
        List<Expr> predicates = new ArrayList<>();
        while (took("[")) {
            predicates.add(or());
            expect("]");
        }
        return List.copyOf(predicates);
    }

    private Expr primary() {
        Token token = token();
        return switch (token.kind()) {
            case LITERAL -> new Expr.Literal(take().text());
            case NUMBER -> new Expr.Num(Double.parseDouble(take().text()));
            case FUNCTION -> call();
            case SYMBOL -> {
                if (!took("(")) {
                    throw unexpected("an expression");
                }
                Expr inner = or();
                expect(")");
                yield inner;
            }
            case NAME, NODE_TYPE, AXIS, END -> throw unexpected("an expression");
        };
    }

    private Expr call() {
        Token name = take();
        Function function = Function.named(name.text())
                .orElseThrow(() -> error(name, "the unknown function " + name.text() + "()"));
        expect("(");
        List<Expr> arguments = new ArrayList<>();
        if (!token().is(")")) {
            do {
                arguments.add(or());
            } while (took(","));
        }
        expect(")");
        function.refuses(arguments).ifPresent(problem -> {
            throw error(name, problem);
        });
        if (arguments.isEmpty() && function.defaultsToSelf()) {
            arguments.add(new Expr.Self());
        }
        if (function == Function.DERIVED_FROM || function == Function.DERIVED_FROM_OR_SELF) {
            return derived(name, arguments, function == Function.DERIVED_FROM_OR_SELF);
        }
        return function == Function.RE_MATCH && arguments.get(1) instanceof Expr.Literal(String regex)
                ? match(name, arguments.getFirst(), regex)
                : new Expr.Call(function, List.copyOf(arguments));
    }

    private Expr equality(Expr left, Expr right, boolean same) {
        Expr plain = new Expr.Compare(same ? Comparison.EQUAL : Comparison.UNEQUAL, left, right);
        return identity(left, right, same).or(() -> identity(right, left, same)).orElse(plain);
    }

    private Optional<Expr> identity(Expr nodes, Expr literal, boolean same) {
        return nodes.kind() == Kind.NODES && literal instanceof Expr.Literal(String name) && name.indexOf(':') > 0
                ? names.expanded(name).map(identity -> new Expr.SameIdentity(nodes, name, identity, same))
                : Optional.empty();
    }

    private Expr derived(Token name, List<Expr> arguments, boolean orSelf) {
        if (arguments.get(1) instanceof Expr.Literal(String identity)) {
            name(name, identity);
        }
        return new Expr.Derived(arguments.getFirst(), arguments.get(1), names, orSelf);
    }

    private Expr match(Token name, Expr of, String regex) {
        try {
            return new Expr.Match(of, XsdRegex.compile(regex));
        } catch (IllegalArgumentException e) {
            throw error(name, String.valueOf(e.getMessage()));
        }
    }

    private XmlName name(Token token, String qualified) {
        return names.expanded(qualified)
                .orElseThrow(() -> unknownPrefix(token, qualified.substring(0, qualified.indexOf(':'))));
    }

    private String namespace(Token token, String prefix) {
        return Optional.ofNullable(names.prefixes().get(prefix)).orElseThrow(() -> unknownPrefix(token, prefix));
    }

    private XPathSyntaxException unknownPrefix(Token token, String prefix) {
        return error(token, "the unknown prefix " + prefix);
    }

    private void requireNodes(Expr expr, Token where, String rule) {
        if (expr.kind() != Kind.NODES) {
            throw error(where, rule);
        }
    }

    private Token token() {
        return tokens.get(at);
    }

    private Token take() {
        return tokens.get(at++);
    }

    private boolean took(String symbol) {
        if (token().is(symbol)) {
            at++;
            return true;
        }
        return false;
    }

    private void expect(String symbol) {
        if (!took(symbol)) {
            throw unexpected("'" + symbol + "'");
        }
    }

    private XPathSyntaxException unexpected(String wanted) {
        String found = token().kind() == Lexer.Kind.END ? "the end" : "'" + token().text() + "'";
        return error(token(), wanted + " was expected, not " + found);
    }

    private XPathSyntaxException error(Token where, String problem) {
        return new XPathSyntaxException(text, where.position(), problem);
    }
}

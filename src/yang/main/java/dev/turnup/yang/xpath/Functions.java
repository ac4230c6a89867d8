// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.xpath;

import dev.turnup.yang.value.Value;
import dev.turnup.yang.value.XsdRegex;
import dev.turnup.yang.xpath.Evaluator.Context;
import dev.turnup.yang.xpath.Result.Bool;
import dev.turnup.yang.xpath.Result.Nodes;
import dev.turnup.yang.xpath.Result.Num;
import dev.turnup.yang.xpath.Result.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What each function does (XPath 1.0, section 4; RFC 7950, section 10). */
final class Functions {
    private final Evaluator evaluator;
    private final List<Expr> arguments;
    private final Context context;

    private Functions(Evaluator evaluator, List<Expr> arguments, Context context) {
        this.evaluator = evaluator;
        this.arguments = arguments;
        this.context = context;
    }

    static Result call(Evaluator evaluator, Expr.Call call, Context context) {
        return new Functions(evaluator, call.arguments(), context).call(call.function());
    }

    private Result call(Function function) {
        return switch (function) {
            case LAST -> new Num(context.size());
            case POSITION -> new Num(context.position());
            case COUNT -> new Num(nodes().size());
            // Data has no attributes of type ID (RFC 7950, section 6.4.1 gives the tree).
            case ID -> Nodes.NONE;
            // Prefixes are no part of data, so a name is its local part.
            case LOCAL_NAME, NAME -> new Text(first().map(n -> n.name().local()).orElse(""));
            case NAMESPACE_URI ->
                new Text(first().map(n -> n.name().namespace()).orElse(""));
            case STRING -> new Text(string(0));
            case CONCAT ->
                new Text(arguments.stream()
                        .map(a -> evaluator.evaluate(a, context).string())
                        .collect(Collectors.joining()));
            case STARTS_WITH -> Bool.of(string(0).startsWith(string(1)));
            case CONTAINS -> Bool.of(string(0).contains(string(1)));
            case SUBSTRING_BEFORE -> {
                int at = string(0).indexOf(string(1));
                yield new Text(at < 0 ? "" : string(0).substring(0, at));
            }
            case SUBSTRING_AFTER -> {
                int at = string(0).indexOf(string(1));
                yield new Text(at < 0 ? "" : string(0).substring(at + string(1).length()));
            }
            case SUBSTRING -> new Text(substring());
            case STRING_LENGTH -> new Num(string(0).codePointCount(0, string(0).length()));
            case NORMALIZE_SPACE ->
                new Text(string(0).replaceAll("[ \\t\\r\\n]+", " ").strip());
            case TRANSLATE -> new Text(translate(string(0), string(1), string(2)));
            case BOOLEAN -> Bool.of(value(0).truth());
            case NOT -> Bool.of(!value(0).truth());
            case TRUE -> Bool.of(true);
            case FALSE -> Bool.of(false);
            // Data says nothing of its language.
            case LANG -> Bool.of(false);
            case NUMBER -> new Num(value(0).number());
            case SUM ->
                new Num(nodes().stream()
                        .mapToDouble(n -> Numbers.parse(n.stringValue()))
                        .sum());
            case FLOOR -> new Num(Math.floor(value(0).number()));
            case CEILING -> new Num(Math.ceil(value(0).number()));
            case ROUND -> new Num(Numbers.round(value(0).number()));
            case CURRENT -> new Nodes(List.of(evaluator.current()), true);
            case RE_MATCH -> Bool.of(XsdRegex.compile(string(1)).matches(string(0)));
            case DEREF ->
                new Nodes(DocumentOrder.of(first().map(XPathNode::deref).orElse(List.of())), false);
            case DERIVED_FROM, DERIVED_FROM_OR_SELF ->
                throw new IllegalStateException("the parser makes another expression of " + function);
            case ENUM_VALUE -> {
                var number = first().map(XPathNode::enumValue);
                yield new Num(
                        number.isPresent() && number.get().isPresent()
                                ? number.get().getAsInt()
                                : Double.NaN);
            }
            case BIT_IS_SET ->
                Bool.of(first().flatMap(XPathNode::value)
                        .filter(v ->
                                v instanceof Value.Bits bits && bits.names().contains(string(1)))
                        .isPresent());
        };
    }

    private Result value(int argument) {
        return evaluator.evaluate(arguments.get(argument), context);
    }

    private String string(int argument) {
        return value(argument).string();
    }

    private List<XPathNode> nodes() {
        return evaluator.nodes(arguments.getFirst(), context).nodes();
    }

    private Optional<XPathNode> first() {
        return nodes().stream().findFirst();
    }

    /** Positions count code points from 1 and are rounded; comparing with NaN keeps nothing. */
    private String substring() {
        int[] codes = string(0).codePoints().toArray();
        double from = Numbers.round(value(1).number());
        double to = arguments.size() == 3 ? from + Numbers.round(value(2).number()) : Double.POSITIVE_INFINITY;
        StringBuilder kept = new StringBuilder();
        for (int i = 0; i < codes.length; i++) {
            if (i + 1 >= from && i + 1 < to) {
                kept.appendCodePoint(codes[i]);
            }
        }
        return kept.toString();
    }

    private static String translate(String text, String from, String to) {
        List<Integer> wanted = new ArrayList<>(from.codePoints().boxed().toList());
        int[] replacements = to.codePoints().toArray();
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(code -> {
            int at = wanted.indexOf(code);
            if (at < 0) {
                out.appendCodePoint(code);
            } else if (at < replacements.length) {
                out.appendCodePoint(replacements[at]);
            }
        });
        return out.toString();
    }
}

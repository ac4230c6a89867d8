// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.xpath;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An XPath 1.0 expression of a YANG module, parsed once (RFC 7950, section 6.4). Two expressions are equal when their
 * text and the meaning of their prefixes are. Immutable and safe for several threads.
 */
public final class XPath {
    private final String text;
    private final Map<String, String> prefixes;
    private final String defaultNamespace;
    private volatile @Nullable Expr parsed;
    private volatile @Nullable Expr reference;
    private volatile @Nullable List<Reach> reaches;

    private XPath(String text, Map<String, String> prefixes, String defaultNamespace) {
        this.text = text;
        this.prefixes = Map.copyOf(prefixes);
        this.defaultNamespace = defaultNamespace;
    }

    /**
     * Parses an expression.
     *
     * @param text the expression
     * @param prefixes the prefixes that the text uses, each with its namespace
     * @param defaultNamespace the namespace of names without prefix: that of the module the expression stands in
     * @throws XPathSyntaxException where the text is no expression of XPath 1.0 and YANG's functions
     */
    public static XPath parse(String text, Map<String, String> prefixes, String defaultNamespace) {
        XPath parsed = new XPath(text, prefixes, defaultNamespace);
        parsed.expr();
        return parsed;
    }

    /**
     * An expression that {@link #parse} took before: of the thousands in a large schema few are ever asked, so it is parsed
     * when it is first evaluated.
     */
    public static XPath parsedBefore(String text, Map<String, String> prefixes, String defaultNamespace) {
        return new XPath(text, prefixes, defaultNamespace);
    }

    private Expr expr() {
        Expr known = parsed;
        if (known == null) {
            known = Parser.parse(text, prefixes, defaultNamespace);
            parsed = known;
        }
        return known;
    }

    /** The expression as written. */
    public String text() {
        return text;
    }

    /** The prefixes in use, each with its namespace. */
    public Map<String, String> prefixes() {
        return prefixes;
    }

    /** The namespace of names without prefix. */
    public String defaultNamespace() {
        return defaultNamespace;
    }

    /** The expression's value as a boolean, for must and when. */
    public boolean test(XPathNode context) {
        return evaluate(context).truth();
    }

    /**
     * The nodes that the expression selects, in document order; for a leafref's path.
     *
     * @throws IllegalStateException where the expression gives no nodes but a string, a number or a boolean
     */
    public List<XPathNode> select(XPathNode context) {
        if (evaluate(context) instanceof Result.Nodes nodes) {
            return nodes.nodes();
        }
        throw new IllegalStateException("no path: " + text);
    }

    /**
     * Of the nodes that the expression selects those whose string-value is a text: what a leafref of that value refers to. A
     * path that ends in a key is a look-up.
     *
     * @throws IllegalStateException where the expression gives no nodes but a string, a number or a boolean
     */
    public List<XPathNode> select(XPathNode context, String wanted) {
        Expr known = reference;
        if (known == null) {
            known = References.of(expr());
            reference = known;
        }
        if (Evaluator.evaluate(known, context, wanted) instanceof Result.Nodes nodes) {
            return nodes.withText(wanted);
        }
        throw new IllegalStateException("no path: " + text);
    }

    /** Which nodes the expression may read, seen from the node it is evaluated for. */
    public List<Reach> reaches() {
        List<Reach> known = reaches;
        if (known == null) {
            known = Reaches.of(expr());
            reaches = known;
        }
        return known;
    }

    Result evaluate(XPathNode context) {
        return Evaluator.evaluate(expr(), context);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof XPath that
                && text.equals(that.text)
                && defaultNamespace.equals(that.defaultNamespace)
                && prefixes.equals(that.prefixes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(text, defaultNamespace, prefixes);
    }

    @Override
    public String toString() {
        return text;
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.repair;

import dev.turnup.compiler.statement.Cursor;
import dev.turnup.compiler.statement.TreeEdit;
import dev.turnup.yang.xpath.XPath;
import dev.turnup.yang.xpath.XPathSyntaxException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Expressions of must, when and path that are no XPath (RFC 7950, section 6.4). */
final class Expressions implements Rule {
    /** A literal, or an abbreviated step that has a predicate, which only a full step may have (XPath 1.0, section 2.5). */
    private static final Pattern ABBREVIATED = Pattern.compile("'[^']*'|\"[^\"]*\"|(?<![\\w.*\\])])(\\.\\.?)(\\s*\\[)");

    private static final Set<String> EXPRESSIONS = Set.of("must", "when", "path");

    private record Written(String text, Map<String, String> prefixes) {}

    private final Map<Written, Optional<String>> known = new HashMap<>();

    @Override
    public void judge(Cursor at, Names names, Remedies remedies) {
        Cursor above = at.above();
        if (above == null || !EXPRESSIONS.contains(at.keyword())) {
            return;
        }
        Map<String, String> prefixes = names.prefixes(at);
        Optional<String> fault = fault(at.text(), prefixes);
        if (fault.isEmpty()) {
            return;
        }
        String full = unabbreviated(at.text());
        if (!full.equals(at.text()) && fault(full, prefixes).isEmpty()) {
            remedies.replace(
                    at,
                    TreeEdit.with(at.statement(), full),
                    fault.get(),
                    "read as " + full.strip().replaceAll("\\s+", " "),
                    "");
        } else {
            switch (at.keyword()) {
                case "must" -> remedies.drop(at, fault.get(), "this condition");
                case "when" -> remedies.drop(at, fault.get(), "when " + above + " may be there: it always may");
                default -> remedies.anyText(above, fault.get());
            }
        }
    }

    private Optional<String> fault(String text, Map<String, String> prefixes) {
        return known.computeIfAbsent(new Written(text, prefixes), Expressions::parse);
    }

    private static Optional<String> parse(Written written) {
        try {
            XPath parsed = XPath.parse(written.text(), written.prefixes(), "");
            return parsed.text().isEmpty() ? Optional.of("no expression") : Optional.empty();
        } catch (XPathSyntaxException e) {
            return Optional.of(String.valueOf(e.getMessage()).strip().replaceAll("\\s+", " "));
        }
    }

    private static String unabbreviated(String text) {
        return ABBREVIATED.matcher(text).replaceAll(m -> {
            String step = m.group(1);
            String full = step == null ? m.group() : (step.equals("..") ? "parent" : "self") + "::node()" + m.group(2);
            return Matcher.quoteReplacement(full);
        });
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.repair;

import dev.turnup.compiler.statement.Cursor;
import dev.turnup.compiler.statement.TreeEdit;
import dev.turnup.yang.value.XsdRegex;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Patterns that are no regular expressions of XML Schema (RFC 7950, section 9.4.5). */
final class Patterns implements Rule {
    private final Map<String, Optional<String>> known = new HashMap<>();

    @Override
    public void judge(Cursor at, Names names, Remedies remedies) {
        if (!at.keyword().equals("pattern")) {
            return;
        }
        String regex = at.text();
        String bounded = bounded(regex);
        Optional<String> fault = known.computeIfAbsent(bounded, Patterns::fault);
        if (fault.isPresent()) {
            remedies.drop(at, fault.get(), "the pattern '" + regex + "'");
        } else if (!bounded.equals(regex)) {
            remedies.replace(
                    at,
                    TreeEdit.with(at.statement(), bounded),
                    "'" + regex + "' has a quantifier without lower bound",
                    "read as '" + bounded + "'",
                    "");
        }
    }

    private static Optional<String> fault(String regex) {
        try {
            // Only matching compiles it wholly.
            boolean unused = XsdRegex.compile(regex).matches("");
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of("'" + regex + "' is no regular expression: "
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }

    /** The expression with each <code>{,</code> that is a quantifier as <code>{0,</code>. */
    private static String bounded(String regex) {
        if (!regex.contains("{,")) {
            return regex;
        }
        StringBuilder out = new StringBuilder();
        int inClass = 0;
        for (int i = 0; i < regex.length(); i++) {
            char c = regex.charAt(i);
            out.append(c);
            if (c == '\\' && i + 1 < regex.length()) {
                out.append(regex.charAt(++i));
            } else if (c == '[') {
                inClass++;
            } else if (c == ']') {
                inClass = Math.max(0, inClass - 1);
            } else if (c == '{' && inClass == 0 && regex.startsWith(",", i + 1)) {
                out.append('0');
            }
        }
        return out.toString();
    }
}

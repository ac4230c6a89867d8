// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Goes through the statements of a module's text (RFC 7950, section 6) until its body begins. */
final class HeaderScan {
    // Section 14: these come first, in any module; statements of extensions may stand anywhere.
    private static final Set<String> BEFORE_BODY = Set.of(
            "yang-version",
            "namespace",
            "prefix",
            "belongs-to",
            "import",
            "include",
            "organization",
            "contact",
            "description",
            "reference",
            "revision");

    private final String text;
    private int at;
    private boolean quoted;

    private String kind = "";
    private String name = "";
    private String namespace = "";
    private String revision = "";
    private boolean yang11;
    private final List<ModuleId> includes = new ArrayList<>();
    private final List<ModuleId> imports = new ArrayList<>();

    HeaderScan(String text) {
        this.text = text;
    }

    Optional<ModuleHeader> header() {
        scan();
        if (name.isEmpty() || !(kind.equals("module") || kind.equals("submodule"))) {
            return Optional.empty();
        }
        ModuleId id = new ModuleId(name, Optional.of(revision));
        return Optional.of(new ModuleHeader(id, kind.equals("submodule"), namespace, yang11, includes, imports));
    }

    private void scan() {
        int depth = 0;
        String keyword = "";
        String argument = "";
        boolean joins = false;
        String outer = "";
        for (String token = next(); token != null; token = next()) {
            if (quoted || !isMark(token)) {
                if (keyword.isEmpty()) {
                    keyword = token;
                } else if (!quoted && token.equals("+")) {
                    joins = true;
                } else {
                    argument = joins ? argument + token : token;
                    joins = false;
                }
                continue;
            }
            if (!keyword.isEmpty() && !take(depth, outer, keyword, argument)) {
                return;
            }
            if (token.equals("{")) {
                outer = depth == 1 ? keyword : outer;
                depth++;
            } else if (token.equals("}") && --depth <= 0) {
                return;
            }
            keyword = "";
            argument = "";
        }
    }

    /** Takes a statement in; false where the body begins. */
    private boolean take(int depth, String outer, String keyword, String argument) {
        if (depth == 0) {
            kind = keyword;
            name = argument;
            return true;
        }
        if (depth == 1) {
            switch (keyword) {
                case "yang-version" -> yang11 = argument.equals("1.1");
                case "namespace" -> namespace = argument;
                case "revision" -> revision = argument.compareTo(revision) > 0 ? argument : revision;
                case "import" -> imports.add(ModuleId.of(argument));
                case "include" -> includes.add(ModuleId.of(argument));
                default -> {
                    return BEFORE_BODY.contains(keyword) || keyword.indexOf(':') > 0;
                }
            }
        } else if (depth == 2 && keyword.equals("revision-date")) {
            List<ModuleId> needs = outer.equals("import") ? imports : includes;
            if (!needs.isEmpty()) {
                needs.add(ModuleId.of(needs.removeLast().name(), argument));
            }
        }
        return true;
    }

    private boolean isMark(String token) {
        return token.equals("{") || token.equals("}") || token.equals(";");
    }

    private @Nullable String next() {
        skipBlanks();
        if (at >= text.length()) {
            return null;
        }
        char c = text.charAt(at);
        quoted = c == '"' || c == '\'';
        if (quoted) {
            return string(c);
        }
        int start = at++;
        if (c != '{' && c != '}' && c != ';') {
            while (at < text.length() && isPlain(text.charAt(at))) {
                at++;
            }
        }
        return text.substring(start, at);
    }

    private static boolean isPlain(char c) {
        return c != '{' && c != '}' && c != ';' && c != '"' && c != '\'' && !Character.isWhitespace(c);
    }

    private String string(char quote) {
        StringBuilder content = new StringBuilder();
        for (at++; at < text.length() && text.charAt(at) != quote; at++) {
            if (quote == '"' && text.charAt(at) == '\\' && at + 1 < text.length()) {
                at++;
            }
            content.append(text.charAt(at));
        }
        at++;
        return content.toString();
    }

    private void skipBlanks() {
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\ufeff') {
                at++;
            } else if (text.startsWith("//", at)) {
                at = end(text.indexOf('\n', at));
            } else if (text.startsWith("/*", at)) {
                at = end(text.indexOf("*/", at + 2) + 2);
            } else {
                return;
            }
        }
    }

    private int end(int found) {
        return found < 2 ? text.length() : found;
    }
}

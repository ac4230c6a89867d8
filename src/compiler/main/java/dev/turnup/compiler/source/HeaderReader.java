// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Goes through the statements of a text and keeps what makes a {@link YangHeader}. */
final class HeaderReader {
    /** Published modules reach 25 or so; the parsers behind recurse, and would fail at some thousands. */
    private static final int DEEPEST = 200;

    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]*");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final YangTokens tokens;
    private final List<YangHeader.Need> imports = new ArrayList<>();
    private final List<YangHeader.Need> includes = new ArrayList<>();
    private final Set<String> augmented = new HashSet<>();
    private final Set<String> containers = new HashSet<>();
    private @Nullable String name;
    private @Nullable String belongsTo;
    private @Nullable String namespace;
    private @Nullable String prefix;
    private @Nullable String revision;
    private String inner = "";
    private @Nullable String innerPrefix;
    private @Nullable String innerRevision;
    private String needed = "";
    private int neededLine;

    HeaderReader(YangSource source) {
        this.tokens = new YangTokens(source);
    }

    YangHeader read() {
        int depth = 0;
        int opened = 0;
        boolean more = true;
        while (more) {
            YangTokens.Kind kind = tokens.next();
            switch (kind) {
                case END -> more = false;
                case SEMICOLON -> {}
                case CLOSE -> {
                    depth--;
                    if (depth < 0) {
                        throw tokens.refused("a '}' too many");
                    }
                    if (depth == 1) {
                        closed();
                    }
                }
                case OPEN, STRING -> throw tokens.refused(noModule("'" + shown(tokens.token()) + "'"));
                case WORD -> {
                    int line = tokens.line();
                    String keyword = tokens.token();
                    if (depth == 0 && !keyword.equals("module") && !keyword.equals("submodule")) {
                        throw tokens.refused(noModule("'" + shown(keyword) + "'"));
                    }
                    if (depth == 0 && name != null) {
                        throw tokens.refused("a second module in one file");
                    }
                    boolean kept = depth < 3;
                    StringBuilder argument = new StringBuilder();
                    YangTokens.Kind after = argument(kept ? argument : null);
                    if (kept) {
                        statement(depth, keyword, argument.toString(), line);
                    }
                    if (after == YangTokens.Kind.OPEN) {
                        depth++;
                        opened = line;
                        if (depth > DEEPEST) {
                            throw tokens.refused("statements lie more than " + DEEPEST + " deep");
                        }
                    } else if (after == YangTokens.Kind.SEMICOLON) {
                        if (depth == 1) {
                            closed();
                        }
                    } else {
                        throw tokens.refused("';' or '{' expected after the statement " + shown(keyword) + " of line "
                                + line + (after == YangTokens.Kind.END ? "; the file ends here" : ""));
                    }
                }
            }
        }
        String found = name;
        if (found == null) {
            throw tokens.refused("the file has no module");
        }
        if (depth > 0) {
            throw tokens.refused("the file ends where " + depth + " blocks are still open, the last of them since line "
                    + opened + "; it may be cut off");
        }
        return new YangHeader(
                found,
                Optional.ofNullable(belongsTo),
                Optional.ofNullable(namespace),
                Optional.ofNullable(prefix),
                imports,
                includes,
                Optional.ofNullable(revision),
                augmented,
                containers);
    }

    private static String noModule(String found) {
        return "a module was expected here and not " + found;
    }

    private static String shown(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "...";
    }

    /** Reads what follows a keyword up to the end of the statement or the beginning of its block. */
    private YangTokens.Kind argument(@Nullable StringBuilder into) {
        YangTokens.Kind kind = tokens.next();
        if (kind == YangTokens.Kind.WORD) {
            if (into != null) {
                into.append(tokens.token());
            }
            return tokens.next();
        }
        while (kind == YangTokens.Kind.STRING) {
            if (into != null) {
                into.append(tokens.token());
            }
            kind = tokens.next();
            if (kind != YangTokens.Kind.WORD || !tokens.token().equals("+")) {
                return kind;
            }
            kind = tokens.next();
        }
        return kind;
    }

    private void statement(int depth, String keyword, String argument, int line) {
        switch (depth) {
            case 0 -> {
                if (!IDENTIFIER.matcher(argument).matches()) {
                    throw tokens.refused("'" + shown(argument) + "' is no name for a " + keyword);
                }
                name = argument;
            }
            case 1 -> {
                inner = keyword;
                needed = argument;
                neededLine = line;
                innerPrefix = null;
                innerRevision = null;
                top(keyword, argument);
            }
            default -> {
                if (keyword.equals("prefix")) {
                    innerPrefix = argument;
                } else if (keyword.equals("revision-date")) {
                    innerRevision = argument;
                }
            }
        }
    }

    private void top(String keyword, String argument) {
        switch (keyword) {
            case "namespace" -> namespace = argument;
            case "prefix" -> prefix = argument;
            case "belongs-to" -> belongsTo = argument;
            case "container" -> containers.add(argument);
            case "augment" -> augmented.add(firstStep(argument));
            case "revision" -> {
                String known = revision;
                if (DATE.matcher(argument).matches() && (known == null || known.compareTo(argument) < 0)) {
                    revision = argument;
                }
            }
            default -> {}
        }
    }

    private static String firstStep(String path) {
        String stripped = path.strip();
        int end = stripped.indexOf('/', 1);
        return stripped.startsWith("/")
                ? stripped.substring(1, end < 0 ? stripped.length() : end).strip()
                : stripped;
    }

    /** A statement directly beneath the module ends. */
    private void closed() {
        switch (inner) {
            case "import" -> imports.add(need());
            case "include" -> includes.add(need());
            case "belongs-to" -> prefix = innerPrefix;
            default -> {}
        }
        inner = "";
    }

    private YangHeader.Need need() {
        return new YangHeader.Need(
                neededLine, needed, Optional.ofNullable(innerPrefix), Optional.ofNullable(innerRevision));
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.source;

import dev.turnup.xml.Location;

/** Cuts a YANG text into tokens (RFC 7950, section 6.1), one at a time; what does not matter to a header is not judged. */
final class YangTokens {
    /** The kinds of tokens. */
    enum Kind {
        /** A keyword, or an argument without quotes. */
        WORD,
        /** An argument in quotes. */
        STRING,
        /** The beginning of a block. */
        OPEN,
        /** The end of a block. */
        CLOSE,
        /** The end of a statement without a block. */
        SEMICOLON,
        /** The end of the text. */
        END
    }

    private final String file;
    private final String text;
    private int at;
    private int line = 1;
    private int start;
    private int end;
    private int startLine = 1;

    YangTokens(YangSource source) {
        this.file = source.file();
        this.text = source.text();
    }

    /** Goes to the next token. */
    Kind next() {
        skip();
        startLine = line;
        start = at;
        if (at >= text.length()) {
            end = at;
            return Kind.END;
        }
        char c = text.charAt(at);
        return switch (c) {
            case '{' -> single(Kind.OPEN);
            case '}' -> single(Kind.CLOSE);
            case ';' -> single(Kind.SEMICOLON);
            case '"', '\'' -> string(c);
            default -> word();
        };
    }

    private Kind single(Kind kind) {
        end = ++at;
        return kind;
    }

    /** The token's text: of a string what stands between the quotes, as written. */
    String token() {
        return text.substring(start, end);
    }

    /** Where the token's text begins: its offset in the whole. */
    int start() {
        return start;
    }

    /** Where the token's text ends. */
    int end() {
        return end;
    }

    /** The line that the token begins in. */
    int line() {
        return startLine;
    }

    CompilerException refused(String problem) {
        return new CompilerException(new Location(file, startLine, 0), problem);
    }

    private Kind string(char quote) {
        start = ++at;
        for (; at < text.length() && text.charAt(at) != quote; at++) {
            if (text.charAt(at) == '\\' && quote == '"' && at + 1 < text.length()) {
                at++;
            }
            countLine();
        }
        if (at >= text.length()) {
            throw refused("a string that begins here and has no closing quote; the file may be cut off");
        }
        end = at++;
        return Kind.STRING;
    }

    private Kind word() {
        if (text.startsWith("+\"", at) || text.startsWith("+'", at)) {
            end = ++at;
            return Kind.WORD;
        }
        while (at < text.length() && " \t\r\n;{}".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        end = at;
        return Kind.WORD;
    }

    private void skip() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == ' ' || c == '\t' || c == '\r' || c == '\n') {
                countLine();
                at++;
            } else if (text.startsWith("//", at)) {
                int eol = text.indexOf('\n', at);
                at = eol < 0 ? text.length() : eol;
            } else if (text.startsWith("/*", at)) {
                startLine = line;
                int close = text.indexOf("*/", at + 2);
                if (close < 0) {
                    throw refused("a comment that begins here and does not end; the file may be cut off");
                }
                for (; at < close + 2; at++) {
                    countLine();
                }
            } else {
                return;
            }
        }
    }

    private void countLine() {
        if (text.charAt(at) == '\n') {
            line++;
        }
    }
}

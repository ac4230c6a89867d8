// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.source;

import dev.turnup.xml.Location;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Set;

/** Tells what of a module is meant for people alone from what is meant for programs. */
final class Prose {
    private static final Set<String> STATEMENTS = Set.of("description", "reference", "contact", "organization");

    private Prose() {}

    /**
     * Looks at the characters that were no UTF-8.
     *
     * @param latin their places in the text; at least one
     * @throws CompilerException where one of them stands in a statement for programs, or outside of all statements
     */
    static YangText.Malformed judge(String file, String text, BitSet latin) {
        YangTokens tokens = new YangTokens(new YangSource(file, text));
        String keyword = "";
        for (YangTokens.Kind kind = tokens.next(); kind != YangTokens.Kind.END; kind = tokens.next()) {
            boolean prose = STATEMENTS.contains(keyword);
            int wrong = latin.nextSetBit(tokens.start());
            if (!prose && wrong >= 0 && wrong < tokens.end()) {
                throw refused(file, text, latin, wrong, keyword);
            }
            keyword = switch (kind) {
                case WORD, STRING -> keyword.isEmpty() ? tokens.token() : keyword;
                case OPEN, CLOSE, SEMICOLON, END -> "";
            };
        }
        int lines = 0;
        int counted = -1;
        for (int at = latin.nextSetBit(0); at >= 0; at = latin.nextSetBit(at + 1)) {
            int end = text.indexOf('\n', at);
            if (end != counted) {
                lines++;
                counted = end;
            }
        }
        return new YangText.Malformed(line(text, latin.nextSetBit(0)), lines);
    }

    private static CompilerException refused(String file, String text, BitSet latin, int at, String keyword) {
        int offset = 0;
        for (int i = 0; i < at; i++) {
            char c = text.charAt(i);
            boolean low = Character.isLowSurrogate(c); // counted with the high one
            int width = Character.isHighSurrogate(c) ? 4 : String.valueOf(c).getBytes(StandardCharsets.UTF_8).length;
            offset += latin.get(i) ? 1 : low ? 0 : width;
        }
        String where = keyword.isEmpty() ? "" : ", in the argument of " + keyword;
        return new CompilerException(
                new Location(file, line(text, at), at - text.lastIndexOf('\n', at)),
                "byte %d, 0x%02X, is no UTF-8%s".formatted(offset, (int) text.charAt(at), where));
    }

    private static int line(String text, int at) {
        return 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.edit;

/**
 * A diff as people read it: {@code + ~ - >} in the first column, common parents written once, one line a leaf, secrets
 * masked, and the count line at the end.
 */
public final class ChangeTree {

    /** What a line says. */
    public enum Mark {
        /** A parent of changed nodes. */
        CONTEXT(' '),
        ADD('+'),
        CHANGE('~'),
        DELETE('-'),
        MOVE('>');

        private final char symbol;

        Mark(char symbol) {
            this.symbol = symbol;
        }

        /** The line's first character. */
        public char symbol() {
            return symbol;
        }
    }

    /** Gives a line its look, such as a colour. */
    @FunctionalInterface
    public interface Style {
        /** Lines as they are. */
        Style PLAIN = (mark, line) -> line;

        /**
         * The line as it is to be printed.
         *
         * @param mark what it says
         * @param line its text, the mark's symbol first, without a line break
         */
        String line(Mark mark, String line);
    }

    private ChangeTree() {}

    /** The changes and the count line, without colours. */
    public static String plain(Diff diff) {
        return print(diff, Style.PLAIN);
    }

    /** The changes and the count line; each line ends with a line break. */
    public static String print(Diff diff, Style style) {
        throw new UnsupportedOperationException("not supported yet: " + diff.changes() + style);
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

/** Colours a terminal understands (ECMA-48, SGR), or none. */
enum Ansi {
    /** For a file, a pipe or a person who set NO_COLOR. */
    PLAIN,
    /** For a terminal. */
    COLOUR;

    String green(String text) {
        return sgr("32", text);
    }

    String yellow(String text) {
        return sgr("33", text);
    }

    String red(String text) {
        return sgr("31", text);
    }

    String cyan(String text) {
        return sgr("36", text);
    }

    String bold(String text) {
        return sgr("1", text);
    }

    String dim(String text) {
        return sgr("2", text);
    }

    private String sgr(String code, String text) {
        return this == PLAIN ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
    }
}

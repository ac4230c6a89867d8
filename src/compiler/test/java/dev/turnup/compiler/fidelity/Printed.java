// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.fidelity;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A statement as {@code yanglint -f info} prints it. */
record Printed(String keyword, String argument, List<Printed> statements) {

    static List<Printed> read(String text) {
        // libyang 2.1 forgets the quotation mark behind the argument of unique.
        String whole = text.replaceAll("(?m)^(\\s*unique \"[^\"\\n]*);$", "$1\";");
        return new Reader(whole).statements();
    }

    Stream<Printed> all(String name) {
        return statements.stream().filter(s -> s.keyword.equals(name));
    }

    String first(String name) {
        return all(name).map(Printed::argument).findFirst().orElse("");
    }

    private static final class Reader {
        private final String text;
        private int at;

        Reader(String text) {
            this.text = text;
        }

        private List<Printed> statements() {
            List<Printed> all = new ArrayList<>();
            for (skip(); at < text.length() && text.charAt(at) != '}'; skip()) {
                String keyword = word();
                skip();
                StringBuilder argument = new StringBuilder();
                if (text.charAt(at) == '"') {
                    quoted(argument);
                } else if (text.charAt(at) != '{' && text.charAt(at) != ';') {
                    argument.append(text, at, end());
                    at = end();
                }
                skip();
                List<Printed> below = List.of();
                if (text.charAt(at) == '{') {
                    at++;
                    below = statements();
                }
                at++;
                all.add(new Printed(keyword, argument.toString().strip(), below));
            }
            return all;
        }

        private void skip() {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
        }

        private String word() {
            int from = at;
            while (!Character.isWhitespace(text.charAt(at)) && "{};".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            return text.substring(from, at);
        }

        private int end() {
            int brace = text.indexOf('{', at);
            int semicolon = text.indexOf(';', at);
            return brace < 0 || (semicolon >= 0 && semicolon < brace) ? semicolon : brace;
        }

        private void quoted(StringBuilder into) {
            for (at++; text.charAt(at) != '"'; at++) {
                if (text.charAt(at) == '\\') {
                    at++;
                    char escaped = text.charAt(at);
                    into.append(escaped == 'n' ? '\n' : escaped == 't' ? '\t' : escaped);
                } else {
                    into.append(text.charAt(at));
                }
            }
            at++;
        }
    }
}

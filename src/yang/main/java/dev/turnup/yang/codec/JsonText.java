// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.codec;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.Iterator;

/** What JSON holds to its text (RFC 8259). */
final class JsonText {
    private JsonText() {}

    /** The text, two spaces a level, with a line break at the end. */
    static String write(Structured value) {
        StringBuilder out = new StringBuilder();
        write(value, new Lines(out));
        return out.toString();
    }

    /** As {@link #write(Structured)}, line by line. */
    static void write(Structured value, Lines lines) {
        write(value, lines, 0);
        if (!lines.one()) {
            lines.text().append('\n');
        }
        lines.end();
    }

    private static void write(Structured value, Lines lines, int level) {
        StringBuilder out = lines.text();
        switch (value) {
            case Structured.Mapping mapping -> {
                out.append('{');
                Iterator<Structured.Member> members = mapping.members().iterator();
                while (members.hasNext()) {
                    Structured.Member member = members.next();
                    newLine(lines, level + 1);
                    quoted(member.name(), out);
                    out.append(lines.one() ? ":" : ": ");
                    write(member.value(), lines, level + 1);
                    out.append(members.hasNext() ? "," : "");
                }
                close(lines, '}', level, mapping.members().isEmpty());
            }
            case Structured.Sequence sequence -> {
                boolean flat = sequence.items().stream().allMatch(i -> i instanceof Structured.Scalar);
                out.append('[');
                Iterator<Structured> items = sequence.items().iterator();
                while (items.hasNext()) {
                    if (!flat) {
                        newLine(lines, level + 1);
                    }
                    write(items.next(), lines, level + 1);
                    out.append(items.hasNext() ? flat && !lines.one() ? ", " : "," : "");
                }
                close(lines, ']', level, flat);
            }
            case Structured.Scalar scalar -> {
                switch (scalar.form()) {
                    case TEXT, QUOTED -> quoted(scalar.text(), out);
                    case PLAIN, NUMBER, BOOLEAN -> out.append(scalar.text());
                    case NULL -> out.append("null");
                }
            }
        }
    }

    private static void close(Lines lines, char bracket, int level, boolean sameLine) {
        if (!sameLine) {
            newLine(lines, level);
        }
        lines.text().append(bracket);
    }

    private static void newLine(Lines lines, int level) {
        if (lines.one()) {
            lines.line();
        } else {
            lines.text().append('\n');
            lines.line();
            lines.text().repeat("  ", level);
        }
    }

    static void quoted(String text, StringBuilder out) {
        out.append('"');
        JsonStringEncoder.getInstance().quoteAsString(text, out);
        out.append('"');
    }
}

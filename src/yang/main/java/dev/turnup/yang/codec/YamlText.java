// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.codec;

import java.util.regex.Pattern;

/** What YAML holds to its text (YAML 1.2). */
final class YamlText {
    /** What other readers of YAML take for something else than text, unless it is quoted. */
    private static final Pattern LOOKS_TYPED =
            Pattern.compile("(?i)null|~|true|false|yes|no|on|off|y|n|[-+]?[.]?[0-9].*|[-+]?[.](inf|nan)|=|<<");
    /** What can stand without quotes anywhere. */
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_/.][\\p{L}\\p{N}_/.+-]*");

    private static final Pattern PLAIN_NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.:-]*");

    private YamlText() {}

    /** The text, two spaces a level, with a line break at the end. */
    static String write(Structured value) {
        StringBuilder out = new StringBuilder();
        write(value, new Lines(out));
        return out.toString();
    }

    /** As {@link #write(Structured)}, line by line. */
    static void write(Structured value, Lines lines) {
        block(value, lines, 0, false);
        lines.end();
    }

    /** Writes a value from the current column on; {@code inline} where the line holds a dash already. */
    private static void block(Structured value, Lines lines, int level, boolean inline) {
        lines.line();
        StringBuilder out = lines.text();
        switch (value) {
            case Structured.Mapping mapping
            when !mapping.members().isEmpty() -> {
                boolean first = inline;
                for (Structured.Member member : mapping.members()) {
                    if (!first) {
                        out.repeat("  ", level);
                    }
                    first = false;
                    name(member.name(), out);
                    out.append(':');
                    below(member.value(), lines, level + 1);
                }
            }
            case Structured.Sequence sequence
            when !isFlat(sequence) -> {
                for (Structured item : sequence.items()) {
                    out.repeat("  ", level).append("- ");
                    block(item, lines, level + 1, true);
                }
            }
            case Structured.Mapping mapping -> out.append("{}\n");
            case Structured.Sequence sequence -> {
                flat(sequence, out);
                out.append('\n');
            }
            case Structured.Scalar scalar -> {
                scalar(scalar, out);
                out.append('\n');
            }
        }
    }

    private static void below(Structured value, Lines lines, int level) {
        boolean nested = (value instanceof Structured.Mapping m && !m.members().isEmpty())
                || (value instanceof Structured.Sequence s && !isFlat(s));
        lines.text().append(nested ? '\n' : ' ');
        block(value, lines, level, false);
    }

    private static boolean isFlat(Structured.Sequence sequence) {
        return sequence.items().stream().allMatch(i -> i instanceof Structured.Scalar);
    }

    private static void flat(Structured.Sequence sequence, StringBuilder out) {
        out.append('[');
        String comma = "";
        for (Structured item : sequence.items()) {
            out.append(comma);
            scalar((Structured.Scalar) item, out);
            comma = ", ";
        }
        out.append(']');
    }

    private static void scalar(Structured.Scalar scalar, StringBuilder out) {
        switch (scalar.form()) {
            case NULL -> out.append("null");
            case PLAIN, NUMBER, BOOLEAN -> out.append(scalar.text());
            case TEXT, QUOTED -> {
                boolean plain = PLAIN.matcher(scalar.text()).matches()
                        && !LOOKS_TYPED.matcher(scalar.text()).matches();
                if (plain) {
                    out.append(scalar.text());
                } else {
                    JsonText.quoted(scalar.text(), out);
                }
            }
        }
    }

    private static void name(String name, StringBuilder out) {
        boolean plain = PLAIN_NAME.matcher(name).matches()
                && !name.endsWith(":")
                && !LOOKS_TYPED.matcher(name).matches();
        if (plain) {
            out.append(name);
        } else {
            JsonText.quoted(name, out);
        }
    }
}

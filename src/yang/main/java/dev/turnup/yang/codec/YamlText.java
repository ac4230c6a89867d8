// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.codec;

import dev.turnup.xml.Location;
import dev.turnup.yang.edit.ErrorTag;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Text of YAML 1.2 to what it holds, and back. A plain scalar stays text, whatever it looks like: the schema types it.
 * Anchors, aliases, tags and a second document are refused.
 */
final class YamlText {
    private static final int MOST_LEVELS = 250;

    /** What other readers of YAML take for something else than text, unless it is quoted. */
    private static final Pattern LOOKS_TYPED =
            Pattern.compile("(?i)null|~|true|false|yes|no|on|off|y|n|[-+]?[.]?[0-9].*|[-+]?[.](inf|nan)|=|<<");
    /** What can stand without quotes anywhere. */
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_/.][\\p{L}\\p{N}_/.+-]*");

    private static final Pattern PLAIN_NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.:-]*");
    private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");

    private final Iterator<Event> events;
    private final String source;
    private Location last;
    private int values;

    private YamlText(Iterator<Event> events, String source) {
        this.events = events;
        this.source = source;
        this.last = new Location(source, 1, 1);
    }

    static Structured read(byte[] bytes, String source) {
        String text = Utf8.text(bytes, source);
        LoadSettings settings = LoadSettings.builder()
                .setLabel(source)
                .setCodePointLimit(Documents.MAX_BYTES)
                // The scanner copies all of a scalar at every buffer's end: with its small buffer that is quadratic.
                .setBufferSize(Math.clamp(text.length(), 1 << 10, 4 << 20))
                .build();
        YamlText yaml = new YamlText(new Parse(settings).parseString(text).iterator(), source);
        try {
            return yaml.document();
        } catch (MarkedYamlEngineException e) {
            Location at = e.getProblemMark().map(mark -> at(mark, source)).orElse(yaml.last);
            throw new MalformedDocument(ErrorTag.MALFORMED_MESSAGE, "not YAML: " + e.getProblem(), at);
        } catch (ReaderException e) {
            throw new MalformedDocument(
                    ErrorTag.MALFORMED_MESSAGE,
                    "not YAML: the character U+%04X".formatted(e.getCodePoint()),
                    Utf8.at(text, e.getPosition(), source));
        } catch (YamlEngineException | IllegalArgumentException | IndexOutOfBoundsException e) {
            // The last two are slips of the parser over escapes that are no characters.
            throw new MalformedDocument(
                    ErrorTag.MALFORMED_MESSAGE, "not YAML: an escape or a directive at fault", yaml.last);
        }
    }

    private Event next() {
        Event event = events.next();
        last = event.getEndMark().map(mark -> at(mark, source)).orElse(last);
        return event;
    }

    private Structured document() {
        Optional<Structured> read = Optional.empty();
        while (events.hasNext()) {
            Event event = next();
            if (event instanceof DocumentStartEvent && read.isPresent()) {
                throw refused("a second document is not allowed", event);
            }
            if (event instanceof NodeEvent node) {
                read = Optional.of(node(node, 0));
            }
        }
        return read.orElseThrow(() -> new MalformedDocument(ErrorTag.MALFORMED_MESSAGE, "the document is empty", last));
    }

    private Structured node(NodeEvent event, int level) {
        Location at = at(event);
        if (event instanceof AliasEvent) {
            throw refused("an alias is not allowed: write the value again", event);
        }
        if (event.getAnchor().isPresent()) {
            throw refused("an anchor is not allowed", event);
        }
        if (++values > Documents.MOST_VALUES) {
            throw new MalformedDocument(ErrorTag.TOO_BIG, "more than " + Documents.MOST_VALUES + " values", at);
        }
        if (level > MOST_LEVELS) {
            throw new MalformedDocument(ErrorTag.TOO_BIG, "more than " + MOST_LEVELS + " levels", at);
        }
        if (event instanceof ScalarEvent scalar) {
            if (scalar.getTag().isPresent()) {
                throw refused("a tag is not allowed: the schema types values", event);
            }
            Structured.Form form = !scalar.isPlain()
                    ? Structured.Form.QUOTED
                    : NULLS.contains(scalar.getValue()) ? Structured.Form.NULL : Structured.Form.PLAIN;
            if (scalar.getValue().length() > Documents.MOST_CHARACTERS) {
                throw new MalformedDocument(
                        ErrorTag.TOO_BIG, "a text of more than " + Documents.MOST_CHARACTERS + " characters", at);
            }
            Utf8.refuseWhatNoDocumentCarries(scalar.getValue(), at);
            return new Structured.Scalar(scalar.getValue(), form, at);
        }
        if (event instanceof CollectionStartEvent start && start.getTag().isPresent()) {
            throw refused("a tag is not allowed: the schema types values", event);
        }
        if (event instanceof SequenceStartEvent) {
            List<Structured> items = new ArrayList<>();
            for (Event next = next(); next instanceof NodeEvent item; next = next()) {
                items.add(node(item, level + 1));
            }
            return new Structured.Sequence(items, at);
        }
        if (event instanceof MappingStartEvent) {
            List<Structured.Member> members = new ArrayList<>();
            Set<String> names = new HashSet<>();
            for (Event next = next(); next instanceof NodeEvent key; next = next()) {
                if (!(node(key, level + 1) instanceof Structured.Scalar name)) {
                    throw refused("a name is a text", key);
                }
                if (name.text().equals("<<")) {
                    throw refused("a merge key is not allowed: write the members again", key);
                }
                if (!names.add(name.text())) {
                    throw MalformedDocument.twice(name.text(), name.location());
                }
                members.add(new Structured.Member(name.text(), node((NodeEvent) next(), level + 1), name.location()));
            }
            return new Structured.Mapping(members, at);
        }
        throw refused("unexpected " + event.getEventId(), event);
    }

    private MalformedDocument refused(String problem, Event event) {
        return new MalformedDocument(ErrorTag.MALFORMED_MESSAGE, problem, at(event));
    }

    private Location at(Event event) {
        return event.getStartMark().map(mark -> at(mark, source)).orElse(Location.of(source));
    }

    private static Location at(Mark mark, String source) {
        return new Location(source, mark.getLine() + 1, mark.getColumn() + 1);
    }

    /** The text, two spaces a level, with a line break at the end. */
    static String write(Structured value) {
        StringBuilder out = new StringBuilder();
        block(value, out, 0, false);
        return out.toString();
    }

    /** Writes a value from the current column on; {@code inline} where the line holds a dash already. */
    private static void block(Structured value, StringBuilder out, int level, boolean inline) {
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
                    below(member.value(), out, level + 1);
                }
            }
            case Structured.Sequence sequence
            when !isFlat(sequence) -> {
                for (Structured item : sequence.items()) {
                    out.repeat("  ", level).append("- ");
                    block(item, out, level + 1, true);
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

    private static void below(Structured value, StringBuilder out, int level) {
        boolean nested = (value instanceof Structured.Mapping m && !m.members().isEmpty())
                || (value instanceof Structured.Sequence s && !isFlat(s));
        out.append(nested ? '\n' : ' ');
        block(value, out, level, false);
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

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.codec;

import dev.turnup.xml.Location;
import dev.turnup.yang.edit.ErrorTag;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Text of YAML 1.2 to what it holds. A plain scalar stays text, whatever it looks like: the schema types it. Anchors,
 * aliases, tags and a second document are refused.
 */
final class YamlTokens implements StructuredTokens {
    private static final int MOST_LEVELS = 250;
    private static final int LARGE_BUFFER = 4 << 20;
    private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");

    /** A sequence or mapping that is open. */
    private static final class Open {
        private final boolean mapping;
        private boolean named;

        Open(boolean mapping) {
            this.mapping = mapping;
        }
    }

    private final Iterator<Event> events;
    private final String source;
    private final int most;
    // Where a character stands that the reader does not take; it tells but how many came before it.
    private final IntFunction<Optional<Location>> places;
    private final Deque<Open> open = new ArrayDeque<>();
    private Token token = Token.END;
    private Location location;
    private Location last;
    private Structured.Scalar scalar;
    private boolean begun;
    private int values;

    private YamlTokens(Iterator<Event> events, String source, int most, IntFunction<Optional<Location>> places) {
        this.events = events;
        this.source = source;
        this.most = most;
        this.places = places;
        this.last = new Location(source, 1, 1);
        this.location = last;
        this.scalar = new Structured.Scalar("", Structured.Form.NULL, last);
    }

    /** A document whose size is limited. */
    static YamlTokens of(byte[] bytes, String source) {
        String text = Utf8.text(bytes, source);
        Parse parse =
                new Parse(settings(source, Documents.MAX_BYTES, Math.clamp(text.length(), 1 << 10, LARGE_BUFFER)));
        return new YamlTokens(
                parse.parseString(text).iterator(),
                source,
                Documents.MOST_VALUES,
                index -> Optional.of(Utf8.at(text, index, source)));
    }

    /** A stream without a limit, which stays the caller's to close. */
    static YamlTokens of(InputStream in, String source) {
        try {
            Parse parse = new Parse(settings(source, Integer.MAX_VALUE, LARGE_BUFFER));
            return new YamlTokens(
                    parse.parseReader(Utf8.reader(in)).iterator(),
                    source,
                    Integer.MAX_VALUE,
                    index -> Optional.empty());
        } catch (CharacterCodingException e) {
            throw new MalformedDocument(ErrorTag.MALFORMED_MESSAGE, "not UTF-8", new Location(source, 1, 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LoadSettings settings(String source, int mostCharacters, int buffer) {
        return LoadSettings.builder()
                .setLabel(source)
                .setCodePointLimit(mostCharacters)
                // The scanner copies all of a scalar at every buffer's end: with its small buffer that is quadratic.
                .setBufferSize(buffer)
                .build();
    }

    @Override
    public Token next() {
        try {
            token = advance();
            return token;
        } catch (MarkedYamlEngineException e) {
            Location at = e.getProblemMark().map(mark -> at(mark, source)).orElse(last);
            throw new MalformedDocument(ErrorTag.MALFORMED_MESSAGE, "not YAML: " + e.getProblem(), at);
        } catch (ReaderException e) {
            throw new MalformedDocument(
                    ErrorTag.MALFORMED_MESSAGE,
                    "not YAML: the character U+%04X".formatted(e.getCodePoint()),
                    places.apply(e.getPosition()).orElse(last));
        } catch (YamlEngineException | IllegalArgumentException | IndexOutOfBoundsException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                throw new MalformedDocument(ErrorTag.MALFORMED_MESSAGE, "not UTF-8", last);
            }
            // The last two are slips of the parser over escapes that are no characters.
            throw new MalformedDocument(
                    ErrorTag.MALFORMED_MESSAGE, "not YAML: an escape or a directive at fault", last);
        }
    }

    private Token advance() {
        while (events.hasNext()) {
            Event event = events.next();
            last = event.getEndMark().map(mark -> at(mark, source)).orElse(last);
            location = at(event);
            if (event instanceof DocumentStartEvent && begun) {
                throw refused("a second document is not allowed");
            }
            if (event instanceof NodeEvent node) {
                begun = true;
                return node(node);
            }
            if (event instanceof CollectionEndEvent) {
                return open.pop().mapping ? Token.END_OBJECT : Token.END_ARRAY;
            }
        }
        if (!begun) {
            throw new MalformedDocument(ErrorTag.MALFORMED_MESSAGE, "the document is empty", last);
        }
        return Token.END;
    }

    private Token node(NodeEvent event) {
        if (event instanceof AliasEvent) {
            throw refused("an alias is not allowed: write the value again");
        }
        if (event.getAnchor().isPresent()) {
            throw refused("an anchor is not allowed");
        }
        if (++values > most) {
            throw new MalformedDocument(ErrorTag.TOO_BIG, "more than " + most + " values", location);
        }
        if (open.size() > MOST_LEVELS) {
            throw new MalformedDocument(ErrorTag.TOO_BIG, "more than " + MOST_LEVELS + " levels", location);
        }
        Open within = open.peek();
        boolean isName = within != null && within.mapping && !within.named;
        if (within != null) {
            within.named = isName;
        }
        if (event instanceof ScalarEvent value) {
            scalar = scalar(value);
            if (isName && scalar.text().equals("<<")) {
                throw refused("a merge key is not allowed: write the members again");
            }
            return isName ? Token.NAME : Token.SCALAR;
        }
        if (event instanceof CollectionStartEvent start && start.getTag().isPresent()) {
            throw refused("a tag is not allowed: the schema types values");
        }
        if (isName) {
            throw refused("a name is a text");
        }
        open.push(new Open(event instanceof MappingStartEvent));
        return event instanceof MappingStartEvent ? Token.OBJECT : Token.ARRAY;
    }

    private Structured.Scalar scalar(ScalarEvent scalar) {
        if (scalar.getTag().isPresent()) {
            throw refused("a tag is not allowed: the schema types values");
        }
        Structured.Form form = !scalar.isPlain()
                ? Structured.Form.QUOTED
                : NULLS.contains(scalar.getValue()) ? Structured.Form.NULL : Structured.Form.PLAIN;
        if (scalar.getValue().length() > Documents.MOST_CHARACTERS) {
            throw new MalformedDocument(
                    ErrorTag.TOO_BIG, "a text of more than " + Documents.MOST_CHARACTERS + " characters", location);
        }
        Utf8.refuseWhatNoDocumentCarries(scalar.getValue(), location);
        return new Structured.Scalar(scalar.getValue(), form, location);
    }

    @Override
    public Token token() {
        return token;
    }

    @Override
    public String name() {
        return scalar.text();
    }

    @Override
    public Structured.Scalar scalar() {
        return scalar;
    }

    @Override
    public Location location() {
        return location;
    }

    private MalformedDocument refused(String problem) {
        return new MalformedDocument(ErrorTag.MALFORMED_MESSAGE, problem, location);
    }

    private Location at(Event event) {
        return event.getStartMark().map(mark -> at(mark, source)).orElse(Location.of(source));
    }

    private static Location at(Mark mark, String source) {
        return new Location(source, mark.getLine() + 1, mark.getColumn() + 1);
    }
}

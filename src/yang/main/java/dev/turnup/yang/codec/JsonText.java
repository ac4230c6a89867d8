// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.codec;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.turnup.xml.Location;
import dev.turnup.yang.edit.ErrorTag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/** Text of JSON (RFC 8259) to what it holds, and back. */
final class JsonText {
    private static final JsonFactory FACTORY = new JsonFactoryBuilder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(250)
                    .maxDocumentLength(Documents.MAX_BYTES)
                    .maxStringLength(Documents.MOST_CHARACTERS)
                    .maxNameLength(Documents.MOST_OF_A_NAME)
                    .build())
            .build();

    private static final int MOST_OF_AN_EXPONENT = 4;

    private final JsonParser parser;
    private final String source;
    private int values;

    private JsonText(JsonParser parser, String source) {
        this.parser = parser;
        this.source = source;
    }

    static Structured read(byte[] bytes, String source) {
        String text = Utf8.text(bytes, source);
        try (JsonParser parser = FACTORY.createParser(text)) {
            JsonText json = new JsonText(parser, source);
            try {
                return json.document();
            } catch (StreamConstraintsException e) {
                String sentence = e.getOriginalMessage().replaceAll(", from `[^`]*`", "");
                throw new MalformedDocument(ErrorTag.TOO_BIG, sentence, at(parser.currentLocation(), source));
            } catch (JsonProcessingException e) {
                JsonLocation where = e.getLocation() == null ? parser.currentLocation() : e.getLocation();
                String sentence = "not JSON: " + withoutContent(e.getOriginalMessage());
                throw new MalformedDocument(ErrorTag.MALFORMED_MESSAGE, sentence, at(where, source));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Structured document() throws IOException {
        if (parser.nextToken() == null) {
            throw malformed("the document is empty");
        }
        Structured value = value();
        if (parser.nextToken() != null) {
            throw malformed("more than one value");
        }
        return value;
    }

    /** The parser quotes what it stumbles over, which may be a secret without its quotes. */
    private static String withoutContent(String message) {
        return message.replaceAll("Unrecognized token '.*'", "a text without quotes")
                .replaceAll(" \\(for \\w+ starting at .*", "")
                .replaceAll("(?s)\\n.*", "");
    }

    private Structured value() throws IOException {
        Location at = at(parser.currentTokenLocation(), source);
        if (++values > Documents.MOST_VALUES) {
            throw new MalformedDocument(ErrorTag.TOO_BIG, "more than " + Documents.MOST_VALUES + " values", at);
        }
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> {
                List<Structured.Member> members = new ArrayList<>();
                Set<String> names = new HashSet<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    Location place = at(parser.currentTokenLocation(), source);
                    Utf8.refuseWhatNoDocumentCarries(name, place);
                    if (!names.add(name)) {
                        throw MalformedDocument.twice(name, place);
                    }
                    parser.nextToken();
                    members.add(new Structured.Member(name, value(), place));
                }
                yield new Structured.Mapping(members, at);
            }
            case START_ARRAY -> {
                List<Structured> items = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    items.add(value());
                }
                yield new Structured.Sequence(items, at);
            }
            case VALUE_STRING -> {
                String text = parser.getText();
                Utf8.refuseWhatNoDocumentCarries(text, at);
                yield new Structured.Scalar(text, Structured.Form.TEXT, at);
            }
            case VALUE_NULL -> new Structured.Scalar("", Structured.Form.NULL, at);
            case VALUE_NUMBER_INT -> new Structured.Scalar(parser.getText(), Structured.Form.NUMBER, at);
            case VALUE_NUMBER_FLOAT -> new Structured.Scalar(whole(parser.getText()), Structured.Form.NUMBER, at);
            case VALUE_TRUE, VALUE_FALSE -> new Structured.Scalar(parser.getText(), Structured.Form.BOOLEAN, at);
            default -> throw malformed("unexpected " + token);
        };
    }

    /** A number with a fraction or an exponent that is whole all the same, {@code 1e2}, without them; others as they are. */
    private static String whole(String number) {
        int exponent = Math.max(number.indexOf('e'), number.indexOf('E'));
        // Longer exponents make numbers that no type has, and that would take a gigabyte to write.
        if (exponent >= 0 && number.length() - exponent > MOST_OF_AN_EXPONENT) {
            return number;
        }
        BigDecimal value = new BigDecimal(number).stripTrailingZeros();
        return value.scale() <= 0 ? value.toBigInteger().toString() : number;
    }

    private MalformedDocument malformed(String problem) {
        return new MalformedDocument(
                ErrorTag.MALFORMED_MESSAGE, "not JSON: " + problem, at(parser.currentLocation(), source));
    }

    private static Location at(JsonLocation at, String source) {
        return at == null ? Location.of(source) : new Location(source, at.getLineNr(), at.getColumnNr());
    }

    /** The text, two spaces a level, with a line break at the end. */
    static String write(Structured value) {
        StringBuilder out = new StringBuilder();
        write(value, out, 0);
        return out.append('\n').toString();
    }

    private static void write(Structured value, StringBuilder out, int level) {
        switch (value) {
            case Structured.Mapping mapping -> {
                out.append('{');
                Iterator<Structured.Member> members = mapping.members().iterator();
                while (members.hasNext()) {
                    Structured.Member member = members.next();
                    newLine(out, level + 1);
                    quoted(member.name(), out);
                    out.append(": ");
                    write(member.value(), out, level + 1);
                    out.append(members.hasNext() ? "," : "");
                }
                close(out, '}', level, mapping.members().isEmpty());
            }
            case Structured.Sequence sequence -> {
                boolean flat = sequence.items().stream().allMatch(i -> i instanceof Structured.Scalar);
                out.append('[');
                Iterator<Structured> items = sequence.items().iterator();
                while (items.hasNext()) {
                    if (!flat) {
                        newLine(out, level + 1);
                    }
                    write(items.next(), out, level + 1);
                    out.append(items.hasNext() ? flat ? ", " : "," : "");
                }
                close(out, ']', level, flat);
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

    private static void close(StringBuilder out, char bracket, int level, boolean sameLine) {
        if (!sameLine) {
            newLine(out, level);
        }
        out.append(bracket);
    }

    private static void newLine(StringBuilder out, int level) {
        out.append('\n').repeat("  ", level);
    }

    static void quoted(String text, StringBuilder out) {
        out.append('"');
        JsonStringEncoder.getInstance().quoteAsString(text, out);
        out.append('"');
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.codec;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import dev.turnup.xml.Location;
import dev.turnup.yang.edit.ErrorTag;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;

/** Text of JSON (RFC 8259) to what it holds. */
final class JsonTokens implements StructuredTokens {
    private static final JsonFactory FACTORY = new JsonFactoryBuilder()
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(250)
                    .maxStringLength(Documents.MOST_CHARACTERS)
                    .maxNameLength(Documents.MOST_OF_A_NAME)
                    .build())
            .build();

    private static final int MOST_OF_AN_EXPONENT = 4;

    private final JsonParser parser;
    private final String source;
    private final int most;
    private Token token = Token.END;
    private Location location;
    private boolean begun;
    private int values;

    private JsonTokens(JsonParser parser, String source, int most) {
        this.parser = parser;
        this.source = source;
        this.most = most;
        this.location = new Location(source, 1, 1);
    }

    /** A document whose size is limited. */
    static JsonTokens of(byte[] bytes, String source) {
        try {
            return new JsonTokens(FACTORY.createParser(Utf8.text(bytes, source)), source, Documents.MOST_VALUES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A stream without a limit, which stays the caller's to close. */
    static JsonTokens of(InputStream in, String source) {
        try {
            return new JsonTokens(FACTORY.createParser(Utf8.reader(in)), source, Integer.MAX_VALUE);
        } catch (CharacterCodingException e) {
            throw malformed("not UTF-8", new Location(source, 1, 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Token next() {
        try {
            JsonToken next = parser.nextToken();
            location = at(parser.currentTokenLocation(), source);
            token = next == null ? Token.END : token(next);
        } catch (StreamConstraintsException e) {
            String sentence = e.getOriginalMessage().replaceAll(", from `[^`]*`", "");
            throw new MalformedDocument(ErrorTag.TOO_BIG, sentence, here());
        } catch (JsonProcessingException e) {
            Location where = e.getLocation() == null ? here() : at(e.getLocation(), source);
            throw malformed("not JSON: " + withoutContent(e.getOriginalMessage()), where);
        } catch (CharacterCodingException e) {
            throw malformed("not UTF-8", here());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!begun && token == Token.END) {
            throw malformed("the document is empty", here());
        }
        begun = true;
        return token;
    }

    private Token token(JsonToken next) throws IOException {
        return switch (next) {
            case START_OBJECT -> counted(Token.OBJECT);
            case START_ARRAY -> counted(Token.ARRAY);
            case END_OBJECT -> Token.END_OBJECT;
            case END_ARRAY -> Token.END_ARRAY;
            case FIELD_NAME -> {
                Utf8.refuseWhatNoDocumentCarries(parser.currentName(), location);
                yield Token.NAME;
            }
            case VALUE_STRING -> {
                Utf8.refuseWhatNoDocumentCarries(parser.getText(), location);
                yield counted(Token.SCALAR);
            }
            case VALUE_NULL, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE -> counted(Token.SCALAR);
            case NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT -> throw malformed("unexpected " + next, location);
        };
    }

    private Token counted(Token value) {
        if (++values > most) {
            throw new MalformedDocument(ErrorTag.TOO_BIG, "more than " + most + " values", location);
        }
        return value;
    }

    @Override
    public Token token() {
        return token;
    }

    @Override
    public String name() {
        try {
            return parser.currentName();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Structured.Scalar scalar() {
        try {
            return switch (parser.currentToken()) {
                case VALUE_NULL -> new Structured.Scalar("", Structured.Form.NULL, location);
                case VALUE_NUMBER_INT -> new Structured.Scalar(parser.getText(), Structured.Form.NUMBER, location);
                case VALUE_NUMBER_FLOAT ->
                    new Structured.Scalar(whole(parser.getText()), Structured.Form.NUMBER, location);
                case VALUE_TRUE, VALUE_FALSE ->
                    new Structured.Scalar(parser.getText(), Structured.Form.BOOLEAN, location);
                default -> new Structured.Scalar(parser.getText(), Structured.Form.TEXT, location);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Location location() {
        return location;
    }

    private Location here() {
        return at(parser.currentLocation(), source);
    }

    /** The parser quotes what it stumbles over, which may be a secret without its quotes. */
    private static String withoutContent(String message) {
        return message.replaceAll("Unrecognized token '.*'", "a text without quotes")
                .replaceAll(" \\(for \\w+ starting at .*", "")
                .replaceAll("(?s)\\n.*", "");
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

    private static MalformedDocument malformed(String problem, Location at) {
        return new MalformedDocument(ErrorTag.MALFORMED_MESSAGE, problem, at);
    }

    private static Location at(JsonLocation at, String source) {
        return at == null ? Location.of(source) : new Location(source, at.getLineNr(), at.getColumnNr());
    }
}

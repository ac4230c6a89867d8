// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Writes what {@code --json} prints: maps, lists, texts, numbers, booleans; an empty {@link Optional} is null. */
final class Json {
    private static final JsonFactory FACTORY = new JsonFactory();

    private Json() {}

    /** One line. */
    static String of(Map<String, ?> object) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            write(json, object);
        } catch (IOException e) {
            throw new UncheckedIOException("writing JSON to memory", e);
        }
        return text.toString();
    }

    /** Prints one line with a last member whose value may be too large to hold it as text: it is written as it comes. */
    static void print(Map<String, ?> object, String last, Consumer<Appendable> value, PrintStream out) {
        String before = of(object);
        out.append(before, 0, before.length() - 1);
        out.append(object.isEmpty() ? "" : ",").append('"').append(last).append("\":");
        value.accept(out);
        out.println('}');
    }

    /** An answer with what every one begins with; the caller adds what is its own. */
    static Map<String, Object> answer(String command, String outcome, int exitCode) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("command", command);
        object.put("outcome", outcome);
        object.put("exitCode", exitCode);
        return object;
    }

    private static void write(JsonGenerator json, Object value) throws IOException {
        switch (value) {
            case Map<?, ?> map -> {
                json.writeStartObject();
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    json.writeFieldName(String.valueOf(entry.getKey()));
                    write(json, entry.getValue());
                }
                json.writeEndObject();
            }
            case List<?> list -> {
                json.writeStartArray();
                for (Object element : list) {
                    write(json, element);
                }
                json.writeEndArray();
            }
            case Optional<?> optional -> {
                if (optional.isPresent()) {
                    write(json, optional.get());
                } else {
                    json.writeNull();
                }
            }
            case Integer number -> json.writeNumber(number);
            case Long number -> json.writeNumber(number);
            case Boolean is -> json.writeBoolean(is);
            case Raw raw -> {
                try (JsonParser parser = FACTORY.createParser(raw.text())) {
                    parser.nextToken();
                    json.copyCurrentStructure(parser);
                }
            }
            default -> json.writeString(value.toString());
        }
    }

    /** Text that is JSON already, however it is laid out. */
    record Raw(String text) {}
}

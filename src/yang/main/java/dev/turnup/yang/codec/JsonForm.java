// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.codec;

import dev.turnup.xml.Location;
import dev.turnup.xml.XmlName;
import dev.turnup.yang.codec.Structured.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How JSON wrote a value that is kept as XML, where that cannot be told from the XML: as an attribute of the element, in
 * a namespace of its own, such as {@code form="array number"}. XML that came as XML has none.
 *
 * @param array in an array of its own
 * @param kind what the value was
 */
record JsonForm(boolean array, Kind kind) {
    static final XmlName ATTRIBUTE = new XmlName("urn:turnup:json", "form");

    private static final Location NOWHERE = Location.of("data");
    private static final Pattern PLAIN =
            Pattern.compile("true|false|-?(?:0|[1-9][0-9]{0,99})(?:\\.[0-9]{1,99})?(?:[eE][+-]?[0-9]{1,9})?");

    enum Kind {
        TEXT,
        /** A number or boolean. */
        PLAIN,
        NULL,
        /** An object without members. */
        OBJECT
    }

    /** The form of a value; {@code array} where it is alone in an array. */
    static JsonForm of(Structured value, boolean array) {
        return switch (value) {
            case Structured.Mapping mapping ->
                new JsonForm(array, mapping.members().isEmpty() ? Kind.OBJECT : Kind.TEXT);
            case Structured.Sequence sequence -> new JsonForm(array, Kind.TEXT);
            case Structured.Scalar scalar ->
                new JsonForm(
                        array,
                        switch (scalar.form()) {
                            case TEXT, QUOTED -> Kind.TEXT;
                            case NULL -> Kind.NULL;
                            case NUMBER, BOOLEAN, PLAIN ->
                                PLAIN.matcher(scalar.text()).matches() ? Kind.PLAIN : Kind.TEXT;
                        });
        };
    }

    static JsonForm of(Fragment fragment) {
        List<String> words =
                List.of(fragment.attributes().getOrDefault(ATTRIBUTE, "").split(" "));
        Kind kind = words.contains("number")
                ? Kind.PLAIN
                : words.contains("null") ? Kind.NULL : words.contains("object") ? Kind.OBJECT : Kind.TEXT;
        return new JsonForm(words.contains("array"), kind);
    }

    /** The attribute's value; none where XML says as much. */
    Optional<String> attribute() {
        List<String> words = new ArrayList<>();
        if (array) {
            words.add("array");
        }
        switch (kind) {
            case TEXT -> {}
            case PLAIN -> words.add("number");
            case NULL -> words.add("null");
            case OBJECT -> words.add("object");
        }
        return words.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", words));
    }

    /** The value of an element without children. */
    Structured value(String text) {
        return switch (kind) {
            case TEXT -> scalar(text, Form.TEXT);
            case PLAIN -> scalar(text, PLAIN.matcher(text).matches() ? Form.NUMBER : Form.TEXT);
            case NULL -> text.isEmpty() ? scalar("", Form.NULL) : scalar(text, Form.TEXT);
            case OBJECT -> text.isEmpty() ? new Structured.Mapping(List.of(), NOWHERE) : scalar(text, Form.TEXT);
        };
    }

    private static Structured scalar(String text, Form form) {
        return new Structured.Scalar(text, form, NOWHERE);
    }
}

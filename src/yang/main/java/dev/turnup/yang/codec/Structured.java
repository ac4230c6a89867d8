// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.codec;

import dev.turnup.xml.Location;
import java.util.List;

/** What JSON and YAML have in common: mappings, sequences and scalars, each where it stands in the text. */
sealed interface Structured {

    Location location();

    /** Members in order; a name that comes twice is two members. */
    record Mapping(List<Member> members, Location location) implements Structured {
        public Mapping {
            members = List.copyOf(members);
        }
    }

    record Member(String name, Structured value, Location location) {}

    /** Items in order; where they are written, perhaps made one by one as they are asked for. */
    record Sequence(List<Structured> items, Location location) implements Structured {}

    /** A text and how it was, or is to be, written. */
    record Scalar(String text, Form form, Location location) implements Structured {
        /** Whether the schema alone types it. */
        boolean isOfYaml() {
            return switch (form) {
                case PLAIN, QUOTED, NULL -> true;
                case TEXT, NUMBER, BOOLEAN -> false;
            };
        }
    }

    /** How a scalar is written. */
    enum Form {
        /** In quotes, in JSON; YAML writes it so where it must. */
        TEXT,
        /** In quotes, in YAML, where this hardly says more than {@link #PLAIN}. */
        QUOTED,
        /** A number of JSON, without quotes. */
        NUMBER,
        /** {@code true} or {@code false} of JSON, without quotes. */
        BOOLEAN,
        /** A plain scalar of YAML, which the schema types. */
        PLAIN,
        /** JSON's {@code null}, without text; and YAML's {@code null}, {@code ~} and nothing at all, the text as written. */
        NULL
    }

    /** What this is, for messages. */
    default String kind() {
        return switch (this) {
            case Mapping m -> "an object";
            case Sequence s -> "an array";
            case Scalar s -> s.form() == Form.NULL ? "null" : "a value";
        };
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.codec;

import dev.turnup.xml.Location;
import dev.turnup.yang.edit.ErrorTag;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A text of JSON or YAML, read from the front: of what it holds nothing is kept but the token that the cursor stands on.
 * What is malformed, or beyond a limit, throws {@link MalformedDocument}.
 */
interface StructuredTokens {
    /** What the cursor stands on. */
    enum Token {
        OBJECT,
        /** Of a member; its value follows. */
        NAME,
        END_OBJECT,
        ARRAY,
        END_ARRAY,
        SCALAR,
        /** The end of the text. */
        END
    }

    /** Moves on. The first token is never {@link Token#END}: an empty document is malformed. */
    Token next();

    Token token();

    /** On {@link Token#NAME}: the member's name. */
    String name();

    /** On {@link Token#SCALAR}: the value. */
    Structured.Scalar scalar();

    /** Where the token begins. */
    Location location();

    /** On a value's first token: all of it, leaving the cursor on its last. */
    default Structured value() {
        Location at = location();
        return switch (token()) {
            case OBJECT -> {
                List<Structured.Member> members = new ArrayList<>();
                Set<String> names = new HashSet<>();
                while (next() != Token.END_OBJECT) {
                    String name = name();
                    Location place = location();
                    if (!names.add(name)) {
                        throw MalformedDocument.twice(name, place);
                    }
                    next();
                    members.add(new Structured.Member(name, value(), place));
                }
                yield new Structured.Mapping(members, at);
            }
            case ARRAY -> {
                List<Structured> items = new ArrayList<>();
                while (next() != Token.END_ARRAY) {
                    items.add(value());
                }
                yield new Structured.Sequence(items, at);
            }
            case SCALAR -> scalar();
            case NAME, END_OBJECT, END_ARRAY, END -> throw new IllegalStateException("no value begins at " + token());
        };
    }

    /** The only value of the text; the cursor stands before it. */
    default Structured whole() {
        next();
        Structured value = value();
        end();
        return value;
    }

    /** After the only value of the text: nothing may follow. */
    default void end() {
        if (next() != Token.END) {
            throw new MalformedDocument(ErrorTag.MALFORMED_MESSAGE, "more than one value", location());
        }
    }
}

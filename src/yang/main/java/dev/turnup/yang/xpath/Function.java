// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.xpath;

import dev.turnup.yang.xpath.Expr.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The functions of XPath 1.0, section 4, and of RFC 7950, section 10: what they take and what they give. */
enum Function {
    LAST(Kind.NUMBER, 0, 0),
    POSITION(Kind.NUMBER, 0, 0),
    COUNT(Kind.NUMBER, 1, 1, Kind.NODES),
    ID(Kind.NODES, 1, 1),
    LOCAL_NAME(Kind.STRING, 0, 1, Kind.NODES),
    NAMESPACE_URI(Kind.STRING, 0, 1, Kind.NODES),
    NAME(Kind.STRING, 0, 1, Kind.NODES),

    STRING(Kind.STRING, 0, 1),
    CONCAT(Kind.STRING, 2, Integer.MAX_VALUE),
    STARTS_WITH(Kind.BOOLEAN, 2, 2),
    CONTAINS(Kind.BOOLEAN, 2, 2),
    SUBSTRING_BEFORE(Kind.STRING, 2, 2),
    SUBSTRING_AFTER(Kind.STRING, 2, 2),
    SUBSTRING(Kind.STRING, 2, 3),
    STRING_LENGTH(Kind.NUMBER, 0, 1),
    NORMALIZE_SPACE(Kind.STRING, 0, 1),
    TRANSLATE(Kind.STRING, 3, 3),

    BOOLEAN(Kind.BOOLEAN, 1, 1),
    NOT(Kind.BOOLEAN, 1, 1),
    TRUE(Kind.BOOLEAN, 0, 0),
    FALSE(Kind.BOOLEAN, 0, 0),
    LANG(Kind.BOOLEAN, 1, 1),

    NUMBER(Kind.NUMBER, 0, 1),
    SUM(Kind.NUMBER, 1, 1, Kind.NODES),
    FLOOR(Kind.NUMBER, 1, 1),
    CEILING(Kind.NUMBER, 1, 1),
    ROUND(Kind.NUMBER, 1, 1),

    CURRENT(Kind.NODES, 0, 0),
    RE_MATCH(Kind.BOOLEAN, 2, 2),
    DEREF(Kind.NODES, 1, 1, Kind.NODES),
    DERIVED_FROM(Kind.BOOLEAN, 2, 2, Kind.NODES),
    DERIVED_FROM_OR_SELF(Kind.BOOLEAN, 2, 2, Kind.NODES),
    ENUM_VALUE(Kind.NUMBER, 1, 1, Kind.NODES),
    BIT_IS_SET(Kind.BOOLEAN, 2, 2, Kind.NODES);

    private final Kind result;
    private final int least;
    private final int most;
    private final @Nullable Kind first;

    Function(Kind result, int least, int most) {
        this(result, least, most, null);
    }

    Function(Kind result, int least, int most, @Nullable Kind first) {
        this.result = result;
        this.least = least;
        this.most = most;
        this.first = first;
    }

    static Optional<Function> named(String name) {
        for (Function function : values()) {
            if (function.text().equals(name)) {
                return Optional.of(function);
            }
        }
        return Optional.empty();
    }

    String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Kind result() {
        return result;
    }

    /** Whether the function without arguments is about the context node. */
    boolean defaultsToSelf() {
        return least == 0 && most == 1;
    }

    /** What is wrong with arguments, if anything. */
    Optional<String> refuses(List<Expr> arguments) {
        if (arguments.size() < least || arguments.size() > most) {
            String wanted =
                    least == most ? "" + least : most == Integer.MAX_VALUE ? least + " or more" : least + " or " + most;
            return Optional.of(text() + "() takes " + wanted + " arguments, not " + arguments.size());
        }
        return first == Kind.NODES
                        && !arguments.isEmpty()
                        && arguments.getFirst().kind() != Kind.NODES
                ? Optional.of(text() + "() takes nodes, not a "
                        + arguments.getFirst().kind().name().toLowerCase(Locale.ROOT))
                : Optional.empty();
    }
}

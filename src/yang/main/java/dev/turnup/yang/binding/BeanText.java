// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.binding;

import java.util.Collection;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** What a bean's {@code toString} shows: the values that are there, secrets masked. Called by generated code. */
public final class BeanText {
    private final StringJoiner text;

    private BeanText(String name) {
        this.text = new StringJoiner(", ", name + "{", "}");
    }

    /** Begins the text of a bean. */
    public static BeanText of(String name) {
        return new BeanText(name);
    }

    /** Shows a value, unless it is absent or an empty list. */
    public BeanText add(String name, @Nullable Object value) {
        if (value instanceof byte[] bytes) {
            text.add(name + "=" + bytes.length + " octets");
        } else if (isThere(value)) {
            text.add(name + "=" + value);
        }
        return this;
    }

    /** Shows that a value is there, and not what it is. */
    public BeanText secret(String name, @Nullable Object value) {
        if (isThere(value)) {
            text.add(name + "=***");
        }
        return this;
    }

    private static boolean isThere(@Nullable Object value) {
        return value != null && !(value instanceof Collection<?> list && list.isEmpty());
    }

    @Override
    public String toString() {
        return text.toString();
    }
}

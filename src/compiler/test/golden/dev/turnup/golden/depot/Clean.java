// SPDX-License-Identifier: Apache-2.0
// Generated from YANG: depot 2026-02-01; not to be edited.
package dev.turnup.golden.depot;

import dev.turnup.yang.binding.Bean;
import dev.turnup.yang.binding.BeanContent;
import dev.turnup.yang.binding.Empty;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/**
 * The input of the operation <code>clean</code>.
 *
 * <p>at <code>/bay/clean</code>; state data; <code>depot.yang:34</code>.
 */
@XmlRootElement(
        name = "clean"
)
@XmlType(
        name = "Clean",
        propOrder = {"hard"}
)
@SuppressWarnings({
        "all",
        "deprecation"
})
public final class Clean implements Bean {
    @Nullable
    private Empty hard;

    private Clean() {
    }

    private Clean(Clean other) {
        this.hard = other.hard;
    }

    /**
     * A builder without values.
     */
    public static Builder builder() {
        return new Builder(new Clean());
    }

    /**
     * A builder that begins with these values.
     */
    public Builder toBuilder() {
        return new Builder(new Clean(this));
    }

    /**
     * The leaf <code>hard</code>.
     *
     * <p>there or not; <code>depot.yang:35</code>.
     */
    public boolean hard() {
        return hard != null;
    }

    @Override
    public BeanContent content() {
        return BeanContent.of("{urn:depot}clean", "hard",
                hard);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Clean that && content().equals(that.content());
    }

    @Override
    public int hashCode() {
        return content().hashCode();
    }

    /**
     * The XML, secrets masked.
     */
    @Override
    public String toString() {
        return content().toString();
    }

    /**
     * Builds a {@link Clean}; not for several threads.
     */
    public static final class Builder {
        private final Clean bean;

        private Builder(Clean bean) {
            this.bean = bean;
        }

        /**
         * The leaf <code>hard</code>.
         */
        public Builder hard() {
            return hard(true);
        }

        /**
         * The leaf <code>hard</code>.
         */
        public Builder hard(boolean present) {
            bean.hard = present ? Empty.PRESENT : null;
            return this;
        }

        /**
         * What was set so far.
         */
        public Clean build() {
            return new Clean(bean);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
// Generated from YANG: depot 2026-02-01; not to be edited.
package dev.turnup.golden.depot;

import dev.turnup.yang.binding.Bean;
import dev.turnup.yang.binding.BeanContent;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The notification <code>cleaned</code>.
 *
 * <p>at <code>/bay/depot:cleaned</code>; state data; <code>depot.yang:38</code>.
 */
@XmlRootElement(
        name = "cleaned"
)
@XmlType(
        name = "Cleaned",
        propOrder = {"by"}
)
@SuppressWarnings({
        "all",
        "deprecation"
})
public final class Cleaned implements Bean {
    @Nullable
    private String by;

    private Cleaned() {
    }

    private Cleaned(Cleaned other) {
        this.by = other.by;
    }

    /**
     * A builder without values.
     */
    public static Builder builder() {
        return new Builder(new Cleaned());
    }

    /**
     * A builder that begins with these values.
     */
    public Builder toBuilder() {
        return new Builder(new Cleaned(this));
    }

    /**
     * The leaf <code>by</code>.
     *
     * <p>string; <code>depot.yang:38</code>.
     */
    public Optional<String> by() {
        return Optional.ofNullable(by);
    }

    @Override
    public BeanContent content() {
        return BeanContent.of("{urn:depot}cleaned", "by",
                by);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Cleaned that && content().equals(that.content());
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
     * Builds a {@link Cleaned}; not for several threads.
     */
    public static final class Builder {
        private final Cleaned bean;

        private Builder(Cleaned bean) {
            this.bean = bean;
        }

        /**
         * The leaf <code>by</code>.
         */
        public Builder by(String value) {
            bean.by = Objects.requireNonNull(value, "by");
            return this;
        }

        /**
         * What was set so far.
         */
        public Cleaned build() {
            return new Cleaned(bean);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
// Generated from YANG: depot 2026-02-01; not to be edited.
package dev.turnup.golden.depot;

import dev.turnup.yang.binding.Bean;
import dev.turnup.yang.binding.BeanContent;
import jakarta.xml.bind.annotation.XmlType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The output of an operation.
 *
 * <p>at <code>/bay/clean/output</code>; <code>depot.yang:36</code>.
 */
@XmlType(
        name = "CleanOutput",
        propOrder = {"took"}
)
@SuppressWarnings({
        "all",
        "deprecation"
})
public final class CleanOutput implements Bean {
    @Nullable
    private Long took;

    private CleanOutput() {
    }

    private CleanOutput(CleanOutput other) {
        this.took = other.took;
    }

    /**
     * A builder without values.
     */
    public static Builder builder() {
        return new Builder(new CleanOutput());
    }

    /**
     * A builder that begins with these values.
     */
    public Builder toBuilder() {
        return new Builder(new CleanOutput(this));
    }

    /**
     * The leaf <code>took</code>.
     *
     * <p>uint32 0..4294967295; in seconds; <code>depot.yang:36</code>.
     */
    public Optional<Long> took() {
        return Optional.ofNullable(took);
    }

    @Override
    public BeanContent content() {
        return BeanContent.of("{urn:depot}output", "took",
                took);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CleanOutput that && content().equals(that.content());
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
     * Builds a {@link CleanOutput}; not for several threads.
     */
    public static final class Builder {
        private final CleanOutput bean;

        private Builder(CleanOutput bean) {
            this.bean = bean;
        }

        /**
         * The leaf <code>took</code>.
         */
        public Builder took(long value) {
            bean.took = value;
            return this;
        }

        /**
         * What was set so far.
         */
        public CleanOutput build() {
            return new CleanOutput(bean);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
// Generated from YANG: depot 2026-02-01; not to be edited.
package dev.turnup.golden.depot;

import dev.turnup.yang.binding.Bean;
import dev.turnup.yang.binding.BeanContent;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/**
 * The input of the operation <code>halt</code>.
 *
 * <p>at <code>/depot:halt</code>; state data; <code>depot.yang:57</code>.
 */
@XmlRootElement(
        name = "halt"
)
@XmlType(
        name = "Halt"
)
@SuppressWarnings({
        "all",
        "deprecation"
})
public final class Halt implements Bean {
    private Halt() {
    }

    private Halt(Halt other) {
    }

    /**
     * A builder without values.
     */
    public static Builder builder() {
        return new Builder(new Halt());
    }

    /**
     * A builder that begins with these values.
     */
    public Builder toBuilder() {
        return new Builder(new Halt(this));
    }

    @Override
    public BeanContent content() {
        return BeanContent.of("{urn:depot}halt", "");
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Halt that && content().equals(that.content());
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
     * Builds a {@link Halt}; not for several threads.
     */
    public static final class Builder {
        private final Halt bean;

        private Builder(Halt bean) {
            this.bean = bean;
        }

        /**
         * What was set so far.
         */
        public Halt build() {
            return new Halt(bean);
        }
    }
}

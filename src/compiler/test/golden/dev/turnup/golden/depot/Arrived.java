// SPDX-License-Identifier: Apache-2.0
// Generated from YANG: depot 2026-02-01; not to be edited.
package dev.turnup.golden.depot;

import dev.turnup.yang.binding.Bean;
import dev.turnup.yang.binding.BeanContent;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The notification <code>arrived</code>.
 *
 * <p>at <code>/arrived</code>; state data; <code>depot.yang:59</code>.
 */
@XmlRootElement(
        name = "arrived"
)
@XmlType(
        name = "Arrived",
        propOrder = {"bay", "cargo"}
)
@SuppressWarnings({
        "all",
        "deprecation"
})
public final class Arrived implements Bean {
    @Nullable
    private String bay;

    @Nullable
    private Cargo cargo;

    private Arrived() {
    }

    private Arrived(Arrived other) {
        this.bay = other.bay;
        this.cargo = other.cargo;
    }

    /**
     * A builder without values.
     */
    public static Builder builder() {
        return new Builder(new Arrived());
    }

    /**
     * A builder that begins with these values.
     */
    public Builder toBuilder() {
        return new Builder(new Arrived(this));
    }

    /**
     * The leaf <code>bay</code>.
     *
     * <p>string; <code>depot.yang:60</code>.
     */
    public Optional<String> bay() {
        return Optional.ofNullable(bay);
    }

    /**
     * The container <code>cargo</code>.
     *
     * <p><code>depot.yang:61</code>.
     */
    public Optional<Cargo> cargo() {
        return Optional.ofNullable(cargo);
    }

    @Override
    public BeanContent content() {
        return BeanContent.of("{urn:depot}arrived", "bay cargo",
                bay,
                cargo);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Arrived that && content().equals(that.content());
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
     * Builds a {@link Arrived}; not for several threads.
     */
    public static final class Builder {
        private final Arrived bean;

        private Builder(Arrived bean) {
            this.bean = bean;
        }

        /**
         * The leaf <code>bay</code>.
         */
        public Builder bay(String value) {
            bean.bay = Objects.requireNonNull(value, "bay");
            return this;
        }

        /**
         * The container <code>cargo</code>.
         */
        public Builder cargo(Cargo value) {
            bean.cargo = Objects.requireNonNull(value, "cargo");
            return this;
        }

        /**
         * The container <code>cargo</code>.
         */
        public Builder cargo(Cargo.Builder value) {
            return cargo(value.build());
        }

        /**
         * The container <code>cargo</code>.
         */
        public Builder cargo(Consumer<Cargo.Builder> change) {
            Cargo.Builder value = bean.cargo == null ? Cargo.builder() : bean.cargo.toBuilder();
            change.accept(value);
            return cargo(value);
        }

        /**
         * What was set so far.
         */
        public Arrived build() {
            return new Arrived(bean);
        }
    }
}

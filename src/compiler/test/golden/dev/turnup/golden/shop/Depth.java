// SPDX-License-Identifier: Apache-2.0
// Generated from YANG; not to be edited.
package dev.turnup.golden.shop;

import dev.turnup.yang.binding.BeanText;
import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The container <code>depth</code>.
 *
 * <p>at <code>/shop/item/depth</code>; <code>shop.yang:27</code>.
 */
@XmlRootElement(
        name = "depth",
        namespace = "urn:shop"
)
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "Depth",
        propOrder = {"value", "unit"}
)
@SuppressWarnings("all")
public final class Depth {
    @Nullable
    @XmlElement(
            name = "value",
            namespace = "urn:shop"
    )
    private Integer value;

    @Nullable
    @XmlElement(
            name = "unit",
            namespace = "urn:shop"
    )
    private String unit;

    private Depth() {
    }

    private Depth(Depth other) {
        this.value = other.value;
        this.unit = other.unit;
    }

    /**
     * A builder without values.
     */
    public static Builder builder() {
        return new Builder(new Depth());
    }

    /**
     * A builder that begins with these values.
     */
    public Builder toBuilder() {
        return new Builder(new Depth(this));
    }

    /**
     * The leaf <code>value</code>.
     *
     * <p>int32 -2147483648..2147483647; <code>shop.yang:28</code>.
     */
    public Optional<Integer> value() {
        return Optional.ofNullable(value);
    }

    /**
     * The leaf <code>unit</code>.
     *
     * <p>string; <code>shop.yang:58</code>.
     */
    public Optional<String> unit() {
        return Optional.ofNullable(unit);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Depth that
                && Objects.deepEquals(this.value, that.value)
                && Objects.deepEquals(this.unit, that.unit);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(new Object[] {value, unit});
    }

    @Override
    public String toString() {
        return BeanText.of("depth")
                .add("value", value)
                .add("unit", unit)
                .toString();
    }

    /**
     * Builds a {@link Depth}; not for several threads.
     */
    public static final class Builder {
        private final Depth bean;

        private Builder(Depth bean) {
            this.bean = bean;
        }

        /**
         * The leaf <code>value</code>.
         */
        public Builder value(int value) {
            bean.value = value;
            return this;
        }

        /**
         * The leaf <code>unit</code>.
         */
        public Builder unit(String value) {
            bean.unit = Objects.requireNonNull(value, "unit");
            return this;
        }

        /**
         * What was set so far.
         */
        public Depth build() {
            return new Depth(bean);
        }
    }
}

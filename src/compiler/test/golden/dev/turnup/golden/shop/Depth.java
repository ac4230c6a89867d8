// SPDX-License-Identifier: Apache-2.0
// Generated from YANG: shop 2026-01-01; not to be edited.
package dev.turnup.golden.shop;

import dev.turnup.yang.binding.Bean;
import dev.turnup.yang.binding.BeanContent;
import dev.turnup.yang.binding.BeanPath;
import dev.turnup.yang.binding.LeafPath;
import dev.turnup.yang.binding.LeafType;
import dev.turnup.yang.binding.PathSteps;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The container <code>depth</code>.
 *
 * <p>at <code>/shop/item/depth</code>; <code>shop.yang:27</code>.
 */
@XmlRootElement(
        name = "depth"
)
@XmlType(
        name = "Depth",
        propOrder = {"value", "unit"}
)
@SuppressWarnings({
        "all",
        "deprecation"
})
public final class Depth implements Bean {
    @Nullable
    private Integer value;

    @Nullable
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
    public BeanContent content() {
        return BeanContent.of("{urn:shop}depth", "value unit",
                value,
                unit);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Depth that && content().equals(that.content());
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

    /**
     * Where a {@link Depth} is; a method leads to each child.
     */
    public static final class Path implements BeanPath<Depth> {
        private final PathSteps steps_;

        Path(PathSteps steps_) {
            this.steps_ = steps_;
        }

        @Override
        public PathSteps toSteps() {
            return steps_;
        }

        @Override
        public Class<Depth> beanClass() {
            return Depth.class;
        }

        public LeafPath<Integer> value() {
            return steps_.leaf("value", LeafType.INT);
        }

        public LeafPath<String> unit() {
            return steps_.leaf("unit", LeafType.STRING);
        }

        @Override
        public String toString() {
            return steps_.toString();
        }
    }
}

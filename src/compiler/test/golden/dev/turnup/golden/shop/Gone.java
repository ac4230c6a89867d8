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
import org.jspecify.annotations.Nullable;

/**
 * An entry of the list <code>gone</code>.
 *
 * <p>at <code>/shop/gone</code>; <code>shop.yang:48</code>.
 *
 * @deprecated the models call it deprecated
 */
@XmlRootElement(
        name = "gone"
)
@XmlType(
        name = "Gone",
        propOrder = {"k"}
)
@SuppressWarnings({
        "all",
        "deprecation"
})
@Deprecated
public final class Gone implements Bean {
    @Nullable
    private String k;

    private Gone() {
    }

    private Gone(Gone other) {
        this.k = other.k;
    }

    /**
     * A builder without values.
     */
    public static Builder builder() {
        return new Builder(new Gone());
    }

    /**
     * A builder of the entry with that key.
     */
    public static Builder of(String k) {
        return builder().k(k);
    }

    /**
     * A builder that begins with these values.
     */
    public Builder toBuilder() {
        return new Builder(new Gone(this));
    }

    /**
     * The key <code>k</code>.
     *
     * <p>string; <code>shop.yang:48</code>.
     *
     * @deprecated the models call it deprecated
     */
    @Deprecated
    public String k() {
        return Objects.requireNonNull(k, "no key k");
    }

    @Override
    public BeanContent content() {
        return BeanContent.of("{urn:shop}gone", "k",
                k);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Gone that && content().equals(that.content());
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
     * Builds a {@link Gone}; not for several threads.
     */
    public static final class Builder {
        private final Gone bean;

        private Builder(Gone bean) {
            this.bean = bean;
        }

        /**
         * The key <code>k</code>.
         */
        @Deprecated
        public Builder k(String value) {
            bean.k = Objects.requireNonNull(value, "k");
            return this;
        }

        /**
         * What was set so far.
         *
         * @throws IllegalStateException where a key is missing
         */
        public Gone build() {
            if (bean.k == null) {
                throw new IllegalStateException("Gone needs its key k");
            }
            return new Gone(bean);
        }
    }

    /**
     * Where a {@link Gone} is; a method leads to each child.
     */
    public static final class Path implements BeanPath<Gone> {
        private final PathSteps steps_;

        Path(PathSteps steps_) {
            this.steps_ = steps_;
        }

        @Override
        public PathSteps toSteps() {
            return steps_;
        }

        @Override
        public Class<Gone> beanClass() {
            return Gone.class;
        }

        @Deprecated
        public LeafPath<String> k() {
            return steps_.leaf("k", LeafType.STRING);
        }

        @Override
        public String toString() {
            return steps_.toString();
        }
    }
}

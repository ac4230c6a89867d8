// SPDX-License-Identifier: Apache-2.0
// Generated from YANG: shop 2026-01-01; not to be edited.
package dev.turnup.golden.shop;

import dev.turnup.yang.binding.Bean;
import dev.turnup.yang.binding.BeanContent;
import dev.turnup.yang.binding.BeanPath;
import dev.turnup.yang.binding.LeafPath;
import dev.turnup.yang.binding.LeafType;
import dev.turnup.yang.binding.PathSteps;
import dev.turnup.yang.binding.UnionText;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import jakarta.xml.bind.annotation.XmlValue;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The container <code>best</code>.
 *
 * <p>at <code>/shop/best</code>; <code>shop.yang:60</code>.
 */
@XmlRootElement(
        name = "best"
)
@XmlType(
        name = "Best",
        propOrder = {"item", "either", "blob"}
)
@SuppressWarnings({
        "all",
        "deprecation"
})
public final class Best implements Bean {
    @Nullable
    private Integer item;

    @Nullable
    private Either either;

    @Nullable
    private byte[] blob;

    private Best() {
    }

    private Best(Best other) {
        this.item = other.item;
        this.either = other.either;
        this.blob = other.blob;
    }

    /**
     * A builder without values.
     */
    public static Builder builder() {
        return new Builder(new Best());
    }

    /**
     * A builder that begins with these values.
     */
    public Builder toBuilder() {
        return new Builder(new Best(this));
    }

    /**
     * The leaf <code>item</code>.
     *
     * <p>a value of <code>../../item/id</code>, uint16 1..10 | 20; <code>shop.yang:62</code>.
     */
    public Optional<Integer> item() {
        return Optional.ofNullable(item);
    }

    /**
     * The leaf <code>either</code>.
     *
     * <p>a value of <code>/s:shop/s:name</code>, string of 1..8 characters, like <code>[a-z]*</code>, not like <code>x.*</code>, or boolean; <code>shop.yang:64</code>.
     */
    public Optional<Either> either() {
        return Optional.ofNullable(either);
    }

    /**
     * The leaf <code>blob</code>.
     *
     * <p>binary of 4 octets; <code>shop.yang:66</code>.
     */
    public Optional<byte[]> blob() {
        return Optional.ofNullable(blob).map(byte[]::clone);
    }

    @Override
    public BeanContent content() {
        return BeanContent.of("{urn:shop}best", "item either blob",
                item,
                either,
                blob);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Best that && content().equals(that.content());
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
     * Builds a {@link Best}; not for several threads.
     */
    public static final class Builder {
        private final Best bean;

        private Builder(Best bean) {
            this.bean = bean;
        }

        /**
         * The leaf <code>item</code>.
         */
        public Builder item(int value) {
            bean.item = value;
            return this;
        }

        /**
         * The leaf <code>either</code>.
         */
        public Builder either(Either value) {
            bean.either = Objects.requireNonNull(value, "either");
            return this;
        }

        /**
         * The leaf <code>either</code>.
         */
        public Builder either(String value) {
            return either(Either.of(value));
        }

        /**
         * The leaf <code>either</code>.
         */
        public Builder either(boolean value) {
            return either(Either.of(value));
        }

        /**
         * The leaf <code>blob</code>.
         */
        public Builder blob(byte[] value) {
            bean.blob = value.clone();
            return this;
        }

        /**
         * What was set so far.
         */
        public Best build() {
            return new Best(bean);
        }
    }

    /**
     * Where a {@link Best} is; a method leads to each child.
     */
    public static final class Path implements BeanPath<Best> {
        private final PathSteps steps_;

        Path(PathSteps steps_) {
            this.steps_ = steps_;
        }

        @Override
        public PathSteps toSteps() {
            return steps_;
        }

        @Override
        public Class<Best> beanClass() {
            return Best.class;
        }

        public LeafPath<Integer> item() {
            return steps_.leaf("item", LeafType.INT);
        }

        public LeafPath<Either> either() {
            return steps_.leaf("either", LeafType.text(Either::of));
        }

        public LeafPath<byte[]> blob() {
            return steps_.leaf("blob", LeafType.BINARY);
        }

        @Override
        public String toString() {
            return steps_.toString();
        }
    }

    /**
     * The values of <code>either</code>.
     */
    @XmlType(
            name = "Best.Either"
    )
    public static final class Either {
        @Nullable
        @XmlValue
        private String text;

        private Either(String text) {
            this.text = text;
        }

        private Either() {
        }

        /**
         * A value by its text.
         */
        public static Either of(String value) {
            return new Either(Objects.requireNonNull(value, "value"));
        }

        /**
         * A value by its number or truth.
         */
        public static Either of(boolean value) {
            return new Either(UnionText.of(value));
        }

        /**
         * The value, where its text is such a one.
         */
        public Optional<Boolean> asBoolean() {
            return UnionText.asBoolean(toString());
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Either that && toString().equals(that.toString());
        }

        @Override
        public int hashCode() {
            return toString().hashCode();
        }

        @Override
        public String toString() {
            return text == null ? "" : text;
        }
    }
}

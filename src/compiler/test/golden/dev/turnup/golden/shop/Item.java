// SPDX-License-Identifier: Apache-2.0
// Generated from YANG; not to be edited.
package dev.turnup.golden.shop;

import dev.turnup.yang.binding.BeanText;
import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlEnum;
import jakarta.xml.bind.annotation.XmlEnumValue;
import jakarta.xml.bind.annotation.XmlList;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the list <code>item</code>.
 *
 * <p>at <code>/shop/item</code>; <code>shop.yang:50</code>.
 */
@XmlRootElement(
        name = "item",
        namespace = "urn:shop"
)
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "Item",
        propOrder = {"id", "colour", "price", "flags", "width", "depth"}
)
@SuppressWarnings("all")
public final class Item {
    @Nullable
    @XmlElement(
            name = "id",
            namespace = "urn:shop"
    )
    private Integer id;

    @Nullable
    @XmlElement(
            name = "colour",
            namespace = "urn:shop"
    )
    private Colour colour;

    @Nullable
    @XmlElement(
            name = "price",
            namespace = "urn:shop"
    )
    private BigInteger price;

    @Nullable
    @XmlElement(
            name = "flags",
            namespace = "urn:shop"
    )
    @XmlList
    private List<Flags> flags;

    @Nullable
    @XmlElement(
            name = "width",
            namespace = "urn:shop"
    )
    private Integer width;

    @Nullable
    @XmlElement(
            name = "depth",
            namespace = "urn:shop"
    )
    private Depth depth;

    private Item() {
    }

    private Item(Item other) {
        this.id = other.id;
        this.colour = other.colour;
        this.price = other.price;
        this.flags = other.flags == null ? null : new ArrayList<>(other.flags);
        this.width = other.width;
        this.depth = other.depth;
    }

    /**
     * A builder without values.
     */
    public static Builder builder() {
        return new Builder(new Item());
    }

    /**
     * A builder of the entry with that key.
     */
    public static Builder of(int id, Colour colour) {
        return builder().id(id).colour(colour);
    }

    /**
     * A builder that begins with these values.
     */
    public Builder toBuilder() {
        return new Builder(new Item(this));
    }

    /**
     * The key <code>id</code>.
     *
     * <p>uint16 1..10 | 20; <code>shop.yang:54</code>.
     */
    public int id() {
        return Objects.requireNonNull(id, "no key id");
    }

    /**
     * The key <code>colour</code>.
     *
     * <p>one of <code>red</code>, <code>blue</code>, <code>green</code>; <code>shop.yang:55</code>.
     */
    public Colour colour() {
        return Objects.requireNonNull(colour, "no key colour");
    }

    /**
     * The leaf <code>price</code>.
     *
     * <p>uint64 0..18446744073709551615; <code>shop.yang:56</code>.
     */
    public Optional<BigInteger> price() {
        return Optional.ofNullable(price);
    }

    /**
     * The leaf <code>flags</code>.
     *
     * <p>some of <code>early</code>, <code>late</code>; <code>shop.yang:57</code>.
     */
    public List<Flags> flags() {
        return flags == null ? List.of() : Collections.unmodifiableList(flags);
    }

    /**
     * The leaf <code>width</code>.
     *
     * <p>uint8 0..100; in percent; default <code>7</code>; <code>shop.yang:26</code>.
     */
    public Optional<Integer> width() {
        return Optional.ofNullable(width);
    }

    /**
     * The container <code>depth</code>.
     *
     * <p><code>shop.yang:27</code>.
     */
    public Optional<Depth> depth() {
        return Optional.ofNullable(depth);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Item that
                && Objects.deepEquals(this.id, that.id)
                && Objects.deepEquals(this.colour, that.colour)
                && Objects.deepEquals(this.price, that.price)
                && Objects.deepEquals(this.flags, that.flags)
                && Objects.deepEquals(this.width, that.width)
                && Objects.deepEquals(this.depth, that.depth);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(new Object[] {id, colour, price, flags, width, depth});
    }

    @Override
    public String toString() {
        return BeanText.of("item")
                .add("id", id)
                .add("colour", colour)
                .add("price", price)
                .add("flags", flags)
                .add("width", width)
                .add("depth", depth)
                .toString();
    }

    /**
     * Builds a {@link Item}; not for several threads.
     */
    public static final class Builder {
        private final Item bean;

        private Builder(Item bean) {
            this.bean = bean;
        }

        /**
         * The key <code>id</code>.
         */
        public Builder id(int value) {
            bean.id = value;
            return this;
        }

        /**
         * The key <code>colour</code>.
         */
        public Builder colour(Colour value) {
            bean.colour = Objects.requireNonNull(value, "colour");
            return this;
        }

        /**
         * The leaf <code>price</code>.
         */
        public Builder price(BigInteger value) {
            bean.price = Objects.requireNonNull(value, "price");
            return this;
        }

        /**
         * The leaf <code>flags</code>.
         */
        public Builder flags(Flags... values) {
            if (bean.flags == null) {
                bean.flags = new ArrayList<>();
            }
            bean.flags.addAll(List.of(values));
            return this;
        }

        /**
         * The leaf <code>width</code>.
         */
        public Builder width(int value) {
            bean.width = value;
            return this;
        }

        /**
         * The container <code>depth</code>.
         */
        public Builder depth(Depth value) {
            bean.depth = Objects.requireNonNull(value, "depth");
            return this;
        }

        /**
         * The container <code>depth</code>.
         */
        public Builder depth(Depth.Builder value) {
            return depth(value.build());
        }

        /**
         * The container <code>depth</code>.
         */
        public Builder depth(Consumer<Depth.Builder> change) {
            Depth.Builder value = bean.depth == null ? Depth.builder() : bean.depth.toBuilder();
            change.accept(value);
            return depth(value);
        }

        /**
         * What was set so far.
         *
         * @throws IllegalStateException where a key is missing
         */
        public Item build() {
            if (bean.id == null) {
                throw new IllegalStateException("Item needs its key id");
            }
            if (bean.colour == null) {
                throw new IllegalStateException("Item needs its key colour");
            }
            return new Item(bean);
        }
    }

    /**
     * The values of <code>colour</code>.
     */
    @XmlEnum
    @XmlType(
            name = "Item.Colour"
    )
    public enum Colour {
        @XmlEnumValue("red")
        RED("red"),

        @XmlEnumValue("blue")
        @Deprecated
        BLUE("blue"),

        @XmlEnumValue("green")
        GREEN("green");

        private final String yangName;

        Colour(String yangName) {
            this.yangName = yangName;
        }

        /**
         * The name in YANG.
         */
        @Override
        public String toString() {
            return yangName;
        }
    }

    /**
     * The values of <code>flags</code>.
     */
    @XmlEnum
    @XmlType(
            name = "Item.Flags"
    )
    public enum Flags {
        @XmlEnumValue("early")
        EARLY("early"),

        @XmlEnumValue("late")
        LATE("late");

        private final String yangName;

        Flags(String yangName) {
            this.yangName = yangName;
        }

        /**
         * The name in YANG.
         */
        @Override
        public String toString() {
            return yangName;
        }
    }
}

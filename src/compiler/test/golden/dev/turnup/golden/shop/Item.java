// SPDX-License-Identifier: Apache-2.0
// Generated from YANG: shop 2026-01-01; not to be edited.
package dev.turnup.golden.shop;

import dev.turnup.yang.binding.Bean;
import dev.turnup.yang.binding.BeanContent;
import dev.turnup.yang.binding.BeanPath;
import dev.turnup.yang.binding.LeafPath;
import dev.turnup.yang.binding.LeafType;
import dev.turnup.yang.binding.PathSteps;
import jakarta.xml.bind.annotation.XmlEnum;
import jakarta.xml.bind.annotation.XmlEnumValue;
import jakarta.xml.bind.annotation.XmlList;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the list <code>item</code>.
 *
 * <p>at <code>/shop/item</code>; <code>shop.yang:50</code>.
 */
@XmlRootElement(
        name = "item"
)
@XmlType(
        name = "Item",
        propOrder = {"id", "colour", "price", "flags", "width", "depth"}
)
@SuppressWarnings({
        "all",
        "deprecation"
})
public final class Item implements Bean {
    @Nullable
    private Integer id;

    @Nullable
    private Colour colour;

    @Nullable
    private BigInteger price;

    @Nullable
    @XmlList
    private SortedSet<Flags> flags;

    @Nullable
    private Integer width;

    @Nullable
    private Depth depth;

    private Item() {
    }

    private Item(Item other) {
        this.id = other.id;
        this.colour = other.colour;
        this.price = other.price;
        this.flags = other.flags == null ? null : new TreeSet<>(other.flags);
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
    public SortedSet<Flags> flags() {
        return flags == null ? Collections.emptySortedSet() : Collections.unmodifiableSortedSet(flags);
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
    public BeanContent content() {
        return BeanContent.of("{urn:shop}item", "id colour price flags width depth",
                id,
                colour,
                price,
                flags,
                width,
                depth);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Item that && content().equals(that.content());
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
                bean.flags = new TreeSet<>();
            }
            bean.flags.addAll(List.of(values));
            return this;
        }

        /**
         * The leaf <code>flags</code>.
         */
        public Builder flags(Iterable<Flags> values) {
            if (bean.flags == null) {
                bean.flags = new TreeSet<>();
            }
            values.forEach(bean.flags::add);
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
     * Where a {@link Item} is; a method leads to each child.
     */
    public static final class Path implements BeanPath<Item> {
        private final PathSteps steps_;

        Path(PathSteps steps_) {
            this.steps_ = steps_;
        }

        @Override
        public PathSteps toSteps() {
            return steps_;
        }

        @Override
        public Class<Item> beanClass() {
            return Item.class;
        }

        public LeafPath<Integer> id() {
            return steps_.leaf("id", LeafType.INT);
        }

        public LeafPath<Colour> colour() {
            return steps_.leaf("colour", LeafType.of(Colour.class));
        }

        public LeafPath<BigInteger> price() {
            return steps_.leaf("price", LeafType.BIG_INTEGER);
        }

        public LeafPath<SortedSet<Flags>> flags() {
            return steps_.leaf("flags", LeafType.bits(Flags.class));
        }

        public LeafPath<Integer> width() {
            return steps_.leaf("width", LeafType.INT);
        }

        public Depth.Path depth() {
            return new Depth.Path(steps_.child("depth"));
        }

        @Override
        public String toString() {
            return steps_.toString();
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

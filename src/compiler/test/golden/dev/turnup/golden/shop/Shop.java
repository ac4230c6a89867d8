// SPDX-License-Identifier: Apache-2.0
// Generated from YANG; not to be edited.
package dev.turnup.golden.shop;

import dev.turnup.yang.binding.BeanText;
import dev.turnup.yang.binding.Empty;
import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;

/**
 * The container <code>shop</code>.
 *
 * <p>at <code>/shop</code>; <code>shop.yang:32</code>.
 */
@XmlRootElement(
        name = "shop",
        namespace = "urn:shop"
)
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "Shop",
        propOrder = {"name", "open", "password", "temperature", "stock", "kind", "old", "tag", "item", "best", "pickup", "address", "height", "class_", "shopExtraTag", "late"}
)
@SuppressWarnings("all")
public final class Shop {
    @Nullable
    @XmlElement(
            name = "name",
            namespace = "urn:shop"
    )
    private String name;

    @Nullable
    @XmlElement(
            name = "open",
            namespace = "urn:shop"
    )
    private Empty open;

    @Nullable
    @XmlElement(
            name = "password",
            namespace = "urn:shop"
    )
    private String password;

    @Nullable
    @XmlElement(
            name = "temperature",
            namespace = "urn:shop"
    )
    private BigDecimal temperature;

    @Nullable
    @XmlElement(
            name = "stock",
            namespace = "urn:shop"
    )
    private Integer stock;

    @Nullable
    @XmlElement(
            name = "kind",
            namespace = "urn:shop"
    )
    private QName kind;

    @Nullable
    @XmlElement(
            name = "old",
            namespace = "urn:shop"
    )
    private Long old;

    @XmlElement(
            name = "tag",
            namespace = "urn:shop"
    )
    private List<String> tag = new ArrayList<>();

    @XmlElement(
            name = "item",
            namespace = "urn:shop"
    )
    private List<Item> item = new ArrayList<>();

    @Nullable
    @XmlElement(
            name = "best",
            namespace = "urn:shop"
    )
    private Best best;

    @Nullable
    @XmlElement(
            name = "pickup",
            namespace = "urn:shop"
    )
    private Boolean pickup;

    @Nullable
    @XmlElement(
            name = "address",
            namespace = "urn:shop"
    )
    private String address;

    @Nullable
    @XmlElement(
            name = "height",
            namespace = "urn:shop:extra"
    )
    private Integer height;

    @Nullable
    @XmlElement(
            name = "class",
            namespace = "urn:shop"
    )
    private Class_ class_;

    @Nullable
    @XmlElement(
            name = "tag",
            namespace = "urn:shop:extra"
    )
    private Integer shopExtraTag;

    @Nullable
    @XmlElement(
            name = "late",
            namespace = "urn:shop:extra"
    )
    private String late;

    private Shop() {
    }

    private Shop(Shop other) {
        this.name = other.name;
        this.open = other.open;
        this.password = other.password;
        this.temperature = other.temperature;
        this.stock = other.stock;
        this.kind = other.kind;
        this.old = other.old;
        this.tag = new ArrayList<>(other.tag);
        this.item = new ArrayList<>(other.item);
        this.best = other.best;
        this.pickup = other.pickup;
        this.address = other.address;
        this.height = other.height;
        this.class_ = other.class_;
        this.shopExtraTag = other.shopExtraTag;
        this.late = other.late;
    }

    /**
     * A builder without values.
     */
    public static Builder builder() {
        return new Builder(new Shop());
    }

    /**
     * A builder that begins with these values.
     */
    public Builder toBuilder() {
        return new Builder(new Shop(this));
    }

    /**
     * What stands above the door.
     *
     * <p>string of 1..8 characters, like <code>[a-z]*</code>, not like <code>x.*</code>; mandatory; <code>shop.yang:33</code>.
     */
    public Optional<String> name() {
        return Optional.ofNullable(name);
    }

    /**
     * The leaf <code>open</code>.
     *
     * <p>there or not; from IOS XE 17.3.1 on; until IOS XE 17.9.1; <code>shop.yang:38</code>.
     */
    public boolean open() {
        return open != null;
    }

    /**
     * The leaf <code>password</code>.
     *
     * <p>string; secret; <code>shop.yang:39</code>.
     */
    public Optional<String> password() {
        return Optional.ofNullable(password);
    }

    /**
     * The leaf <code>temperature</code>.
     *
     * <p>decimal64 -30.5..40.0; in degree; default <code>4.5</code>; <code>shop.yang:40</code>.
     */
    public Optional<BigDecimal> temperature() {
        return Optional.ofNullable(temperature);
    }

    /**
     * The leaf <code>stock</code>.
     *
     * <p>uint8 0..100; in percent; default <code>5</code>; <code>shop.yang:46</code>.
     */
    public Optional<Integer> stock() {
        return Optional.ofNullable(stock);
    }

    /**
     * The leaf <code>kind</code>.
     *
     * <p>one of the identities <code>{urn:shop}apple</code>, <code>{urn:shop}fruit</code>, <code>{urn:shop:extra}pear</code>; default <code>shop:fruit</code>; <code>shop.yang:47</code>.
     */
    public Optional<QName> kind() {
        return Optional.ofNullable(kind);
    }

    /**
     * The leaf <code>old</code>.
     *
     * <p>int64 -9223372036854775808..9223372036854775807; <code>shop.yang:48</code>.
     *
     * @deprecated the models call it obsolete
     */
    @Deprecated
    public Optional<Long> old() {
        return Optional.ofNullable(old);
    }

    /**
     * The leaf-list <code>tag</code>.
     *
     * <p>string of 1..8 characters, like <code>[a-z]*</code>; at most 4; in the order given; <code>shop.yang:49</code>.
     */
    public List<String> tag() {
        return Collections.unmodifiableList(tag);
    }

    /**
     * The list <code>item</code>.
     *
     * <p>at least 1; <code>shop.yang:50</code>.
     */
    public List<Item> item() {
        return Collections.unmodifiableList(item);
    }

    /**
     * The container <code>best</code>.
     *
     * <p>being there means something in itself; <code>shop.yang:60</code>.
     */
    public Optional<Best> best() {
        return Optional.ofNullable(best);
    }

    /**
     * The leaf <code>pickup</code>.
     *
     * <p>boolean; <code>shop.yang:71</code>.
     */
    public Optional<Boolean> pickup() {
        return Optional.ofNullable(pickup);
    }

    /**
     * The leaf <code>address</code>.
     *
     * <p>string; <code>shop.yang:72</code>.
     */
    public Optional<String> address() {
        return Optional.ofNullable(address);
    }

    /**
     * The leaf <code>height</code>.
     *
     * <p>int8 -128..127; <code>shop-extra.yang:18</code>.
     */
    public Optional<Integer> height() {
        return Optional.ofNullable(height);
    }

    /**
     * Names that Java has taken; &amp; &lt;b&gt;, *&#47; and &#92;u0041 mean themselves, &#64;so does this.
     *
     * <p><code>shop.yang:74</code>.
     */
    public Optional<Class_> class_() {
        return Optional.ofNullable(class_);
    }

    /**
     * The leaf <code>tag</code>.
     *
     * <p>uint8 0..100; in percent; default <code>5</code>; from IOS XE 17.5.1 on; <code>shop-extra.yang:14</code>.
     */
    public Optional<Integer> shopExtraTag() {
        return Optional.ofNullable(shopExtraTag);
    }

    /**
     * The leaf <code>late</code>.
     *
     * <p>string; from IOS XE 17.8.1 on; <code>shop-extra.yang:15</code>.
     */
    public Optional<String> late() {
        return Optional.ofNullable(late);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Shop that
                && Objects.deepEquals(this.name, that.name)
                && Objects.deepEquals(this.open, that.open)
                && Objects.deepEquals(this.password, that.password)
                && Objects.deepEquals(this.temperature, that.temperature)
                && Objects.deepEquals(this.stock, that.stock)
                && Objects.deepEquals(this.kind, that.kind)
                && Objects.deepEquals(this.old, that.old)
                && Objects.deepEquals(this.tag, that.tag)
                && Objects.deepEquals(this.item, that.item)
                && Objects.deepEquals(this.best, that.best)
                && Objects.deepEquals(this.pickup, that.pickup)
                && Objects.deepEquals(this.address, that.address)
                && Objects.deepEquals(this.height, that.height)
                && Objects.deepEquals(this.class_, that.class_)
                && Objects.deepEquals(this.shopExtraTag, that.shopExtraTag)
                && Objects.deepEquals(this.late, that.late);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(new Object[] {name, open, password, temperature, stock, kind, old, tag, item, best, pickup, address, height, class_, shopExtraTag, late});
    }

    @Override
    public String toString() {
        return BeanText.of("shop")
                .add("name", name)
                .add("open", open)
                .secret("password", password)
                .add("temperature", temperature)
                .add("stock", stock)
                .add("kind", kind)
                .add("old", old)
                .add("tag", tag)
                .add("item", item)
                .add("best", best)
                .add("pickup", pickup)
                .add("address", address)
                .add("height", height)
                .add("class", class_)
                .add("tag", shopExtraTag)
                .add("late", late)
                .toString();
    }

    /**
     * Builds a {@link Shop}; not for several threads.
     */
    public static final class Builder {
        private final Shop bean;

        private Builder(Shop bean) {
            this.bean = bean;
        }

        /**
         * The leaf <code>name</code>.
         */
        public Builder name(String value) {
            bean.name = Objects.requireNonNull(value, "name");
            return this;
        }

        /**
         * The leaf <code>open</code>.
         */
        public Builder open() {
            return open(true);
        }

        /**
         * The leaf <code>open</code>.
         */
        public Builder open(boolean present) {
            bean.open = present ? Empty.PRESENT : null;
            return this;
        }

        /**
         * The leaf <code>password</code>.
         */
        public Builder password(String value) {
            bean.password = Objects.requireNonNull(value, "password");
            return this;
        }

        /**
         * The leaf <code>temperature</code>.
         */
        public Builder temperature(BigDecimal value) {
            bean.temperature = Objects.requireNonNull(value, "temperature");
            return this;
        }

        /**
         * The leaf <code>stock</code>.
         */
        public Builder stock(int value) {
            bean.stock = value;
            return this;
        }

        /**
         * The leaf <code>kind</code>.
         */
        public Builder kind(QName value) {
            bean.kind = Objects.requireNonNull(value, "kind");
            return this;
        }

        /**
         * The leaf <code>old</code>.
         */
        @Deprecated
        public Builder old(long value) {
            bean.old = value;
            return this;
        }

        /**
         * The leaf-list <code>tag</code>.
         */
        public Builder tag(String... values) {
            for (String value : values) {
                bean.tag.add(value);
            }
            return this;
        }

        /**
         * The leaf-list <code>tag</code>.
         */
        public Builder tag(Iterable<String> values) {
            values.forEach(bean.tag::add);
            return this;
        }

        /**
         * The list <code>item</code>.
         */
        public Builder item(Item... entries) {
            bean.item.addAll(List.of(entries));
            return this;
        }

        /**
         * The list <code>item</code>.
         */
        public Builder item(Item.Builder... entries) {
            for (Item.Builder entry : entries) {
                bean.item.add(entry.build());
            }
            return this;
        }

        /**
         * The list <code>item</code>.
         */
        public Builder item(Iterable<Item> values) {
            values.forEach(bean.item::add);
            return this;
        }

        /**
         * The list <code>item</code>.
         */
        public Builder item(int idKey, Item.Colour colourKey, Consumer<Item.Builder> change) {
            Item.Builder entry = Item.of(idKey, colourKey);
            change.accept(entry);
            bean.item.add(entry.build());
            return this;
        }

        /**
         * The container <code>best</code>.
         */
        public Builder best() {
            return best(value -> {});
        }

        /**
         * The container <code>best</code>.
         */
        public Builder best(Best value) {
            bean.best = Objects.requireNonNull(value, "best");
            return this;
        }

        /**
         * The container <code>best</code>.
         */
        public Builder best(Best.Builder value) {
            return best(value.build());
        }

        /**
         * The container <code>best</code>.
         */
        public Builder best(Consumer<Best.Builder> change) {
            Best.Builder value = bean.best == null ? Best.builder() : bean.best.toBuilder();
            change.accept(value);
            return best(value);
        }

        /**
         * The leaf <code>pickup</code>.
         */
        public Builder pickup(boolean value) {
            bean.pickup = value;
            return this;
        }

        /**
         * The leaf <code>address</code>.
         */
        public Builder address(String value) {
            bean.address = Objects.requireNonNull(value, "address");
            return this;
        }

        /**
         * The leaf <code>height</code>.
         */
        public Builder height(int value) {
            bean.height = value;
            return this;
        }

        /**
         * The container <code>class</code>.
         */
        public Builder class_(Class_ value) {
            bean.class_ = Objects.requireNonNull(value, "class_");
            return this;
        }

        /**
         * The container <code>class</code>.
         */
        public Builder class_(Class_.Builder value) {
            return class_(value.build());
        }

        /**
         * The container <code>class</code>.
         */
        public Builder class_(Consumer<Class_.Builder> change) {
            Class_.Builder value = bean.class_ == null ? Class_.builder() : bean.class_.toBuilder();
            change.accept(value);
            return class_(value);
        }

        /**
         * The leaf <code>tag</code>.
         */
        public Builder shopExtraTag(int value) {
            bean.shopExtraTag = value;
            return this;
        }

        /**
         * The leaf <code>late</code>.
         */
        public Builder late(String value) {
            bean.late = Objects.requireNonNull(value, "late");
            return this;
        }

        /**
         * What was set so far.
         */
        public Shop build() {
            return new Shop(bean);
        }
    }
}

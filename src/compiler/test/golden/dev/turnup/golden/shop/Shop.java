// SPDX-License-Identifier: Apache-2.0
// Generated from YANG: shop 2026-01-01; not to be edited.
package dev.turnup.golden.shop;

import dev.turnup.yang.binding.Bean;
import dev.turnup.yang.binding.BeanContent;
import dev.turnup.yang.binding.BeanPath;
import dev.turnup.yang.binding.Empty;
import dev.turnup.yang.binding.LeafListPath;
import dev.turnup.yang.binding.LeafPath;
import dev.turnup.yang.binding.LeafType;
import dev.turnup.yang.binding.ListPath;
import dev.turnup.yang.binding.PathSteps;
import dev.turnup.yang.binding.UnionText;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import jakarta.xml.bind.annotation.XmlValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The container <code>shop</code>.
 *
 * <p>at <code>/shop</code>; <code>shop.yang:32</code>.
 */
@XmlRootElement(
        name = "shop"
)
@XmlType(
        name = "Shop",
        propOrder = {"name", "open", "password", "temperature", "stock", "kind", "old", "delay", "gone", "odd", "slot", "tag", "item", "best", "pickup", "address", "height", "class_", "shopExtraTag", "late"}
)
@SuppressWarnings({
        "all",
        "deprecation"
})
public final class Shop implements Bean {
    @Nullable
    private String name;

    @Nullable
    private Empty open;

    @Nullable
    private String password;

    @Nullable
    private BigDecimal temperature;

    @Nullable
    private Integer stock;

    @Nullable
    private Thing kind;

    @Nullable
    private Long old;

    @Nullable
    private Delay delay;

    private List<Gone> gone = new ArrayList<>();

    private List<Odd> odd = new ArrayList<>();

    private List<Slot> slot = new ArrayList<>();

    private List<String> tag = new ArrayList<>();

    private List<Item> item = new ArrayList<>();

    @Nullable
    private Best best;

    @Nullable
    private Boolean pickup;

    @Nullable
    private String address;

    @Nullable
    @XmlElement(
            name = "height",
            namespace = "urn:shop:extra"
    )
    private Integer height;

    @Nullable
    @XmlElement(
            name = "class"
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
        this.delay = other.delay;
        this.gone = new ArrayList<>(other.gone);
        this.odd = new ArrayList<>(other.odd);
        this.slot = new ArrayList<>(other.slot);
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
    public Optional<Thing> kind() {
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
     * The leaf <code>delay</code>.
     *
     * <p>uint16 0..65535, or one of <code>never</code>, <code>soon</code>, or uint32 0..4294967295; <code>shop.yang:48</code>.
     */
    public Optional<Delay> delay() {
        return Optional.ofNullable(delay);
    }

    /**
     * The list <code>gone</code>.
     *
     * <p><code>shop.yang:48</code>.
     *
     * @deprecated the models call it deprecated
     */
    @Deprecated
    public List<Gone> gone() {
        return Collections.unmodifiableList(gone);
    }

    /**
     * The list <code>odd</code>.
     *
     * <p><code>shop.yang:48</code>.
     */
    public List<Odd> odd() {
        return Collections.unmodifiableList(odd);
    }

    /**
     * The list <code>slot</code>.
     *
     * <p><code>shop.yang:48</code>.
     */
    public List<Slot> slot() {
        return Collections.unmodifiableList(slot);
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
    public BeanContent content() {
        return BeanContent.of("{urn:shop}shop", "name open !password temperature stock kind old delay gone odd slot tag item best pickup address {urn:shop:extra}height class {urn:shop:extra}tag {urn:shop:extra}late",
                name,
                open,
                password,
                temperature,
                stock,
                kind,
                old,
                delay,
                gone,
                odd,
                slot,
                tag,
                item,
                best,
                pickup,
                address,
                height,
                class_,
                shopExtraTag,
                late);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Shop that && content().equals(that.content());
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
        public Builder kind(Thing value) {
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
         * The leaf <code>delay</code>.
         */
        public Builder delay(Delay value) {
            bean.delay = Objects.requireNonNull(value, "delay");
            return this;
        }

        /**
         * The leaf <code>delay</code>.
         */
        public Builder delay(long value) {
            return delay(Delay.of(value));
        }

        /**
         * The list <code>gone</code>.
         */
        @Deprecated
        public Builder gone(Gone... entries) {
            bean.gone.addAll(List.of(entries));
            return this;
        }

        /**
         * The list <code>gone</code>.
         */
        @Deprecated
        public Builder gone(Gone.Builder... entries) {
            for (Gone.Builder entry : entries) {
                bean.gone.add(entry.build());
            }
            return this;
        }

        /**
         * The list <code>gone</code>.
         */
        @Deprecated
        public Builder gone(Iterable<Gone> values) {
            values.forEach(bean.gone::add);
            return this;
        }

        /**
         * The list <code>gone</code>.
         */
        @Deprecated
        public Builder gone(String kKey, Consumer<Gone.Builder> change) {
            Gone.Builder entry = Gone.of(kKey);
            change.accept(entry);
            bean.gone.add(entry.build());
            return this;
        }

        /**
         * The list <code>odd</code>.
         */
        public Builder odd(Odd... entries) {
            bean.odd.addAll(List.of(entries));
            return this;
        }

        /**
         * The list <code>odd</code>.
         */
        public Builder odd(Odd.Builder... entries) {
            for (Odd.Builder entry : entries) {
                bean.odd.add(entry.build());
            }
            return this;
        }

        /**
         * The list <code>odd</code>.
         */
        public Builder odd(Iterable<Odd> values) {
            values.forEach(bean.odd::add);
            return this;
        }

        /**
         * The list <code>odd</code>.
         */
        public Builder odd(SortedSet<Odd.Some> someKey, byte[] octetsKey, Empty hereKey,
                Consumer<Odd.Builder> change) {
            Odd.Builder entry = Odd.of(someKey, octetsKey, hereKey);
            change.accept(entry);
            bean.odd.add(entry.build());
            return this;
        }

        /**
         * The list <code>slot</code>.
         */
        public Builder slot(Slot... entries) {
            bean.slot.addAll(List.of(entries));
            return this;
        }

        /**
         * The list <code>slot</code>.
         */
        public Builder slot(Slot.Builder... entries) {
            for (Slot.Builder entry : entries) {
                bean.slot.add(entry.build());
            }
            return this;
        }

        /**
         * The list <code>slot</code>.
         */
        public Builder slot(Iterable<Slot> values) {
            values.forEach(bean.slot::add);
            return this;
        }

        /**
         * The list <code>slot</code>.
         */
        public Builder slot(Slot.At atKey, Fruit of_Key, Consumer<Slot.Builder> change) {
            Slot.Builder entry = Slot.of(atKey, of_Key);
            change.accept(entry);
            bean.slot.add(entry.build());
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
         * The leaf <code>pickup</code>. The other cases of its choice go.
         */
        public Builder pickup(boolean value) {
            case_0(0);
            bean.pickup = value;
            return this;
        }

        /**
         * The leaf <code>address</code>. The other cases of its choice go.
         */
        public Builder address(String value) {
            case_0(1);
            bean.address = Objects.requireNonNull(value, "address");
            return this;
        }

        /**
         * The leaf <code>height</code>. The other cases of its choice go.
         */
        public Builder height(int value) {
            case_0(2);
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

        private void case_0(int taken) {
            if (taken != 0) {
                bean.pickup = null;
            }
            if (taken != 1) {
                bean.address = null;
            }
            if (taken != 2) {
                bean.height = null;
            }
        }

        /**
         * What was set so far.
         */
        public Shop build() {
            return new Shop(bean);
        }
    }

    /**
     * Where a {@link Shop} is; a method leads to each child.
     */
    public static final class Path implements BeanPath<Shop> {
        private final PathSteps steps_;

        Path(PathSteps steps_) {
            this.steps_ = steps_;
        }

        @Override
        public PathSteps toSteps() {
            return steps_;
        }

        @Override
        public Class<Shop> beanClass() {
            return Shop.class;
        }

        public LeafPath<String> name() {
            return steps_.leaf("name", LeafType.STRING);
        }

        public LeafPath<Empty> open() {
            return steps_.leaf("open", LeafType.EMPTY);
        }

        public LeafPath<String> password() {
            return steps_.leaf("password", LeafType.STRING);
        }

        public LeafPath<BigDecimal> temperature() {
            return steps_.leaf("temperature", LeafType.DECIMAL);
        }

        public LeafPath<Integer> stock() {
            return steps_.leaf("stock", LeafType.INT);
        }

        public LeafPath<Thing> kind() {
            return steps_.leaf("kind", LeafType.identity(Thing::of));
        }

        @Deprecated
        public LeafPath<Long> old() {
            return steps_.leaf("old", LeafType.LONG);
        }

        public LeafPath<Delay> delay() {
            return steps_.leaf("delay", LeafType.text(Delay::of));
        }

        @Deprecated
        public ListPath<Gone> gone() {
            return steps_.list("gone", Gone.class);
        }

        @Deprecated
        public Gone.Path gone(String k) {
            return new Gone.Path(steps_.entry("gone", "k", k));
        }

        public ListPath<Odd> odd() {
            return steps_.list("odd", Odd.class);
        }

        public Odd.Path odd(SortedSet<Odd.Some> some, byte[] octets, Empty here) {
            return new Odd.Path(steps_.entry("odd", "some octets here", some, octets, here));
        }

        public ListPath<Slot> slot() {
            return steps_.list("slot", Slot.class);
        }

        public Slot.Path slot(Slot.At at, Fruit of_) {
            return new Slot.Path(steps_.entry("slot", "at of", at, of_));
        }

        public LeafListPath<String> tag() {
            return steps_.leafList("tag", LeafType.STRING);
        }

        public ListPath<Item> item() {
            return steps_.list("item", Item.class);
        }

        public Item.Path item(int id, Item.Colour colour) {
            return new Item.Path(steps_.entry("item", "id colour", id, colour));
        }

        public Best.Path best() {
            return new Best.Path(steps_.child("best"));
        }

        public LeafPath<Boolean> pickup() {
            return steps_.leaf("pickup", LeafType.BOOLEAN);
        }

        public LeafPath<String> address() {
            return steps_.leaf("address", LeafType.STRING);
        }

        public LeafPath<Integer> height() {
            return steps_.leaf("{urn:shop:extra}height", LeafType.INT);
        }

        public Class_.Path class_() {
            return new Class_.Path(steps_.child("class"));
        }

        public LeafPath<Integer> shopExtraTag() {
            return steps_.leaf("{urn:shop:extra}tag", LeafType.INT);
        }

        public LeafPath<String> late() {
            return steps_.leaf("{urn:shop:extra}late", LeafType.STRING);
        }

        @Override
        public String toString() {
            return steps_.toString();
        }
    }

    /**
     * The values of <code>delay</code>.
     */
    @XmlType(
            name = "Shop.Delay"
    )
    public static final class Delay {
        /**
         * <code>never</code>.
         */
        public static final Delay NEVER = new Delay("never");

        /**
         * <code>soon</code>.
         */
        @Deprecated
        public static final Delay SOON = new Delay("soon");

        @Nullable
        @XmlValue
        private String text;

        private Delay(String text) {
            this.text = text;
        }

        private Delay() {
        }

        /**
         * A value by its text.
         */
        public static Delay of(String value) {
            return new Delay(Objects.requireNonNull(value, "value"));
        }

        /**
         * A value by its number or truth.
         */
        public static Delay of(long value) {
            return new Delay(UnionText.of(value));
        }

        /**
         * The value, where its text is such a one.
         */
        public Optional<Long> asLong() {
            return UnionText.asLong(toString());
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Delay that && toString().equals(that.toString());
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

// SPDX-License-Identifier: Apache-2.0
// Generated from YANG: shop 2026-01-01; not to be edited.
package dev.turnup.golden.shop;

import dev.turnup.yang.binding.Bean;
import dev.turnup.yang.binding.BeanContent;
import dev.turnup.yang.binding.BeanPath;
import dev.turnup.yang.binding.LeafListPath;
import dev.turnup.yang.binding.LeafPath;
import dev.turnup.yang.binding.LeafType;
import dev.turnup.yang.binding.PathSteps;
import dev.turnup.yang.binding.UnionText;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import jakarta.xml.bind.annotation.XmlValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the list <code>slot</code>.
 *
 * <p>at <code>/shop/slot</code>; <code>shop.yang:48</code>.
 */
@XmlRootElement(
        name = "slot"
)
@XmlType(
        name = "Slot",
        propOrder = {"at", "of_", "port"}
)
@SuppressWarnings({
        "all",
        "deprecation"
})
public final class Slot implements Bean {
    @Nullable
    private At at;

    @Nullable
    @XmlElement(
            name = "of"
    )
    private Fruit of_;

    private List<Port> port = new ArrayList<>();

    private Slot() {
    }

    private Slot(Slot other) {
        this.at = other.at;
        this.of_ = other.of_;
        this.port = new ArrayList<>(other.port);
    }

    /**
     * A builder without values.
     */
    public static Builder builder() {
        return new Builder(new Slot());
    }

    /**
     * A builder of the entry with that key.
     */
    public static Builder of(At at, Fruit of_) {
        return builder().at(at).of_(of_);
    }

    /**
     * A builder that begins with these values.
     */
    public Builder toBuilder() {
        return new Builder(new Slot(this));
    }

    /**
     * The key <code>at</code>.
     *
     * <p>uint8 0..255, or one of <code>any</code>; <code>shop.yang:48</code>.
     */
    public At at() {
        return Objects.requireNonNull(at, "no key at");
    }

    /**
     * The key <code>of</code>.
     *
     * <p>one of the identities <code>{urn:shop}apple</code>, <code>{urn:shop:extra}pear</code>; <code>shop.yang:48</code>.
     */
    public Fruit of_() {
        return Objects.requireNonNull(of_, "no key of_");
    }

    /**
     * The leaf-list <code>port</code>.
     *
     * <p>uint16 0..65535, or string; <code>shop.yang:48</code>.
     */
    public List<Port> port() {
        return Collections.unmodifiableList(port);
    }

    @Override
    public BeanContent content() {
        return BeanContent.of("{urn:shop}slot", "at of port",
                at,
                of_,
                port);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Slot that && content().equals(that.content());
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
     * Builds a {@link Slot}; not for several threads.
     */
    public static final class Builder {
        private final Slot bean;

        private Builder(Slot bean) {
            this.bean = bean;
        }

        /**
         * The key <code>at</code>.
         */
        public Builder at(At value) {
            bean.at = Objects.requireNonNull(value, "at");
            return this;
        }

        /**
         * The key <code>at</code>.
         */
        public Builder at(int value) {
            return at(At.of(value));
        }

        /**
         * The key <code>of</code>.
         */
        public Builder of_(Fruit value) {
            bean.of_ = Objects.requireNonNull(value, "of_");
            return this;
        }

        /**
         * The leaf-list <code>port</code>.
         */
        public Builder port(Port... values) {
            for (Port value : values) {
                bean.port.add(value);
            }
            return this;
        }

        /**
         * The leaf-list <code>port</code>.
         */
        public Builder port(Iterable<Port> values) {
            values.forEach(bean.port::add);
            return this;
        }

        /**
         * The leaf-list <code>port</code>.
         */
        public Builder port(String value) {
            return port(Port.of(value));
        }

        /**
         * The leaf-list <code>port</code>.
         */
        public Builder port(int value) {
            return port(Port.of(value));
        }

        /**
         * What was set so far.
         *
         * @throws IllegalStateException where a key is missing
         */
        public Slot build() {
            if (bean.at == null) {
                throw new IllegalStateException("Slot needs its key at");
            }
            if (bean.of_ == null) {
                throw new IllegalStateException("Slot needs its key of");
            }
            return new Slot(bean);
        }
    }

    /**
     * Where a {@link Slot} is; a method leads to each child.
     */
    public static final class Path implements BeanPath<Slot> {
        private final PathSteps steps_;

        Path(PathSteps steps_) {
            this.steps_ = steps_;
        }

        @Override
        public PathSteps toSteps() {
            return steps_;
        }

        @Override
        public Class<Slot> beanClass() {
            return Slot.class;
        }

        public LeafPath<At> at() {
            return steps_.leaf("at", LeafType.text(At::of));
        }

        public LeafPath<Fruit> of_() {
            return steps_.leaf("of", LeafType.identity(Fruit::of));
        }

        public LeafListPath<Port> port() {
            return steps_.leafList("port", LeafType.text(Port::of));
        }

        @Override
        public String toString() {
            return steps_.toString();
        }
    }

    /**
     * The values of <code>at</code>.
     */
    @XmlType(
            name = "Slot.At"
    )
    public static final class At {
        /**
         * <code>any</code>.
         */
        public static final At ANY = new At("any");

        @Nullable
        @XmlValue
        private String text;

        private At(String text) {
            this.text = text;
        }

        private At() {
        }

        /**
         * A value by its text.
         */
        public static At of(String value) {
            return new At(Objects.requireNonNull(value, "value"));
        }

        /**
         * A value by its number or truth.
         */
        public static At of(int value) {
            return new At(UnionText.of(value));
        }

        /**
         * The value, where its text is such a one.
         */
        public Optional<Integer> asInt() {
            return UnionText.asInt(toString());
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof At that && toString().equals(that.toString());
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

    /**
     * The values of <code>port</code>.
     */
    @XmlType(
            name = "Slot.Port"
    )
    public static final class Port {
        @Nullable
        @XmlValue
        private String text;

        private Port(String text) {
            this.text = text;
        }

        private Port() {
        }

        /**
         * A value by its text.
         */
        public static Port of(String value) {
            return new Port(Objects.requireNonNull(value, "value"));
        }

        /**
         * A value by its number or truth.
         */
        public static Port of(int value) {
            return new Port(UnionText.of(value));
        }

        /**
         * The value, where its text is such a one.
         */
        public Optional<Integer> asInt() {
            return UnionText.asInt(toString());
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Port that && toString().equals(that.toString());
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

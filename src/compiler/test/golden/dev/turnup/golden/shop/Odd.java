// SPDX-License-Identifier: Apache-2.0
// Generated from YANG: shop 2026-01-01; not to be edited.
package dev.turnup.golden.shop;

import dev.turnup.yang.binding.Bean;
import dev.turnup.yang.binding.BeanContent;
import dev.turnup.yang.binding.BeanPath;
import dev.turnup.yang.binding.Empty;
import dev.turnup.yang.binding.LeafPath;
import dev.turnup.yang.binding.LeafType;
import dev.turnup.yang.binding.PathSteps;
import jakarta.xml.bind.annotation.XmlEnum;
import jakarta.xml.bind.annotation.XmlEnumValue;
import jakarta.xml.bind.annotation.XmlList;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the list <code>odd</code>.
 *
 * <p>at <code>/shop/odd</code>; <code>shop.yang:48</code>.
 */
@XmlRootElement(
        name = "odd"
)
@XmlType(
        name = "Odd",
        propOrder = {"some", "octets", "here"}
)
@SuppressWarnings({
        "all",
        "deprecation"
})
public final class Odd implements Bean {
    @Nullable
    @XmlList
    private SortedSet<Some> some;

    @Nullable
    private byte[] octets;

    @Nullable
    private Empty here;

    private Odd() {
    }

    private Odd(Odd other) {
        this.some = other.some == null ? null : new TreeSet<>(other.some);
        this.octets = other.octets;
        this.here = other.here;
    }

    /**
     * A builder without values.
     */
    public static Builder builder() {
        return new Builder(new Odd());
    }

    /**
     * A builder of the entry with that key.
     */
    public static Builder of(SortedSet<Some> some, byte[] octets, Empty here) {
        return builder().some(some).octets(octets).here(here);
    }

    /**
     * A builder that begins with these values.
     */
    public Builder toBuilder() {
        return new Builder(new Odd(this));
    }

    /**
     * The key <code>some</code>.
     *
     * <p>some of <code>one</code>, <code>two</code>; <code>shop.yang:48</code>.
     */
    public SortedSet<Some> some() {
        return some == null ? Collections.emptySortedSet() : Collections.unmodifiableSortedSet(some);
    }

    /**
     * The key <code>octets</code>.
     *
     * <p>binary; <code>shop.yang:48</code>.
     */
    public byte[] octets() {
        return Objects.requireNonNull(octets, "no key octets").clone();
    }

    /**
     * The key <code>here</code>.
     *
     * <p>there or not; <code>shop.yang:48</code>.
     */
    public Empty here() {
        return Objects.requireNonNull(here, "no key here");
    }

    @Override
    public BeanContent content() {
        return BeanContent.of("{urn:shop}odd", "some octets here",
                some,
                octets,
                here);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Odd that && content().equals(that.content());
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
     * Builds a {@link Odd}; not for several threads.
     */
    public static final class Builder {
        private final Odd bean;

        private Builder(Odd bean) {
            this.bean = bean;
        }

        /**
         * The key <code>some</code>.
         */
        public Builder some(Some... values) {
            if (bean.some == null) {
                bean.some = new TreeSet<>();
            }
            bean.some.addAll(List.of(values));
            return this;
        }

        /**
         * The key <code>some</code>.
         */
        public Builder some(Iterable<Some> values) {
            if (bean.some == null) {
                bean.some = new TreeSet<>();
            }
            values.forEach(bean.some::add);
            return this;
        }

        /**
         * The key <code>octets</code>.
         */
        public Builder octets(byte[] value) {
            bean.octets = value.clone();
            return this;
        }

        /**
         * The key <code>here</code>.
         */
        public Builder here(Empty value) {
            bean.here = Objects.requireNonNull(value, "here");
            return this;
        }

        /**
         * What was set so far.
         *
         * @throws IllegalStateException where a key is missing
         */
        public Odd build() {
            if (bean.some == null) {
                throw new IllegalStateException("Odd needs its key some");
            }
            if (bean.octets == null) {
                throw new IllegalStateException("Odd needs its key octets");
            }
            if (bean.here == null) {
                throw new IllegalStateException("Odd needs its key here");
            }
            return new Odd(bean);
        }
    }

    /**
     * Where a {@link Odd} is; a method leads to each child.
     */
    public static final class Path implements BeanPath<Odd> {
        private final PathSteps steps_;

        Path(PathSteps steps_) {
            this.steps_ = steps_;
        }

        @Override
        public PathSteps toSteps() {
            return steps_;
        }

        @Override
        public Class<Odd> beanClass() {
            return Odd.class;
        }

        public LeafPath<SortedSet<Some>> some() {
            return steps_.leaf("some", LeafType.bits(Some.class));
        }

        public LeafPath<byte[]> octets() {
            return steps_.leaf("octets", LeafType.BINARY);
        }

        public LeafPath<Empty> here() {
            return steps_.leaf("here", LeafType.EMPTY);
        }

        @Override
        public String toString() {
            return steps_.toString();
        }
    }

    /**
     * The values of <code>some</code>.
     */
    @XmlEnum
    @XmlType(
            name = "Odd.Some"
    )
    public enum Some {
        @XmlEnumValue("one")
        ONE("one"),

        @XmlEnumValue("two")
        TWO("two");

        private final String yangName;

        Some(String yangName) {
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

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
import jakarta.xml.bind.annotation.XmlEnum;
import jakarta.xml.bind.annotation.XmlEnumValue;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the list <code>builder</code>.
 *
 * <p>at <code>/shop/class/builder</code>; <code>shop.yang:86</code>.
 */
@XmlRootElement(
        name = "builder"
)
@XmlType(
        name = "Builder_",
        propOrder = {"name", "port", "on"}
)
@SuppressWarnings({
        "all",
        "deprecation"
})
public final class Builder_ implements Bean {
    @Nullable
    private String name;

    private List<Integer> port = new ArrayList<>();

    private List<On> on = new ArrayList<>();

    private Builder_() {
    }

    private Builder_(Builder_ other) {
        this.name = other.name;
        this.port = new ArrayList<>(other.port);
        this.on = new ArrayList<>(other.on);
    }

    /**
     * A builder without values.
     */
    public static Builder builder() {
        return new Builder(new Builder_());
    }

    /**
     * A builder of the entry with that key.
     */
    public static Builder named(String name) {
        return builder().name(name);
    }

    /**
     * A builder that begins with these values.
     */
    public Builder toBuilder() {
        return new Builder(new Builder_(this));
    }

    /**
     * The key <code>name</code>.
     *
     * <p>string; <code>shop.yang:86</code>.
     */
    public String name() {
        return Objects.requireNonNull(name, "no key name");
    }

    /**
     * The leaf-list <code>port</code>.
     *
     * <p>uint16 0..65535; <code>shop.yang:86</code>.
     */
    public List<Integer> port() {
        return Collections.unmodifiableList(port);
    }

    /**
     * The leaf-list <code>on</code>.
     *
     * <p>one of <code>mon</code>, <code>tue</code>; <code>shop.yang:86</code>.
     */
    public List<On> on() {
        return Collections.unmodifiableList(on);
    }

    @Override
    public BeanContent content() {
        return BeanContent.of("{urn:shop}builder", "name port on",
                name,
                port,
                on);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Builder_ that && content().equals(that.content());
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
     * Builds a {@link Builder_}; not for several threads.
     */
    public static final class Builder {
        private final Builder_ bean;

        private Builder(Builder_ bean) {
            this.bean = bean;
        }

        /**
         * The key <code>name</code>.
         */
        public Builder name(String value) {
            bean.name = Objects.requireNonNull(value, "name");
            return this;
        }

        /**
         * The leaf-list <code>port</code>.
         */
        public Builder port(int... values) {
            for (int value : values) {
                bean.port.add(value);
            }
            return this;
        }

        /**
         * The leaf-list <code>port</code>.
         */
        public Builder port(Iterable<Integer> values) {
            values.forEach(bean.port::add);
            return this;
        }

        /**
         * The leaf-list <code>on</code>.
         */
        public Builder on(On... values) {
            for (On value : values) {
                bean.on.add(value);
            }
            return this;
        }

        /**
         * The leaf-list <code>on</code>.
         */
        public Builder on(Iterable<On> values) {
            values.forEach(bean.on::add);
            return this;
        }

        /**
         * What was set so far.
         *
         * @throws IllegalStateException where a key is missing
         */
        public Builder_ build() {
            if (bean.name == null) {
                throw new IllegalStateException("Builder_ needs its key name");
            }
            return new Builder_(bean);
        }
    }

    /**
     * Where a {@link Builder_} is; a method leads to each child.
     */
    public static final class Path implements BeanPath<Builder_> {
        private final PathSteps steps_;

        Path(PathSteps steps_) {
            this.steps_ = steps_;
        }

        @Override
        public PathSteps toSteps() {
            return steps_;
        }

        @Override
        public Class<Builder_> beanClass() {
            return Builder_.class;
        }

        public LeafPath<String> name() {
            return steps_.leaf("name", LeafType.STRING);
        }

        public LeafListPath<Integer> port() {
            return steps_.leafList("port", LeafType.INT);
        }

        public LeafListPath<On> on() {
            return steps_.leafList("on", LeafType.of(On.class));
        }

        @Override
        public String toString() {
            return steps_.toString();
        }
    }

    /**
     * The values of <code>on</code>.
     */
    @XmlEnum
    @XmlType(
            name = "Builder_.On"
    )
    public enum On {
        @XmlEnumValue("mon")
        MON("mon"),

        @XmlEnumValue("tue")
        TUE("tue");

        private final String yangName;

        On(String yangName) {
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

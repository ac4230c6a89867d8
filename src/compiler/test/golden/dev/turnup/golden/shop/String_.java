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
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The container <code>string</code>.
 *
 * <p>at <code>/shop/class/string</code>; <code>shop.yang:82</code>.
 */
@XmlRootElement(
        name = "string"
)
@XmlType(
        name = "String_",
        propOrder = {"value"}
)
@SuppressWarnings({
        "all",
        "deprecation"
})
public final class String_ implements Bean {
    @Nullable
    private Value value;

    private String_() {
    }

    private String_(String_ other) {
        this.value = other.value;
    }

    /**
     * A builder without values.
     */
    public static Builder builder() {
        return new Builder(new String_());
    }

    /**
     * A builder that begins with these values.
     */
    public Builder toBuilder() {
        return new Builder(new String_(this));
    }

    /**
     * The leaf <code>value</code>.
     *
     * <p>one of <code>10</code>, <code>a+b</code>, <code>a-b</code>, <code>*</code>, <code>selfTest</code>, <code>Builder</code>; <code>shop.yang:83</code>.
     */
    public Optional<Value> value() {
        return Optional.ofNullable(value);
    }

    @Override
    public BeanContent content() {
        return BeanContent.of("{urn:shop}string", "value",
                value);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof String_ that && content().equals(that.content());
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
     * Builds a {@link String_}; not for several threads.
     */
    public static final class Builder {
        private final String_ bean;

        private Builder(String_ bean) {
            this.bean = bean;
        }

        /**
         * The leaf <code>value</code>.
         */
        public Builder value(Value value) {
            bean.value = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * What was set so far.
         */
        public String_ build() {
            return new String_(bean);
        }
    }

    /**
     * Where a {@link String_} is; a method leads to each child.
     */
    public static final class Path implements BeanPath<String_> {
        private final PathSteps steps_;

        Path(PathSteps steps_) {
            this.steps_ = steps_;
        }

        @Override
        public PathSteps toSteps() {
            return steps_;
        }

        @Override
        public Class<String_> beanClass() {
            return String_.class;
        }

        public LeafPath<Value> value() {
            return steps_.leaf("value", LeafType.of(Value.class));
        }

        @Override
        public String toString() {
            return steps_.toString();
        }
    }

    /**
     * The values of <code>value</code>.
     */
    @XmlEnum
    @XmlType(
            name = "String_.Value"
    )
    public enum Value {
        @XmlEnumValue("10")
        _10("10"),

        @XmlEnumValue("a+b")
        A_B("a+b"),

        @XmlEnumValue("a-b")
        A_B_("a-b"),

        @XmlEnumValue("*")
        VALUE_4("*"),

        @XmlEnumValue("selfTest")
        SELF_TEST("selfTest"),

        @XmlEnumValue("Builder")
        BUILDER("Builder");

        private final String yangName;

        Value(String yangName) {
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

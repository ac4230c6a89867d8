// SPDX-License-Identifier: Apache-2.0
// Generated from YANG: shop 2026-01-01; not to be edited.
package dev.turnup.golden.shop;

import dev.turnup.yang.binding.Bean;
import dev.turnup.yang.binding.BeanContent;
import dev.turnup.yang.binding.BeanPath;
import dev.turnup.yang.binding.LeafPath;
import dev.turnup.yang.binding.LeafType;
import dev.turnup.yang.binding.PathSteps;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlEnum;
import jakarta.xml.bind.annotation.XmlEnumValue;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The container <code>class</code>.
 *
 * <p>at <code>/shop/class/class</code>; <code>shop.yang:85</code>.
 */
@XmlRootElement(
        name = "class"
)
@XmlType(
        name = "ClassClass",
        propOrder = {"class_"}
)
@SuppressWarnings({
        "all",
        "deprecation"
})
public final class ClassClass implements Bean {
    @Nullable
    @XmlElement(
            name = "class"
    )
    private Class_Value class_;

    private ClassClass() {
    }

    private ClassClass(ClassClass other) {
        this.class_ = other.class_;
    }

    /**
     * A builder without values.
     */
    public static Builder builder() {
        return new Builder(new ClassClass());
    }

    /**
     * A builder that begins with these values.
     */
    public Builder toBuilder() {
        return new Builder(new ClassClass(this));
    }

    /**
     * The leaf <code>class</code>.
     *
     * <p>a value of <code>../../string/value</code>, one of <code>10</code>, <code>a+b</code>, <code>a-b</code>, <code>*</code>, <code>selfTest</code>, <code>Builder</code>; <code>shop.yang:85</code>.
     */
    public Optional<Class_Value> class_() {
        return Optional.ofNullable(class_);
    }

    @Override
    public BeanContent content() {
        return BeanContent.of("{urn:shop}class", "class",
                class_);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ClassClass that && content().equals(that.content());
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
     * Builds a {@link ClassClass}; not for several threads.
     */
    public static final class Builder {
        private final ClassClass bean;

        private Builder(ClassClass bean) {
            this.bean = bean;
        }

        /**
         * The leaf <code>class</code>.
         */
        public Builder class_(Class_Value value) {
            bean.class_ = Objects.requireNonNull(value, "class_");
            return this;
        }

        /**
         * What was set so far.
         */
        public ClassClass build() {
            return new ClassClass(bean);
        }
    }

    /**
     * Where a {@link ClassClass} is; a method leads to each child.
     */
    public static final class Path implements BeanPath<ClassClass> {
        private final PathSteps steps_;

        Path(PathSteps steps_) {
            this.steps_ = steps_;
        }

        @Override
        public PathSteps toSteps() {
            return steps_;
        }

        @Override
        public Class<ClassClass> beanClass() {
            return ClassClass.class;
        }

        public LeafPath<Class_Value> class_() {
            return steps_.leaf("class", LeafType.of(Class_Value.class));
        }

        @Override
        public String toString() {
            return steps_.toString();
        }
    }

    /**
     * The values of <code>class</code>.
     */
    @XmlEnum
    @XmlType(
            name = "ClassClass.Class_Value"
    )
    public enum Class_Value {
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

        Class_Value(String yangName) {
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

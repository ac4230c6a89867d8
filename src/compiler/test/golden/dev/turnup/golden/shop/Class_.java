// SPDX-License-Identifier: Apache-2.0
// Generated from YANG: shop 2026-01-01; not to be edited.
package dev.turnup.golden.shop;

import dev.turnup.yang.binding.Bean;
import dev.turnup.yang.binding.BeanContent;
import dev.turnup.yang.binding.BeanPath;
import dev.turnup.yang.binding.LeafPath;
import dev.turnup.yang.binding.LeafType;
import dev.turnup.yang.binding.ListPath;
import dev.turnup.yang.binding.PathSteps;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Names that Java has taken; &amp; &lt;b&gt;, *&#47; and &#92;u0041 mean themselves, &#64;so does this.
 *
 * <p>at <code>/shop/class</code>; <code>shop.yang:74</code>.
 */
@XmlRootElement(
        name = "class"
)
@XmlType(
        name = "Class_",
        propOrder = {"aB", "aB2", "int_", "hashCode_", "toString_", "vrf", "string", "class_", "builder_"}
)
@SuppressWarnings({
        "all",
        "deprecation"
})
public final class Class_ implements Bean {
    @Nullable
    @XmlElement(
            name = "a-b"
    )
    private String aB;

    @Nullable
    @XmlElement(
            name = "a_b"
    )
    private String aB2;

    @Nullable
    @XmlElement(
            name = "int"
    )
    private Long int_;

    @Nullable
    @XmlElement(
            name = "hash-code"
    )
    private Long hashCode_;

    @Nullable
    @XmlElement(
            name = "to-string"
    )
    private Boolean toString_;

    @Nullable
    @XmlElement(
            name = "VRF"
    )
    private String vrf;

    @Nullable
    private String_ string;

    @Nullable
    @XmlElement(
            name = "class"
    )
    private ClassClass class_;

    @XmlElement(
            name = "builder"
    )
    private List<Builder_> builder_ = new ArrayList<>();

    private Class_() {
    }

    private Class_(Class_ other) {
        this.aB = other.aB;
        this.aB2 = other.aB2;
        this.int_ = other.int_;
        this.hashCode_ = other.hashCode_;
        this.toString_ = other.toString_;
        this.vrf = other.vrf;
        this.string = other.string;
        this.class_ = other.class_;
        this.builder_ = new ArrayList<>(other.builder_);
    }

    /**
     * A builder without values.
     */
    public static Builder builder() {
        return new Builder(new Class_());
    }

    /**
     * A builder that begins with these values.
     */
    public Builder toBuilder() {
        return new Builder(new Class_(this));
    }

    /**
     * The leaf <code>a-b</code>.
     *
     * <p>string; <code>shop.yang:76</code>.
     */
    public Optional<String> aB() {
        return Optional.ofNullable(aB);
    }

    /**
     * The leaf <code>a_b</code>.
     *
     * <p>string; <code>shop.yang:77</code>.
     */
    public Optional<String> aB2() {
        return Optional.ofNullable(aB2);
    }

    /**
     * The leaf <code>int</code>.
     *
     * <p>uint32 0..4294967295; <code>shop.yang:78</code>.
     */
    public Optional<Long> int_() {
        return Optional.ofNullable(int_);
    }

    /**
     * The leaf <code>hash-code</code>.
     *
     * <p>int64 -9223372036854775808..9223372036854775807; <code>shop.yang:79</code>.
     */
    public Optional<Long> hashCode_() {
        return Optional.ofNullable(hashCode_);
    }

    /**
     * The leaf <code>to-string</code>.
     *
     * <p>boolean; <code>shop.yang:80</code>.
     */
    public Optional<Boolean> toString_() {
        return Optional.ofNullable(toString_);
    }

    /**
     * The leaf <code>VRF</code>.
     *
     * <p>string; <code>shop.yang:81</code>.
     */
    public Optional<String> vrf() {
        return Optional.ofNullable(vrf);
    }

    /**
     * The container <code>string</code>.
     *
     * <p><code>shop.yang:82</code>.
     */
    public Optional<String_> string() {
        return Optional.ofNullable(string);
    }

    /**
     * The container <code>class</code>.
     *
     * <p>being there means something in itself; <code>shop.yang:85</code>.
     */
    public Optional<ClassClass> class_() {
        return Optional.ofNullable(class_);
    }

    /**
     * The list <code>builder</code>.
     *
     * <p><code>shop.yang:86</code>.
     */
    public List<Builder_> builder_() {
        return Collections.unmodifiableList(builder_);
    }

    @Override
    public BeanContent content() {
        return BeanContent.of("{urn:shop}class", "a-b a_b int hash-code to-string VRF string class builder",
                aB,
                aB2,
                int_,
                hashCode_,
                toString_,
                vrf,
                string,
                class_,
                builder_);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Class_ that && content().equals(that.content());
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
     * Builds a {@link Class_}; not for several threads.
     */
    public static final class Builder {
        private final Class_ bean;

        private Builder(Class_ bean) {
            this.bean = bean;
        }

        /**
         * The leaf <code>a-b</code>.
         */
        public Builder aB(String value) {
            bean.aB = Objects.requireNonNull(value, "aB");
            return this;
        }

        /**
         * The leaf <code>a_b</code>.
         */
        public Builder aB2(String value) {
            bean.aB2 = Objects.requireNonNull(value, "aB2");
            return this;
        }

        /**
         * The leaf <code>int</code>.
         */
        public Builder int_(long value) {
            bean.int_ = value;
            return this;
        }

        /**
         * The leaf <code>hash-code</code>.
         */
        public Builder hashCode_(long value) {
            bean.hashCode_ = value;
            return this;
        }

        /**
         * The leaf <code>to-string</code>.
         */
        public Builder toString_(boolean value) {
            bean.toString_ = value;
            return this;
        }

        /**
         * The leaf <code>VRF</code>.
         */
        public Builder vrf(String value) {
            bean.vrf = Objects.requireNonNull(value, "vrf");
            return this;
        }

        /**
         * The container <code>string</code>.
         */
        public Builder string(String_ value) {
            bean.string = Objects.requireNonNull(value, "string");
            return this;
        }

        /**
         * The container <code>string</code>.
         */
        public Builder string(String_.Builder value) {
            return string(value.build());
        }

        /**
         * The container <code>string</code>.
         */
        public Builder string(Consumer<String_.Builder> change) {
            String_.Builder value = bean.string == null ? String_.builder() : bean.string.toBuilder();
            change.accept(value);
            return string(value);
        }

        /**
         * The container <code>class</code>.
         */
        public Builder class_() {
            return class_(value -> {});
        }

        /**
         * The container <code>class</code>.
         */
        public Builder class_(ClassClass value) {
            bean.class_ = Objects.requireNonNull(value, "class_");
            return this;
        }

        /**
         * The container <code>class</code>.
         */
        public Builder class_(ClassClass.Builder value) {
            return class_(value.build());
        }

        /**
         * The container <code>class</code>.
         */
        public Builder class_(Consumer<ClassClass.Builder> change) {
            ClassClass.Builder value = bean.class_ == null ? ClassClass.builder() : bean.class_.toBuilder();
            change.accept(value);
            return class_(value);
        }

        /**
         * The list <code>builder</code>.
         */
        public Builder builder_(Builder_... entries) {
            bean.builder_.addAll(List.of(entries));
            return this;
        }

        /**
         * The list <code>builder</code>.
         */
        public Builder builder_(Builder_.Builder... entries) {
            for (Builder_.Builder entry : entries) {
                bean.builder_.add(entry.build());
            }
            return this;
        }

        /**
         * The list <code>builder</code>.
         */
        public Builder builder_(Iterable<Builder_> values) {
            values.forEach(bean.builder_::add);
            return this;
        }

        /**
         * The list <code>builder</code>.
         */
        public Builder builder_(String nameKey, Consumer<Builder_.Builder> change) {
            Builder_.Builder entry = Builder_.named(nameKey);
            change.accept(entry);
            bean.builder_.add(entry.build());
            return this;
        }

        /**
         * What was set so far.
         */
        public Class_ build() {
            return new Class_(bean);
        }
    }

    /**
     * Where a {@link Class_} is; a method leads to each child.
     */
    public static final class Path implements BeanPath<Class_> {
        private final PathSteps steps_;

        Path(PathSteps steps_) {
            this.steps_ = steps_;
        }

        @Override
        public PathSteps toSteps() {
            return steps_;
        }

        @Override
        public Class<Class_> beanClass() {
            return Class_.class;
        }

        public LeafPath<String> aB() {
            return steps_.leaf("a-b", LeafType.STRING);
        }

        public LeafPath<String> aB2() {
            return steps_.leaf("a_b", LeafType.STRING);
        }

        public LeafPath<Long> int_() {
            return steps_.leaf("int", LeafType.LONG);
        }

        public LeafPath<Long> hashCode_() {
            return steps_.leaf("hash-code", LeafType.LONG);
        }

        public LeafPath<Boolean> toString_() {
            return steps_.leaf("to-string", LeafType.BOOLEAN);
        }

        public LeafPath<String> vrf() {
            return steps_.leaf("VRF", LeafType.STRING);
        }

        public String_.Path string() {
            return new String_.Path(steps_.child("string"));
        }

        public ClassClass.Path class_() {
            return new ClassClass.Path(steps_.child("class"));
        }

        public ListPath<Builder_> builder_() {
            return steps_.list("builder", Builder_.class);
        }

        public Builder_.Path builder_(String name) {
            return new Builder_.Path(steps_.entry("builder", "name", name));
        }

        @Override
        public String toString() {
            return steps_.toString();
        }
    }
}

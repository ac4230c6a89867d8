// SPDX-License-Identifier: Apache-2.0
// Generated from YANG: depot 2026-02-01; not to be edited.
package dev.turnup.golden.depot;

import dev.turnup.yang.binding.AnyXml;
import dev.turnup.yang.binding.AnyXmlAdapter;
import dev.turnup.yang.binding.Bean;
import dev.turnup.yang.binding.BeanContent;
import dev.turnup.yang.binding.BeanPath;
import dev.turnup.yang.binding.KeptElements;
import dev.turnup.yang.binding.LeafPath;
import dev.turnup.yang.binding.LeafType;
import dev.turnup.yang.binding.PathSteps;
import dev.turnup.yang.binding.PrefixedText;
import dev.turnup.yang.binding.PrefixedUnion;
import dev.turnup.yang.binding.UnionText;
import jakarta.xml.bind.annotation.XmlAnyElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import jakarta.xml.bind.annotation.adapters.XmlJavaTypeAdapter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The container <code>cargo</code>.
 *
 * <p>at <code>/arrived/cargo</code>; <code>depot.yang:61</code>.
 */
@XmlRootElement(
        name = "cargo"
)
@XmlType(
        name = "Cargo",
        propOrder = {"kept_", "weight"}
)
@SuppressWarnings({
        "all",
        "deprecation"
})
public final class Cargo implements Bean {
    @XmlAnyElement
    @XmlJavaTypeAdapter(AnyXmlAdapter.class)
    private List<AnyXml> kept_ = new ArrayList<>();

    @Nullable
    private BigDecimal weight;

    private Cargo() {
    }

    private Cargo(Cargo other) {
        this.kept_ = new ArrayList<>(other.kept_);
        this.weight = other.weight;
    }

    /**
     * A builder without values.
     */
    public static Builder builder() {
        return new Builder(new Cargo());
    }

    /**
     * A builder that begins with these values.
     */
    public Builder toBuilder() {
        return new Builder(new Cargo(this));
    }

    /**
     * The leaf <code>load</code>.
     *
     * <p>one of the identities <code>{urn:depot}lorry</code>, <code>{urn:depot}van</code>, or one of <code>none</code>, <code>half full</code>, or uint8 0..255; <code>depot.yang:61</code>.
     */
    public Optional<Load> load() {
        return KeptElements.first(kept_, "{urn:depot}load", element -> new Load(KeptElements.text(element)));
    }

    /**
     * The leaf <code>weight</code>.
     *
     * <p>decimal64 -922337203685477580.8..922337203685477580.7; <code>depot.yang:61</code>.
     */
    public Optional<BigDecimal> weight() {
        return Optional.ofNullable(weight);
    }

    @Override
    public BeanContent content() {
        return BeanContent.of("{urn:depot}cargo", "load weight",
                KeptElements.first(kept_, "{urn:depot}load", element -> new Load(KeptElements.text(element))).orElse(null),
                weight);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Cargo that && content().equals(that.content());
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
     * Builds a {@link Cargo}; not for several threads.
     */
    public static final class Builder {
        private final Cargo bean;

        private Builder(Cargo bean) {
            this.bean = bean;
        }

        /**
         * The leaf <code>load</code>.
         */
        public Builder load(Load value) {
            KeptElements.set(bean.kept_, "{urn:depot}load", Objects.requireNonNull(value, "load"));
            return this;
        }

        /**
         * The leaf <code>load</code>.
         */
        public Builder load(int value) {
            return load(Load.of(value));
        }

        /**
         * The leaf <code>load</code>.
         */
        public Builder load(Vehicle value) {
            return load(Load.of(value));
        }

        /**
         * The leaf <code>weight</code>.
         */
        public Builder weight(BigDecimal value) {
            bean.weight = Objects.requireNonNull(value, "weight");
            return this;
        }

        /**
         * What was set so far.
         */
        public Cargo build() {
            return new Cargo(bean);
        }
    }

    /**
     * Where a {@link Cargo} is; a method leads to each child.
     */
    public static final class Path implements BeanPath<Cargo> {
        private final PathSteps steps_;

        Path(PathSteps steps_) {
            this.steps_ = steps_;
        }

        @Override
        public PathSteps toSteps() {
            return steps_;
        }

        @Override
        public Class<Cargo> beanClass() {
            return Cargo.class;
        }

        public LeafPath<Load> load() {
            return steps_.leaf("load", LeafType.prefixed(text -> new Load(text)));
        }

        public LeafPath<BigDecimal> weight() {
            return steps_.leaf("weight", LeafType.DECIMAL);
        }

        @Override
        public String toString() {
            return steps_.toString();
        }
    }

    /**
     * The values of <code>load</code>.
     */
    public static final class Load implements PrefixedUnion {
        /**
         * <code>none</code>.
         */
        public static final Load NONE = new Load(PrefixedText.of("none"));

        /**
         * <code>half full</code>.
         */
        public static final Load HALF_FULL = new Load(PrefixedText.of("half full"));

        private final PrefixedText text;

        private Load(PrefixedText text) {
            this.text = text;
        }

        /**
         * A value by its text, which is no identity and no path.
         */
        public static Load of(String value) {
            return new Load(PrefixedText.of(Objects.requireNonNull(value, "value")));
        }

        /**
         * A value by its number or truth.
         */
        public static Load of(int value) {
            return new Load(PrefixedText.of(UnionText.of(value)));
        }

        /**
         * The value, where it is such a one.
         */
        public Optional<Integer> asInt() {
            return UnionText.asInt(toString());
        }

        /**
         * A value by its identity.
         */
        public static Load of(Vehicle value) {
            return new Load(PrefixedText.of(value));
        }

        /**
         * The value, where it is such a one.
         */
        public Optional<Vehicle> asVehicle() {
            return text.identity().map(Vehicle::of);
        }

        @Override
        public PrefixedText toPrefixedText() {
            return text;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Load that && text.equals(that.text);
        }

        @Override
        public int hashCode() {
            return toString().hashCode();
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}

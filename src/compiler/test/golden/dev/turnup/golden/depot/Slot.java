// SPDX-License-Identifier: Apache-2.0
// Generated from YANG: depot 2026-02-01; not to be edited.
package dev.turnup.golden.depot;

import dev.turnup.yang.binding.AnyXml;
import dev.turnup.yang.binding.AnyXmlAdapter;
import dev.turnup.yang.binding.Bean;
import dev.turnup.yang.binding.BeanContent;
import dev.turnup.yang.binding.BeanPath;
import dev.turnup.yang.binding.InstanceId;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the list <code>slot</code>.
 *
 * <p>at <code>/yard/slot</code>; <code>depot.yang:50</code>.
 */
@XmlRootElement(
        name = "slot"
)
@XmlType(
        name = "Slot",
        propOrder = {"kept_", "free"}
)
@SuppressWarnings({
        "all",
        "deprecation"
})
public final class Slot implements Bean {
    @XmlAnyElement
    @XmlJavaTypeAdapter(AnyXmlAdapter.class)
    private List<AnyXml> kept_ = new ArrayList<>();

    @Nullable
    private Boolean free;

    private Slot() {
    }

    private Slot(Slot other) {
        this.kept_ = new ArrayList<>(other.kept_);
        this.free = other.free;
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
    public static Builder of(Of of_, InstanceId to) {
        return builder().of_(of_).to(to);
    }

    /**
     * A builder that begins with these values.
     */
    public Builder toBuilder() {
        return new Builder(new Slot(this));
    }

    /**
     * The key <code>of</code>.
     *
     * <p>one of the identities <code>{urn:depot}lorry</code>, <code>{urn:depot}van</code>, or one of <code>none</code>, <code>half full</code>, or uint8 0..255; <code>depot.yang:50</code>.
     */
    public Of of_() {
        return KeptElements.first(kept_, "{urn:depot}of", element -> new Of(KeptElements.text(element))).orElseThrow(() -> new NullPointerException("no key of_"));
    }

    /**
     * The key <code>to</code>.
     *
     * <p>instance-identifier; <code>depot.yang:50</code>.
     */
    public InstanceId to() {
        return KeptElements.first(kept_, "{urn:depot}to", KeptElements::instance).orElseThrow(() -> new NullPointerException("no key to"));
    }

    /**
     * The leaf <code>free</code>.
     *
     * <p>boolean; <code>depot.yang:50</code>.
     */
    public Optional<Boolean> free() {
        return Optional.ofNullable(free);
    }

    @Override
    public BeanContent content() {
        return BeanContent.of("{urn:depot}slot", "of to free",
                KeptElements.first(kept_, "{urn:depot}of", element -> new Of(KeptElements.text(element))).orElse(null),
                KeptElements.first(kept_, "{urn:depot}to", KeptElements::instance).orElse(null),
                free);
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
         * The key <code>of</code>.
         */
        public Builder of_(Of value) {
            KeptElements.set(bean.kept_, "{urn:depot}of", Objects.requireNonNull(value, "of_"));
            return this;
        }

        /**
         * The key <code>of</code>.
         */
        public Builder of_(int value) {
            return of_(Of.of(value));
        }

        /**
         * The key <code>of</code>.
         */
        public Builder of_(Vehicle value) {
            return of_(Of.of(value));
        }

        /**
         * The key <code>to</code>.
         */
        public Builder to(InstanceId value) {
            KeptElements.set(bean.kept_, "{urn:depot}to", Objects.requireNonNull(value, "to"));
            return this;
        }

        /**
         * The leaf <code>free</code>.
         */
        public Builder free(boolean value) {
            bean.free = value;
            return this;
        }

        /**
         * What was set so far.
         *
         * @throws IllegalStateException where a key is missing
         */
        public Slot build() {
            if (KeptElements.lack(bean.kept_, "{urn:depot}of")) {
                throw new IllegalStateException("Slot needs its key of");
            }
            if (KeptElements.lack(bean.kept_, "{urn:depot}to")) {
                throw new IllegalStateException("Slot needs its key to");
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

        public LeafPath<Of> of_() {
            return steps_.leaf("of", LeafType.prefixed(text -> new Of(text)));
        }

        public LeafPath<InstanceId> to() {
            return steps_.leaf("to", LeafType.INSTANCE_ID);
        }

        public LeafPath<Boolean> free() {
            return steps_.leaf("free", LeafType.BOOLEAN);
        }

        @Override
        public String toString() {
            return steps_.toString();
        }
    }

    /**
     * The values of <code>of</code>.
     */
    public static final class Of implements PrefixedUnion {
        /**
         * <code>none</code>.
         */
        public static final Of NONE = new Of(PrefixedText.of("none"));

        /**
         * <code>half full</code>.
         */
        public static final Of HALF_FULL = new Of(PrefixedText.of("half full"));

        private final PrefixedText text;

        private Of(PrefixedText text) {
            this.text = text;
        }

        /**
         * A value by its text, which is no identity and no path.
         */
        public static Of of(String value) {
            return new Of(PrefixedText.of(Objects.requireNonNull(value, "value")));
        }

        /**
         * A value by its number or truth.
         */
        public static Of of(int value) {
            return new Of(PrefixedText.of(UnionText.of(value)));
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
        public static Of of(Vehicle value) {
            return new Of(PrefixedText.of(value));
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
            return other instanceof Of that && text.equals(that.text);
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

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
import dev.turnup.yang.binding.LeafListPath;
import dev.turnup.yang.binding.LeafPath;
import dev.turnup.yang.binding.LeafType;
import dev.turnup.yang.binding.ListPath;
import dev.turnup.yang.binding.PathSteps;
import dev.turnup.yang.binding.PrefixedText;
import dev.turnup.yang.binding.PrefixedUnion;
import dev.turnup.yang.binding.UnionText;
import jakarta.xml.bind.annotation.XmlAnyElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import jakarta.xml.bind.annotation.adapters.XmlJavaTypeAdapter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The container <code>yard</code>.
 *
 * <p>at <code>/yard</code>; <code>depot.yang:41</code>.
 */
@XmlRootElement(
        name = "yard"
)
@XmlType(
        name = "Yard",
        propOrder = {"kept_", "gauge", "right", "slot"}
)
@SuppressWarnings({
        "all",
        "deprecation"
})
public final class Yard implements Bean {
    @XmlAnyElement
    @XmlJavaTypeAdapter(AnyXmlAdapter.class)
    private List<AnyXml> kept_ = new ArrayList<>();

    @Nullable
    private Long gauge;

    @Nullable
    private String right;

    private List<Slot> slot = new ArrayList<>();

    private Yard() {
    }

    private Yard(Yard other) {
        this.kept_ = new ArrayList<>(other.kept_);
        this.gauge = other.gauge;
        this.right = other.right;
        this.slot = new ArrayList<>(other.slot);
    }

    /**
     * A builder without values.
     */
    public static Builder builder() {
        return new Builder(new Yard());
    }

    /**
     * A builder that begins with these values.
     */
    public Builder toBuilder() {
        return new Builder(new Yard(this));
    }

    /**
     * The leaf <code>target</code>.
     *
     * <p>instance-identifier; <code>depot.yang:42</code>.
     */
    public Optional<InstanceId> target() {
        return KeptElements.first(kept_, "{urn:depot}target", KeptElements::instance);
    }

    /**
     * The leaf-list <code>also</code>.
     *
     * <p>instance-identifier; in the order given; <code>depot.yang:43</code>.
     */
    public List<InstanceId> also() {
        return KeptElements.all(kept_, "{urn:depot}also", KeptElements::instance);
    }

    /**
     * The leaf <code>load</code>.
     *
     * <p>one of the identities <code>{urn:depot}lorry</code>, <code>{urn:depot}van</code>, or one of <code>none</code>, <code>half full</code>, or uint8 0..255; <code>depot.yang:44</code>.
     */
    public Optional<Load> load() {
        return KeptElements.first(kept_, "{urn:depot}load", element -> new Load(KeptElements.text(element)));
    }

    /**
     * The leaf-list <code>loads</code>.
     *
     * <p>one of the identities <code>{urn:depot}lorry</code>, <code>{urn:depot}van</code>, or one of <code>none</code>, <code>half full</code>, or uint8 0..255; <code>depot.yang:45</code>.
     */
    public List<Loads> loads() {
        return KeptElements.all(kept_, "{urn:depot}loads", element -> new Loads(KeptElements.text(element)));
    }

    /**
     * The anydata <code>note</code>.
     *
     * <p>any data; <code>depot.yang:46</code>.
     */
    public Optional<AnyXml> note() {
        return KeptElements.first(kept_, "{urn:depot}note", element -> element);
    }

    /**
     * The anyxml <code>raw</code>.
     *
     * <p>any data; <code>depot.yang:47</code>.
     */
    public Optional<AnyXml> raw() {
        return KeptElements.first(kept_, "{urn:depot}raw", element -> element);
    }

    /**
     * The leaf <code>gauge</code>.
     *
     * <p>uint32 0..4294967295; state data; <code>depot.yang:48</code>.
     */
    public Optional<Long> gauge() {
        return Optional.ofNullable(gauge);
    }

    /**
     * The leaf <code>left</code>.
     *
     * <p>instance-identifier; <code>depot.yang:49</code>.
     */
    public Optional<InstanceId> left() {
        return KeptElements.first(kept_, "{urn:depot}left", KeptElements::instance);
    }

    /**
     * The leaf <code>right</code>.
     *
     * <p>string; <code>depot.yang:49</code>.
     */
    public Optional<String> right() {
        return Optional.ofNullable(right);
    }

    /**
     * The list <code>slot</code>.
     *
     * <p><code>depot.yang:50</code>.
     */
    public List<Slot> slot() {
        return Collections.unmodifiableList(slot);
    }

    @Override
    public BeanContent content() {
        return BeanContent.of("{urn:depot}yard", "target also load loads note raw gauge left right slot",
                KeptElements.first(kept_, "{urn:depot}target", KeptElements::instance).orElse(null),
                KeptElements.all(kept_, "{urn:depot}also", KeptElements::instance),
                KeptElements.first(kept_, "{urn:depot}load", element -> new Load(KeptElements.text(element))).orElse(null),
                KeptElements.all(kept_, "{urn:depot}loads", element -> new Loads(KeptElements.text(element))),
                KeptElements.first(kept_, "{urn:depot}note", element -> element).orElse(null),
                KeptElements.first(kept_, "{urn:depot}raw", element -> element).orElse(null),
                gauge,
                KeptElements.first(kept_, "{urn:depot}left", KeptElements::instance).orElse(null),
                right,
                slot);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Yard that && content().equals(that.content());
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
     * Builds a {@link Yard}; not for several threads.
     */
    public static final class Builder {
        private final Yard bean;

        private Builder(Yard bean) {
            this.bean = bean;
        }

        /**
         * The leaf <code>target</code>.
         */
        public Builder target(InstanceId value) {
            KeptElements.set(bean.kept_, "{urn:depot}target", Objects.requireNonNull(value, "target"));
            return this;
        }

        /**
         * The leaf-list <code>also</code>.
         */
        public Builder also(InstanceId... values) {
            for (InstanceId value : values) {
                KeptElements.add(bean.kept_, "{urn:depot}also", value);
            }
            return this;
        }

        /**
         * The leaf-list <code>also</code>.
         */
        public Builder also(Iterable<InstanceId> values) {
            values.forEach(value -> KeptElements.add(bean.kept_, "{urn:depot}also", value));
            return this;
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
         * The leaf-list <code>loads</code>.
         */
        public Builder loads(Loads... values) {
            for (Loads value : values) {
                KeptElements.add(bean.kept_, "{urn:depot}loads", value);
            }
            return this;
        }

        /**
         * The leaf-list <code>loads</code>.
         */
        public Builder loads(Iterable<Loads> values) {
            values.forEach(value -> KeptElements.add(bean.kept_, "{urn:depot}loads", value));
            return this;
        }

        /**
         * The leaf-list <code>loads</code>.
         */
        public Builder loads(int value) {
            return loads(Loads.of(value));
        }

        /**
         * The leaf-list <code>loads</code>.
         */
        public Builder loads(Vehicle value) {
            return loads(Loads.of(value));
        }

        /**
         * The anydata <code>note</code>.
         */
        public Builder note(AnyXml value) {
            KeptElements.set(bean.kept_, "{urn:depot}note", Objects.requireNonNull(value, "note"));
            return this;
        }

        /**
         * The anyxml <code>raw</code>.
         */
        public Builder raw(AnyXml value) {
            KeptElements.set(bean.kept_, "{urn:depot}raw", Objects.requireNonNull(value, "raw"));
            return this;
        }

        /**
         * The leaf <code>gauge</code>.
         */
        public Builder gauge(long value) {
            bean.gauge = value;
            return this;
        }

        /**
         * The leaf <code>left</code>. The other cases of its choice go.
         */
        public Builder left(InstanceId value) {
            case_0(0);
            KeptElements.set(bean.kept_, "{urn:depot}left", Objects.requireNonNull(value, "left"));
            return this;
        }

        /**
         * The leaf <code>right</code>. The other cases of its choice go.
         */
        public Builder right(String value) {
            case_0(1);
            bean.right = Objects.requireNonNull(value, "right");
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
        public Builder slot(Slot.Of of_Key, InstanceId toKey, Consumer<Slot.Builder> change) {
            Slot.Builder entry = Slot.of(of_Key, toKey);
            change.accept(entry);
            bean.slot.add(entry.build());
            return this;
        }

        private void case_0(int taken) {
            if (taken != 0) {
                KeptElements.clear(bean.kept_, "{urn:depot}left");
            }
            if (taken != 1) {
                bean.right = null;
            }
        }

        /**
         * What was set so far.
         */
        public Yard build() {
            return new Yard(bean);
        }
    }

    /**
     * Where a {@link Yard} is; a method leads to each child.
     */
    public static final class Path implements BeanPath<Yard> {
        private final PathSteps steps_;

        Path(PathSteps steps_) {
            this.steps_ = steps_;
        }

        @Override
        public PathSteps toSteps() {
            return steps_;
        }

        @Override
        public Class<Yard> beanClass() {
            return Yard.class;
        }

        public LeafPath<InstanceId> target() {
            return steps_.leaf("target", LeafType.INSTANCE_ID);
        }

        public LeafListPath<InstanceId> also() {
            return steps_.leafList("also", LeafType.INSTANCE_ID);
        }

        public LeafPath<Load> load() {
            return steps_.leaf("load", LeafType.prefixed(text -> new Load(text)));
        }

        public LeafListPath<Loads> loads() {
            return steps_.leafList("loads", LeafType.prefixed(text -> new Loads(text)));
        }

        public LeafPath<AnyXml> note() {
            return steps_.leaf("note", LeafType.ANY_XML);
        }

        public LeafPath<AnyXml> raw() {
            return steps_.leaf("raw", LeafType.ANY_XML);
        }

        public LeafPath<Long> gauge() {
            return steps_.leaf("gauge", LeafType.LONG);
        }

        public LeafPath<InstanceId> left() {
            return steps_.leaf("left", LeafType.INSTANCE_ID);
        }

        public LeafPath<String> right() {
            return steps_.leaf("right", LeafType.STRING);
        }

        public ListPath<Slot> slot() {
            return steps_.list("slot", Slot.class);
        }

        public Slot.Path slot(Slot.Of of_, InstanceId to) {
            return new Slot.Path(steps_.entry("slot", "of to", of_, to));
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

    /**
     * The values of <code>loads</code>.
     */
    public static final class Loads implements PrefixedUnion {
        /**
         * <code>none</code>.
         */
        public static final Loads NONE = new Loads(PrefixedText.of("none"));

        /**
         * <code>half full</code>.
         */
        public static final Loads HALF_FULL = new Loads(PrefixedText.of("half full"));

        private final PrefixedText text;

        private Loads(PrefixedText text) {
            this.text = text;
        }

        /**
         * A value by its text, which is no identity and no path.
         */
        public static Loads of(String value) {
            return new Loads(PrefixedText.of(Objects.requireNonNull(value, "value")));
        }

        /**
         * A value by its number or truth.
         */
        public static Loads of(int value) {
            return new Loads(PrefixedText.of(UnionText.of(value)));
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
        public static Loads of(Vehicle value) {
            return new Loads(PrefixedText.of(value));
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
            return other instanceof Loads that && text.equals(that.text);
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

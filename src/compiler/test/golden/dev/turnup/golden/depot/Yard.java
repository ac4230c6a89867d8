// SPDX-License-Identifier: Apache-2.0
// Generated from YANG: depot 2026-02-01; not to be edited.
package dev.turnup.golden.depot;

import dev.turnup.yang.binding.Bean;
import dev.turnup.yang.binding.BeanContent;
import dev.turnup.yang.binding.BeanPath;
import dev.turnup.yang.binding.LeafPath;
import dev.turnup.yang.binding.LeafType;
import dev.turnup.yang.binding.PathSteps;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.Objects;
import java.util.Optional;
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
        propOrder = {"right"}
)
@SuppressWarnings({
        "all",
        "deprecation"
})
public final class Yard implements Bean {
    @Nullable
    private String right;

    private Yard() {
    }

    private Yard(Yard other) {
        this.right = other.right;
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
     * The leaf <code>right</code>.
     *
     * <p>string; <code>depot.yang:49</code>.
     */
    public Optional<String> right() {
        return Optional.ofNullable(right);
    }

    @Override
    public BeanContent content() {
        return BeanContent.of("{urn:depot}yard", "right",
                right);
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
         * The leaf <code>right</code>.
         */
        public Builder right(String value) {
            bean.right = Objects.requireNonNull(value, "right");
            return this;
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

        public LeafPath<String> right() {
            return steps_.leaf("right", LeafType.STRING);
        }

        @Override
        public String toString() {
            return steps_.toString();
        }
    }
}

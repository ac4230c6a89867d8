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
import org.jspecify.annotations.Nullable;

/**
 * An entry of the list <code>stop</code>.
 *
 * <p>at <code>/dispatch/output/stop</code>; <code>depot.yang:55</code>.
 */
@XmlRootElement(
        name = "stop"
)
@XmlType(
        name = "Stop",
        propOrder = {"at"}
)
@SuppressWarnings({
        "all",
        "deprecation"
})
public final class Stop implements Bean {
    @Nullable
    private String at;

    private Stop() {
    }

    private Stop(Stop other) {
        this.at = other.at;
    }

    /**
     * A builder without values.
     */
    public static Builder builder() {
        return new Builder(new Stop());
    }

    /**
     * A builder of the entry with that key.
     */
    public static Builder of(String at) {
        return builder().at(at);
    }

    /**
     * A builder that begins with these values.
     */
    public Builder toBuilder() {
        return new Builder(new Stop(this));
    }

    /**
     * The key <code>at</code>.
     *
     * <p>string; <code>depot.yang:55</code>.
     */
    public String at() {
        return Objects.requireNonNull(at, "no key at");
    }

    @Override
    public BeanContent content() {
        return BeanContent.of("{urn:depot}stop", "at",
                at);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Stop that && content().equals(that.content());
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
     * Builds a {@link Stop}; not for several threads.
     */
    public static final class Builder {
        private final Stop bean;

        private Builder(Stop bean) {
            this.bean = bean;
        }

        /**
         * The key <code>at</code>.
         */
        public Builder at(String value) {
            bean.at = Objects.requireNonNull(value, "at");
            return this;
        }

        /**
         * What was set so far.
         *
         * @throws IllegalStateException where a key is missing
         */
        public Stop build() {
            if (bean.at == null) {
                throw new IllegalStateException("Stop needs its key at");
            }
            return new Stop(bean);
        }
    }

    /**
     * Where a {@link Stop} is; a method leads to each child.
     */
    public static final class Path implements BeanPath<Stop> {
        private final PathSteps steps_;

        Path(PathSteps steps_) {
            this.steps_ = steps_;
        }

        @Override
        public PathSteps toSteps() {
            return steps_;
        }

        @Override
        public Class<Stop> beanClass() {
            return Stop.class;
        }

        public LeafPath<String> at() {
            return steps_.leaf("at", LeafType.STRING);
        }

        @Override
        public String toString() {
            return steps_.toString();
        }
    }
}

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
 * An entry of the list <code>event</code>.
 *
 * <p>at <code>/bay/status/event</code>; state data; <code>depot.yang:32</code>.
 */
@XmlRootElement(
        name = "event"
)
@XmlType(
        name = "Event",
        propOrder = {"at", "what"}
)
@SuppressWarnings({
        "all",
        "deprecation"
})
public final class Event implements Bean {
    @Nullable
    private String at;

    @Nullable
    private String what;

    private Event() {
    }

    private Event(Event other) {
        this.at = other.at;
        this.what = other.what;
    }

    /**
     * A builder without values.
     */
    public static Builder builder() {
        return new Builder(new Event());
    }

    /**
     * A builder that begins with these values.
     */
    public Builder toBuilder() {
        return new Builder(new Event(this));
    }

    /**
     * The leaf <code>at</code>.
     *
     * <p>string; state data; <code>depot.yang:32</code>.
     */
    public Optional<String> at() {
        return Optional.ofNullable(at);
    }

    /**
     * The leaf <code>what</code>.
     *
     * <p>string; state data; <code>depot.yang:32</code>.
     */
    public Optional<String> what() {
        return Optional.ofNullable(what);
    }

    @Override
    public BeanContent content() {
        return BeanContent.of("{urn:depot}event", "at what",
                at,
                what);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Event that && content().equals(that.content());
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
     * Builds a {@link Event}; not for several threads.
     */
    public static final class Builder {
        private final Event bean;

        private Builder(Event bean) {
            this.bean = bean;
        }

        /**
         * The leaf <code>at</code>.
         */
        public Builder at(String value) {
            bean.at = Objects.requireNonNull(value, "at");
            return this;
        }

        /**
         * The leaf <code>what</code>.
         */
        public Builder what(String value) {
            bean.what = Objects.requireNonNull(value, "what");
            return this;
        }

        /**
         * What was set so far.
         */
        public Event build() {
            return new Event(bean);
        }
    }

    /**
     * Where a {@link Event} is; a method leads to each child.
     */
    public static final class Path implements BeanPath<Event> {
        private final PathSteps steps_;

        Path(PathSteps steps_) {
            this.steps_ = steps_;
        }

        @Override
        public PathSteps toSteps() {
            return steps_;
        }

        @Override
        public Class<Event> beanClass() {
            return Event.class;
        }

        public LeafPath<String> at() {
            return steps_.leaf("at", LeafType.STRING);
        }

        public LeafPath<String> what() {
            return steps_.leaf("what", LeafType.STRING);
        }

        @Override
        public String toString() {
            return steps_.toString();
        }
    }
}

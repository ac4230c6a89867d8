// SPDX-License-Identifier: Apache-2.0
// Generated from YANG: depot 2026-02-01; not to be edited.
package dev.turnup.golden.depot;

import dev.turnup.yang.binding.Bean;
import dev.turnup.yang.binding.BeanContent;
import dev.turnup.yang.binding.BeanPath;
import dev.turnup.yang.binding.LeafPath;
import dev.turnup.yang.binding.LeafType;
import dev.turnup.yang.binding.ListPath;
import dev.turnup.yang.binding.PathSteps;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The container <code>status</code>.
 *
 * <p>at <code>/bay/status</code>; state data; <code>depot.yang:29</code>.
 */
@XmlRootElement(
        name = "status"
)
@XmlType(
        name = "Status",
        propOrder = {"loads", "event"}
)
@SuppressWarnings({
        "all",
        "deprecation"
})
public final class Status implements Bean {
    @Nullable
    private BigInteger loads;

    private List<Event> event = new ArrayList<>();

    private Status() {
    }

    private Status(Status other) {
        this.loads = other.loads;
        this.event = new ArrayList<>(other.event);
    }

    /**
     * A builder without values.
     */
    public static Builder builder() {
        return new Builder(new Status());
    }

    /**
     * A builder that begins with these values.
     */
    public Builder toBuilder() {
        return new Builder(new Status(this));
    }

    /**
     * The leaf <code>loads</code>.
     *
     * <p>uint64 0..18446744073709551615; state data; <code>depot.yang:31</code>.
     */
    public Optional<BigInteger> loads() {
        return Optional.ofNullable(loads);
    }

    /**
     * The list <code>event</code>.
     *
     * <p>state data; <code>depot.yang:32</code>.
     */
    public List<Event> event() {
        return Collections.unmodifiableList(event);
    }

    @Override
    public BeanContent content() {
        return BeanContent.of("{urn:depot}status", "loads event",
                loads,
                event);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Status that && content().equals(that.content());
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
     * Builds a {@link Status}; not for several threads.
     */
    public static final class Builder {
        private final Status bean;

        private Builder(Status bean) {
            this.bean = bean;
        }

        /**
         * The leaf <code>loads</code>.
         */
        public Builder loads(BigInteger value) {
            bean.loads = Objects.requireNonNull(value, "loads");
            return this;
        }

        /**
         * The list <code>event</code>.
         */
        public Builder event(Event... entries) {
            bean.event.addAll(List.of(entries));
            return this;
        }

        /**
         * The list <code>event</code>.
         */
        public Builder event(Event.Builder... entries) {
            for (Event.Builder entry : entries) {
                bean.event.add(entry.build());
            }
            return this;
        }

        /**
         * The list <code>event</code>.
         */
        public Builder event(Iterable<Event> values) {
            values.forEach(bean.event::add);
            return this;
        }

        /**
         * What was set so far.
         */
        public Status build() {
            return new Status(bean);
        }
    }

    /**
     * Where a {@link Status} is; a method leads to each child.
     */
    public static final class Path implements BeanPath<Status> {
        private final PathSteps steps_;

        Path(PathSteps steps_) {
            this.steps_ = steps_;
        }

        @Override
        public PathSteps toSteps() {
            return steps_;
        }

        @Override
        public Class<Status> beanClass() {
            return Status.class;
        }

        public LeafPath<BigInteger> loads() {
            return steps_.leaf("loads", LeafType.BIG_INTEGER);
        }

        public ListPath<Event> event() {
            return steps_.list("event", Event.class);
        }

        @Override
        public String toString() {
            return steps_.toString();
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
// Generated from YANG: depot 2026-02-01; not to be edited.
package dev.turnup.golden.depot;

import dev.turnup.yang.binding.Bean;
import dev.turnup.yang.binding.BeanContent;
import jakarta.xml.bind.annotation.XmlType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The output of an operation.
 *
 * <p>at <code>/dispatch/output</code>; <code>depot.yang:55</code>.
 */
@XmlType(
        name = "DispatchOutput",
        propOrder = {"ticket", "stop"}
)
@SuppressWarnings({
        "all",
        "deprecation"
})
public final class DispatchOutput implements Bean {
    @Nullable
    private Long ticket;

    private List<Stop> stop = new ArrayList<>();

    private DispatchOutput() {
    }

    private DispatchOutput(DispatchOutput other) {
        this.ticket = other.ticket;
        this.stop = new ArrayList<>(other.stop);
    }

    /**
     * A builder without values.
     */
    public static Builder builder() {
        return new Builder(new DispatchOutput());
    }

    /**
     * A builder that begins with these values.
     */
    public Builder toBuilder() {
        return new Builder(new DispatchOutput(this));
    }

    /**
     * The leaf <code>ticket</code>.
     *
     * <p>uint32 0..4294967295; <code>depot.yang:55</code>.
     */
    public Optional<Long> ticket() {
        return Optional.ofNullable(ticket);
    }

    /**
     * The list <code>stop</code>.
     *
     * <p><code>depot.yang:55</code>.
     */
    public List<Stop> stop() {
        return Collections.unmodifiableList(stop);
    }

    @Override
    public BeanContent content() {
        return BeanContent.of("{urn:depot}output", "ticket stop",
                ticket,
                stop);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DispatchOutput that && content().equals(that.content());
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
     * Builds a {@link DispatchOutput}; not for several threads.
     */
    public static final class Builder {
        private final DispatchOutput bean;

        private Builder(DispatchOutput bean) {
            this.bean = bean;
        }

        /**
         * The leaf <code>ticket</code>.
         */
        public Builder ticket(long value) {
            bean.ticket = value;
            return this;
        }

        /**
         * The list <code>stop</code>.
         */
        public Builder stop(Stop... entries) {
            bean.stop.addAll(List.of(entries));
            return this;
        }

        /**
         * The list <code>stop</code>.
         */
        public Builder stop(Stop.Builder... entries) {
            for (Stop.Builder entry : entries) {
                bean.stop.add(entry.build());
            }
            return this;
        }

        /**
         * The list <code>stop</code>.
         */
        public Builder stop(Iterable<Stop> values) {
            values.forEach(bean.stop::add);
            return this;
        }

        /**
         * The list <code>stop</code>.
         */
        public Builder stop(String atKey, Consumer<Stop.Builder> change) {
            Stop.Builder entry = Stop.of(atKey);
            change.accept(entry);
            bean.stop.add(entry.build());
            return this;
        }

        /**
         * What was set so far.
         */
        public DispatchOutput build() {
            return new DispatchOutput(bean);
        }
    }
}

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
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the list <code>bay</code>.
 *
 * <p>at <code>/bay</code>; <code>depot.yang:25</code>.
 */
@XmlRootElement(
        name = "bay"
)
@XmlType(
        name = "Bay",
        propOrder = {"name", "width", "status"}
)
@SuppressWarnings({
        "all",
        "deprecation"
})
public final class Bay implements Bean {
    @Nullable
    private String name;

    @Nullable
    private Integer width;

    @Nullable
    private Status status;

    private Bay() {
    }

    private Bay(Bay other) {
        this.name = other.name;
        this.width = other.width;
        this.status = other.status;
    }

    /**
     * A builder without values.
     */
    public static Builder builder() {
        return new Builder(new Bay());
    }

    /**
     * A builder of the entry with that key.
     */
    public static Builder named(String name) {
        return builder().name(name);
    }

    /**
     * A builder that begins with these values.
     */
    public Builder toBuilder() {
        return new Builder(new Bay(this));
    }

    /**
     * The key <code>name</code>.
     *
     * <p>string; <code>depot.yang:27</code>.
     */
    public String name() {
        return Objects.requireNonNull(name, "no key name");
    }

    /**
     * The leaf <code>width</code>.
     *
     * <p>uint16 0..65535; <code>depot.yang:28</code>.
     */
    public Optional<Integer> width() {
        return Optional.ofNullable(width);
    }

    /**
     * The container <code>status</code>.
     *
     * <p>state data; <code>depot.yang:29</code>.
     */
    public Optional<Status> status() {
        return Optional.ofNullable(status);
    }

    @Override
    public BeanContent content() {
        return BeanContent.of("{urn:depot}bay", "name width status",
                name,
                width,
                status);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Bay that && content().equals(that.content());
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
     * Builds a {@link Bay}; not for several threads.
     */
    public static final class Builder {
        private final Bay bean;

        private Builder(Bay bean) {
            this.bean = bean;
        }

        /**
         * The key <code>name</code>.
         */
        public Builder name(String value) {
            bean.name = Objects.requireNonNull(value, "name");
            return this;
        }

        /**
         * The leaf <code>width</code>.
         */
        public Builder width(int value) {
            bean.width = value;
            return this;
        }

        /**
         * The container <code>status</code>.
         */
        public Builder status(Status value) {
            bean.status = Objects.requireNonNull(value, "status");
            return this;
        }

        /**
         * The container <code>status</code>.
         */
        public Builder status(Status.Builder value) {
            return status(value.build());
        }

        /**
         * The container <code>status</code>.
         */
        public Builder status(Consumer<Status.Builder> change) {
            Status.Builder value = bean.status == null ? Status.builder() : bean.status.toBuilder();
            change.accept(value);
            return status(value);
        }

        /**
         * What was set so far.
         *
         * @throws IllegalStateException where a key is missing
         */
        public Bay build() {
            if (bean.name == null) {
                throw new IllegalStateException("Bay needs its key name");
            }
            return new Bay(bean);
        }
    }

    /**
     * Where a {@link Bay} is; a method leads to each child.
     */
    public static final class Path implements BeanPath<Bay> {
        private final PathSteps steps_;

        Path(PathSteps steps_) {
            this.steps_ = steps_;
        }

        @Override
        public PathSteps toSteps() {
            return steps_;
        }

        @Override
        public Class<Bay> beanClass() {
            return Bay.class;
        }

        public LeafPath<String> name() {
            return steps_.leaf("name", LeafType.STRING);
        }

        public LeafPath<Integer> width() {
            return steps_.leaf("width", LeafType.INT);
        }

        public Status.Path status() {
            return new Status.Path(steps_.child("status"));
        }

        @Override
        public String toString() {
            return steps_.toString();
        }
    }
}

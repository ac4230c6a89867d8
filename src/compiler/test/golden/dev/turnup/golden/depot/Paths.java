// SPDX-License-Identifier: Apache-2.0
// Generated from YANG: depot 2026-02-01; not to be edited.
package dev.turnup.golden.depot;

import dev.turnup.yang.binding.LeafListPath;
import dev.turnup.yang.binding.LeafPath;
import dev.turnup.yang.binding.LeafType;
import dev.turnup.yang.binding.ListPath;
import dev.turnup.yang.binding.PathSteps;
import dev.turnup.yang.binding.UnionText;
import jakarta.xml.bind.annotation.XmlEnum;
import jakarta.xml.bind.annotation.XmlEnumValue;
import jakarta.xml.bind.annotation.XmlType;
import jakarta.xml.bind.annotation.XmlValue;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where typed paths begin: a method leads to each top-level node.
 */
@SuppressWarnings("deprecation")
public final class Paths {
    private Paths() {
    }

    /**
     * The leaf <code>motto</code>.
     *
     * <p>string; <code>depot.yang:20</code>.
     */
    public static LeafPath<String> motto() {
        return PathSteps.ROOT.leaf("{urn:depot}motto", LeafType.STRING);
    }

    /**
     * The leaf <code>mode</code>.
     *
     * <p>one of <code>open</code>, <code>closed</code>; <code>depot.yang:21</code>.
     */
    public static LeafPath<Mode> mode() {
        return PathSteps.ROOT.leaf("{urn:depot}mode", LeafType.of(Mode.class));
    }

    /**
     * The leaf-list <code>holiday</code>.
     *
     * <p>string; <code>depot.yang:22</code>.
     */
    public static LeafListPath<String> holiday() {
        return PathSteps.ROOT.leafList("{urn:depot}holiday", LeafType.STRING);
    }

    /**
     * The leaf-list <code>limit</code>.
     *
     * <p>uint16 0..65535, or one of <code>unlimited</code>; <code>depot.yang:23</code>.
     */
    public static LeafListPath<Limit> limit() {
        return PathSteps.ROOT.leafList("{urn:depot}limit", LeafType.text(Limit::of));
    }

    /**
     * Where {@link Bay} is.
     */
    public static ListPath<Bay> bay() {
        return PathSteps.ROOT.list("{urn:depot}bay", Bay.class);
    }

    /**
     * Where {@link Bay} is.
     */
    public static Bay.Path bay(String name) {
        return new Bay.Path(PathSteps.ROOT.entry("{urn:depot}bay", "name", name));
    }

    /**
     * Where the {@link Yard} is.
     */
    public static Yard.Path yard() {
        return new Yard.Path(PathSteps.ROOT.child("{urn:depot}yard"));
    }

    /**
     * The values of <code>mode</code>.
     */
    @XmlEnum
    @XmlType(
            name = "Paths.Mode"
    )
    public enum Mode {
        @XmlEnumValue("open")
        OPEN("open"),

        @XmlEnumValue("closed")
        CLOSED("closed");

        private final String yangName;

        Mode(String yangName) {
            this.yangName = yangName;
        }

        /**
         * The name in YANG.
         */
        @Override
        public String toString() {
            return yangName;
        }
    }

    /**
     * The values of <code>limit</code>.
     */
    @XmlType(
            name = "Paths.Limit"
    )
    public static final class Limit {
        /**
         * <code>unlimited</code>.
         */
        public static final Limit UNLIMITED = new Limit("unlimited");

        @Nullable
        @XmlValue
        private String text;

        private Limit(String text) {
            this.text = text;
        }

        private Limit() {
        }

        /**
         * A value by its text.
         */
        public static Limit of(String value) {
            return new Limit(Objects.requireNonNull(value, "value"));
        }

        /**
         * A value by its number or truth.
         */
        public static Limit of(int value) {
            return new Limit(UnionText.of(value));
        }

        /**
         * The value, where its text is such a one.
         */
        public Optional<Integer> asInt() {
            return UnionText.asInt(toString());
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Limit that && toString().equals(that.toString());
        }

        @Override
        public int hashCode() {
            return toString().hashCode();
        }

        @Override
        public String toString() {
            return text == null ? "" : text;
        }
    }
}

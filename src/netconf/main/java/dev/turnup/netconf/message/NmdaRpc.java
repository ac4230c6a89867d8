// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.message;

import dev.turnup.xml.XmlName;
import dev.turnup.xml.XmlWriter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/** Operations on the datastores of RFC 8342 (RFC 8526). */
public sealed interface NmdaRpc extends Rpc {

    /** The datastore that it is about. */
    NmdaDatastore datastore();

    /** Which nodes of the operational state are given, by where it has them from. */
    sealed interface OriginFilter {
        /** The origins that it names; at least one. */
        List<Origin> origins();

        /** Those that come from one of them. */
        record Only(List<Origin> origins) implements OriginFilter {
            public Only {
                origins = someOf(origins);
            }
        }

        /** Those that come from none of them. */
        record Not(List<Origin> origins) implements OriginFilter {
            public Not {
                origins = someOf(origins);
            }
        }

        private static List<Origin> someOf(List<Origin> origins) {
            if (origins.isEmpty()) {
                throw new IllegalArgumentException("an origin filter names at least one origin");
            }
            return List.copyOf(origins);
        }
    }

    /**
     * Reads a datastore (RFC 8526, section 3.1); begin with {@link #of}.
     *
     * @param datastore which
     * @param filter what of it; absent: all of it
     * @param config whether only configuration (true) or only state (false) is given; absent: both
     * @param origins which nodes by their origin; only of operational state
     * @param maxDepth how many levels, 1 to 65535; absent: all
     * @param withOrigin whether each node says its origin; only of operational state
     * @param withDefaults how default values are reported; absent: in the device's basic mode
     */
    record GetData(
            NmdaDatastore datastore,
            Optional<Filter> filter,
            Optional<Boolean> config,
            Optional<OriginFilter> origins,
            OptionalInt maxDepth,
            boolean withOrigin,
            Optional<WithDefaults> withDefaults)
            implements NmdaRpc {
        private static final int DEEPEST = 65_535;

        public GetData {
            Objects.requireNonNull(datastore, "datastore");
            maxDepth.ifPresent(depth -> {
                if (depth < 1 || depth > DEEPEST) {
                    throw new IllegalArgumentException("max-depth is " + depth + ", not 1 to " + DEEPEST);
                }
            });
            boolean configuration = datastore.identity().namespace().equals(Nc.DATASTORES)
                    && !datastore.equals(NmdaDatastore.OPERATIONAL);
            if (configuration && (withOrigin || origins.isPresent())) {
                throw new IllegalArgumentException("only operational state has origins, and this is of " + datastore);
            }
        }

        /** All of a datastore. */
        public static GetData of(NmdaDatastore datastore) {
            return new GetData(
                    datastore,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    OptionalInt.empty(),
                    false,
                    Optional.empty());
        }

        /** What the filter selects. */
        public GetData with(Filter selecting) {
            return new GetData(datastore, Optional.of(selecting), config, origins, maxDepth, withOrigin, withDefaults);
        }

        /** With default values reported so. */
        public GetData with(WithDefaults mode) {
            return new GetData(datastore, filter, config, origins, maxDepth, withOrigin, Optional.of(mode));
        }

        /** Only configuration (true), or only state (false). */
        public GetData onlyConfig(boolean only) {
            return new GetData(datastore, filter, Optional.of(only), origins, maxDepth, withOrigin, withDefaults);
        }

        /** Only nodes of certain origins. */
        public GetData with(OriginFilter filtering) {
            return new GetData(datastore, filter, config, Optional.of(filtering), maxDepth, withOrigin, withDefaults);
        }

        /** To so many levels. */
        public GetData toDepth(int levels) {
            return new GetData(datastore, filter, config, origins, OptionalInt.of(levels), withOrigin, withDefaults);
        }

        /** With each node saying its origin. */
        public GetData showingOrigins() {
            return new GetData(datastore, filter, config, origins, maxDepth, true, withDefaults);
        }

        @Override
        public XmlName name() {
            return Nc.nmda("get-data");
        }

        @Override
        public List<Need> needs() {
            Capability defaults = datastore.equals(NmdaDatastore.OPERATIONAL)
                    ? Capability.WITH_OPERATIONAL_DEFAULTS
                    : Capability.WITH_DEFAULTS;
            return Needs.of(Capability.YANG_LIBRARY_1_1)
                    .filter(filter)
                    .defaults(defaults, withDefaults)
                    .list();
        }

        @Override
        public XmlContent input() {
            return out -> {
                Parameters.identity(out, Nc.nmda("datastore"), datastore.identity());
                filter.ifPresent(f -> Parameters.filter(out, Nc.nmda("subtree-filter"), Nc.nmda("xpath-filter"), f));
                config.ifPresent(only -> out.element(Nc.nmda("config-filter"), only.toString()));
                origins.ifPresent(filtering -> writeOrigins(out, filtering));
                maxDepth.ifPresent(depth -> Parameters.number(out, Nc.nmda("max-depth"), depth));
                if (withOrigin) {
                    out.empty(Nc.nmda("with-origin"));
                }
                withDefaults.ifPresent(mode -> out.element(Nc.nmda("with-defaults"), mode.toString()));
            };
        }

        private static void writeOrigins(XmlWriter out, OriginFilter filtering) {
            XmlName element = switch (filtering) {
                case OriginFilter.Only only -> Nc.nmda("origin-filter");
                case OriginFilter.Not not -> Nc.nmda("negated-origin-filter");
            };
            filtering.origins().forEach(origin -> Parameters.identity(out, element, origin.identity()));
        }
    }

    /**
     * Changes a datastore, wholly or not at all (RFC 8526, section 3.1).
     *
     * @param datastore one that can be written
     * @param defaultOperation absent: the device merges
     * @param content the configuration, in the request or behind a URL
     */
    record EditData(NmdaDatastore datastore, Optional<Rpc.EditOperation> defaultOperation, EditContent content)
            implements NmdaRpc {
        public EditData {
            if (datastore.isReadOnly()) {
                throw new IllegalArgumentException(
                        "the datastore " + datastore + " cannot be written (RFC 8342, section 5)");
            }
            Objects.requireNonNull(content, "content");
        }

        /** A merge. */
        public static EditData merge(NmdaDatastore datastore, XmlContent config) {
            return new EditData(datastore, Optional.empty(), new ConfigSource.Inline(config));
        }

        @Override
        public XmlName name() {
            return Nc.nmda("edit-data");
        }

        @Override
        public List<Need> needs() {
            return Needs.of(Capability.YANG_LIBRARY_1_1).content(content).list();
        }

        @Override
        public XmlContent input() {
            return out -> {
                Parameters.identity(out, Nc.nmda("datastore"), datastore.identity());
                defaultOperation.ifPresent(o -> out.element(Nc.nmda("default-operation"), o.toString()));
                Parameters.content(out, name(), content);
            };
        }
    }

    /** {@code <lock>} of a datastore by its identity (RFC 8526, section 3.2). */
    record Lock(NmdaDatastore datastore) implements NmdaRpc {
        @Override
        public XmlName name() {
            return Nc.name("lock");
        }

        @Override
        public List<Need> needs() {
            return Needs.of(Capability.YANG_LIBRARY_1_1).list();
        }

        @Override
        public XmlContent input() {
            return within("target", datastore);
        }
    }

    /** {@code <unlock>} of a datastore by its identity (RFC 8526, section 3.2). */
    record Unlock(NmdaDatastore datastore) implements NmdaRpc {
        @Override
        public XmlName name() {
            return Nc.name("unlock");
        }

        @Override
        public List<Need> needs() {
            return Needs.of(Capability.YANG_LIBRARY_1_1).list();
        }

        @Override
        public XmlContent input() {
            return within("target", datastore);
        }
    }

    /** {@code <validate>} of a datastore by its identity (RFC 8526, section 3.2). */
    record Validate(NmdaDatastore datastore) implements NmdaRpc {
        @Override
        public XmlName name() {
            return Nc.name("validate");
        }

        @Override
        public List<Need> needs() {
            return Needs.of(Capability.YANG_LIBRARY_1_1)
                    .anyOf(Capability.VALIDATE_1_0, Capability.VALIDATE_1_1)
                    .list();
        }

        @Override
        public XmlContent input() {
            return within("source", datastore);
        }
    }

    private static XmlContent within(String element, NmdaDatastore datastore) {
        return out -> {
            out.start(Nc.name(element));
            Parameters.identity(out, Nc.nmda("datastore"), datastore.identity());
            out.end();
        };
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.message;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What an operation needs of the device: at least one of some capabilities.
 *
 * @param anyOf the capabilities, of which one suffices
 */
public record Need(List<Capability> anyOf) {
    public Need {
        anyOf = List.copyOf(anyOf);
        if (anyOf.isEmpty()) {
            throw new IllegalArgumentException("a need names at least one capability");
        }
    }

    static Need of(Capability... anyOf) {
        return new Need(List.of(anyOf));
    }

    static Optional<Need> of(ConfigSource source) {
        return switch (source) {
            case Datastore datastore ->
                switch (datastore) {
                    case RUNNING -> Optional.empty();
                    case CANDIDATE -> Optional.of(of(Capability.CANDIDATE));
                    case STARTUP -> Optional.of(of(Capability.STARTUP));
                };
            case ConfigSource.Url url -> Optional.of(of(Capability.URL));
            case ConfigSource.Inline inline -> Optional.empty();
        };
    }

    static Optional<Need> of(Filter filter) {
        return switch (filter) {
            case Filter.Subtree subtree -> Optional.empty();
            case Filter.XPath xpath -> Optional.of(of(Capability.XPATH));
        };
    }

    /** Whether a device with those capabilities has what is needed. */
    public boolean isMetBy(Capabilities capabilities) {
        return anyOf.stream().anyMatch(capabilities::contains);
    }

    /** For instance {@code :validate:1.0 or :validate:1.1}. */
    @Override
    public String toString() {
        return anyOf.stream().map(Capability::toString).collect(Collectors.joining(" or "));
    }
}

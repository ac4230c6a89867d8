// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.message;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an operation needs of the device, as its hello tells; {@code toString} names it in RFC 6241's words. */
public sealed interface Need {

    /** Whether a device with those capabilities has what is needed. */
    boolean isMetBy(Capabilities capabilities);

    /** One of those capabilities. */
    static Need of(Capability... anyOf) {
        return new AnyOf(List.of(anyOf));
    }

    /**
     * At least one of some capabilities.
     *
     * @param anyOf the capabilities, of which one suffices
     */
    record AnyOf(List<Capability> anyOf) implements Need {
        public AnyOf {
            anyOf = List.copyOf(anyOf);
            if (anyOf.isEmpty()) {
                throw new IllegalArgumentException("a need names at least one capability");
            }
        }

        @Override
        public boolean isMetBy(Capabilities capabilities) {
            for (Capability capability : anyOf) {
                if (capabilities.contains(capability)) {
                    return true;
                }
            }
            return false;
        }

        /** For instance {@code :validate:1.0 or :validate:1.1}. */
        @Override
        public String toString() {
            return anyOf.stream().map(Capability::toString).collect(Collectors.joining(" or "));
        }
    }

    /**
     * A module in YANG 1.1, which no hello announces (RFC 7950, section 5.6.4): a device without a YANG library has none.
     *
     * @param name such as {@code ietf-subscribed-notifications}
     * @param namespace its namespace: some devices announce it in the hello all the same
     */
    record Module(String name, String namespace) implements Need {
        @Override
        public boolean isMetBy(Capabilities capabilities) {
            return Stream.of(Capability.YANG_LIBRARY_1_0, Capability.YANG_LIBRARY_1_1)
                            .anyMatch(capabilities::contains)
                    || capabilities.contains(namespace);
        }

        @Override
        public String toString() {
            return "the module " + name;
        }
    }

    /**
     * Files behind URLs of that scheme (RFC 6241, section 8.8.3). A device that names no scheme is taken to have any.
     *
     * @param scheme such as {@code sftp}, in lower case
     */
    record UrlScheme(String scheme) implements Need {
        @Override
        public boolean isMetBy(Capabilities capabilities) {
            return capabilities.contains(Capability.URL)
                    && capabilities
                            .parameter(Capability.URL, "scheme")
                            .map(schemes -> Stream.of(schemes.split(",", -1))
                                    .anyMatch(offered -> offered.strip().equalsIgnoreCase(scheme)))
                            .orElse(true);
        }

        @Override
        public String toString() {
            return ":url with the scheme " + scheme;
        }
    }

    /**
     * A way of reporting default values (RFC 6243, section 4.3).
     *
     * @param capability for configuration, or for operational state
     * @param mode the way
     */
    record DefaultsMode(Capability capability, WithDefaults mode) implements Need {
        @Override
        public boolean isMetBy(Capabilities capabilities) {
            return DefaultsSupport.of(capabilities, capability)
                    .filter(support -> support.supports(mode))
                    .isPresent();
        }

        @Override
        public String toString() {
            return capability + " with the mode " + mode;
        }
    }
}

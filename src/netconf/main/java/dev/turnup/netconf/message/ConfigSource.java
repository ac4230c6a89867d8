// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.message;

import java.util.Objects;

/** Where an operation takes a configuration from, or puts one (RFC 6241, sections 7.3 and 8.6.4.1). */
public sealed interface ConfigSource permits Datastore, ConfigSource.Url, ConfigSource.Inline {

    /**
     * A file that the device can reach; needs the {@code :url} capability.
     *
     * @param url for instance {@code file:///checkpoint.conf}
     */
    record Url(String url) implements ConfigSource {
        public Url {
            Objects.requireNonNull(url, "url");
        }
    }

    /**
     * A configuration in the request itself; only as a source.
     *
     * @param config what stands within the {@code <config>} element
     */
    record Inline(XmlContent config) implements ConfigSource {
        public Inline {
            Objects.requireNonNull(config, "config");
        }
    }
}

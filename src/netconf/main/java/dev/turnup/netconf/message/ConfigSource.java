// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.message;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/** Where an operation takes a configuration from, or puts one (RFC 6241, sections 7.3 and 8.6.4.1). */
public sealed interface ConfigSource permits Datastore, ConfigSource.Url, ConfigSource.Inline {

    /**
     * A file that the device can reach; needs the {@code :url} capability with its scheme (RFC 6241, section 8.8).
     *
     * @param url begins with a scheme, such as {@code file:///checkpoint.conf}; it may hold a password
     */
    record Url(String url) implements ConfigSource, EditContent {
        // RFC 3986, section 3.1.
        private static final Pattern SCHEMED = Pattern.compile("(?s)[A-Za-z][A-Za-z0-9+.-]*:.*");
        private static final Pattern PASSWORD = Pattern.compile("(?s)(//[^/?#@:]*:)[^/?#@]*@");

        public Url {
            Objects.requireNonNull(url, "url");
            if (!SCHEMED.matcher(url).matches()) {
                throw new IllegalArgumentException("a URL begins with a scheme, such as sftp:, and this one does not");
            }
        }

        /** The scheme in lower case, such as {@code sftp}. */
        public String scheme() {
            return url.substring(0, url.indexOf(':')).toLowerCase(Locale.ROOT);
        }

        /** The URL without the password that it may hold. */
        @Override
        public String toString() {
            return PASSWORD.matcher(url).replaceFirst("$1********@");
        }
    }

    /**
     * A configuration in the request itself; only as a source.
     *
     * @param config what stands within the {@code <config>} element
     */
    record Inline(XmlContent config) implements ConfigSource, EditContent {
        public Inline {
            Objects.requireNonNull(config, "config");
        }
    }
}

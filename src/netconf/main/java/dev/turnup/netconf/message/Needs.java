// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects what an operation needs, from its parameters. */
final class Needs {
    private final List<Need> all = new ArrayList<>();

    /** Beginning with one of those capabilities. */
    static Needs of(Capability... anyOf) {
        return new Needs().anyOf(anyOf);
    }

    Needs anyOf(Capability... anyOf) {
        all.add(Need.of(anyOf));
        return this;
    }

    Needs add(Need need) {
        all.add(need);
        return this;
    }

    Needs source(ConfigSource source) {
        switch (source) {
            case Datastore datastore -> {
                switch (datastore) {
                    case RUNNING -> {
                        // every device has it
                    }
                    case CANDIDATE -> anyOf(Capability.CANDIDATE);
                    case STARTUP -> anyOf(Capability.STARTUP);
                }
            }
            case ConfigSource.Url url -> url(url);
            case ConfigSource.Inline inline -> {
                // in the request itself
            }
        }
        return this;
    }

    Needs content(EditContent content) {
        switch (content) {
            case ConfigSource.Url url -> url(url);
            case ConfigSource.Inline inline -> {
                // in the request itself
            }
        }
        return this;
    }

    private void url(ConfigSource.Url url) {
        anyOf(Capability.URL).add(new Need.UrlScheme(url.scheme()));
    }

    Needs filter(Optional<Filter> filter) {
        filter.filter(Filter.XPath.class::isInstance).ifPresent(xpath -> anyOf(Capability.XPATH));
        return this;
    }

    Needs defaults(Capability capability, Optional<WithDefaults> mode) {
        mode.ifPresent(m -> anyOf(capability).add(new Need.DefaultsMode(capability, m)));
        return this;
    }

    List<Need> list() {
        return List.copyOf(all);
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.message;

import java.util.Objects;

/** Which event records of a stream a subscription gets (RFC 8639, section 2.2). */
public sealed interface StreamFilter {

    /** As a filter says that the device has under that name. */
    record Named(String name) implements StreamFilter {
        public Named {
            Objects.requireNonNull(name, "name");
        }
    }

    /** As a filter says that goes with the subscription; applied to each event record alone. */
    record Within(Filter filter) implements StreamFilter {
        public Within {
            Objects.requireNonNull(filter, "filter");
        }
    }
}

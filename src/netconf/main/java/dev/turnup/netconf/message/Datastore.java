// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.message;

import java.util.Locale;

/** A configuration datastore of RFC 6241. */
public enum Datastore implements ConfigSource {
    /** What the device runs on. */
    RUNNING,
    /** What the next commit makes the running configuration. */
    CANDIDATE,
    /** What the device starts with. */
    STARTUP;

    /** The name on the wire: {@code running}, {@code candidate} or {@code startup}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.ssh;

import dev.turnup.xml.Location;

/** A known-hosts file that cannot be read, or holds a line that cannot. */
public final class KnownHostsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Location location;

    KnownHostsException(Location location, String problem) {
        super(location + ": " + problem);
        this.location = location;
    }

    /** The file, and the line where there is one. */
    public Location location() {
        return location;
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.ssh;

import dev.turnup.xml.Location;

/** A configuration of the SSH client that cannot be read, or that says of a host what cannot be heeded. */
public final class SshConfigException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SshConfigException(Location location, String problem) {
        super(location + ": " + problem);
    }
}

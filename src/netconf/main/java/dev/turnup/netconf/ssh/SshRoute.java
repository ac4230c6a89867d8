// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.ssh;

import java.util.Objects;
import java.util.Optional;

/**
 * The way to a device: directly, or through an SSH connection to another host, as {@code ProxyJump} has it.
 *
 * @param target the device; a name is resolved by the last host before it
 * @param credentials for this device alone: no other host of the route sees them
 * @param via the way to the host before it
 */
public record SshRoute(SshTarget target, Credentials credentials, Optional<SshRoute> via) {
    public SshRoute {
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(credentials, "credentials");
        Objects.requireNonNull(via, "via");
    }

    /** Directly. */
    public static SshRoute to(SshTarget target, Credentials credentials) {
        return new SshRoute(target, credentials, Optional.empty());
    }

    /** The same device, at another of its ports. */
    public SshRoute at(int port) {
        return new SshRoute(new SshTarget(target.user(), target.host(), port), credentials, via);
    }

    /** The same device, through another host. */
    public SshRoute through(SshRoute jump) {
        return new SshRoute(target, credentials, Optional.of(jump));
    }
}

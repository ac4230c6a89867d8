// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

/** The device did not give its configuration, or gave one that cannot be understood. */
public final class DeviceUnreadableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With the device, what was asked and what came. */
    public DeviceUnreadableException(String problem) {
        super(problem);
    }
}

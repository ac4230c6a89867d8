// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.session;

import dev.turnup.netconf.wire.FrameReader;

/**
 * How much one session may hold. Each limit is above zero, and none is exceeded but by a single thing that alone is larger
 * than it: that passes while nothing else is held.
 *
 * @param messageBytes the size of a message from the device; a larger one is a {@link ProtocolViolation}
 * @param requestsInFlight requests that have no answer yet; who would send more waits
 * @param bytesAhead bytes of requests that the connection has not taken yet; who would send more waits
 * @param notifications notifications that nobody has taken yet; see {@link NotificationOverflow}
 * @param notificationBytes the same in bytes, as they came
 */
public record SessionLimits(
        int messageBytes, int requestsInFlight, int bytesAhead, int notifications, int notificationBytes) {

    /** 256 MiB a message, 128 requests, 1 MiB ahead, 1000 notifications of 16 MiB together. */
    public static final SessionLimits STANDARD =
            new SessionLimits(FrameReader.LARGEST_MESSAGE, 128, 1 << 20, 1000, 16 << 20);

    public SessionLimits {
        if (Math.min(messageBytes, requestsInFlight) < 1
                || Math.min(bytesAhead, Math.min(notifications, notificationBytes)) < 1) {
            throw new IllegalArgumentException("limits are above zero");
        }
    }

    /** With another size of a message. */
    public SessionLimits withMessageBytes(int most) {
        return new SessionLimits(most, requestsInFlight, bytesAhead, notifications, notificationBytes);
    }

    /** With another number of requests in flight. */
    public SessionLimits withRequestsInFlight(int most) {
        return new SessionLimits(messageBytes, most, bytesAhead, notifications, notificationBytes);
    }

    /** With another number of bytes ahead of the connection. */
    public SessionLimits withBytesAhead(int most) {
        return new SessionLimits(messageBytes, requestsInFlight, most, notifications, notificationBytes);
    }

    /** With other limits on notifications. */
    public SessionLimits withNotifications(int most, int bytes) {
        return new SessionLimits(messageBytes, requestsInFlight, bytesAhead, most, bytes);
    }
}

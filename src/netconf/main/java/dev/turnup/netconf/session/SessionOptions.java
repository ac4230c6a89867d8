// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.session;

import dev.turnup.netconf.wire.FrameReader;
import java.time.Duration;

/**
 * How a session behaves.
 *
 * @param rpc how long to wait for the answer to a request, where the caller does not say
 * @param hello how long to wait for the device's hello
 * @param closing how long to wait for the device at the end
 * @param largestMessage the bytes that a message may have
 * @param notifications how many notifications are kept for the caller; the oldest go first
 */
public record SessionOptions(Timeouts rpc, Duration hello, Duration closing, int largestMessage, int notifications) {

    /** Patient with requests, 30 s for the hello, 3 s for the end, 256 MiB, 1000 notifications. */
    public static final SessionOptions PATIENT = new SessionOptions(
            Timeouts.PATIENT, Duration.ofSeconds(30), Duration.ofSeconds(3), FrameReader.LARGEST_MESSAGE, 1000);

    /** With other timeouts of requests. */
    public SessionOptions withRpc(Timeouts timeouts) {
        return new SessionOptions(timeouts, hello, closing, largestMessage, notifications);
    }

    /** With another wait for the hello. */
    public SessionOptions withHello(Duration wait) {
        return new SessionOptions(rpc, wait, closing, largestMessage, notifications);
    }

    /** With another wait at the end. */
    public SessionOptions withClosing(Duration wait) {
        return new SessionOptions(rpc, hello, wait, largestMessage, notifications);
    }

    /** With another limit on messages. */
    public SessionOptions withLargestMessage(int bytes) {
        return new SessionOptions(rpc, hello, closing, bytes, notifications);
    }
}

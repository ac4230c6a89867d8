// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.session;

import java.time.Duration;
import java.util.Optional;

/**
 * How a session behaves. Start from {@link #PATIENT} and name what differs.
 *
 * @param rpc how long to wait for the answer to a request, where the caller does not say
 * @param hello how long to wait for the device's hello
 * @param closing how long to wait for the device at the end
 * @param limits how much the session may hold
 * @param overflow what happens to notifications beyond the limits
 * @param order what to make of answers that overtake each other
 * @param recorder is given every byte, secrets too; without one nothing is kept
 * @param clock what deadlines are measured with
 */
public record SessionOptions(
        Timeouts rpc,
        Duration hello,
        Duration closing,
        SessionLimits limits,
        NotificationOverflow overflow,
        ReplyOrder order,
        Optional<Recorder> recorder,
        SessionClock clock) {

    /** Patient with requests, 30 s for the hello, 3 s for the end; answers in order, and before notifications. */
    public static final SessionOptions PATIENT = new SessionOptions(
            Timeouts.PATIENT,
            Duration.ofSeconds(30),
            Duration.ofSeconds(3),
            SessionLimits.STANDARD,
            NotificationOverflow.ANSWERS_FIRST,
            ReplyOrder.OF_REQUESTS,
            Optional.empty(),
            SessionClock.system());

    /** With other timeouts of requests. */
    public SessionOptions withRpc(Timeouts timeouts) {
        return new SessionOptions(timeouts, hello, closing, limits, overflow, order, recorder, clock);
    }

    /** With another wait for the hello. */
    public SessionOptions withHello(Duration wait) {
        return new SessionOptions(rpc, wait, closing, limits, overflow, order, recorder, clock);
    }

    /** With another wait at the end. */
    public SessionOptions withClosing(Duration wait) {
        return new SessionOptions(rpc, hello, wait, limits, overflow, order, recorder, clock);
    }

    /** With other limits. */
    public SessionOptions withLimits(SessionLimits other) {
        return new SessionOptions(rpc, hello, closing, other, overflow, order, recorder, clock);
    }

    /** With another way with notifications that nobody takes. */
    public SessionOptions withOverflow(NotificationOverflow other) {
        return new SessionOptions(rpc, hello, closing, limits, other, order, recorder, clock);
    }

    /** With another view of the order of answers. */
    public SessionOptions withOrder(ReplyOrder other) {
        return new SessionOptions(rpc, hello, closing, limits, overflow, other, recorder, clock);
    }

    /** With somebody who is given every byte, secrets too; such as a {@link RecordingFile}. */
    public SessionOptions withRecorder(Recorder taking) {
        return new SessionOptions(rpc, hello, closing, limits, overflow, order, Optional.of(taking), clock);
    }

    /** With another clock. */
    public SessionOptions withClock(SessionClock other) {
        return new SessionOptions(rpc, hello, closing, limits, overflow, order, recorder, other);
    }
}

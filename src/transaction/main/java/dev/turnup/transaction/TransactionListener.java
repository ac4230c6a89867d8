// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

/**
 * Hears of each step of a run, right after it was done and before the next. One that throws a {@link RuntimeException}
 * ends the run like a failure of that step: the device is put back.
 *
 * <p>Each device has a listener of its own, so that one can be the bridge to any tracing. With OpenTelemetry, of which
 * nothing is needed here, a run is a span and each phase an event of it:
 *
 * <pre>{@code
 * Span span = tracer.spanBuilder("turnup.commit").setAttribute("turnup.device", identity).startSpan();
 * TransactionListener listener = phase -> span.addEvent(phase.name());
 * ...
 * Outcome outcome = plan.commit(options);
 * span.setStatus(outcome instanceof Outcome.Committed ? StatusCode.OK : StatusCode.ERROR);
 * span.end();
 * }</pre>
 */
@FunctionalInterface
public interface TransactionListener {

    /** Hears nothing. */
    TransactionListener NONE = phase -> {};

    /** A step was done. */
    void on(Phase phase);

    /** One that tells this one and then another. */
    default TransactionListener and(TransactionListener other) {
        return phase -> {
            on(phase);
            other.on(phase);
        };
    }
}

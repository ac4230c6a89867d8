// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.message;

import java.time.Instant;
import java.util.Optional;

/**
 * The answer to {@link SubscriptionRpc.Establish} (RFC 8639, section 2.4.2).
 *
 * @param id the subscription's number
 * @param replayStart from when on events are replayed, where that is later than was asked for
 */
public record SubscriptionGrant(long id, Optional<Instant> replayStart) {

    /**
     * Reads the answer.
     *
     * @throws MessageException where it has no id, or what should be a number or a time is none
     */
    public static SubscriptionGrant read(RpcReply.Data data) {
        ReceivedElement output = ReceivedElement.output(data, "establish-subscription");
        return new SubscriptionGrant(
                output.requiredNumber(Nc.subscribed("id")),
                output.child(Nc.subscribed("replay-start-time-revision")).map(ReceivedElement::time));
    }

    /** What a device answers. */
    public RpcReply.Data toReply() {
        return new RpcReply.Data(out -> {
            Parameters.number(out, Nc.subscribed("id"), id);
            Parameters.time(out, Nc.subscribed("replay-start-time-revision"), replayStart);
        });
    }
}

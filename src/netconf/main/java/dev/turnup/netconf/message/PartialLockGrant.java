// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.message;

import java.util.List;

/**
 * The answer to {@link PartialLockRpc.Lock} (RFC 5717, section 2.4.1).
 *
 * @param lockId what {@link PartialLockRpc.Unlock} names
 * @param lockedNodes an instance-identifier for each locked subtree
 */
public record PartialLockGrant(long lockId, List<String> lockedNodes) {
    public PartialLockGrant {
        lockedNodes = List.copyOf(lockedNodes);
    }

    /**
     * Reads the answer.
     *
     * @throws MessageException where it has no lock-id
     */
    public static PartialLockGrant read(RpcReply.Data data) {
        ReceivedElement output = ReceivedElement.output(data, "partial-lock");
        List<String> nodes = output.children(Nc.partialLock("locked-node")).stream()
                .map(ReceivedElement::text)
                .map(String::strip)
                .toList();
        return new PartialLockGrant(output.requiredNumber(Nc.partialLock("lock-id")), nodes);
    }

    /** What a device answers. */
    public RpcReply.Data toReply() {
        return new RpcReply.Data(out -> {
            Parameters.number(out, Nc.partialLock("lock-id"), lockId);
            lockedNodes.forEach(node -> out.element(Nc.partialLock("locked-node"), node));
        });
    }
}

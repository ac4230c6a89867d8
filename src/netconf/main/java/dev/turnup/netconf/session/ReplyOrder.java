// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.session;

/** What to make of a device that answers a request before one that was sent earlier. */
public enum ReplyOrder {
    /**
     * It breaks the protocol: RFC 6241, section 4.5 has a device carry requests out one after the other and answer in
     * their order. A device that does not may have validated before it edited, so that nothing sent together is safe.
     */
    OF_REQUESTS,
    /**
     * Answers are told apart by their message-id alone. For servers known to overtake, by callers whose requests in flight do
     * not depend on each other, such as reads.
     */
    ANY
}

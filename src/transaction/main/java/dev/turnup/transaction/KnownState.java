// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import dev.turnup.transaction.secret.ConfidentialText;
import dev.turnup.yang.value.Digest;
import java.time.Instant;

/**
 * What a device held when Turnup last changed it for good.
 *
 * @param device the device's identity
 * @param tx the transaction that ended so
 * @param when it ended
 * @param digest the digest of running
 * @param running running itself, as the content of {@code <config>}
 */
public record KnownState(String device, TxId tx, Instant when, Digest digest, ConfidentialText running) {

    /** Who, when and which digest; never the configuration. */
    @Override
    public String toString() {
        return device + " as " + tx + " left it at " + when + ", sha256:" + digest.brief();
    }
}

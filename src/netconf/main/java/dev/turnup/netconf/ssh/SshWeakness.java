// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.ssh;

/**
 * Something weak that a connection makes use of, since it was allowed to.
 *
 * @param device {@code host:port}
 * @param use such as {@code key exchange}
 * @param algorithm such as {@code diffie-hellman-group14-sha1}
 */
public record SshWeakness(String device, String use, String algorithm) {
    @Override
    public String toString() {
        return device + ": weak SSH, " + use + " " + algorithm;
    }
}

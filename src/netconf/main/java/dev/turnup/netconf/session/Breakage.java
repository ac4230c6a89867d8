// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.session;

/** Why an answer will not come, told once for each request that it concerns. */
@FunctionalInterface
interface Breakage {

    /** The exception for a request. */
    RuntimeException about(String phase, boolean requestWritten);
}

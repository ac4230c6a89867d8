// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.session;

/** Why a connection can no longer be used, told once for each request that it concerns. */
@FunctionalInterface
interface Breakage {

    /** The exception for a request. */
    NetconfException about(String phase, boolean requestWritten);
}

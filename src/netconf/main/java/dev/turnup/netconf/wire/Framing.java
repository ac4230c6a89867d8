// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.wire;

/** How messages are delimited. */
public enum Framing {
    /** Each message ends with {@code ]]>]]>} (RFC 6242, section 4.3): the hellos, and all of base:1.0. */
    END_OF_MESSAGE,
    /** Each message comes in chunks of announced size (RFC 6242, section 4.2): base:1.1 after the hellos. */
    CHUNKED
}

// SPDX-License-Identifier: Apache-2.0
/**
 * How NETCONF messages are told apart on a stream of bytes (RFC 6242, section 4).
 *
 * <pre>{@code
 * FrameReader in = new FrameReader(stream, FrameReader.LARGEST_MESSAGE);
 * Optional<byte[]> hello = in.next();         // ends with ]]>]]>
 * in.use(Framing.CHUNKED);                    // both sides speak base:1.1
 * Optional<byte[]> message = in.next();       // \n#4\n....\n##\n
 * }</pre>
 *
 * <p>Order of use: {@link dev.turnup.netconf.wire.Framing} is chosen once both hellos are known, {@link
 * dev.turnup.netconf.wire.FrameReader} and {@link dev.turnup.netconf.wire.FrameWriter} then apply it, and {@link
 * dev.turnup.netconf.wire.FramingException} says at which byte a peer broke it.
 */
@NullMarked
package dev.turnup.netconf.wire;

import org.jspecify.annotations.NullMarked;

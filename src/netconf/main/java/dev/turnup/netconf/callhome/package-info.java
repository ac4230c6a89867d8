// SPDX-License-Identifier: Apache-2.0
/**
 * Call home (RFC 8071): the device makes the connection, and is the server over it all the same.
 *
 * <pre>{@code
 * List<SshRoute> expected = List.of(SshRoute.to(edge1, credentials), SshRoute.to(edge2, others));
 * try (SshConnector ssh = SshConnector.open(KnownHosts.read(file));
 *         CallHome<SshTransport> home = CallHome.listen(
 *                 new InetSocketAddress(CallHome.SSH_PORT),
 *                 socket -> ssh.answer(socket, expected),
 *                 (from, why) -> log(from + " is nobody expected: " + why))) {
 *     SshTransport transport = home.next(Duration.ofMinutes(10));
 *     transport.connection().target();                               // edge2, as its host key tells
 * }
 * }</pre>
 *
 * <p>{@link dev.turnup.netconf.callhome.CallHome} only listens; who called is proved over SSH ({@link
 * dev.turnup.netconf.ssh.SshConnector#answer}) or TLS ({@link dev.turnup.netconf.tls.TlsConnector#over}), by the host key
 * or the certificate, since an address proves nothing.
 */
@NullMarked
package dev.turnup.netconf.callhome;

import org.jspecify.annotations.NullMarked;

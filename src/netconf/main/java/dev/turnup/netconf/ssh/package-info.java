// SPDX-License-Identifier: Apache-2.0
/**
 * NETCONF's transport over SSH (RFC 6242).
 *
 * <pre>{@code
 * try (SshConnector ssh = SshConnector.open(KnownHosts.read(Path.of("known_hosts")));
 *         Session session = Session.open(
 *                 ssh.connect(SshTarget.parse("ssh://admin@192.0.2.1:830"), Credentials.password(password)))) {
 *     session.sessionId();                                           // 18
 * } catch (ConnectFailed e) {
 *     e.failure();    // "the host key SHA256:... (ssh-rsa) is not in known_hosts"
 * }
 * }</pre>
 *
 * <p>Order of use: {@link dev.turnup.netconf.ssh.SshTarget} says whom to connect to, {@link
 * dev.turnup.netconf.ssh.KnownHosts} which {@link dev.turnup.netconf.ssh.HostKey}s to trust, {@link
 * dev.turnup.netconf.ssh.Credentials} who the user is (a password, a {@link dev.turnup.netconf.ssh.UserKey}, an agent,
 * a person who answers), {@link dev.turnup.netconf.ssh.SshOptions} how long to wait and whether weak algorithms will do;
 * a {@link dev.turnup.netconf.ssh.SshConnector} makes an {@link dev.turnup.netconf.ssh.SshTransport} of them. A {@link
 * dev.turnup.netconf.ssh.SshRoute} leads through jump hosts, and an {@link dev.turnup.netconf.ssh.SshConnection} carries
 * several sessions. A connection to a device's other
 * SSH server has its command line, an {@link dev.turnup.netconf.ssh.SshTerminal}. The only package that knows the SSH library.
 */
@NullMarked
package dev.turnup.netconf.ssh;

import org.jspecify.annotations.NullMarked;

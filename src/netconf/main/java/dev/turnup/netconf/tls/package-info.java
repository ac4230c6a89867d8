// SPDX-License-Identifier: Apache-2.0
/**
 * NETCONF's transport over TLS with mutual certificates (RFC 7589).
 *
 * <pre>{@code
 * ClientCertificate ours = ClientCertificate.read(Path.of("me.pem"), Path.of("me.key"), () -> passphrase);
 * TlsConnector tls = TlsConnector.of(TlsTrust.authorities(Path.of("ca.pem")), ours);
 * try (Session session = Session.open(tls.connect(TlsTarget.parse("tls://edge1.example.net")))) {
 *     session.sessionId();                                           // 18
 * } catch (ConnectFailed e) {
 *     e.failure();    // "the device's certificate AB:CD:... (CN=edge2) names edge2.example.net, not edge1..."
 * }
 * }</pre>
 *
 * <p>Order of use: {@link dev.turnup.netconf.tls.TlsTarget} says whom to connect to, {@link
 * dev.turnup.netconf.tls.TlsTrust} whom to believe, {@link dev.turnup.netconf.tls.ClientCertificate} who we are (which
 * user that is, the device decides: RFC 7589, section 7), {@link dev.turnup.netconf.tls.TlsOptions} how long to wait; a
 * {@link dev.turnup.netconf.tls.TlsConnector} makes a {@link dev.turnup.netconf.tls.TlsTransport} of them. TLS 1.3 and
 * 1.2, with forward secrecy and authenticated ciphers only (RFC 9325); all of it is the platform's own.
 */
@NullMarked
package dev.turnup.netconf.tls;

import org.jspecify.annotations.NullMarked;

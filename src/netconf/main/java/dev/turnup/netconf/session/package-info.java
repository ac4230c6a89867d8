// SPDX-License-Identifier: Apache-2.0
/**
 * A session with one device: hellos, requests and their answers, notifications, deadlines, and what can go wrong.
 *
 * <pre>{@code
 * try (Session session = Session.open(transport)) {
 *     session.capabilities().contains(Capability.CANDIDATE);         // true
 *     List<RpcReply> replies = session.sendAll(                      // one write, one round trip
 *             new Rpc.Lock(Datastore.CANDIDATE),
 *             new Rpc.GetConfig(Datastore.RUNNING));
 *     CompletableFuture<RpcReply> later = session.sendAsync(new Rpc.Get());
 *     Streamed<Site> site = session.read(                            // while it arrives, in constant memory
 *             new Rpc.GetConfig(Datastore.RUNNING), xml -> Site.from(xml));
 *     session.notifications().next(Duration.ofSeconds(10));          // what the device tells unasked
 * } catch (TransportLost e) {
 *     e.requestWritten();                                            // may the device have seen it?
 * }
 * }</pre>
 *
 * <p>Order of use: a {@link dev.turnup.netconf.session.Transport} carries bytes, a {@link
 * dev.turnup.netconf.session.Session} is opened on it as its {@link dev.turnup.netconf.session.SessionOptions} say, a
 * {@link dev.turnup.netconf.session.Flight} is several requests under way, {@link dev.turnup.netconf.session.Timeouts}
 * bound the wait. Nothing grows without bound: {@link dev.turnup.netconf.session.SessionLimits} say how many requests and
 * bytes may be under way before who sends more waits, and how many {@link dev.turnup.netconf.session.Notifications} are held
 * for a slow listener before {@link dev.turnup.netconf.session.NotificationOverflow} decides.
 *
 * <p>A {@link dev.turnup.netconf.session.NetconfException} is one of three: {@link
 * dev.turnup.netconf.session.TransportLost} (with {@link dev.turnup.netconf.session.ConnectFailed} where no connection
 * came to be), {@link dev.turnup.netconf.session.ProtocolViolation} or {@link dev.turnup.netconf.session.TimedOut}. To find
 * out what a device really said, a {@link dev.turnup.netconf.session.RecordingFile} saves every byte where somebody asks for
 * it, and a {@link dev.turnup.netconf.session.Replay} says it again.
 */
@NullMarked
package dev.turnup.netconf.session;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/**
 * What a NETCONF server tells of itself, as values.
 *
 * <pre>{@code
 * Rpc.Get question = NetconfState.request(NetconfState.Part.SESSIONS, NetconfState.Part.DATASTORES);
 * if (session.send(question) instanceof RpcReply.Data data) {
 *     NetconfState state = NetconfState.read(data);
 *     state.datastores().getFirst().global()                         // who holds the lock, and since when
 *             .ifPresent(lock -> tell(lock.session(), lock.since()));
 * }
 * if (session.send(EventStream.request()) instanceof RpcReply.Data data) {
 *     List<EventStream> streams = EventStream.read(data);            // what can be subscribed to
 * }
 * }</pre>
 *
 * <p>{@link dev.turnup.netconf.state.NetconfState} is of RFC 6022, {@link dev.turnup.netconf.state.EventStream} of RFC 5277
 * and RFC 8639. Both make their question and read its answer; what goes between is the session's.
 */
@NullMarked
package dev.turnup.netconf.state;

import org.jspecify.annotations.NullMarked;

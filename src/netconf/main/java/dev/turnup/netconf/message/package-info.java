// SPDX-License-Identifier: Apache-2.0
/**
 * What NETCONF peers say to each other, as values (RFC 6241).
 *
 * <pre>{@code
 * Rpc edit = Rpc.EditConfig.merge(Datastore.CANDIDATE, XmlContent.of(
 *         "<native xmlns='http://cisco.com/ns/yang/Cisco-IOS-XE-native'><hostname>edge1</hostname></native>"));
 * byte[] message = new RpcRequest.Request("7", edit).toBytes();      // what goes to the device
 *
 * switch (RpcReply.read(answer)) {                                   // what comes back
 *     case RpcReply.Ok ok -> done(ok.warnings());
 *     case RpcReply.Data data -> read(data.reader("192.0.2.1 edit-config"));
 *     case RpcReply.Failed failed -> refused(failed.errors());       // "lock-denied: ...; held by session 18"
 * }
 * }</pre>
 *
 * <p>Order of use: each side opens with a {@link dev.turnup.netconf.message.Hello}, whose {@link
 * dev.turnup.netconf.message.Capabilities} say what may be asked. An {@link dev.turnup.netconf.message.Rpc} is one
 * operation; it travels in an {@link dev.turnup.netconf.message.RpcRequest}, and an {@link
 * dev.turnup.netconf.message.RpcReply} answers it, with {@link dev.turnup.netconf.message.RpcError}s where the device
 * refuses. Payloads are {@link dev.turnup.netconf.message.XmlContent}: this package knows no data model. What breaks the
 * protocol is a {@link dev.turnup.netconf.message.MessageException}; what a client asks wrongly is a {@link
 * dev.turnup.netconf.message.RpcRequest.Malformed} with the answer to give.
 */
@NullMarked
package dev.turnup.netconf.message;

import org.jspecify.annotations.NullMarked;

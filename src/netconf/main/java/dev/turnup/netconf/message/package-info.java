// SPDX-License-Identifier: Apache-2.0
/**
 * What NETCONF peers say to each other, as values (RFC 6241).
 *
 * <pre>{@code
 * Rpc edit = Rpc.EditConfig.merge(Datastore.CANDIDATE, XmlContent.of(
 *         "<native xmlns='http://cisco.com/ns/yang/Cisco-IOS-XE-native'><hostname>edge1</hostname></native>"));
 * edit.unmetBy(hello.capabilities());                                // empty, or what the device lacks: ":candidate"
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
 * operation: those of RFC 6241 are in it, those of other RFCs in {@link dev.turnup.netconf.message.SubscriptionRpc}, {@link
 * dev.turnup.netconf.message.PartialLockRpc}, {@link dev.turnup.netconf.message.NmdaRpc} and {@link
 * dev.turnup.netconf.message.GetSchema}, and any YANG module's RPC or action is {@link
 * dev.turnup.netconf.message.Rpc.Custom} or {@link dev.turnup.netconf.message.Rpc.Action}. It travels in an {@link
 * dev.turnup.netconf.message.RpcRequest}, and an {@link dev.turnup.netconf.message.RpcReply} answers it, with {@link
 * dev.turnup.netconf.message.RpcError}s where the device refuses, whose {@link dev.turnup.netconf.message.ErrorInfo}
 * names what is at fault. What a server tells unasked is a {@link dev.turnup.netconf.message.Notification}. Small
 * answers are read whole with {@link dev.turnup.netconf.message.ReceivedElement}. Payloads are {@link
 * dev.turnup.netconf.message.XmlContent}: this package knows no data model. What breaks the protocol is a
 * {@link dev.turnup.netconf.message.MessageException}; what a client asks wrongly is a {@link
 * dev.turnup.netconf.message.RpcRequest.Malformed} with the answer to give.
 */
@NullMarked
package dev.turnup.netconf.message;

import org.jspecify.annotations.NullMarked;

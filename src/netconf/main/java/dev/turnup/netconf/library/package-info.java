// SPDX-License-Identifier: Apache-2.0
/**
 * The YANG modules of a device: which it has, and their texts.
 *
 * <pre>{@code
 * Advertised modules = Advertised.of(session);                    // the hello, and ietf-yang-library of either version
 * SchemaRetrieval.fetch(session, modules.all(), answer -> {
 *     switch (answer) {
 *         case SchemaRetrieval.Text text -> write(text.module(), text.yang());
 *         case SchemaRetrieval.Refused refused -> report(refused.module(), refused.errors());
 *         case SchemaRetrieval.Unusable unusable -> report(unusable.module(), unusable.why());
 *     }
 * });
 * }</pre>
 *
 * <p>{@link dev.turnup.netconf.library.YangLibrary} is the library itself, with which datastore has which modules, and the
 * content-id that says whether one which was read before still holds:
 *
 * <pre>{@code
 * YangLibrary.contentId(session.capabilities()).equals(Optional.of(known.contentId()));   // no need to read it again
 * if (session.send(YangLibrary.request(session.capabilities()).orElseThrow()) instanceof RpcReply.Data data) {
 *     YangLibrary.read(data).orElseThrow().modules(NmdaDatastore.RUNNING);
 * }
 * }</pre>
 *
 * <p>{@link dev.turnup.netconf.library.ModuleId} names a module; {@link dev.turnup.netconf.library.ModuleHeader} is what a
 * text says of itself, and what else it needs. From IOS XE 17.10.1 on the native modules are in the library alone.
 */
@NullMarked
package dev.turnup.netconf.library;

import org.jspecify.annotations.NullMarked;

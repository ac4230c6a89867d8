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
 * <p>{@link dev.turnup.netconf.library.ModuleId} names a module; {@link dev.turnup.netconf.library.ModuleHeader} is what a
 * text says of itself, and what else it needs. From IOS XE 17.10.1 on the native modules are in the library alone.
 */
@NullMarked
package dev.turnup.netconf.library;

import org.jspecify.annotations.NullMarked;

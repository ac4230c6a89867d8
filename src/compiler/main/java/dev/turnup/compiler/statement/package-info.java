// SPDX-License-Identifier: Apache-2.0
/**
 * Modules as trees of statements, before anything is resolved: what is repaired, cut to a release or set aside is so here.
 *
 * <pre>{@code
 * ModuleTree tree = ModuleTree.parse(new YangSource("m.yang", "module m { namespace urn:m; prefix m; }"));
 * tree.name();   // "m"
 * }</pre>
 */
@NullMarked
package dev.turnup.compiler.statement;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/**
 * What the tests of this module share.
 *
 * <pre>{@code
 * Schema schema = schema(container("pools", list("pool", "tag", leaf("tag", uint16("1..100")))));
 * DataTree tree = tree(schema, "/pools/pool[tag='7']");
 * }</pre>
 */
@NullMarked
package dev.turnup.yang;

import org.jspecify.annotations.NullMarked;

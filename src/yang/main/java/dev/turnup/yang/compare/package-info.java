// SPDX-License-Identifier: Apache-2.0
/**
 * Where two schemas differ, node by node: what is stated is looked for in what is published.
 *
 * <pre>{@code
 * SchemaComparison comparison = SchemaComparison.nearest(restated, published);
 * comparison.release();          // 17.12.1: of the releases that are told apart, the one that it looks like
 * for (SchemaDifference difference : comparison.differences()) {
 *     known.reason(difference, comparison.release());     // why it is so on purpose; empty where nobody said
 * }
 * comparison.compared();         // how many nodes were found and looked at
 * }</pre>
 *
 * <p>{@link dev.turnup.yang.compare.DeliberateDifferences} are those that have a reason. {@link
 * dev.turnup.yang.compare.NodeFacts} is what a node says, as text; what never reaches the wire is left out:
 * descriptions, units, error messages, names of types and numbers of enumeration values.
 */
@NullMarked
package dev.turnup.yang.compare;

import org.jspecify.annotations.NullMarked;

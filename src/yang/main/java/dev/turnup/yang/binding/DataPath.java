// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.binding;

import dev.turnup.yang.data.InstancePath;

/**
 * Where something is, of which the type is known: made by following the methods of a generated {@code Paths} class. Two are
 * compared by what {@link #toInstancePath} gives.
 *
 * @param <R> what reading it gives: an optional bean or value, or a list of them
 */
public sealed interface DataPath<R> permits BeanPath, LeafPath, LeafListPath, ListPath {

    /** The path without its type. Keys are as they were given; {@link InstancePath#in} makes them what a schema reads them as. */
    InstancePath toInstancePath();

    /** Reads what is there. */
    R readFrom(PathReader reader);
}

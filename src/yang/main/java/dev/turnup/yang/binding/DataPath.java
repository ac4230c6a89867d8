// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.binding;

import dev.turnup.yang.data.InstancePath;
import dev.turnup.yang.schema.InRelease;
import dev.turnup.yang.schema.Release;
import dev.turnup.yang.schema.Schema;

/**
 * Where something is, of which the type is known: made by following the methods of a generated {@code Paths} class. Two are
 * compared by what {@link #toInstancePath} gives.
 *
 * @param <R> what reading it gives: an optional bean or value, or a list of them
 */
public sealed interface DataPath<R> permits BeanPath, LeafPath, LeafListPath, ListPath {

    /** The path without its type. Keys are as they were given; {@link InstancePath#in} makes them what a schema reads them as. */
    InstancePath toInstancePath();

    /**
     * Whether a release has a node at this path; where it does not, which releases do, and what stands for it.
     *
     * @param schema of all releases, not of one that {@link Schema#at} gave
     */
    default InRelease availability(Schema schema, Release release) {
        return schema.availability(
                toInstancePath().steps().stream().map(InstancePath.Step::name).toList(), release);
    }

    /** Reads what is there. */
    R readFrom(PathReader reader);
}

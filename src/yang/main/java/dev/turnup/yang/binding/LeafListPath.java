// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.binding;

import dev.turnup.yang.data.InstancePath;
import java.util.List;

/**
 * Where a whole leaf-list is.
 *
 * @param type what its values are in Java
 */
public record LeafListPath<T>(InstancePath toInstancePath, LeafType<T> type) implements DataPath<List<T>> {

    /** Where one value of it is. */
    public LeafPath<T> value(T value) {
        return new LeafPath<>(PathSteps.value(toInstancePath, value), type);
    }

    @Override
    public List<T> readFrom(PathReader reader) {
        return reader.values(toInstancePath, type);
    }

    @Override
    public String toString() {
        return toInstancePath.toString();
    }
}

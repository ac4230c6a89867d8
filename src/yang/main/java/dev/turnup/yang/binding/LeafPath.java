// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.binding;

import dev.turnup.yang.data.InstancePath;
import java.util.Optional;

/**
 * Where a leaf is, or one value of a leaf-list.
 *
 * @param type what its values are in Java
 */
public record LeafPath<T>(InstancePath toInstancePath, LeafType<T> type) implements DataPath<Optional<T>> {
    @Override
    public Optional<T> readFrom(PathReader reader) {
        return reader.values(toInstancePath, type).stream().findFirst();
    }

    @Override
    public String toString() {
        return toInstancePath.toString();
    }
}

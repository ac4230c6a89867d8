// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.binding;

import dev.turnup.yang.data.InstancePath;
import java.util.List;

/**
 * Where a whole list is.
 *
 * @param entryClass the class of its entries
 */
public record ListPath<T extends Bean>(InstancePath toInstancePath, Class<T> entryClass) implements DataPath<List<T>> {
    @Override
    public List<T> readFrom(PathReader reader) {
        return reader.beans(toInstancePath, entryClass);
    }

    @Override
    public String toString() {
        return toInstancePath.toString();
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.binding;

import dev.turnup.yang.data.InstancePath;
import java.util.Optional;

/**
 * Where a container or an entry of a list is. Each generated class has one of its own, with a method a child.
 *
 * @param <T> the class of what is there
 */
public non-sealed interface BeanPath<T extends Bean> extends DataPath<Optional<T>> {

    /** The path, for generated code to go on from. */
    PathSteps toSteps();

    @Override
    default InstancePath toInstancePath() {
        return toSteps().path();
    }

    /** The class of what is there. */
    Class<T> beanClass();

    @Override
    default Optional<T> readFrom(PathReader reader) {
        return reader.beans(toInstancePath(), beanClass()).stream().findFirst();
    }
}

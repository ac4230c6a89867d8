// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.bean;

import java.util.List;
import java.util.Optional;

/**
 * The classes of a selection.
 *
 * @param beans in order of first occurrence
 * @param roots the names of those of top-level nodes
 */
public record BeanModel(List<Bean> beans, List<String> roots) {
    public BeanModel {
        beans = List.copyOf(beans);
        roots = List.copyOf(roots);
    }

    /** The bean of that class name. */
    public Optional<Bean> bean(String className) {
        return beans.stream().filter(b -> b.className().equals(className)).findFirst();
    }
}

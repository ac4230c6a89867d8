// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.service;

import dev.turnup.bindings.turnup.Facts;
import dev.turnup.yang.binding.Bean;
import dev.turnup.yang.binding.DataPath;
import java.util.List;
import java.util.Optional;

/**
 * What a statement in a site's own words becomes on a router: a pure function, that asks nobody and keeps nothing.
 *
 * @param <T> the bean of an instance: of a container at the top of its module, or of an entry of a list there
 */
public interface Service<T extends Bean> {

    /**
     * Where an instance is.
     *
     * @param keys of the list's entry; none of a container
     */
    DataPath<Optional<T>> at(List<String> keys);

    /** Whether a part of what it makes is written as lines of IOS, on every router. */
    default boolean makesLines() {
        return false;
    }

    /**
     * What an instance makes. What is stated is valid by the service's model.
     *
     * @param stated the instance
     * @param facts what is known of the router
     */
    Made make(T stated, Facts facts);
}

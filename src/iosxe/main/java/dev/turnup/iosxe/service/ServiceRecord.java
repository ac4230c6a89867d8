// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.service;

import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.data.InstancePath;
import java.util.List;

/**
 * An instance of a service as it stands on a router.
 *
 * @param stated the instance, in the services' own schema
 * @param made what it made of that, in the router's
 * @param exactly the places that hold nothing but that
 * @param found what was there before any service owned it, at the places that this instance owns
 */
public record ServiceRecord(DataTree stated, DataTree made, List<InstancePath> exactly, DataTree found) {
    public ServiceRecord {
        exactly = List.copyOf(exactly);
    }
}

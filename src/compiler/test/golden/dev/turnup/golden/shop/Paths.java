// SPDX-License-Identifier: Apache-2.0
// Generated from YANG: shop 2026-01-01; not to be edited.
package dev.turnup.golden.shop;

import dev.turnup.yang.binding.PathSteps;

/**
 * Where typed paths begin: a method leads to each top-level node.
 */
@SuppressWarnings("deprecation")
public final class Paths {
    private Paths() {
    }

    /**
     * Where the {@link Shop} is.
     */
    public static Shop.Path shop() {
        return new Shop.Path(PathSteps.ROOT.child("{urn:shop}shop"));
    }
}
